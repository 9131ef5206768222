import { fixedHolidays, movableHolidays, namedAfterWeekdays } from '../lexicon/holidays.ts'
import {
  type Calendar,
  century,
  isoDay,
  isoMonth,
  monthNumber,
  monthPattern,
  nearestDay,
  resolvePeriod,
  resolveRelative,
  resolveWeekday,
  weekdayPattern,
} from './calendar.ts'

/** What a form reads: its named groups, the day to count from, and the words before it. */
interface Reading {
  groups: Readonly<Record<string, string | undefined>>
  calendar: Calendar
  before: string
}

interface Form {
  pattern: RegExp
  value: (reading: Reading) => string | null
}

const year = '(?:1[89]|20)\\d\\d'
const dayNumber = '\\d{1,2}(?:st|nd|rd|th)?(?!\\d)'
const weekday = `(?:(?:${weekdayPattern}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\.),? )?`
const part = '(?: (?:morning|afternoon|evening|night))?(?![\\p{L}-])'
const to = '(?:\\s?[-–]\\s?|\\s(?:to|through|until)\\s)'
const period =
  'day|week|weekend|month|year|decade|century|quarter|spring|summer|fall|autumn|winter|night|morning|afternoon|evening'
const which = 'last|next|this past|this coming|this|the past|past'
const seasons = 'spring|summer|fall|autumn|winter'
const holidays = [...Object.keys(fixedHolidays), ...movableHolidays]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll('’', "['’]")
const ordinals = ['first', 'second', 'third', 'fourth']
const looksForward =
  /\b(?:will|would|shall|scheduled|expected|planned|plans?|set|due|to (?:be|meet|vote|open|begin|start))\b(?:(?!\b(?:said|says|told|announced|added|asked|warned)\b)[^.,;:“”"‘])*$/u

const form = (pattern: string, value: Form['value'], flags = 'uy'): Form => ({
  pattern: new RegExp(pattern, flags),
  value,
})

/** Each form with how its match becomes an ISO value; the first that matches at a place wins. */
export const forms: readonly Form[] = [
  form(`(?<y>${year})-(?<m>\\d\\d)-(?<d>\\d\\d)(?!\\d)`, ({ groups: { y, m, d } }) => isoDay(+y!, +m!, +d!)),
  // `2/15/2024`, `15/2/2024`; `3/4/2024` is two days
  form(`(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<y>${year}|\\d\\d)(?![\\d/])`, ({ groups }) => slashed(groups)),
  // `March 3-5`, `March 3 to April 4, 2024`
  form(
    `${weekday}(?<m>${monthPattern})\\.? (?<d>${dayNumber})${to}(?:(?<n>${monthPattern})\\.? )?(?<e>${dayNumber})(?:, (?<y>${year}))?(?![\\d:,]\\d)`,
    ({ groups: { m, d, n, e, y }, calendar }) => span(dayOf(calendar, m!, d!, y), dayOf(calendar, n ?? m!, e!, y)),
  ),
  form(
    `${weekday}(?<m>${monthPattern})\\.? (?<d>${dayNumber})(?:, (?<y>${year})| of (?<w>last|next|this) year)?(?!\\d)`,
    ({ groups: { m, d, y, w }, calendar }) =>
      dayOf(calendar, m!, d!, y ?? (w && (resolvePeriod(calendar, w, 'year') ?? undefined))),
  ),
  // `3-5 March 2024`
  form(
    `(?<d>${dayNumber})${to}(?<e>${dayNumber}) (?<m>${monthPattern})(?:,? (?<y>${year}))?(?![\\p{L}\\d])`,
    ({ groups: { d, e, m, y }, calendar }) => span(dayOf(calendar, m!, d!, y), dayOf(calendar, m!, e!, y)),
  ),
  form(
    `${weekday}(?:the )?(?<d>${dayNumber})(?: of)? (?<m>${monthPattern})(?![\\p{L}])\\.?(?:,? (?<y>${year}))?(?!\\d)`,
    ({ groups: { d, m, y }, calendar }) => dayOf(calendar, m!, d!, y),
  ),
  // `March-April 2023`, `March to May 2023`
  form(`(?<m>${monthPattern})${to}(?<n>${monthPattern}),? (?<y>${year})(?!\\d)`, ({ groups: { m, n, y } }) =>
    span(isoMonth(y!, monthNumber(m!)), isoMonth(y!, monthNumber(n!))),
  ),
  form(`(?:(?:early|late) |mid-)?(?<m>${monthPattern})\\.?,? (?:of )?(?<y>${year})(?!\\d)`, ({ groups: { m, y } }) =>
    isoMonth(y!, monthNumber(m!)),
  ),
  form(`(?<h>${holidays})(?:,? (?<y>${year}))?(?![\\p{L}\\d])`, ({ groups: { h, y }, calendar }) =>
    holiday(calendar, h!, y),
  ),
  form(
    `(?:(?<w>${which}|early|earlier|late|later) )?(?<day>${weekdayPattern})(?!s?[\\p{L}-]| (?:${namedAfterWeekdays.join('|')})(?!\\p{L}))(?: of (?<week>(?:last|next|this) week))?${part}`,
    ({ groups: { w, day, week }, calendar, before }) =>
      resolveWeekday(calendar, day!, week ?? w ?? (looksForward.test(before) ? 'will' : '')),
  ),
  form(
    `(?:the day (?<further>before (?=yesterday)|after (?=tomorrow)))?(?<word>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)${part}`,
    ({ groups: { word, further }, calendar }) => resolveRelative(calendar, word!, further !== undefined),
  ),
  form(
    `(?<w>${which}|earlier this|later this|early this|late this|early next|late last) (?<p>${period}|${monthPattern})(?![\\p{L}])`,
    ({ groups: { w, p }, calendar }) => resolvePeriod(calendar, w!, p!),
    'iuy',
  ),
  form(
    '(?:the )?(?:end|start|beginning|middle) of (?<w>the|this|next|last) (?<p>year|month|week|decade|century)(?!\\p{L})',
    ({ groups: { w, p }, calendar }) => resolvePeriod(calendar, w!, p!),
  ),
  form("(?:early |late |mid-)?(?:(?<c>1[89]|20)|['’])(?<t>\\d)0s(?!\\p{L})", ({ groups: { c, t } }) => {
    const decade = `${c ?? (Number(t) > 2 ? '19' : '20')}${t}`
    return `${decade}0/${decade}9`
  }),
  form('(?<n>1?\\d|2[01])(?:st|nd|rd|th)[- ]century(?!\\p{L})', ({ groups: { n } }) => century(Number(n))),
  form(`(?:(?<n>${ordinals.join('|')}) quarter of|Q(?<q>[1-4])) (?<y>${year})(?!\\d)`, ({ groups: { n, q, y } }) => {
    const quarter = q ? Number(q) : ordinals.indexOf(n!) + 1
    return span(isoMonth(y!, quarter * 3 - 2), isoMonth(y!, quarter * 3))
  }),
  form(`(?:${seasons}) (?:of )?(?<y>${year})(?![\\d-])`, ({ groups: { y } }) => y!, 'iuy'),
  form(
    `(?:early |late |mid-)?(?<m>${monthPattern})(?!\\p{L}|\\.\\S|\\s\\d|\\s\\p{Lu}\\p{Ll})`,
    ({ groups: { m }, calendar }) => resolvePeriod(calendar, 'this', m!),
  ),
  form(`(?<y>${year})[-–/](?<e>\\d\\d)(?![\\d/-])`, ({ groups: { y, e } }) =>
    Number(e) > Number(y!.slice(2)) ? `${y}/${y!.slice(0, 2)}${e}` : null,
  ),
  form(`(?<y>${year})${to}(?<e>${year})(?![\\d,.-]\\d|\\d|\\p{L})`, ({ groups: { y, e } }) => span(y!, e!)),
  form(`(?:(?:early|late) |mid-)?(?<y>${year})(?![\\d%,.-]\\d|[\\p{L}\\d%])`, ({ groups: { y } }) => y!),
]

/** Where a date may begin: a capital, a digit or one of the words above. */
export const dateStart =
  /(?<![\p{L}\p{N}$€£¥₩,.#/-])(?=[\p{Lu}\d]|['’]\d0s|last |next |this |the (?:past |end|start|beg|mid|day |\d)|end of|start of|beginning|middle|past |ear|late|mid-|yesterday|today|tonight|tomorrow|spring|summer|fall|autumn|winter|first q|second q|third q|fourth q)/gu

// `may` and `march` are verbs, `May`, `April`, `June` and `August` names too
const afterPreposition =
  /(?<!\p{L})(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Oo]f|[Ff]rom|[Tt]o|[Tt]hrough|[Dd]uring|[Bb]efore|[Aa]fter|[Ff]or|[Ee]arly|[Ll]ate|[Aa]nd|[Bb]etween)[\s]$/u
const maySafely = /(?<!\p{L})(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hrough)\s$/u

const bareWeekday = new RegExp(`^(?:${weekdayPattern})$`, 'u')

/** True where the words are no date though they have the form of one. */
export function isNoDate(words: string, before: string, after: string): boolean {
  if (/^(?:Yesterday|Today|Tonight|Tomorrow)$/u.test(words)) return /\p{L}\s$/u.test(before)
  if (bareWeekday.test(words)) return /\b(?:every|each)\s$/iu.test(before)
  if (/^May$/u.test(words)) return !maySafely.test(before)
  if (/^(?:March|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u.test(words)) return !afterPreposition.test(before)
  if (/^(?:April|June|August)$/u.test(words))
    return /(?<![.!?]\s)(?<!\p{L})(?!In|By|Since)\p{Lu}[\p{Ll}.]+\s$/u.test(before)
  return /^\d{4}$/u.test(words) && (unitBehind.test(after) || (thingBehind.test(after) && !yearBefore.test(before)))
}

// `2016 people`, `1800 km`: no year; `the 2016 elections`
const unitBehind = /^ (?:percent|people|km|kg|feet|miles|acres|dollars|euros|pounds|hours|GMT)(?!\p{L})/u
const thingBehind = /^ \p{Ll}{2,}(?<!s|u|i)s(?!\p{L})/u
const yearBefore =
  /(?:(?<!\p{L})(?:in|since|by|until|till|of|from|to|before|after|during|for|the|a|an|his|her|its|their|our|and|between|through)|['’]s)\s$/iu

function dayOf(calendar: Calendar, month: string, day: string, year: string | undefined): string | null {
  const [m, d] = [monthNumber(month), Number.parseInt(day, 10)]
  return year ? isoDay(Number(year), m, d) : nearestDay(calendar, m, d)
}

const span = (from: string | null, to: string | null) => (from && to && from < to ? `${from}/${to}` : null)

function slashed({ a, b, y }: Reading['groups']): string | null {
  const [first, second] = [Number(a), Number(b)]
  const full = y!.length === 4 ? Number(y) : 2000 + Number(y)
  if (first > 12) return isoDay(full, second, first)
  return second > 12 || first === second ? isoDay(full, first, second) : null
}

function holiday(calendar: Calendar, name: string, year: string | undefined): string | null {
  const day = fixedHolidays[name.replace("'", '’')]
  if (!day) return year ?? null
  return year ? `${year}-${day}` : nearestDay(calendar, Number(day.slice(0, 2)), Number(day.slice(3)))
}
