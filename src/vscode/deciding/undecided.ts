import type { Position, Range } from 'vscode-languageclient'
import type { MarkItem } from '../../server/decision-protocol.ts'
import type { Article } from '../../server/protocol.ts'
import { compare } from '../places.ts'
import { mainPlace, namedPlaces } from './main-place.ts'
import { kindOrder, type MarkKind } from './meant.ts'

/** The kinds of marks that a review can walk through, in the order in which they are offered. */
export const reviewable = ['claim', 'actor', 'quotation', 'figure', 'date'] as const satisfies MarkKind[]

export type Reviewable = (typeof reviewable)[number]

/** An undecided mark, and where it is shown. */
export interface Undecided {
  mark: MarkItem
  place: Range
}

/** Where one is in the walk through undecided marks. */
export interface Stop {
  start: Position
  kind: MarkKind
  id: string
}

/** The way from one mark to another, of which the order is that of the text. */
export type Step = (marks: readonly Undecided[], stop: Stop) => Undecided | undefined

/** The marks of these kinds that nobody has decided yet, in text order. Of actors not the groups: `critics`. */
export function undecided(article: Pick<Article, 'actors' | 'decisions'>, kinds: readonly MarkKind[]): Undecided[] {
  const named = namedPlaces(article)
  return article.decisions.marks
    .filter(({ kind, state }) => state === 'open' && kinds.includes(kind))
    .filter(({ kind, label }) => kind !== 'actor' || label !== 'group')
    .flatMap((mark) => {
      const place = mainPlace(mark, named)
      return place ? { mark, place } : []
    })
    .sort((a, b) => byStop(stopOf(a), stopOf(b)))
}

/** Where a mark is come upon. */
export function stopOf({ mark: { kind, id }, place: { start } }: Undecided): Stop {
  return { start, kind, id }
}

/** The first mark behind a stop, and from the end of the text on its beginning. */
export const markAfter: Step = (marks, stop) => marks.find((each) => byStop(stopOf(each), stop) > 0) ?? marks[0]

/** The last mark before a stop, and from the beginning of the text on its end. */
export const markBefore: Step = (marks, stop) =>
  marks.findLast((each) => byStop(stopOf(each), stop) < 0) ?? marks.at(-1)

/** A cursor is a stop behind whatever begins there, or before it, as one goes on or back. */
export function cursorStop(start: Position, goesOn: boolean): Stop {
  return goesOn ? { start, kind: 'passage', id: '\uffff' } : { start, kind: 'claim', id: '' }
}

function byStop(a: Stop, b: Stop): number {
  const byKind = kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind)
  return compare(a.start, b.start) || byKind || (a.id < b.id ? -1 : Number(a.id > b.id))
}
