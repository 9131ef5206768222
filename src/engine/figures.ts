import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { Figure, FigureKind, Span } from './analysis.ts'
import { amountIn, numberPattern } from './figures/amounts.ts'
import { countedThing } from './figures/counted.ts'
import { isScore, rankPattern, type Unit, unitAt } from './figures/units.ts'
import { stableIds } from './ids.ts'
import { ordinals, qualifiers } from './lexicon/numbers.ts'
import { overlapping, within } from './spans.ts'

declare module 'vfile' {
  interface DataMap {
    /** The quantities the article states, in text order; `claim` is filled in when the analysis is put together. */
    figures: Figure[]
  }
}

const qualified = new RegExp(`(?<![\\p{L}\\p{N}])(${qualifiers.join('|')})\\s(?:the\\s)?$`, 'iu')
// `Boeing 737`, `Route 66`, `Article 5`, `No. 10`, `COVID-19`
const insideName = /(?:(?<![.!?:]\s|^|[“"'‘(]\s?)\p{Lu}[\p{L}.]*[\s-]|\bNo\.\s?|#)$/u
const timeOfDay = /^(?::\d\d|\s?(?:a\.m\.|p\.m\.|am\b|pm\b|o['’]clock|GMT\b|hours GMT))/iu
const telephone = /(?:\+?\d[\d\s()-]{8,}\d)/gu

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

type Quantity = Omit<Figure, 'id'>

const shift = <T extends Span>(span: T, by: number): T => ({ ...span, start: span.start + by, end: span.end + by })

/** The figures of a paragraph, places counted from its start; dates and telephone numbers are left alone. */
function figuresIn(text: string, dates: readonly Span[]): Quantity[] {
  const ranked = ranks(text)
  const taken = [...dates, ...telephoneNumbers(text), ...ranked].sort((a, b) => a.start - b.start)
  const found: Quantity[] = []
  let counted: string | undefined
  for (const match of text.matchAll(numberPattern)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (span.start < (found.at(-1)?.end ?? 0) || overlapping(taken, span).length > 0) continue
    const figure = readFigure(text, span, counted)
    if (!figure) continue
    counted = figure.of ?? counted
    found.push(figure)
  }
  return [...found, ...ranked].sort((a, b) => a.start - b.start)
}

/** `third-largest` ranks; `the third minister` does not. */
function ranks(text: string): Quantity[] {
  return [...text.matchAll(rankPattern)].map((match) => {
    const value = match[1] ? ordinals[match[1].toLowerCase()]! : Number(match[2])
    return { start: match.index, end: match.index + match[0].length, kind: 'ordinal', value }
  })
}

function* telephoneNumbers(text: string): Generator<Span> {
  for (const match of text.matchAll(telephone)) {
    if (match[0].replace(/\D/gu, '').length >= 9) yield { start: match.index, end: match.index + match[0].length }
  }
}

/** Read the number at a span; null where it is no quantity: part of a name, a time of day, a list number, the pronoun `one`. */
function readFigure(text: string, span: Span, counted: string | undefined): Quantity | null {
  const words = text.slice(span.start, span.end)
  const before = text.slice(Math.max(0, span.start - 40), span.start)
  const after = text.slice(span.end, span.end + 80)
  const amount = amountIn(words)
  if (!amount || timeOfDay.test(after) || /\d:$/u.test(before) || (span.start === 0 && /^[.)]\s/u.test(after)))
    return null
  if (isScore(words, before))
    return { ...span, kind: 'score', value: words.split(/[-–]/u).map(Number) as [number, number] }
  const unit = unitAt(amount, before, after)
  if (insideName.test(before) && !amount.sign && (!unit || /^\d/.test(words))) return null
  const qualifier = qualified.exec(before)?.[1]
  const start = qualifier ? before.lastIndexOf(qualifier) + span.start - before.length : span.start
  const end = span.end + (unit?.length ?? 0)
  const base = { start, end, value: amount.value, ...(qualifier && { qualifier: qualifier.toLowerCase() }) }
  if (unit) return { ...base, kind: unit.kind, ...unitName(unit), ...thing(unit.kind, text.slice(end, end + 80)) }
  if (isBareOne(words, after)) return null
  const of = /^\s+of\s+(?:them|these|those|whom|which)\b/iu.test(after) ? counted : countedThing(after)
  if (of === undefined && !/^\d/.test(words) && !qualifier) return null
  return { ...base, kind: 'count', ...(of !== undefined && { of }) }
}

const unitName = ({ name }: Unit) => (name === undefined ? {} : { unit: name })

function thing(kind: FigureKind, after: string): { of?: string } {
  if (kind !== 'percent') return {}
  const of = /^\s+of\s+(?:the\s|its\s|his\s|her\s|their\s|all\s)?(.*)/u.exec(after)?.[1]
  const counted = of === undefined ? undefined : countedThing(` ${of}`)
  return counted === undefined ? {} : { of: counted }
}

/** `one of them`, `no one`, `that one`: `one` counts only before a larger number's words or a unit. */
const isBareOne = (words: string, after: string) =>
  /^(?:one|a|an)$/iu.test(words) && !/^\s+(?:hundred|thousand|million|billion)/iu.test(after)
