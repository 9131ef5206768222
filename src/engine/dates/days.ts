import { interval, isoDay, isoMonth, monthsFrom, weekdayOf, yearOf } from './calendar.ts'
import { closest } from './choosing.ts'
import { type Form, form, type Reading } from './form.ts'
import {
  dayNumber,
  month,
  monthNumber,
  numberEnd,
  partOfDay,
  someOf,
  stepOf,
  to,
  weekday,
  weekdayNumber,
  year,
} from './words.ts'

/** `Tuesday, `, `Tues. `, `Tuesday night, the ` before a day */
const onWeekday = `(?:(?<wd>${weekday}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\.?)(?: (?:${partOfDay}))?,? (?:the )?)?`
const ofYear = `(?:,? (?:of )?(?<y>${year})${numberEnd}|,? (?:of )?(?<w>last|next|this|that|the same) year(?!\\p{L}))?`

/** Days of a month, and months. */
export const days: readonly Form[] = [
  form(`(?<y>${year})(?<s>[-./])(?<m>\\d\\d)\\k<s>(?<d>\\d\\d)(?![\\d/-])`, ({ groups: { y, m, d } }) =>
    isoDay(+y!, +m!, +d!),
  ),
  // `2/15/2024`, `15/2/24`, `15.02.2024`; `3/4/2024` is two days
  form(
    `(?<a>\\d{1,2})(?:/(?<b>\\d{1,2})/(?<y>${year}|\\d\\d)|\\.(?<c>\\d{1,2})\\.(?<z>${year}))(?![\\d/]|\\.\\d)`,
    ({ groups: { a, b, c, y, z } }) => slashed(Number(a), Number(b ?? c), (y ?? z)!),
  ),
  // `March 3-5`, `March 3 to April 4, 2024`
  form(
    `${onWeekday}(?<m>${month})\\.? (?<d>${dayNumber})${to}(?:(?<n>${month})\\.? )?(?<e>${dayNumber})(?![:,]\\d)${ofYear}`,
    (reading) => {
      const { m, d, n, e } = reading.groups
      return interval(dayOf(reading, m!, d!), dayOf(reading, n ?? m!, e!))
    },
  ),
  form(`${onWeekday}(?<m>${month})\\.? (?:the )?(?<d>${dayNumber})(?!:\\d|,\\d)${ofYear}`, (reading) =>
    dayOf(reading, reading.groups.m!, reading.groups.d!),
  ),
  // `3-5 March 2024`
  form(`(?<d>${dayNumber})${to}(?<e>${dayNumber}) (?<m>${month})(?!\\p{L})\\.?${ofYear}`, (reading) => {
    const { m, d, e } = reading.groups
    return interval(dayOf(reading, m!, d!), dayOf(reading, m!, e!))
  }),
  form(`${onWeekday}(?:[Tt]he )?(?<d>${dayNumber})(?: (?:day )?of)? (?<m>${month})(?!\\p{L})\\.?${ofYear}`, (reading) =>
    dayOf(reading, reading.groups.m!, reading.groups.d!),
  ),
  form(
    `[Tt]he (?<d>${dayNumber}) of (?<w>last|this|next) month(?!\\p{L})`,
    ({ groups: { d, w }, today }) => today && dayIn(monthsFrom(today, stepOf(w!)), d!),
  ),
  // `March-April 2023`, `March to May`
  form(`(?<m>${month})\\.?${to}(?<n>${month})(?![\\p{L}]| \\d{1,2}(?!\\d))\\.?(?:,? (?<y>${year}))?`, (reading) => {
    const { m, n } = reading.groups
    return interval(monthOfYear(reading, m!), monthOfYear(reading, n!))
  }),
  form(
    `(?:${someOf}|(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past) )?(?<m>${month})(?!\\p{L}|\\.\\S|\\.? \\d{1,2}(?!\\d))(?:\\.(?= ${year}))?${ofYear}`,
    (reading) => monthOfYear(reading, reading.groups.m!),
    { isNoDate: isNoMonth },
  ),
]

function slashed(first: number, second: number, digits: string): string | null {
  const year = digits.length === 4 ? Number(digits) : 2000 + Number(digits)
  if (first > 12) return isoDay(year, second, first)
  return second > 12 || first === second ? isoDay(year, first, second) : null
}

