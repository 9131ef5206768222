import { century, decade, interval, isoMonth, isoYear, quarter, season, yearOf } from './calendar.ts'
import { type Form, form, type Reading } from './form.ts'
import { numberEnd, ordinalNumber, seasonNumber, seasons, someOf, stepOf, to, year } from './words.ts'

const ordinal = 'first|second|third|fourth|last|final|[1-4](?:st|nd|rd|th)'
const ofYear = `(?:of )?(?:(?:the year )?(?<y>${year})${numberEnd}|(?<w>this|last|next) year(?!\\p{L}))`
const decades = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']
const centuries = 'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(' ')
const wordEnd = '(?![\\p{L}\\d])'

/** Years, their parts, and runs of them. */
export const years: readonly Form[] = [
  form(
    `(?:the )?(?:(?<n>${ordinal})[ -]quarter|Q(?<q>[1-4])) ${ofYear}`,
    (reading) =>
      inYear(reading, (year) =>
        quarter(year, reading.groups.q ? Number(reading.groups.q) : ordinalNumber(reading.groups.n!, 4)),
      ),
    { flags: 'i' },
  ),
  form(
    `(?:the )?(?<n>first|second|last) half ${ofYear}`,
    (reading) =>
      inYear(reading, (year) => {
        const from = reading.groups.n === 'first' ? 1 : 7
        return `${isoMonth(year, from)}/${isoMonth(year, from + 5)}`
      }),
    { flags: 'i' },
  ),
  form(
    `${someOf}?(?:the )?(?<s>${seasons}) ${ofYear}(?![-–/]\\d)`,
    (reading) => inYear(reading, (year) => season(year, seasonNumber(reading.groups.s!))),
    { flags: 'i' },
  ),
  form(
    `${someOf}?(?:[Tt]he )?(?:${someOf})?(?:(?<c>1[5-9]|20)|['’])(?<t>\\d)0['’]?s(?!\\p{L})`,
    ({ groups: { c, t } }) => decade(Number(`${c ?? (Number(t) > 2 ? '19' : '20')}${t}0`)),
  ),
  // `the twenties` may be a hundred years apart
  form(
    `[Tt]he (?:early |late |mid-)?(?<d>${decades.join('|')})(?!\\p{L})`,
    ({ groups: { d } }) => {
      const number = decades.indexOf(d!.toLowerCase()) + 2
      return number > 2 ? decade(1900 + number * 10) : null
    },
    {
      flags: 'i',
      isNoDate: (_words, { before }) =>
        !/(?<!\p{L})(?:in|of|since|from|during|until|throughout)\s$/iu.test(before) ||
        /degrees|temperatur|highs|lows/iu.test(before),
    },
  ),
  form(
    `(?:(?<n>1?\\d|2[01])(?:st|nd|rd|th)|(?<w>${centuries.join('|')}))[- ]century(?!\\p{L})`,
    ({ groups: { n, w } }) =>
      Number(n) === 0 ? null : century(n ? Number(n) : centuries.indexOf(w!.toLowerCase()) + 15),
    { flags: 'i' },
  ),
  form(`(?<y>${year})[-–/](?<e>\\d\\d)(?![\\d/-]|\\.\\d)`, ({ groups: { y, e } }) =>
    interval(y!, `${y!.slice(0, 2)}${e}`),
  ),
  form(`(?<y>${year})${to}(?<e>${year})${numberEnd}`, ({ groups: { y, e } }) => interval(y!, e!)),
  // `between 2011 and 2016`
  form(`(?<=[Bb]etween )(?<y>${year}) and (?<e>${year})${numberEnd}`, ({ groups: { y, e } }) => interval(y!, e!)),
  form(`(?:${someOf}|the year )?(?<y>${year})${wordEnd}(?![,.-]\\d|%)`, ({ groups: { y } }) => y!, {
    isNoDate: isNoYear,
  }),
  // `back in '08`
  form(
    "['’](?<t>\\d\\d)(?![\\d\\p{L}])",
    ({ groups: { t }, today }) => {
      if (!today) return null
      const latest = yearOf(today) - ((yearOf(today) - Number(t) + 100) % 100)
      return isoYear(latest)
    },
    { isNoDate: (_words, { before }) => !/(?<!\p{L})(?:in|since|of|from|until|back in) $/iu.test(before) },
  ),
]

function inYear({ groups: { y, w }, today }: Reading, valueIn: (year: number) => string): string | null {
  if (y) return valueIn(Number(y))
  return today && valueIn(yearOf(today) + stepOf(w!))
}

// `2016 people`, `1800 km`: no year; `the 2016 elections`
const unitBehind =
  /^[ -](?:percent|people|persons|men|women|km|kg|feet|foot|metres|meters|miles|acres|dollars|euros|pounds|hours|calories|GMT|a\.?m|p\.?m)(?!\p{L})/u
const thingBehind = /^ (?:more |other |new )?\p{Ll}{2,}(?<!s|u|i)s(?!\p{L})/u
const yearBefore =
  /(?:(?<!\p{L})(?:in|since|by|until|till|of|from|to|before|after|during|for|the|a|an|his|her|its|their|our|and|between|through|this|that)|['’]s)\s$/iu
// `at 1800`, `some 2016`, `Room 1901`
const noYearBefore =
  /(?<!\p{L})(?:some|about|nearly|almost|over|than|exactly|only|all|at|No\.|number|room|route|page|flight|highway|section|article|channel|\d+)\s$/iu

function isNoYear(words: string, { before, after }: Pick<Reading, 'before' | 'after'>): boolean {
  if (!/^\d{4}$/u.test(words)) return false
  if (unitBehind.test(after) || noYearBefore.test(before)) return true
  const told = yearBefore.test(before)
  return (
    (thingBehind.test(after) && !told) ||
    (Number(words) < 1800 && !/(?<!\p{L})(?:in|since|of|from|until|by)\s$/iu.test(before))
  )
}
