import { inWeekOf, isDay, monthOf, shift, weekdayOf, yearOf } from './calendar.ts'
import type { Direction } from './direction.ts'

/** Which one of the days and months of a name the words mean. */

/** A verb does not outweigh a much nearer month on its other side: beyond this many months the words are unsure. */
const far = 7
/** Nearer than this many months, a day is meant whatever the verb, and a month where no verb tells. */
const near = 1.5

/** A day or month without its year: what it is in each year, and the one of them that the words mean. */
export function closest(
  today: string | null,
  direction: Direction | null,
  inYear: (year: number) => string | null,
): string | null {
  if (today === null) return null
  const all = [-1, 0, 1].flatMap((step) => {
    const value = inYear(yearOf(today) + step)
    return value === null ? [] : { value, away: monthsAway(today, value) }
  })
  all.sort((a, b) => Math.abs(a.away) - Math.abs(b.away))
  const isThere = (away: number) => direction === null || (direction === 'back' ? away <= 0 : away >= 0)
  const best = all.find(({ away }) => isThere(away))
  if (!best) return null
  const [nearest] = all
  if (nearest && isDay(nearest.value) && Math.abs(nearest.away) <= near) return nearest.value
  const sure = best !== nearest ? Math.abs(best.away) <= far : direction !== null || Math.abs(best.away) <= near
  return sure ? best.value : null
}

function monthsAway(today: string, value: string): number {
  if (isDay(value)) return (Date.parse(value) - Date.parse(today)) / 86_400_000 / 30.44
  return (yearOf(value) - yearOf(today)) * 12 + monthOf(value) - monthOf(today)
}

/** A weekday by the words around it: in news the latest one up to today where they look back, the next where ahead. */
export function closestWeekday(today: string, weekday: number, direction: Direction | null): string | null {
  const back = (weekdayOf(today) - weekday + 7) % 7
  if (back === 0) return today
  if (direction === null) return null
  return shift(today, direction === 'back' ? -back : 7 - back)
}

/** `last Friday`, `next Friday`, `this Friday`: null where people mean two days by it. */
export function weekdayBy(which: string, today: string, weekday: number, direction: Direction | null): string | null {
  const here = inWeekOf(today, weekday)
  const back = (weekdayOf(today) - weekday + 7) % 7 || 7
  if (/^this past$/iu.test(which)) return shift(today, -back)
  if (/coming$/iu.test(which)) return shift(today, 7 - (back % 7))
  // On a Wednesday, `last Monday` may be the day before yesterday or a week before that.
  if (/^(?:last|past)$/iu.test(which)) return here < today && weekdayOf(today) !== 0 ? null : shift(today, -back)
  if (/^next$/iu.test(which)) return here > today ? null : shift(here, 7)
  if (here >= today || direction === 'back') return here
  return direction === 'ahead' ? shift(here, 7) : null
}
