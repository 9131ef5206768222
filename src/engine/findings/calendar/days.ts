import type { DateMention, Span } from '../../analysis.ts'

/** A day as the words give it; months and weekdays are counted from 1, Sunday being 1. */
export interface Day extends Span {
  month: number
  day: number
  weekday?: number
  year?: number
}

/** What the calendar contradicts, and the places that show it. */
export interface Contradiction {
  message: string
  places: Span[]
}

const months = 'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const weekday = '(?<weekday>(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)\\p{L}*)\\.?'
const part = '(?:\\s(?:morning|afternoon|evening|night))?'
const month = '(?<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*)\\.?'
const number = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const forms = [
  new RegExp(`^(?:${weekday}${part},?\\s)?${month}\\s${number}(?:,\\s(?<year>\\d{4}))?$`, 'u'),
  new RegExp(`^(?:${weekday}${part},?\\s)?(?:the\\s)?${number}(?:\\sof)?\\s${month}(?:,?\\s(?<year>\\d{4}))?$`, 'u'),
  /^(?<year>\d{4})-(?<number>\d\d)-(?<day>\d\d)$/u,
]
const bareWeekday = new RegExp(`^${weekday}${part}$`, 'u')

/** The days that the dates of an article name, in text order, each with the weekday that belongs to it. */
export function daysIn(dates: readonly DateMention[], text: string): Day[] {
  const found: Day[] = []
  for (const [i, { start, end }] of dates.entries()) {
    const words = text.slice(start, end)
    const day = /\d/.test(words) ? dayIn(words) : null
    if (!day) continue
    const before = day.weekday === undefined && dates[i - 1]
    const beside = before && weekdayBeside(before, start, text)
    found.push(beside ? { ...day, weekday: beside, start: before.start, end } : { ...day, start, end })
  }
  return found
}

function dayIn(words: string): Omit<Day, 'start' | 'end'> | null {
  const groups = forms.map((form) => form.exec(words)?.groups).find((found) => found !== undefined)
  if (!groups) return null
  const named = groups.weekday && weekdayIn(groups.weekday)
  return {
    month: groups.number
      ? Number(groups.number)
      : months.findIndex((name) => name.startsWith(groups.month!.slice(0, 3))) + 1,
    day: Number(groups.day),
    ...(named && { weekday: named }),
    ...(groups.year && { year: Number(groups.year) }),
  }
}

/** `[Monday night], March 12`, `[Monday] (March 12)` */
function weekdayBeside({ start, end }: Span, at: number, text: string): number | null {
  if (!/^(?:,\s|\s\()$/u.test(text.slice(end, at))) return null
  const name = bareWeekday.exec(text.slice(start, end))?.groups?.weekday
  return name === undefined ? null : weekdayIn(name)
}

const weekdayIn = (name: string) => weekdays.findIndex((weekday) => weekday.startsWith(name.slice(0, 3))) + 1

export const weekdayName = (weekday: number): string => weekdays[weekday - 1]!

/** The weekday of a day of that year; null where the year has no such day. */
export function weekdayOf({ month, day }: Pick<Day, 'month' | 'day'>, year: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 ? date.getUTCDay() + 1 : null
}

/** How many days a month has at most. */
export const daysOf = (month: number): number => lengths[month - 1] ?? 0

/** `March 12`, `March 12, 2024` */
export const dayName = ({ month, day, year }: Pick<Day, 'month' | 'day' | 'year'>): string =>
  `${months[month - 1]} ${day}${year === undefined ? '' : `, ${year}`}`

/** The years that an article speaks of: its own first. */
export function yearsIn(dates: readonly DateMention[], published: string | undefined): number[] {
  const own = published === undefined ? [] : [Number(published.slice(0, 4))]
  return [...new Set([...own, ...dates.flatMap(({ value }) => (value ? [Number(value.slice(0, 4))] : []))])]
}
