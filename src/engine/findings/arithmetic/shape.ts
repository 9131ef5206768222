import type { VFile } from 'vfile'
import type { DateMention, Figure, Span } from '../../analysis.ts'
import type { Sentence } from '../../sentences.ts'
import { within } from '../../spans.ts'

/**
 * A sentence with one sign in place of each figure and each date: one pattern reads `rose 20 percent, to 60 boats from 40`
 * and `rose a fifth, to $1.2bn from $1bn`.
 */
export interface Shape {
  text: string
  amounts: readonly Amount[]
  dates: readonly DateMention[]
}

/** A figure with one value; `40 to 50` is two of them. */
export interface Amount extends Span {
  kind: Figure['kind']
  value: number
  unit?: string
  qualifier?: string
  of?: string
  /** As written, in lower case. */
  words: string
}

/** What does not add up, and the places that show it. */
export interface Mismatch {
  message: string
  places: Span[]
}

/** The signs are characters that no language uses; a sentence that has them has no shape. */
const firstAmount = 0xe000
const firstDate = 0xe400
const sign = /[\uE000-\uE7FF]/

/** More figures than that in one sentence are a table. */
const most = 40

/** The shapes of all sentences in which a figure stands beside another one, or a duration beside a date. */
export function shapesOf(file: VFile): Shape[] {
  const text = String(file)
  const { paragraphs = [], figures = [], dates = [] } = file.data
  return paragraphs.flatMap((paragraph) => {
    const inParagraph = within(figures, paragraph)
    if (inParagraph.length === 0) return []
    const days = within(dates, paragraph)
    return paragraph.sentences.flatMap((sentence) => {
      const parts = { sentence, figures: within(inParagraph, sentence), dates: within(days, sentence) }
      return isTold(parts) && !sign.test(text.slice(sentence.start, sentence.end)) ? [shapeOf(text, parts)] : []
    })
  })
}

function isTold({ figures, dates }: Parts): boolean {
  const [figure, other] = figures
  if (!figure || figures.length > most || dates.length > most) return false
  return other !== undefined || Array.isArray(figure.value) || (dates.length > 0 && figure.kind === 'duration')
}

interface Parts {
  sentence: Sentence
  figures: readonly Figure[]
  dates: readonly DateMention[]
}

function shapeOf(text: string, { sentence, figures, dates }: Parts): Shape {
  const amounts: Amount[] = []
  const signs: (Span & { sign: string })[] = dates.map((date, i) => ({
    ...date,
    sign: String.fromCharCode(firstDate + i),
  }))
  for (const figure of figures) {
    const ones = amountsOf(figure, text)
    const from = firstAmount + amounts.length
    const shown = ones.map((_, i) => String.fromCharCode(from + i)).join(' to ')
    // A figure without a value says nothing: `dozens`.
    signs.push({ ...figure, sign: ones.length > 0 ? shown : '…' })
    amounts.push(...ones)
  }
  let shape = ''
  let at = sentence.start
  for (const one of signs.sort((a, b) => a.start - b.start)) {
    if (one.start < at) continue
    shape += text.slice(at, one.start) + one.sign
    at = one.end
  }
  return { text: shape + text.slice(at, sentence.end), amounts, dates }
}

/** `40 to 50` is two amounts, `between 40 and 50` and `40-50` are none that can be reckoned with. */
function amountsOf({ start, end, kind, value, unit, qualifier, of }: Figure, text: string): Amount[] {
  const words = text.slice(start, end).toLowerCase()
  const rest = { kind, ...(unit && { unit }), ...(qualifier && { qualifier }), ...(of && { of }) }
  if (typeof value === 'number') return [{ start, end, value, words, ...rest }]
  const to = /\sto\s/u.exec(words)
  if (!value || !to) return []
  const [low, high] = [words.slice(0, to.index), words.slice(to.index + to[0].length)]
  return [
    { start, end: start + low.length, value: value[0], words: low, ...rest },
    { start: end - high.length, end, value: value[1], words: high, ...rest },
  ]
}

/**
 * A pattern for shapes: `#` stands for a figure and `@` for a date, each a group of its own, `_` for what may stand between
 * them in a clause.
 */
export const shapePattern = (source: string): RegExp =>
  new RegExp(
    source
      .replaceAll('#', '([\\uE000-\\uE3FF])')
      .replaceAll('@', '([\\uE400-\\uE7FF])')
      .replaceAll('_', '[^\\uE000-\\uE3FF;:]{0,40}?'),
    'u',
  )

/** The amounts that the groups of a pattern found, in the order of the groups. */
export const amountsAt = ({ amounts }: Shape, match: RegExpExecArray): (Amount | undefined)[] =>
  match.slice(1).map((group) => amounts[placeIn(group, firstAmount)])

/** The dates that the groups of a pattern found, in the order of the groups. */
export const datesAt = ({ dates }: Shape, match: RegExpExecArray): (DateMention | undefined)[] =>
  match.slice(1).map((group) => dates[placeIn(group, firstDate)])

const placeIn = (group: string | undefined, first: number) => (group?.length === 1 ? group.charCodeAt(0) - first : -1)

export const placeOf = ({ start, end }: Span): Span => ({ start, end })

export const isWhole = ({ value }: Amount) => Number.isInteger(value)
