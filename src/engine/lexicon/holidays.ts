// Origin: own work.

/** Holidays on the same day of every year, as `MM-DD`. */
export const fixedHolidays: Readonly<Record<string, string>> = {
  'Christmas Eve': '12-24',
  'Christmas Day': '12-25',
  Christmas: '12-25',
  'Boxing Day': '12-26',
  'New Year’s Eve': '12-31',
  'New Year’s Day': '01-01',
  'Valentine’s Day': '02-14',
  Halloween: '10-31',
}

/** Days that fall on another date each year, or that only custom names. */
export const movableHolidays: readonly string[] = [
  'Ash Wednesday',
  'Black Friday',
  'Bloody Sunday',
  'Cyber Monday',
  'Easter Monday',
  'Easter Sunday',
  'Easter',
  'Election Day',
  'Good Friday',
  'Inauguration Day',
  'Labor Day',
  'Labour Day',
  'Memorial Day',
  'Palm Sunday',
  'Super Tuesday',
  'Thanksgiving',
]

/** What makes a weekday before it part of a name: `the Sunday Times`, `Monday Night Football`. */
export const namedAfterWeekdays: readonly string[] = [
  'Express',
  'Group',
  'Herald',
  'Independent',
  'Journal',
  'Magazine',
  'Mail',
  'Mirror',
  'Night',
  'Post',
  'Telegraph',
  'Times',
]
