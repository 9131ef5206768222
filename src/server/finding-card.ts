import type { Span } from '../engine/analysis.ts'
import { type Desk, placeLink } from './cards.ts'
import type { Check } from './checks.ts'
import { ruleNames } from './rules.ts'

const mostPlaces = 5

/** What differs, by which check, and the places it rests on. */
export function findingCard(desk: Desk, { finding, severity }: Check): string {
  const { markup } = desk
  const { rule, message, places } = finding
  const others = places.length > 1 ? [restsOn(desk, places)] : []
  return [`${markup.strong(message)} · ${severity}`, ...others, markup.aside(ruleNames[rule])].join('\n\n')
}

function restsOn(desk: Desk, places: readonly Span[]): string {
  const links = places.slice(0, mostPlaces).map((place) => placeLink(desk, place))
  const more = places.length - links.length
  return `Rests on ${[...links, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`
}