const dayIn = (yearAndMonth: string, day: string) =>
  isoDay(yearOf(yearAndMonth), Number(yearAndMonth.slice(5)), Number.parseInt(day, 10))

function dayOf(reading: Reading, monthName: string, day: string): string | null {
  const { groups, today, direction } = reading
  const inYear = (year: number) => isoDay(year, monthNumber(monthName), Number.parseInt(day, 10))
  const year = yearTold(reading)
  if (year !== undefined) return year === null ? null : inYear(year)
  if (isOfOtherYear(reading)) return null
  // `Monday, Sept. 26` is the year where that is a Monday.
  const onDay = (year: number) => {
    const value = inYear(year)
    return value && weekdayOf(value) === weekdayNumber(groups.wd!) ? value : null
  }
  const byWeekday = groups.wd ? closest(today, null, onDay) : null
  return byWeekday ?? closest(today, direction(), inYear)
}

/** `On March 2, 2015, ... On March 25`: in an article of another year */
const isOfOtherYear = ({ today, year }: Reading) => today !== null && year != null && year !== yearOf(today)

/** The year that stands beside a day or month, null where the words for it do not tell, undefined where none stands there. */
function yearTold({ groups: { y, w }, today }: Reading): number | null | undefined {
  if (y) return Number(y)
  if (!w) return undefined
  return today && !/^th(?:at|e)/u.test(w) ? yearOf(today) + stepOf(w) : null
}

const eventBehind =
  /^ (?:general |primary |special )?(?:elections?|primar(?:y|ies)|debates?|convention|meeting|summit|vote|ballot|referendum|report|poll|survey|interview|issue|speech|attacks?|hearing)(?!\p{L})/u

function monthOfYear(reading: Reading, name: string): string | null {
  const { groups, today, direction, after } = reading
  const inYear = (year: number) => isoMonth(year, monthNumber(name))
  const year = yearTold(reading)
  if (year !== undefined) return year === null ? null : inYear(year)
  // `The mayor spoke of the November vote`: the verb does not tell when
  const verb = eventBehind.test(after) ? null : direction()
  if (!groups.which) return isOfOtherYear(reading) ? null : closest(today, verb, inYear)
  if (!today) return null
  const step = stepOf(groups.which)
  const here = inYear(yearOf(today))
  if (step === 0) return here
  // In September, `last March` may be this year's or that of the year before.
  const now = today.slice(0, 7)
  return (step < 0 ? here >= now : here <= now) ? inYear(yearOf(today) + step) : null
}

// `may` and `march` are verbs, `May`, `April`, `June` and `August` names too
const inMonth = /(?<!\p{L})(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hrough|[Bb]y|[Mm]id)\s$/u
const beforeMonth =
  /(?<!\p{L})(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Oo]f|[Ff]rom|[Tt]o|[Tt]hrough|[Dd]uring|[Bb]efore|[Aa]fter|[Ff]or|[Aa]nd|[Bb]etween)\s$/u
function isNoMonth(words: string, { before, after }: Pick<Reading, 'before' | 'after'>): boolean {
  if (!/^(?:\p{L}+)$/u.test(words)) return false
  if (/(?<!\p{L})(?:every|each)\s$/iu.test(before)) return true
  if (/(?<!\p{L})(?:every|each)\s$/iu.test(before)) return true
  if (/^(?:March|MARCH)$/u.test(words) && /^ (?:on|for|against|of|madness|to)(?!\p{L})/iu.test(after)) return true
  if (/^ \p{Lu}\p{Ll}/u.test(after) && !/(?<!\p{L})(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring)\s$/u.test(before)) return true
  // `a May interview`
  if (eventBehind.test(after) && /(?<!\p{L})(?:an?|the|its|his|her|their|last)\s$/iu.test(before)) return false
  if (/^(?:May|MAY)$/u.test(words)) return !inMonth.test(before)
  if (words === words.toUpperCase() || /^(?:March|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u.test(words))
    return !beforeMonth.test(before)
  return (
    /^(?:April|June|August)$/u.test(words) &&
    /(?<![.!?]\s)(?<!\p{L})(?!In|By|Since|And|Last)\p{Lu}[\p{Ll}.]+\s$/u.test(before)
  )
}
