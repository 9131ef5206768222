import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { Figure, Span } from './analysis.ts'
import { numberPattern, numberStart } from './figures/amounts.ts'
import { isBareArticle, type Quantity, readFigures } from './figures/readings.ts'
import { rankPattern } from './figures/units.ts'
import { stableIds } from './ids.ts'
import { ordinals } from './lexicon/numbers.ts'
import { overlapping, within } from './spans.ts'
import { matchesOf } from './text.ts'

declare module 'vfile' {
  interface DataMap {
    /** The quantities the article states, in text order; `claim` is filled in when the analysis is put together. */
    figures: Figure[]
  }
}

// `555-0134`, `(212) 555-0100`, `+44 20 7946 0018`
const telephone = /(?<![\d-])\d{3}-\d{4}(?![\d-])|\+?\d[\d\s()-]{8,}\d/gu

/** Find quantities with their qualifier, value, unit and the thing counted. Dates are found before and left alone. */
export function figures() {
  return (_tree: Root, file: VFile): undefined => {
    const text = String(file)
    const dates = file.data.dates ?? []
    const found = (file.data.paragraphs ?? []).flatMap((paragraph) =>
      figuresIn(
        text.slice(paragraph.start, paragraph.end),
        within(dates, paragraph).map((date) => shift(date, -paragraph.start)),
      ).map((figure) => shift(figure, paragraph.start)),
    )
    const ids = stableIds(
      'f',
      found.map((figure) => text.slice(figure.start, figure.end)),
    )
    file.data.figures = found.map((figure, i) => ({ id: ids[i]!, ...figure }))
  }
}

const shift = <T extends Span>(span: T, by: number): T => ({ ...span, start: span.start + by, end: span.end + by })

/** The figures of a paragraph, places counted from its start; dates and telephone numbers are left alone. */
function figuresIn(text: string, dates: readonly Span[]): Quantity[] {
  const ranked = ranks(text)
  const taken = [...dates, ...telephoneNumbers(text), ...ranked].sort((a, b) => a.start - b.start)
  const found: Quantity[] = []
  let counted: string | undefined
  numberStart.lastIndex = 0
  for (let start = numberStart.exec(text); start; start = numberStart.exec(text)) {
    if (isBareArticle(text, start)) continue
    numberPattern.lastIndex = start.index
    const match = numberPattern.exec(text)
    numberStart.lastIndex = match ? numberPattern.lastIndex : start.index + 1
    if (!match) continue
    const span = { start: match.index, end: match.index + match[0].length }
    const other = overlapping(taken, span)[0]
    // `by 2030 to 32 percent`: the year is taken, the number behind it is not.
    if (other) numberStart.lastIndex = Math.max(other.end, span.start + 1)
    if (other || span.start < (found.at(-1)?.end ?? 0)) continue
    for (const figure of readFigures(text, span, counted)) {
      if (figure.start < (found.at(-1)?.end ?? 0)) continue
      counted = figure.of ?? counted
      found.push(figure)
    }
  }
  return [...found, ...ranked].sort((a, b) => a.start - b.start)
}

const mayRank = /\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth/i

/** `third-largest` ranks; `the third minister` does not. */
function ranks(text: string): Quantity[] {
  if (!mayRank.test(text)) return []
  return matchesOf(rankPattern, text).map((match) => {
    const value = match[1] ? ordinals[match[1].toLowerCase()]! : Number(match[2])
    return { start: match.index, end: match.index + match[0].length, kind: 'ordinal', value }
  })
}

function* telephoneNumbers(text: string): Generator<Span> {
  for (const match of matchesOf(telephone, text)) {
    const digits = match[0].replace(/\D/gu, '').length
    const grouped = /^[+0]|\D/u.test(match[0])
    if (grouped && (digits === 7 || (digits >= 9 && digits <= 15)))
      yield { start: match.index, end: match.index + match[0].length }
  }
}
