import type { Hover, Position } from 'vscode-languageserver'
import type { Span } from '../engine/analysis.ts'
import { actorCard, claimCard, type Desk, quotationCard } from './cards.ts'
import { toOffset, toRange } from './convert.ts'
import { claimAt, innermost, mentionAt } from './cursor.ts'
import { dateCard } from './date-card.ts'
import { figureCard } from './figure-card.ts'
import type { Markup } from './markup.ts'
import type { Reading } from './reading.ts'

/** Describe what stands at a position, the most specific first: figure or date, name, then quotation or claim. */
export function hover(reading: Reading, position: Position, markup: Markup): Hover | null {
  const { document, analysis } = reading
  const offset = toOffset(document, position)
  const desk = { reading, markup }
  const cards = [
    ...cardOf(innermost(analysis.figures, offset), (figure) => figureCard(desk, figure)),
    ...cardOf(innermost(analysis.dates, offset), (date) => dateCard(desk, date)),
    ...cardOf(mentionAt(analysis, offset), (mention) => actorCard(desk, mention)),
    ...speechCards(desk, offset),
  ]
  const [first] = cards
  if (!first) return null
  const value = cards.map(({ card }) => card).join('\n\n---\n\n')
  return { contents: { kind: markup.kind, value }, range: toRange(document, first.span) }
}

interface Card {
  span: Span
  card: string
}

function cardOf<T extends Span>(thing: T | undefined, write: (thing: T) => string): Card[] {
  return thing ? [{ span: thing, card: write(thing) }] : []
}

function speechCards(desk: Desk, offset: number): Card[] {
  const { analysis } = desk.reading
  const quotation = innermost(analysis.quotations, offset)
  return [
    ...cardOf(quotation?.claim ? undefined : quotation, (alone) => quotationCard(desk, alone)),
    ...cardOf(claimAt(analysis, offset), ({ claim }) => claimCard(desk, claim)),
  ]
}
