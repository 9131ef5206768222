import type { Hover, Position } from 'vscode-languageserver'
import type { Quotation, Span } from '../engine/analysis.ts'
import type { Tag } from '../ledger/codebook.ts'
import type { DecidedMark } from '../ledger/decide.ts'
import type { MarkKind } from '../ledger/decision.ts'
import type { Beside } from './across/beside.ts'
import { claimElsewhereCard } from './across/claim-card.ts'
import { nameCard } from './across/name-card.ts'
import { actorCard, claimCard, type Desk, quotationCard } from './cards.ts'
import { type CheckedReading, heard } from './checks.ts'
import { toOffset, toRange } from './convert.ts'
import { claimAt, innermost, mentionAt } from './cursor.ts'
import { dateCard } from './date-card.ts'
import { markCard, passageCard, rejectedLine } from './decisions/mark-card.ts'
import { goesToProblems } from './diagnostics.ts'
import { figureCard } from './figure-card.ts'
import { findingCard } from './finding-card.ts'
import type { Markup } from './markup.ts'

/** What is known besides the article. */
export interface Around {
  /** The other articles of its folder. */
  beside: Beside | null
  /** Of the folder's codebook. */
  tags: readonly Tag[]
}

/**
 * Describe what stands at a position: what deserves a second look, then the most specific first: figure or date, name,
 * quotation or claim, passage. Last, what a person says is no mark.
 */
export function hover(reading: CheckedReading, position: Position, markup: Markup, around: Around): Hover | null {
  const { document } = reading
  const offset = toOffset(document, position)
  const desk = { reading, markup, tags: around.tags }
  const cards = [
    ...findingCards(desk, reading, offset),
    ...wordCards(desk, offset),
    ...nameCards(desk, offset, around),
    ...speechCards(desk, offset, around),
    ...markCards(desk, offset),
  ]
  const [first] = cards
  if (!first) return null
  const value = cards.map(({ card }) => card).join('\n\n---\n\n')
  return { contents: { kind: markup.kind, value }, range: toRange(document, first.span) }
}

/** What the article tells, below it what people decided, and what the other articles tell. */
const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join('\n\n')

interface Card {
  span: Span
  card: string
}

function cardOf<T extends Span>(thing: T | undefined, write: (thing: T) => string): Card[] {
  return thing ? [{ span: thing, card: write(thing) }] : []
}

/** Nothing where the editor tells it as a problem, or where the card of the quotation says that nobody is named. */
function findingCards(desk: Desk, reading: CheckedReading, offset: number): Card[] {
  if (goesToProblems(reading)) return []
  return heard(reading).flatMap((check) => {
    if (check.finding.rule === 'unattributed-quotation') return []
    return cardOf(innermost(check.finding.places, offset), () => findingCard(desk, check))
  })
}

/** What people decided about something that is shown; empty where it is the engine's alone. */
function decided(desk: Desk, kind: MarkKind, shown: Partial<Span> & { id?: string }): string {
  const mark = desk.reading.decided.marks.find(({ kind: each, id, state, parts: [first] }) => {
    if (each !== kind || state === 'rejected') return false
    return shown.id === undefined ? first?.start === shown.start && first?.end === shown.end : id === shown.id
  })
  return mark ? markCard(desk, mark) : ''
}

function wordCards(desk: Desk, offset: number): Card[] {
  const { figures, dates } = desk.reading.analysis
  return [
    ...cardOf(innermost(figures, offset), (figure) =>
      joined(figureCard(desk, figure), decided(desk, 'figure', figure)),
    ),
    ...cardOf(innermost(dates, offset), (date) => joined(dateCard(desk, date), decided(desk, 'date', date))),
  ]
}

function nameCards(desk: Desk, offset: number, { beside }: Around): Card[] {
  return cardOf(mentionAt(desk.reading.analysis, offset), (mention) => {
    const { actor } = mention
    const elsewhere = beside && nameCard(beside, actor, desk.markup)
    return joined(actorCard(desk, mention), decided(desk, 'actor', { id: actor.id }), elsewhere)
  })
}

function speechCards(desk: Desk, offset: number, { beside }: Around): Card[] {
  const { analysis } = desk.reading
  return [
    ...cardOf(innermost(analysis.quotations, offset), (quotation) => quotationCards(desk, quotation)),
    ...cardOf(claimAt(analysis, offset), ({ claim }) =>
      joined(
        claimCard(desk, claim),
        decided(desk, 'claim', { id: claim.id }),
        beside && claimElsewhereCard(beside, claim, desk.markup),
      ),
    ),
  ].filter(({ card }) => card !== '')
}

/** Of a quotation that a claim speaks for, only what people decided about its words. */
function quotationCards(desk: Desk, quotation: Quotation): string {
  const said = decided(desk, 'quotation', quotation)
  if (!quotation.claim) return joined(quotationCard(desk, quotation), said)
  return said && joined(desk.markup.strong('Quotation'), said)
}

/** What no other card is about: passages, and the marks that people rejected. */
function markCards(desk: Desk, offset: number): Card[] {
  const { marks } = desk.reading.decided
  const at = (wanted: (mark: DecidedMark) => boolean) =>
    innermost(
      marks.filter(wanted).flatMap((mark) => mark.parts.map((part) => ({ ...part, mark }))),
      offset,
    )
  return [
    ...cardOf(
      at(({ kind }) => kind === 'passage'),
      ({ mark }) => passageCard(desk, mark),
    ),
    ...cardOf(
      at(({ state }) => state === 'rejected'),
      ({ mark }) => rejectedLine(desk, mark),
    ),
  ]
}
