import type { Actor, Analysis } from '../engine/analysis.ts'
import { oneCountry } from './countries.ts'
import { isCommon, nameWords } from './names.ts'
import { folded } from './words.ts'

/** Tells of what country `Defense Ministry` is; undefined where nobody can know, and for names that need none. */
export type Scope = (actor: Actor) => string | undefined

/** `the South Korean government` must be named so often to tell whose ministries an article speaks of. */
const fewest = 2

/**
 * The scope of an article's organisations: their own affiliation, else the only country whose government and offices the article
 * names again and again, else the dateline's place, else the only country it names.
 */
export function scopeIn({ actors, article }: Analysis, text: string): Scope {
  const places = actors.filter(({ kind }) => kind === 'place')
  const here = article.place && text.slice(article.place.start, article.place.end)
  let own: string | undefined | null = null
  return ({ kind, name, affiliations }) => {
    if (kind !== 'organization' || !isCommon(nameWords(name))) return undefined
    if (affiliations[0]) return countryOf(affiliations[0].name)
    if (own === null) own = governing(actors, places) ?? (here ? placeOf(here, places) : onlyOne(places))
    return own
  }
}

const countryOf = (name: string) => oneCountry(folded(name).replace(/^the /u, ''))

/** The country of whose government and offices the article speaks twice as often as of any other's. */
function governing(actors: readonly Actor[], places: readonly Actor[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { kind, name, affiliations, mentions } of actors) {
    if (kind !== 'organization') continue
    const place = affiliations[0]?.name ?? places.find((place) => isOf(name, place))?.name
    if (place === undefined) continue
    const country = countryOf(place)
    counts.set(country, (counts.get(country) ?? 0) + mentions.length)
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  return first && first[1] >= fewest && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined
}

/** `South Korean government` is of `South Korea`, `Ukrainian parliament` of `Ukraine`. */
function isOf(name: string, place: Actor): boolean {
  const words = nameWords(name)
  const isOffice = words.length > 1 && isCommon(words.slice(-1))
  return isOffice && folded(name).startsWith(folded(place.name).slice(0, -1))
}

/** `SEOUL` of the dateline is South Korea where the article calls it so. */
function placeOf(name: string, places: readonly Actor[]): string {
  const wanted = folded(name)
  const place = places.find(({ name, aliases }) => [name, ...aliases].some((each) => folded(each) === wanted))
  return countryOf(place?.name ?? name)
}

const onlyOne = (places: readonly Actor[]): string | undefined =>
  places.length === 1 && places[0]!.mentions.length >= fewest ? countryOf(places[0]!.name) : undefined
