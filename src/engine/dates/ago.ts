import type { DateMention } from '../analysis.ts'
import { numberWords, qualifiers } from '../lexicon/numbers.ts'
import { type Calendar, resolveAgo } from './calendar.ts'

const qualifier = [...qualifiers].sort((a, b) => b.length - a.length).join('|')
const numbers = Object.keys(numberWords).join('|')
const distance = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<q>(?:${qualifier}) )?(?<n>an?|\\d{1,3}|(?:${numbers})(?:-(?:${numbers}))?|several|many|some|(?:just )?a few|a couple of) (?<u>day|week|month|year|decade|century|centurie)s?$`,
  'iu',
)

/** Find `two weeks ago` and the like; the value is as coarse as the words: a week, a month, a year. */
export function datesAgo(text: string, calendar: Calendar): DateMention[] {
  const found: DateMention[] = []
  for (const { index } of text.matchAll(/\sago(?!\p{L})/gu)) {
    const from = Math.max(0, index - 60)
    const match = distance.exec(text.slice(from, index))
    if (!match) continue
    const { q, n, u } = match.groups!
    const value = q ? null : resolveAgo(calendar, countOf(n!.toLowerCase()), u!.toLowerCase())
    found.push({ start: from + match.index, end: index + ' ago'.length, value })
  }
  return found
}

function countOf(words: string): number {
  if (/^an?$/u.test(words)) return 1
  if (/^\d/u.test(words)) return Number(words)
  return words.split('-').reduce((sum, word) => sum + (numberWords[word] ?? Number.NaN), 0)
}
