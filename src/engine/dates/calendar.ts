/** The day from which `Monday` and `last week` are counted: ISO 8601, null where the article does not tell it. */
export interface Calendar {
  today: string | null
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

export const monthPattern =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec'
export const weekdayPattern = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'

/** 1 to 12. */
export const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** The ISO day, null where the calendar has none: 31 April. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(date) : null
}

const iso = (date: Date) => date.toISOString().slice(0, 10)
const shift = (day: string, days: number) => iso(new Date(Date.parse(day) + days * 86_400_000))
const weekdayOf = (day: string) => new Date(Date.parse(day)).getUTCDay()

/** A weekday or `yesterday`: in news the latest one up to the day of publication, unless `next` or `coming` says else. */
export function resolveDay({ today }: Calendar, name: string, which?: string): string | null {
  if (!today) return null
  const word = name.toLowerCase()
  if (word === 'yesterday') return shift(today, -1)
  if (word === 'today' || word === 'tonight') return today
  if (word === 'tomorrow') return shift(today, 1)
  const back = (weekdayOf(today) - weekdays.indexOf(word) + 7) % 7
  if (which && /next|coming/u.test(which)) return shift(today, 7 - back)
  return shift(today, which === 'last' && back === 0 ? -7 : -back)
}

/** `last weekend`, `next month`, `this year`, `last June`. */
export function resolvePeriod({ today }: Calendar, which: string, name: string): string | null {
  if (!today) return null
  const step = /last|past/iu.test(which) ? -1 : /next|coming/iu.test(which) ? 1 : 0
  const word = name.toLowerCase()
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  if (word === 'year') return String(year + step)
  if (word === 'month') return new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 7)
  if (word === 'week') return week(shift(today, 7 * step))
  if (word === 'weekend') return weekend(today, step)
  if (/^(?:night|morning|evening)$/u.test(word)) return step === 1 ? null : shift(today, word === 'night' ? step : 0)
  const named = monthNumber(name)
  return named > 0 ? namedMonth(year, month, named, step) : null
}

/** Monday to Sunday. */
function week(day: string): string {
  const monday = shift(day, -((weekdayOf(day) + 6) % 7))
  return `${monday}/${shift(monday, 6)}`
}

function weekend(today: string, step: number): string {
  const sinceSaturday = (weekdayOf(today) + 1) % 7
  const saturday = shift(
    today,
    step < 0
      ? -sinceSaturday - (sinceSaturday < 2 ? 7 : 0)
      : step > 0
        ? 14 - sinceSaturday
        : sinceSaturday < 2
          ? -sinceSaturday
          : 7 - sinceSaturday,
  )
  return `${saturday}/${shift(saturday, 1)}`
}

function namedMonth(year: number, month: number, named: number, step: number): string {
  const near = named > month ? year - (step > 0 ? 0 : 1) : year + (step > 0 ? 1 : 0)
  const inYear = step < 0 && named === month ? year - 1 : step === 0 ? nearestYear(year, month, named) : near
  return `${inYear}-${String(named).padStart(2, '0')}`
}

/** A month alone is the nearest one, before rather than after: `in December`, read in January. */
function nearestYear(year: number, month: number, named: number): number {
  if (named - month > 6) return year - 1
  return month - named > 6 ? year + 1 : year
}
