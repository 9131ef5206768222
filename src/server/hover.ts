import type { Hover, Position } from 'vscode-languageserver'
import type { Span } from '../engine/analysis.ts'
import type { Beside } from './across/beside.ts'
import { claimElsewhereCard } from './across/claim-card.ts'
import { nameCard } from './across/name-card.ts'
import { actorCard, claimCard, type Desk, quotationCard } from './cards.ts'
import { type CheckedReading, heard } from './checks.ts'
import { toOffset, toRange } from './convert.ts'
import { claimAt, innermost, mentionAt } from './cursor.ts'
import { dateCard } from './date-card.ts'
import { goesToProblems } from './diagnostics.ts'
import { figureCard } from './figure-card.ts'
import { findingCard } from './finding-card.ts'
import type { Markup } from './markup.ts'

/**
 * Describe what stands at a position: what deserves a second look, then the most specific first: figure or date, name,
 * quotation or claim.
 */
export function hover(
  reading: CheckedReading,
  position: Position,
  markup: Markup,
  beside: Beside | null,
): Hover | null {
  const { document, analysis } = reading
  const offset = toOffset(document, position)
  const desk = { reading, markup }
  const cards = [
    ...findingCards(desk, reading, offset),
    ...cardOf(innermost(analysis.figures, offset), (figure) => figureCard(desk, figure)),
    ...cardOf(innermost(analysis.dates, offset), (date) => dateCard(desk, date)),
    ...cardOf(mentionAt(analysis, offset), (mention) =>
      joined(actorCard(desk, mention), beside && nameCard(beside, mention.actor, markup)),
    ),
    ...speechCards(desk, offset, beside),
  ]
  const [first] = cards
  if (!first) return null
  const value = cards.map(({ card }) => card).join('\n\n---\n\n')
  return { contents: { kind: markup.kind, value }, range: toRange(document, first.span) }
}

/** What the article tells, and below it what the others do. */
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

function speechCards(desk: Desk, offset: number, beside: Beside | null): Card[] {
  const { analysis } = desk.reading
  const quotation = innermost(analysis.quotations, offset)
  return [
    ...cardOf(quotation?.claim ? undefined : quotation, (alone) => quotationCard(desk, alone)),
    ...cardOf(claimAt(analysis, offset), ({ claim }) =>
      joined(claimCard(desk, claim), beside && claimElsewhereCard(beside, claim, desk.markup)),
    ),
  ]
}
