import { type Contradiction, type Day, dayName, daysOf, weekdayOf } from './days.ts'

/** `April 31`, `February 29, 2023`: no calendar has that day. */
export function impossibleDays(days: readonly Day[]): Contradiction[] {
  return days.flatMap((day) => {
    const places = [{ start: day.start, end: day.end }]
    // `March 45` without more around it is hardly a date.
    const told = day.weekday !== undefined || day.year !== undefined
    if (day.month < 1 || day.month > 12 || day.day < 1) return []
    if (day.day > daysOf(day.month))
      return day.day <= 31 || told
        ? [{ message: `There is no ${dayName({ month: day.month, day: day.day })}.`, places }]
        : []
    if (day.year === undefined || weekdayOf(day, day.year) !== null) return []
    return [{ message: `There is no ${dayName(day)}: ${day.year} is no leap year.`, places }]
  })
}
