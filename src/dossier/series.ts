import type { Told } from './meeting.ts'

/** One value, or wording, and everybody who tells it. */
export interface Version {
  value: string
  told: readonly Told[]
}

/** Told anew on so many days, it is a count that goes on; where no day is known, so many values are a form that is filled in. */
const fewest = { days: 4, undated: 10 }

/**
 * Leave out the pairs that are two reports of one series, where nothing is wrong: `The county has counted 209 cases` on one day, `218
 * cases` on the next. Two values on the same day stay. The pairs are of versions that tell the same with another number.
 */
export function withoutSeries<Pair>(
  pairs: readonly Pair[],
  versionsOf: (pair: Pair) => readonly [Version, Version],
): Pair[] {
  const alike = new Map<Version, Set<Version>>()
  for (const pair of pairs) {
    const versions = versionsOf(pair)
    for (const version of versions) {
      const known = alike.get(version) ?? new Set()
      for (const each of versions) known.add(each)
      alike.set(version, known)
    }
  }
  const running = new Set([...alike].flatMap(([version, group]) => (isSeries(group) ? version : [])))
  return pairs.filter((pair) => {
    const [one, other] = versionsOf(pair)
    return !(running.has(one) || running.has(other)) || areOfOneDay(one, other)
  })
}

function isSeries(versions: ReadonlySet<Version>): boolean {
  const all = [...versions].flatMap(({ value, told }) => told.map(({ day }) => ({ value, day })))
  const [dated, undated] = [all.filter(({ day }) => day !== null), all.filter(({ day }) => day === null)]
  const days = new Set(dated.map(({ day }) => day)).size
  return Math.min(days, valuesOf(dated)) >= fewest.days || valuesOf(undated) >= fewest.undated
}

const valuesOf = (all: readonly { value: string }[]) => new Set(all.map(({ value }) => value)).size

function areOfOneDay({ told }: Version, other: Version): boolean {
  const days = new Set(told.map(({ day }) => day))
  return other.told.some(({ day }) => day !== null && days.has(day))
}
