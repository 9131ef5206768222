import type { Figure } from '../engine/analysis.ts'
import { amountWords, digits } from './amount-words.ts'
import type { Desk } from './cards.ts'
import { conversions } from './conversions.ts'

/** What a figure comes to, and of what; below that, what it is in other units, as a share, for each. */
export function figureCard({ markup, reading }: Desk, figure: Figure): string {
  const { kind, qualifier, of } = figure
  const first = [
    `${qualifier ? `${markup.plain(qualifier)} ` : ''}${markup.strong(valueWords(figure))}`,
    kind,
    ...(of ? [`of ${markup.plain(of)}`] : []),
  ].join(' · ')
  const others = conversions(figure, reading.analysis.figures, reading.document.getText())
  return others.length > 0 ? `${first}\n\n= ${others.map(markup.plain).join(' · ')}` : first
}

function valueWords({ kind, value, unit }: Figure): string {
  if (value === null) return ['no value', unit].filter(Boolean).join(' ')
  return kind === 'score' && Array.isArray(value) ? value.map(digits).join(' : ') : amountWords(value, unit)
}
