import type { Span } from '../engine/analysis.ts'
import type { Desk } from './cards.ts'
import type { Check } from './checks.ts'
import { toRange } from './convert.ts'
import { ruleNames } from './rules.ts'
import { clip } from './words.ts'

const most = { places: 5, words: 80 }

/** What differs, by which check, and the places it rests on. */
export function findingCard(desk: Desk, { finding, severity }: Check): string {
  const { markup } = desk
  const { rule, message, places } = finding
  const others = places.length > 1 ? [restsOn(desk, places)] : []
  return [`${markup.strong(message)} · ${severity}`, ...others, markup.aside(ruleNames[rule])].join('\n\n')
}

function restsOn(desk: Desk, places: readonly Span[]): string {
  const links = places.slice(0, most.places).map((place) => placeLink(desk, place))
  const more = places.length - links.length
  return `Rests on ${[...links, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`
}

function placeLink({ reading: { document }, markup }: Desk, span: Span): string {
  const words = `“${clip(document.getText().slice(span.start, span.end), most.words)}”`
  return markup.link(words, { uri: document.uri, range: toRange(document, span) })
}
