/** Counting with ISO 8601 days (`2022-02-15`), months (`2022-02`), years (`2022`) and intervals of them (`a/b`). */

const dayLength = 86_400_000

/** The ISO day, null where the calendar has none: 31 April. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? iso(date) : null
}

export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${String(month).padStart(2, '0')}`
export const isoYear = (year: number): string => String(year).padStart(4, '0')

export const yearOf = (value: string): number => Number(value.slice(0, 4))
/** 1 to 12. */
export const monthOf = (value: string): number => Number(value.slice(5, 7))
/** 0 for Sunday to 6. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay()
export const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d$/u.test(value)

const iso = (date: Date) => date.toISOString().slice(0, 10)
export const shift = (day: string, days: number): string => iso(new Date(Date.parse(day) + days * dayLength))

/** The interval, null where it would end before it starts. */
export const interval = (from: string | null, to: string | null): string | null =>
  from !== null && to !== null && from < to ? `${from}/${to}` : null

const mondayOf = (day: string) => shift(day, -((weekdayOf(day) + 6) % 7))
/** Monday to Sunday of the week a day is in. */
export const weekOf = (day: string): string => `${mondayOf(day)}/${shift(mondayOf(day), 6)}`
/** A weekday in the week of a day. */
export const inWeekOf = (day: string, weekday: number): string => shift(mondayOf(day), (weekday + 6) % 7)

/** Saturday and Sunday: 0 for the weekend to come or at hand, -1 for the one before it. */
export function weekendOf(day: string, step: number): string {
  const saturday = shift(inWeekOf(day, 6), 7 * step)
  return `${saturday}/${shift(saturday, 1)}`
}

/** The month some months away. */
export function monthsFrom(day: string, months: number): string {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months
  return isoMonth(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1)
}

/** 1 for the first quarter of a year to 4. */
export const quarter = (year: number, number: number): string =>
  `${isoMonth(year, number * 3 - 2)}/${isoMonth(year, number * 3)}`

/** The season of a year as ISO 8601-2 writes it, wherever on earth it is: 21 for spring to 24 for winter. */
export const season = (year: number, number: number): string => isoMonth(year, 20 + number)

/** Plain ISO 8601 rather than `199X`: `1990/1999`. */
export const decade = (first: number): string => `${isoYear(first)}/${isoYear(first + 9)}`
/** The 18th is `1701/1800`. */
export const century = (number: number): string => `${isoYear(number * 100 - 99)}/${isoYear(number * 100)}`

/** The third Monday of a month is `(month, 1, 3)`; from the end with a negative number: the last is -1. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  const first = isoDay(year, month, 1)!
  const offset = (weekday - weekdayOf(first) + 7) % 7
  if (nth > 0) return shift(first, offset + 7 * (nth - 1))
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return shift(first, offset + 7 * (Math.floor((days - 1 - offset) / 7) + 1 + nth))
}

/** Western Easter Sunday by the Gregorian calendar (anonymous algorithm of 1876). */
export function easter(year: number): string {
  const [golden, hundreds, rest] = [year % 19, Math.floor(year / 100), year % 100]
  const correction = Math.floor((hundreds - Math.floor((hundreds + 8) / 25) + 1) / 3)
  const epact = (19 * golden + hundreds - Math.floor(hundreds / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (hundreds % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return isoDay(year, Math.floor(days / 31), (days % 31) + 1)!
}
