import { grouped } from './grouped.ts'

/** What one article tells. */
export interface Told {
  path: string
  /** The ISO day of the article's publication. */
  day: string | null
}

/** So many articles of one day are looked at: what hundreds tell alike, the first of them tell for the others. */
const most = 50

/** What of each side meets something of the other: told by another article within so many days, or on a day that is not known. */
export function meeting<T extends Told>(
  some: readonly T[],
  others: readonly T[],
  mostDays: number,
  mayMeet: (a: T, b: T) => boolean = () => true,
): [T[], T[]] {
  const left = meetingOneOf(some, others, mostDays, mayMeet)
  return [left, meetingOneOf(others, left, mostDays, mayMeet)]
}

function meetingOneOf<T extends Told>(
  some: readonly T[],
  others: readonly T[],
  mostDays: number,
  mayMeet: (a: T, b: T) => boolean,
): T[] {
  const byDay = grouped(others, ({ day }) => String(numberOf(day)))
  const near = (day: string | null) =>
    day === null ? [...byDay.keys()] : ['null', ...daysAround(numberOf(day)!, mostDays)]
  return some.filter((a) =>
    near(a.day).some((day) =>
      byDay
        .get(day)
        ?.slice(0, most)
        .some((b) => a.path !== b.path && mayMeet(a, b)),
    ),
  )
}

const numberOf = (day: string | null) => (day === null ? null : Date.parse(day) / 86_400_000)

const daysAround = (day: number, most: number) => Array.from({ length: 2 * most + 1 }, (_, i) => String(day - most + i))
