// Origin: own work; rules of movable days as the calendars of the United States and the western churches have them.

/** Holidays on the same day of every year, as `MM-DD`. */
export const fixedHolidays: Readonly<Record<string, string>> = {
  'All Saints’ Day': '11-01',
  'April Fools’ Day': '04-01',
  'Armistice Day': '11-11',
  'Bastille Day': '07-14',
  'Boxing Day': '12-26',
  'Christmas Day': '12-25',
  'Christmas Eve': '12-24',
  Christmas: '12-25',
  'Cinco de Mayo': '05-05',
  'Earth Day': '04-22',
  'Fourth of July': '07-04',
  'Groundhog Day': '02-02',
  Halloween: '10-31',
  'July Fourth': '07-04',
  Juneteenth: '06-19',
  'May Day': '05-01',
  'New Year’s Day': '01-01',
  'New Year’s Eve': '12-31',
  'Remembrance Day': '11-11',
  'St. Patrick’s Day': '03-17',
  'Valentine’s Day': '02-14',
  'Veterans Day': '11-11',
}

/** Days from Easter Sunday. */
export const easterHolidays: Readonly<Record<string, number>> = {
  'Ash Wednesday': -46,
  'Palm Sunday': -7,
  'Maundy Thursday': -3,
  'Good Friday': -2,
  'Easter Sunday': 0,
  Easter: 0,
  'Easter Monday': 1,
  'Ascension Day': 39,
  Pentecost: 49,
  'Whit Monday': 50,
}

/** Month, weekday (0 for Sunday), which one of the month (-1 for the last), and days from it. */
export const weekdayHolidays: Readonly<Record<string, readonly [number, number, number, number?]>> = {
  'Martin Luther King Jr. Day': [1, 1, 3],
  'Martin Luther King Day': [1, 1, 3],
  'Presidents’ Day': [2, 1, 3],
  'Presidents Day': [2, 1, 3],
  'Memorial Day': [5, 1, -1],
  'Father’s Day': [6, 0, 3],
  'Labor Day': [9, 1, 1],
  'Columbus Day': [10, 1, 2],
  'Election Day': [11, 1, 1, 1],
  'Thanksgiving Day': [11, 4, 4],
  Thanksgiving: [11, 4, 4],
  'Black Friday': [11, 4, 4, 1],
  'Cyber Monday': [11, 4, 4, 4],
}

/** Days that another calendar sets, or that every country or only custom does. */
export const otherHolidays: readonly string[] = [
  'Diwali',
  'Eid al-Adha',
  'Eid al-Fitr',
  'Hanukkah',
  'Inauguration Day',
  'Independence Day',
  'Labour Day',
  'Lunar New Year',
  'Mother’s Day',
  'New Year’s',
  'Passover',
  'Ramadan',
  'Rosh Hashanah',
  'Super Tuesday',
  'Yom Kippur',
]

/** Days that stand for what happened on them. */
export const daysOfEvents: Readonly<Record<string, string>> = {
  '9/11': '2001-09-11',
  'D-Day': '1944-06-06',
}

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
  'Morning',
  'Night',
  'Post',
  'Telegraph',
  'Times',
]
