import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { Block, Dated, DateMention, Span } from './analysis.ts'
import {
  type Calendar,
  isoDay,
  monthNumber,
  monthPattern,
  resolveDay,
  resolvePeriod,
  weekdayPattern,
} from './dates/calendar.ts'

declare module 'vfile' {
  interface DataMap {
    /** What points to a day, month or year, in text order. */
    dates: DateMention[]
    published: Dated | null
    place: Span | null
  }
}

const month = `(?:${monthPattern})`
const sureMonth = `(?:${monthPattern})(?<!\\b[Mm]ay|\\bMarch|\\bMar|\\bJan|\\bDec|\\bOct)`
const year = '(?:1[89]|20)\\d\\d'
const period = 'day|week|weekend|month|year|decade|quarter|spring|summer|fall|autumn|winter|night|morning|evening'

/** Each form with how its match becomes an ISO value; the first that matches at a place wins. */
const forms: readonly { pattern: RegExp; value: (match: RegExpExecArray, calendar: Calendar) => string | null }[] = [
  { pattern: new RegExp(`(${year})-(\\d\\d)-(\\d\\d)(?!\\d)`, 'uy'), value: ([, y, m, d]) => isoDay(+y!, +m!, +d!) },
  {
    pattern: new RegExp(
      `(?:(?:${weekdayPattern}),? )?(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:, (${year}))?`,
      'uy',
    ),
    value: ([, m, d, y], calendar) => dayOf(calendar, y, m!, d!),
  },
  {
    pattern: new RegExp(
      `(?:(?:${weekdayPattern}),? )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month})\\.?(?:,? (${year}))?(?![\\p{L}])`,
      'uy',
    ),
    value: ([, d, m, y], calendar) => dayOf(calendar, y, m!, d!),
  },
  {
    pattern: new RegExp(`(${month})\\.?,? (?:of )?(${year})(?!\\d)`, 'uy'),
    value: ([, m, y]) => `${y}-${twoDigits(monthNumber(m!))}`,
  },
  {
    pattern: new RegExp(
      `(?:(last|next|this|this past|this coming|past) )?(${weekdayPattern})(?!s?[\\p{L}-])(?: (?:morning|afternoon|evening|night))?`,
      'uy',
    ),
    value: ([, which, name], calendar) => resolveDay(calendar, name!, which),
  },
  {
    pattern: /(?:yesterday|today|tonight|tomorrow)(?!\p{L})/iuy,
    value: ([word], calendar) => resolveDay(calendar, word),
  },
  {
    pattern: new RegExp(
      `(last|next|this|this past|this coming|the past|earlier this|later this) (${period}|${monthPattern})(?![\\p{L}])`,
      'iuy',
    ),
    value: ([, which, name], calendar) => resolvePeriod(calendar, which!, name!),
  },
  { pattern: /(?:the )?((?:1[89]|20)\d)0s(?!\p{L})/uy, value: ([, decade]) => `${decade}0/${decade}9` },
  {
    pattern: new RegExp(`(${year})[-–](\\d\\d)(?![\\d-])`, 'uy'),
    value: ([, y, end]) => (+end! > +y! % 100 ? `${y}/${y!.slice(0, 2)}${end}` : null),
  },
  {
    pattern: new RegExp(`(?:early |late |mid-)?(${sureMonth})(?![\\p{L}.]\\S|\\s\\d)`, 'uy'),
    value: ([, m], calendar) => resolvePeriod(calendar, 'this', m!),
  },
  {
    pattern: new RegExp(
      `(${year})(?![\\d%,.-]\\d|[\\p{L}\\d]|\\s(?:people|soldiers|troops|members|votes|delegates|words|points|feet|miles))`,
      'uy',
    ),
    value: ([, y]) => y!,
  },
]
const start =
  /(?<![\p{L}\p{N}$€£¥₩,.#/-])(?=[\p{Lu}\d]|last|next|this|the |past|earlier|later|early|late|mid|yesterday|today|tonight|tomorrow)/gu

/** Find dates and give each its ISO value, counted from the day of publication where the text tells it. */
export function dates() {
  return (_tree: Root, file: VFile): undefined => {
    const text = String(file)
    const blocks = file.data.blocks ?? []
    file.data.published = publication(blocks, text)
    file.data.place = datelinePlace(blocks, text)
    const calendar: Calendar = { today: file.data.published?.value ?? null }
    file.data.dates = blocks.filter(tellsDays).flatMap((block) =>
      datesIn(text.slice(block.start, block.end), calendar).map(({ start, end, value }) => ({
        start: block.start + start,
        end: block.start + end,
        value,
      })),
    )
  }
}

const tellsDays = ({ kind }: Block) => kind !== 'furniture' && kind !== 'byline'

function datesIn(text: string, calendar: Calendar): DateMention[] {
  const found: DateMention[] = []
  let end = 0
  for (const { index } of text.matchAll(start)) {
    if (index < end) continue
    for (const { pattern, value } of forms) {
      pattern.lastIndex = index
      const match = pattern.exec(text)
      if (!match) continue
      end = index + match[0].length
      found.push({ start: index, end, value: value(match, calendar) })
      break
    }
  }
  return found
}

/** The first full date of a dateline or a date line. */
function publication(blocks: readonly Block[], text: string): Dated | null {
  for (const block of blocks) {
    if (block.kind !== 'dateline') continue
    for (const { start, end, value } of datesIn(text.slice(block.start, block.end), { today: null })) {
      if (value && /^\d{4}-\d\d-\d\d$/u.test(value))
        return { start: block.start + start, end: block.start + end, value }
    }
  }
  return null
}

/** `SEOUL` in `SEOUL, Feb. 15 (Yonhap) --`. */
function datelinePlace(blocks: readonly Block[], text: string): Span | null {
  for (const block of blocks) {
    if (block.kind !== 'dateline') continue
    const line = text.slice(block.start, block.end)
    const place = /^(?!date|published|updated|posted)\p{Lu}[\p{L}.'’ -]*?(?=,| ?\(| +[—–-])/iu.exec(line)?.[0]
    if (place && datesIn(place, { today: null }).length === 0)
      return { start: block.start, end: block.start + place.length }
  }
  return null
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** A day without a year is the one nearest to the day of publication. */
function dayOf({ today }: Calendar, year: string | undefined, month: string, day: string): string | null {
  if (year) return isoDay(+year, monthNumber(month), +day)
  if (!today) return null
  const near = [-1, 0, 1]
    .map((shift) => isoDay(+today.slice(0, 4) + shift, monthNumber(month), +day))
    .filter((value) => value !== null)
  const distance = (value: string) => Math.abs(Date.parse(value) - Date.parse(today))
  return near.sort((a, b) => distance(a) - distance(b))[0] ?? null
}
