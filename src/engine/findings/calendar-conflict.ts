import { pastAhead } from './calendar/ahead.ts'
import { daysBeside } from './calendar/beside.ts'
import { daysIn } from './calendar/days.ts'
import { impossibleDays } from './calendar/impossible.ts'
import { turnedSpans } from './calendar/spans.ts'
import { eventsTwice } from './calendar/twice.ts'
import { weekdaysApart, wrongWeekdays } from './calendar/weekdays.ts'
import type { Check, Found } from './check.ts'

/**
 * Dates that the calendar contradicts: `Monday, March 12, 2024`, a Tuesday; `April 31`; `yesterday, March 12` in an article of
 * March 15; `from 2019 to 2015`; somebody who died on two days. A day without a year counts only where every year that may
 * be meant says so, an event only where it can happen but once.
 */
export const calendarConflict: Check = {
  rule: 'calendar-conflict',
  severity: 'warning',
  about: 'A date that the calendar or another date of the article contradicts.',
  find(file) {
    const days = daysIn(file.data.dates ?? [], String(file))
    return distinct([
      ...impossibleDays(days),
      ...wrongWeekdays(file, days),
      ...weekdaysApart(days),
      ...daysBeside(file),
      ...turnedSpans(file),
      ...pastAhead(file),
      ...eventsTwice(file),
    ])
  },
}

/** A place that one reading has reported is not reported again. */
function distinct(contradictions: readonly Found[]): Found[] {
  const seen = new Set<number>()
  return contradictions.filter(({ places }) => {
    if (places.some(({ start }) => seen.has(start))) return false
    for (const { start } of places) seen.add(start)
    return true
  })
}
