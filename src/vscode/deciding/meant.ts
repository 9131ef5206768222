import type { Range } from 'vscode-languageclient'
import type { MarkItem } from '../../server/decision-protocol.ts'
import { compare, contains, isSame } from '../places.ts'

export type MarkKind = MarkItem['kind']

/** Of marks that stand at the very same words, such as a direct claim and its quotation, the first of these is meant. */
export const kindOrder: readonly MarkKind[] = ['claim', 'actor', 'figure', 'date', 'quotation', 'passage']

/** Where a mark itself stands: a claim by its content, without the words that name who says it. */
export function ownPlaces({ parts }: Pick<MarkItem, 'parts'>): Range[] {
  return parts.filter(isOwn).map(({ range }) => range)
}

/**
 * Finds the marks that a person means by what is selected: one with just these words, else those that stand within them (the
 * undecided ones, where there are any), else the innermost around them. What is rejected is meant only where nothing else is.
 */
export function meantMarks(marks: readonly MarkItem[], selections: readonly Range[]): MarkItem[] {
  const meant = (candidates: MarkItem[]) => [
    ...new Set(selections.flatMap((selection) => meantAt(candidates, selection))),
  ]
  const standing = meant(marks.filter(({ state }) => state !== 'rejected'))
  return standing.length > 0 ? standing : meant(marks.filter(({ state }) => state === 'rejected'))
}

interface Place {
  mark: MarkItem
  range: Range
  own: boolean
}

function meantAt(marks: MarkItem[], selection: Range): MarkItem[] {
  const places = marks.flatMap((mark) =>
    mark.parts.map((part): Place => ({ mark, range: part.range, own: isOwn(part) })),
  )
  const around = places.filter(({ range }) => contains(range, selection)).sort(byMeaning)
  const [innermost] = around
  if (isSame(selection, { start: selection.end, end: selection.end })) return innermost ? [innermost.mark] : []
  if (innermost && isSame(innermost.range, selection)) return [innermost.mark]
  const within = marks.filter((mark) => standsWithin(mark, selection))
  const undecided = within.filter(({ state }) => state === 'open')
  if (undecided.length > 0) return undecided
  if (within.length > 0) return within
  return innermost ? [innermost.mark] : []
}

/** The inner one first; at the same words what stands there itself before a claim that only names its speaker there. */
function byMeaning(a: Place, b: Place): number {
  const byPlace = compare(b.range.start, a.range.start) || compare(a.range.end, b.range.end)
  const byKind = kindOrder.indexOf(a.mark.kind) - kindOrder.indexOf(b.mark.kind)
  return byPlace || Number(b.own) - Number(a.own) || byKind
}

/** All of a claim stands there, or one of the mentions of an actor. */
function standsWithin(mark: MarkItem, selection: Range): boolean {
  const inside = ownPlaces(mark).map((range) => contains(selection, range))
  return mark.kind === 'actor' ? inside.some(Boolean) : inside.length > 0 && inside.every(Boolean)
}

function isOwn({ role }: MarkItem['parts'][number]): boolean {
  return role !== 'source' && role !== 'cue'
}

/** Finds the mark whose words become those that are selected: the one that is most like them, and no actor. */
export function overlapped(
  marks: readonly MarkItem[],
  selections: readonly Range[],
  offsetAt: (position: Range['start']) => number,
): MarkItem | undefined {
  const lengthOf = ({ start, end }: Range) => offsetAt(end) - offsetAt(start)
  const sum = (places: readonly Range[]) => places.reduce((length, place) => length + lengthOf(place), 0)
  /** What is shared of all words: `more than 40 drivers` is more like a figure in it than like the claim around it. */
  const likeness = (mark: MarkItem) => {
    const places = ownPlaces(mark)
    const shared = sum(places.flatMap((place) => selections.flatMap((selection) => common(place, selection))))
    return shared / (sum(places) + sum(selections) - shared)
  }
  return marks
    .filter(({ kind, state }) => kind !== 'actor' && state !== 'rejected')
    .map((mark) => ({ mark, likeness: likeness(mark) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || kindOrder.indexOf(a.mark.kind) - kindOrder.indexOf(b.mark.kind))[0]?.mark
}

/** What two places have in common. */
function common(a: Range, b: Range): Range[] {
  const start = compare(a.start, b.start) > 0 ? a.start : b.start
  const end = compare(a.end, b.end) < 0 ? a.end : b.end
  return compare(start, end) < 0 ? [{ start, end }] : []
}
