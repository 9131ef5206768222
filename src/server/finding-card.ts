import type { Span } from '../engine/analysis.ts'
import { whereLink } from './across/name-card.ts'
import { type Desk, placeLink } from './cards.ts'
import type { Check } from './checks.ts'
import type { FolderPlace } from './folder-protocol.ts'
import type { Markup } from './markup.ts'
import { ruleNames } from './rules.ts'
import { clip } from './words.ts'

const mostPlaces = 5
const mostWords = 80

/** What differs, by which check, and the places it rests on. */
export function findingCard(desk: Desk, { finding, severity, elsewhere }: Check): string {
  const { markup } = desk
  const { rule, message, places } = finding
  const others = [
    ...(places.length > 1 ? [restsOn(desk, places)] : []),
    ...(elsewhere.length > 0 ? [list(elsewhere.map((place) => elsewhereLine(place, markup)))] : []),
  ]
  return [`${markup.strong(message)} · ${severity}`, ...others, markup.aside(ruleNames[rule])].join('\n\n')
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

function elsewhereLine(place: FolderPlace, markup: Markup): string {
  const words = place.text && ` · “${markup.plain(clip(place.text, mostWords))}”`
  return `${whereLink(place, markup)}${words}`
}

function restsOn(desk: Desk, places: readonly Span[]): string {
  const links = places.slice(0, mostPlaces).map((place) => placeLink(desk, place))
  const more = places.length - links.length
  return `Rests on ${[...links, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`
}
