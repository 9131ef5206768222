import type { VFile } from 'vfile'
import { type Contradiction, type Day, dayName, weekdayName, weekdayOf, yearsIn } from './days.ts'

/** A day without a year that is nearer than this to the day of publication means the year of that day. */
const near = 120 * 86_400_000

/** `Monday, March 12, 2024`: that day was a Tuesday. Without a year, where every year that may be meant says so. */
export function wrongWeekdays({ data }: VFile, days: readonly Day[]): Contradiction[] {
  if (days.every(({ weekday }) => weekday === undefined)) return []
  const published = data.published?.value
  const years = yearsIn(data.dates ?? [], published)
  return days.flatMap((day) => {
    if (day.weekday === undefined) return []
    const year = day.year ?? yearOf(day, published)
    if (year === null) return []
    const real = weekdayOf(day, year)
    const meant =
      day.year === undefined ? [year, ...years, ...(isNear(day, year, published) ? [] : [year - 1, year + 1])] : [year]
    if (real === null || meant.some((one) => weekdayOf(day, one) === day.weekday)) return []
    const message = `${dayName({ ...day, year })} is a ${weekdayName(real)}, not a ${weekdayName(day.weekday)}.`
    return [{ message, places: [{ start: day.start, end: day.end }] }]
  })
}

/** `Monday, March 12` and `Tuesday, March 12`: one day has two weekdays, whatever the year. */
export function weekdaysApart(days: readonly Day[]): Contradiction[] {
  const first = new Map<string, Day>()
  return days.flatMap((day) => {
    if (day.weekday === undefined) return []
    const key = `${day.month}-${day.day}-${day.year ?? ''}`
    const other = first.get(key)
    if (!other) first.set(key, day)
    if (!other || other.weekday === day.weekday) return []
    const message = `${dayName(day)} is a ${weekdayName(other.weekday!)} here and a ${weekdayName(day.weekday)} there.`
    return [{ message, places: [other, day].map(({ start, end }) => ({ start, end })) }]
  })
}

/** The year in which a day lies nearest to the day of publication. */
function yearOf(day: Day, published: string | undefined): number | null {
  if (published === undefined) return null
  const year = Number(published.slice(0, 4))
  const distances = [year - 1, year, year + 1].map((one) => ({ one, distance: distance(day, one, published) }))
  return distances.sort((a, b) => a.distance - b.distance)[0]!.one
}

const isNear = (day: Day, year: number, published: string | undefined) =>
  published !== undefined && distance(day, year, published) < near

const distance = ({ month, day }: Day, year: number, published: string) =>
  Math.abs(Date.UTC(year, month - 1, day) - Date.parse(published))
