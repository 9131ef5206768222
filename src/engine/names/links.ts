import type { Register } from '../actors.ts'
import type { Model } from '../tagging/model.ts'
import { isParticle } from '../words.ts'
import { linkCountries } from './countries.ts'
import { linkFullName } from './full-names.ts'
import { createLinks } from './linked.ts'
import type { Reading } from './readings.ts'
import { linkShortName } from './short-names.ts'

/** Join the readings that name one actor: sure and long names first, then the short ones that they explain. */
export function linkReadings(readings: readonly Reading[], common: ReadonlySet<string>, model?: Model): Register {
  const links = createLinks(readings, common, model)
  linkCountries(readings, links)
  const long = readings.filter((reading) => isLong(reading) && !links.taken.has(reading))
  // `Interestingly Ruiz` may stand before `Ana Ruiz`: what the words say first, what is only guessed then.
  for (const reading of long.filter(({ kind }) => kind !== null)) linkFullName(reading, links)
  for (const reading of long.filter(({ kind }) => kind === null)) linkFullName(reading, links)
  for (const reading of readings) if (!links.taken.has(reading)) linkShortName(reading, links)
  return links
}

/** `van der Meer` is a surname alone. */
const isLong = ({ words }: Reading) => words.length > 1 && !isParticle(words[0]!)
