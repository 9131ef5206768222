/** The day from which `Monday` and `last week` are counted: ISO 8601, null where the article does not tell it. */
export interface Calendar {
  today: string | null
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

export const monthPattern =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec'
export const weekdayPattern = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'

const isMonth = new RegExp(`^(?:${monthPattern})$`, 'iu')

/** 1 to 12. */
export const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** The ISO day, null where the calendar has none: 31 April. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(date) : null
}

export const isoMonth = (year: number | string, month: number): string => `${year}-${String(month).padStart(2, '0')}`

const iso = (date: Date) => date.toISOString().slice(0, 10)
const shift = (day: string, days: number) => iso(new Date(Date.parse(day) + days * 86_400_000))
const weekdayOf = (day: string) => new Date(Date.parse(day)).getUTCDay()

/** A day without a year is the one nearest to the day of publication. */
export function nearestDay({ today }: Calendar, month: number, day: number): string | null {
  if (!today) return null
  const near = [-1, 0, 1]
    .map((years) => isoDay(Number(today.slice(0, 4)) + years, month, day))
    .filter((value) => value !== null)
  const distance = (value: string) => Math.abs(Date.parse(value) - Date.parse(today))
  return near.sort((a, b) => distance(a) - distance(b))[0] ?? null
}

/** `yesterday`, `today`, `tomorrow`, and a day further: `the day before yesterday`. */
export function resolveRelative({ today }: Calendar, word: string, further: boolean): string | null {
  if (!today) return null
  const days = /^yesterday/iu.test(word) ? -1 : /^tomorrow/iu.test(word) ? 1 : 0
  return shift(today, further ? days * 2 : days)
}

/** A weekday: in news the latest one up to the day of publication, unless the words around it look forward. */
export function resolveWeekday({ today }: Calendar, name: string, which: string): string | null {
  if (!today) return null
  const day = weekdays.indexOf(name.toLowerCase())
  const back = (weekdayOf(today) - day + 7) % 7
  if (/next|coming/u.test(which)) return shift(today, 7 - back)
  if (which === 'will') return shift(today, (7 - back) % 7)
  if (which === 'last week') return shift(mondayOf(today), ((day + 6) % 7) - 7)
  if (which === 'next week') return shift(mondayOf(today), ((day + 6) % 7) + 7)
  if (which === 'this') return shift(mondayOf(today), (day + 6) % 7)
  return shift(today, which === 'last' && back === 0 ? -7 : -back)
}

const mondayOf = (day: string) => shift(day, -((weekdayOf(day) + 6) % 7))

/** `last weekend`, `next month`, `this year`, `last June`; `the past year` is no year of the calendar. */
export function resolvePeriod({ today }: Calendar, which: string, name: string): string | null {
  if (!today) return null
  const step = /last|past/iu.test(which) ? -1 : /next|coming/iu.test(which) ? 1 : 0
  const word = name.toLowerCase()
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  if (word === 'weekend') return weekend(today, step)
  if (word === 'night') return step === 1 ? null : shift(today, step)
  if (/^(?:morning|afternoon|evening)$/u.test(word)) return step === 0 ? today : null
  if (isMonth.test(name)) return namedMonth(year, month, monthNumber(name), step)
  if (/past/iu.test(which)) return null
  if (word === 'year') return String(year + step)
  if (word === 'month') return monthsFrom(today, step)
  if (word === 'week') return weekOf(shift(today, 7 * step))
  return word === 'century' && step === 0 ? century(Math.ceil(year / 100)) : null
}

/** `three days ago`, `two weeks ago`, `a year ago`. */
export function resolveAgo({ today }: Calendar, count: number, unit: string): string | null {
  if (!today || !Number.isInteger(count) || count > 1000) return null
  if (unit === 'day') return shift(today, -count)
  if (unit === 'week') return weekOf(shift(today, -7 * count))
  if (unit === 'month') return monthsFrom(today, -count)
  return unit === 'year' ? String(Number(today.slice(0, 4)) - count) : null
}

/** The first and the last year of a century, four digits each: `0801/0900`. */
export const century = (number: number): string => `${fourDigits(number * 100 - 99)}/${fourDigits(number * 100)}`

const fourDigits = (year: number) => String(year).padStart(4, '0')

function monthsFrom(today: string, months: number): string {
  return new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 + months, 1))
    .toISOString()
    .slice(0, 7)
}

/** Monday to Sunday. */
const weekOf = (day: string) => `${mondayOf(day)}/${shift(mondayOf(day), 6)}`

/** On a Saturday or Sunday `last weekend` is the one a week before. */
function weekend(today: string, step: number): string {
  const sinceSaturday = (weekdayOf(today) + 1) % 7
  const during = sinceSaturday < 2
  const next = during ? -sinceSaturday : 7 - sinceSaturday
  const saturday = shift(today, step < 0 ? (during ? next : next - 7) - (during ? 7 : 0) : next + 7 * step)
  return `${saturday}/${shift(saturday, 1)}`
}

function namedMonth(year: number, month: number, named: number, step: number): string {
  if (step < 0) return isoMonth(named < month ? year : year - 1, named)
  if (step > 0) return isoMonth(named > month ? year : year + 1, named)
  // A month alone is the nearest one: `in December`, read in January.
  const nearest = named - month > 6 ? year - 1 : month - named > 6 ? year + 1 : year
  return isoMonth(nearest, named)
}
