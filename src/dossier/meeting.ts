import { daysBetween } from './said-days.ts'

/** What one article tells. */
export interface Told {
  path: string
  /** The ISO day of the article's publication. */
  day: string | null
}

/** So many articles of each side are looked at: what hundreds tell alike, the first of them tell for the others. */
const most = 200

/** What of each side meets something of the other: told by another article within so many days, or on a day that is not known. */
export function meeting<T extends Told>(
  some: readonly T[],
  others: readonly T[],
  mostDays: number,
  mayMeet: (a: T, b: T) => boolean = () => true,
): [T[], T[]] {
  const meets = (a: T, b: T) => a.path !== b.path && (daysBetween(a.day, b.day) ?? 0) <= mostDays && mayMeet(a, b)
  const [first, second] = [some.slice(0, most), others.slice(0, most)]
  const left = first.filter((a) => second.some((b) => meets(a, b)))
  return [left, second.filter((b) => left.some((a) => meets(a, b)))]
}
