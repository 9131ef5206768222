import { enterActor } from '../actors.ts'
import { countryOf, countryOfCapital, plain, stateOf } from '../words.ts'
import { type Links, take } from './linked.ts'
import type { Reading } from './readings.ts'

const locative = /^(?:in|at|near|from|outside|around|across|to|,)$/iu

/** `Fla.` is Florida; `US`, `the United States` and, where it acts, `Washington` are one country. */
export function linkCountries(readings: readonly Reading[], links: Links) {
  const places = readings.filter(({ kind, addressed }) => kind === 'place' && !addressed)
  for (const reading of places) {
    const country = countryOf(reading.name) ?? stateOf(reading.name)
    if (!country) continue
    take(
      links,
      reading,
      links.byCountry.get(country)?.[0] ?? enterActor(links, 'place', country),
      'name',
      reading.evidence,
    )
  }
  const acting = new Set(places.filter(actsAsGovernment).map(({ name }) => plain(name)))
  for (const reading of places) {
    const country = countryOfCapital(reading.name)
    const draft = country ? links.byCountry.get(country)?.[0] : undefined
    if (!draft || !acting.has(plain(reading.name))) continue
    take(links, reading, draft, 'short', `the capital stands for the government of ${country}`)
  }
}

/** `Seoul wants`, `asked by Seoul`, `Seoul’s Transport Ministry` against `in Seoul`. */
function actsAsGovernment({ sentence, from, name }: Reading): boolean {
  return countryOfCapital(name) !== undefined && !locative.test(sentence.tokens[from - 1]?.text ?? '')
}
