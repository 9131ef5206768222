import { numberWords, qualifiers } from '../lexicon/numbers.ts'
import { matchesOf } from '../text.ts'
import { isoYear, monthsFrom, shift, weekOf, yearOf } from './calendar.ts'
import type { Found } from './form.ts'

const qualifier = [...qualifiers].sort((a, b) => b.length - a.length).join('|')
const numbers = Object.keys(numberWords).join('|')
const amount = `an?|\\d{1,3}|(?:${numbers})(?:-(?:${numbers}))?|several|many|some|(?:just )?a few|a couple(?: of)?`
const distance = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<q>(?:${qualifier}|only|just) )?(?:(?<n>${amount}|one-and-a-half) )?(?<u>day|week|month|year|decade|century|centurie)s?$`,
  'iu',
)
const anchors = /\s(?<from>ago|later|earlier|from now|from today)(?!\p{L})/gu

/** Find days and periods told by their distance; the value is as coarse as the words: a week, a month, a year. */
export function distancesIn(text: string): Found[] {
  const found: Found[] = []
  for (const { index, groups } of matchesOf(anchors, text)) {
    const from = Math.max(0, index - 60)
    const match = distance.exec(text.slice(from, index))
    const anchor = groups!.from!
    if (!match) continue
    const { q, n, u } = match.groups!
    // `years later`, but `the year later`, `a day later this week`
    if (n === undefined && !/s$/iu.test(match[0])) continue
    const exact = !q || /^(?:just|only|exactly) $/iu.test(q)
    const count = exact && n !== undefined ? countOf(n.toLowerCase()) : Number.NaN
    const unit = u!.toLowerCase()
    const isLater = /later|earlier/u.test(anchor)
    const step = /ago|earlier/u.test(anchor) ? -count : count
    const end = index + 1 + anchor.length
    // `a week later`: than what is too far off to tell
    const read: Found['read'] = ({ today, told = null }) =>
      isLater ? (unit === 'day' ? away(told, step, unit) : null) : away(today, step, unit)
    found.push({ start: from + match.index, end, read })
  }
  return found
}

function countOf(words: string): number {
  if (/^an?$/u.test(words)) return 1
  if (/^\d/u.test(words)) return Number(words)
  return words.split('-').reduce((sum, word) => sum + (numberWords[word] ?? Number.NaN), 0)
}

function away(day: string | null, count: number, unit: string): string | null {
  if (day === null || !Number.isInteger(count) || Math.abs(count) > 1000) return null
  if (unit === 'day') return shift(day, count)
  if (unit === 'week') return weekOf(shift(day, 7 * count))
  if (unit === 'month') return monthsFrom(day, count)
  return unit === 'year' ? isoYear(yearOf(day) + count) : null
}
