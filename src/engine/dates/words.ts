/** The words of the calendar as sources of patterns, and their numbers. */

const months =
  'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec'
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'

/** The names of months and weekdays, long and short. */
export const calendarWords = `${months} ${weekdays}`

const eitherCase = (words: string) => `${words} ${words.toUpperCase()}`.replaceAll(' ', '|')

export const month = eitherCase(months)
export const weekday = eitherCase(weekdays)
export const year = '(?:1[5-9]|20)\\d\\d(?!\\d)'
export const dayNumber = '(?:[012]?\\d|3[01])(?:st|nd|rd|th)?(?![\\d\\p{L}])'
export const partOfDay = 'morning|afternoon|evening|night'
export const seasons = 'spring|summer|fall|autumn|winter'
export const to = '(?: ?[-–—] ?| (?:to|through|until) )'
/** `the end of`, `early`, `mid-` before a month, a year or a decade: the value is as coarse as what follows. */
export const someOf =
  '(?:(?:[Tt]he )?(?:very )?(?:[Ee]nd|[Ss]tart|[Bb]eginning|[Mm]iddle|close) of |(?:the )?(?:[Ee]arly|[Ll]ate|[Mm]id)(?:-| (?:in )?)|[Ee]arlier in |[Ll]ater in )'
/** Not inside a number: `2016` in `2016.5` or `2016,500` */
export const numberEnd = '(?![.,]?\\d|%|\\p{L})'

/** 1 to 12. */
export const monthNumber = (name: string): number =>
  months.split(' ').findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1
/** 0 for Sunday to 6. */
export const weekdayNumber = (name: string): number =>
  weekdays.split(' ').findIndex((day) => day.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase())
/** 1 for spring to 4. */
export const seasonNumber = (name: string): number =>
  ['spring', 'summer', 'autumn', 'winter'].indexOf(name.toLowerCase().replace('fall', 'autumn')) + 1

const ordinals = ['first', 'second', 'third', 'fourth']
/** `third`, `3`, `3rd` -> 3, `last` -> the last of so many. */
export function ordinalNumber(word: string, last: number): number {
  if (/^(?:last|final)$/iu.test(word)) return last
  return ordinals.indexOf(word.toLowerCase()) + 1 || Number.parseInt(word, 10)
}

/** -1 for `last`, 1 for `next`, else 0. */
export const stepOf = (which: string): number =>
  /last|past|previous/iu.test(which) ? -1 : /next|coming/iu.test(which) ? 1 : 0
