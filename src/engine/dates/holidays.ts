import { daysOfEvents, easterHolidays, fixedHolidays, otherHolidays, weekdayHolidays } from '../lexicon/holidays.ts'
import { easter, nthWeekday, shift } from './calendar.ts'
import { closest } from './choosing.ts'
import { type Form, form } from './form.ts'
import { year } from './words.ts'

const names = [fixedHolidays, easterHolidays, weekdayHolidays].flatMap(Object.keys).concat(otherHolidays)
/** The words that their names begin with. */
export const holidayHeads = [...names, ...Object.keys(daysOfEvents)].map((name) => /^[a-z\d]+/iu.exec(name)![0])

const anyOf = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replaceAll('.', '\\.').replaceAll('’', "['’]?"))
    .join('|')

/** Holidays, and days that stand for an event. */
export const holidays: readonly Form[] = [
  form(
    `(?<h>${anyOf(names)})(?:,? (?<y>${year}))?(?![\\p{L}\\d])`,
    ({ groups: { h, y }, today, direction }) => {
      const inYear = dayOfHoliday(h!)
      return y ? inYear(Number(y)) : closest(today, direction(), inYear)
    },
    { isNoDate: (_words, { before }) => /(?<!\p{L})(?:merry|happy|every|each)\s$/iu.test(before) },
  ),
  form(`(?<h>${anyOf(Object.keys(daysOfEvents))})(?![\\p{L}\\d/-])`, ({ groups: { h } }) => daysOfEvents[h!]!),
  // The attacks, whatever the year of the article
  form(
    '(?:September|Sept\\.?) 11(?:th)?(?= (?:terror(?:ist)? )?(?:attacks?|hijack\\p{Ll}+|commission|victims))',
    () => daysOfEvents['9/11']!,
    {
      flags: 'i',
    },
  ),
]

const plain = (name: string) => name.replace(/['’]/gu, '')
const listOf = <T>(list: Readonly<Record<string, T>>) =>
  new Map(Object.entries(list).map(([name, rule]) => [plain(name), rule]))
const [fixed, byEaster, byWeekday] = [listOf(fixedHolidays), listOf(easterHolidays), listOf(weekdayHolidays)]

/** What the holiday of a name is in each year. */
function dayOfHoliday(written: string): (year: number) => string | null {
  const name = plain(written)
  const [day, offset, rule] = [fixed.get(name), byEaster.get(name), byWeekday.get(name)]
  if (day !== undefined) return (year) => `${year}-${day}`
  if (offset !== undefined) return (year) => shift(easter(year), offset)
  if (rule === undefined) return () => null
  const [month, weekday, nth, days = 0] = rule
  // In odd years there are only local ones.
  if (name === 'Election Day')
    return (year) => (year % 2 === 0 ? shift(nthWeekday(year, month, weekday, nth), days) : null)
  return (year) => shift(nthWeekday(year, month, weekday, nth), days)
}
