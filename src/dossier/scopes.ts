import type { Actor, Analysis } from '../engine/analysis.ts'
import { isCountry, oneCountry } from './countries.ts'
import { isCommon, nameWords } from './names.ts'
import { folded } from './words.ts'

/** Tells of what country `Defense Ministry` is; undefined where nobody can know, and for names that need none. */
export type Scope = (actor: Actor) => string | undefined

/** `the South Korean government` must be named so often to tell whose ministries an article speaks of. */
const fewest = 2

/**
 * The scope of an article's organisations: their own affiliation, else the only country whose government and ministries the article
 * names again and again, else the country of the dateline, else the only country it names.
 */
export function scopeIn({ actors, article }: Analysis, text: string): Scope {
  const countries = actors.filter(({ kind, name }) => kind === 'place' && isCountry(countryOf(name)))
  const here = article.place && text.slice(article.place.start, article.place.end)
  let own: string | undefined | null = null
  return ({ kind, name, affiliations }) => {
    if (kind !== 'organization' || !isCommon(nameWords(name))) return undefined
    const told = affiliations.map(({ name }) => countryOf(name)).find(isCountry)
    if (told !== undefined) return told
    if (own === null) own = governing(actors, countries) ?? (here ? placeOf(here, countries) : onlyOne(countries))
    return own
  }
}

const countryOf = (name: string) => oneCountry(folded(name).replace(/^the /u, ''))

/** The country of whose government and ministries the article speaks twice as often as of any other's. */
function governing(actors: readonly Actor[], countries: readonly Actor[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { kind, name, affiliations, mentions } of actors) {
    if (kind !== 'organization' || !/\b(?:government|ministry|parliament|military|army)$/iu.test(name)) continue
    const place = affiliations[0]?.name ?? countries.find((country) => isOf(name, country))?.name
    if (place === undefined || !isCountry(countryOf(place))) continue
    counts.set(countryOf(place), (counts.get(countryOf(place)) ?? 0) + mentions.length)
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  return first && first[1] >= fewest && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined
}

/** `South Korean government` is of `South Korea`, `Ukrainian parliament` of `Ukraine`. */
const isOf = (name: string, country: Actor): boolean =>
  [country.name, ...country.aliases].some((each) => folded(name).startsWith(folded(each).slice(0, -1)))

/** `SEOUL` of the dateline is South Korea where the article calls it so; `CLEVELAND` tells no country. */
function placeOf(name: string, countries: readonly Actor[]): string | undefined {
  const wanted = folded(name)
  if (wanted === 'washington') return 'united states'
  const country = countries.find(({ name, aliases }) => [name, ...aliases].some((each) => folded(each) === wanted))
  return country && countryOf(country.name)
}

const onlyOne = (countries: readonly Actor[]): string | undefined =>
  countries.length === 1 && countries[0]!.mentions.length >= fewest ? countryOf(countries[0]!.name) : undefined
