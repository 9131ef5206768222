import type { Dated, DateMention, Published, Span } from '../analysis.ts'
import { isDay, shift, yearOf } from './calendar.ts'
import type { Found } from './form.ts'

/** How far one date may be from another that it is told from, in characters. */
const reach = 300

/** The values of one block's dates: `the next day` is told from the one day that the block has told right before it. */
export function countWritten(dates: readonly Found[], published: Published | null, text: string): DateMention[] {
  let days: Dated[] = []
  let year: { of: number; end: number } | null = null
  return dates.map(({ start, end, read }) => {
    days = days.filter((day) => start - day.end < reach)
    const last = days.at(-1)
    const told = last && days.every(({ value }) => value === last.value) ? last : null
    const mention = {
      start,
      end,
      ...count(read, published, { told, year: year && start - year.end < reach ? year.of : null }),
    }
    const { value } = mention
    if (value && isDay(value)) days.push({ start, end, value })
    if (value && mention.countedFrom === undefined && tellsYear(value, text.slice(Math.max(0, start - 4), start)))
      year = { of: yearOf(value), end }
    return mention
  })
}

/** `In 2012`, `March 2012`: what follows may be of that year; `the 2012 vote` is an aside. */
const tellsYear = (value: string, before: string) => value.length > 4 || /(?:^|\s)in\s$/iu.test(before)

function count(
  read: Found['read'],
  published: Published | null,
  { told, year }: { told: Dated | null; year: number | null },
): Omit<DateMention, keyof Span> {
  const alone = read({ today: null })
  if (alone !== null) return { value: alone }
  const today = published?.value ?? null
  const value = read({ today, year })
  if (value !== null)
    return published?.from === 'file name' && isUnsure(value, today!, read)
      ? { value: null }
      : { value, countedFrom: 'publication' }
  const after = told && read({ today, year, told: told.value })
  return after ? { value: after, countedFrom: told } : { value: null }
}

/** A file may be named a day before or after its story: a weekday six days off may be the day beside. */
function isUnsure(value: string, today: string, read: Found['read']): boolean {
  return [1, -1].some(
    (step) => value === shift(today, -6 * step) && read({ today: shift(today, step) }) === shift(today, step),
  )
}

/**
 * `“We met yesterday”` is counted from the day it was said. Where that is not told, a value stands that is the same
 * from the day of publication and from a week before it: `this year`.
 */
export function countSpoken({ start, end, read }: Found, published: Published | null, said: Dated | null): DateMention {
  const alone = read({ today: null })
  if (alone !== null) return { start, end, value: alone }
  const today = said?.value ?? published?.value ?? null
  const value = read({ today })
  if (value === null || today === null) return { start, end, value: null }
  if (said) return { start, end, value, countedFrom: said }
  if (read({ today: shift(today, -7) }) !== value) return { start, end, value: null }
  return { start, end, value, countedFrom: 'publication' }
}
