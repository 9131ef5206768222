import type { Figure, Span } from '../analysis.ts'
import { fractions, multipliers, numbered, qualifiers, qualifiersBehind } from '../lexicon/numbers.ts'
import { type Amount, amountIn, isLoose } from './amounts.ts'
import { countedOne, countedThing, countedWhole, stop } from './counted.ts'
import { isScore, type Unit, unitAt } from './units.ts'

export type Quantity = Omit<Figure, 'id'>

/** A number with the words around it, and the thing counted by the figure before. */
interface Written extends Span {
  words: string
  before: string
  after: string
  counted: string | undefined
}

const qualifierWords = [...qualifiers]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replace(/\s/gu, '\\s')
const qualified = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${qualifierWords})(?:\\s(?:${qualifierWords}))?)\\s(?:the\\s)?$`,
  'iu',
)
const qualifiedBehind = new RegExp(`^(${qualifiersBehind.join('|').replace('+', '\\+')})(?![\\p{L}])`, 'iu')
const numberedWord = new RegExp(`(?<![\\p{L}])(?:${numbered.join('|')})s?\\s$`, 'iu')
// `Boeing 737`, `COVID-19`, `No. 10`; the first word of a sentence is no name: `About 40`
const insideName = /(?:(?<![.!?:]\s|^|[“"'‘(]\s?)\p{Lu}[\p{L}.]*[\s-]|\bNo\.\s?|#)$/u
const timeOfDay = /^(?::\d\d|\s?(?:a\.m\.|p\.m\.|am\b|pm\b|o['’]clock|GMT\b|hours GMT))/iu
// `the two agreed`, `at three`, `past nine`: names things told before, or a time of day
const pointing = /\b(?:the|these|those|at|past|until|till|by|since|other|last|first|next|page)\s$/iu
const sentenceStart = /(?:^|[.!?:…]['"’”)]*\s|["“‘'(])$/u
const partOf = /^\s(?:of|the|a|an|its|their|all)\s/u
const changed =
  /\b(?:rose|risen|rise|rises|fell|fallen|fall|falls|grew|grown|grow|up|down|increas\w+|decreas\w+|dropp?\w*|climb\w*|cut|rais\w+|lower\w*|jump\w*|surg\w+|slipp?\w*|went|gone|chang\w+|declin\w+|expand\w*|shrank|shrunk)\b[^.;]{0,40}\bfrom\s$/iu

const lastWords = new Set(qualifiers.map((words) => words.split(' ').at(-1)))

const counts = new RegExp(
  `^\\s?(?:${[...Object.keys(multipliers), ...Object.keys(fractions), '\\$'].filter((word) => /^[a-z]{2,}|\\$/u.test(word)).join('|')})`,
  'iu',
)

/** `a` and `an` count before a number word, `a dozen`, or behind a qualifier, `nearly a year`; most do neither. */
export function isBareArticle(text: string, { 0: word, index }: Pick<RegExpExecArray, 0 | 'index'>): boolean {
  if (!/^an?$/iu.test(word) || counts.test(text.slice(index + word.length, index + word.length + 12))) return false
  const before = text.slice(Math.max(0, index - 20), index).toLowerCase()
  return !lastWords.has(/\S+(?=\s$)/u.exec(before)?.[0])
}

/** The figures that a number makes: none where it is no quantity, two where it tells a change: `rose from 40 to 50`. */
export function readFigures(text: string, span: Span, counted: string | undefined): Quantity[] {
  const written: Written = {
    ...span,
    words: text.slice(span.start, span.end),
    before: text.slice(Math.max(0, span.start - 60), span.start),
    after: text.slice(span.end, span.end + 80),
    counted,
  }
  const amount = amountIn(written.words)
  if (!amount || isNoQuantity(written)) return []
  if (isScore(written.words, written.before, written.after))
    return [{ ...span, kind: 'score', value: amount.value as [number, number] }]
  if (amount.second !== undefined && isChange(amount, written)) {
    const words = written.words.slice(0, amount.second).replace(/-?\sto\s$/iu, '')
    const first = readFigure(amountIn(words)!, { ...written, words })
    const second = readFigures(text, { start: span.start + amount.second, end: span.end }, counted)
    return first ? [{ ...first, end: span.start + words.length }, ...second] : second
  }
  const figure = readFigure(amount, written)
  return figure ? [figure] : []
}

/** Part of a name, a time of day, a number of a list. */
function isNoQuantity({ before, after, words }: Written): boolean {
  if (timeOfDay.test(after) || /\d:$/u.test(before)) return true
  if (/^\d{4}$/u.test(words) && /^\shours?\b/u.test(after)) return true
  if (/^\d/u.test(words) && (/^-\p{Lu}/u.test(after) || numberedWord.test(before))) return true
  return /(?:^|[.!?]\s)$/u.test(before) && /^[.)]\s/u.test(after)
}

/** `rose from 40 to 50`, `$60 million to $45 million`; `from 5 to 10 boats a day` is a range. */
const isChange = ({ value }: Amount, { words, before }: Written) =>
  Array.isArray(value) && /\sto\s/iu.test(words) && (changed.test(before) || value[0] >= value[1])

function readFigure(amount: Amount, written: Written): Quantity | null {
  const { words, before, after } = written
  const unit = unitAt(amount, before, after)
  const qualifier = qualified.exec(before)?.[1]
  if (isLoose(words) && !(/^half$/iu.test(words) ? qualifier || partOf.test(after) : qualifier && unit)) return null
  if (!amount.sign && isName(written, unit)) return null
  const rest = after.slice(unit?.length ?? 0)
  const behind = qualifier ? null : qualifiedBehind.exec(rest)
  const quality = (qualifier ?? behind?.[1]?.trim())?.toLowerCase().replace(/\s+/gu, ' ')
  const base = {
    start: written.start - (qualifier ? before.length - before.lastIndexOf(qualifier) : 0),
    end: written.end + (unit?.length ?? 0) + (behind?.[0].length ?? 0),
    ...(quality !== undefined && { qualifier: quality }),
  }
  // `2m homes` are millions, `the 100m race` is not.
  const millions = unit?.name === 'm' && after.startsWith('m') ? countedThing(rest) : undefined
  if (millions !== undefined) return { ...base, kind: 'count', value: scaled(amount.value, 1e6), of: millions }
  if (!unit) return readCount(amount, written, { ...base, rest: rest.slice(behind?.[0].length ?? 0) })
  const of = unit.kind === 'percent' ? countedWhole(rest) : undefined
  const value = scaled(amount.value, unit.scale ?? 1)
  if (isIdiom(written, unit)) return null
  return { ...base, kind: unit.kind, value, ...(unit.name && { unit: unit.name }), ...(of !== undefined && { of }) }
}

type Place = Span & Pick<Figure, 'qualifier'> & { rest: string }

/** A count has a thing counted, a qualifier or digits; number words alone count where nothing says that they point. */
function readCount({ value }: Amount, { words, before, after, counted }: Written, { rest, ...base }: Place) {
  const known = /^\s+of\s+(?:them|these|those|whom|which)\b/iu.test(rest)
  const of = known ? counted : thingBehind(words, rest)
  const one = /^one$/iu.test(words)
  if (of === undefined && !base.qualifier && (one || (/^\p{L}/u.test(words) && isPointing(words, before, after))))
    return null
  if (one && known) return null
  return { ...base, kind: 'count' as const, value, ...(of !== undefined && { of }) }
}

/** `hundreds of people`, `a third of the seats`, `one in five adults`, `one person`, `40 boats`, `12-nation` */
function thingBehind(words: string, rest: string): string | undefined {
  if (/^one$/iu.test(words)) return countedOne(rest)
  const nation = /^\d/u.test(words) ? /^-(\p{Ll}{3,})(?!\p{L})/u.exec(rest)?.[1] : undefined
  return nation ?? countedWhole(rest) ?? countedThing(rest.replace(/^\s(?:the|a|an|its|their)\s/u, ' '))
}

/** `the two agreed`, `two-way`, `the Group of Seven`; `killed three`, `two-thirds` and `a million` count. */
function isPointing(words: string, before: string, after: string): boolean {
  if (/(?:thirds|quarters|fourths|fifths|sixths|eighths|tenths|half|hundred|thousand|million|billion)$/iu.test(words))
    return false
  if (/^(?:an?|half)\s|\s(?:in|out of)\s/iu.test(words)) return false
  if (/^\p{Lu}/u.test(words) && !sentenceStart.test(before)) return true
  return (
    pointing.test(before) ||
    !/^(?:[.,;:!?)”"’]|\s(?:and|or|were|was|are|is|have|had|died|others|more)(?!\p{L}))/u.test(after)
  )
}

function isName({ before, words }: Written, unit: Unit | null): boolean {
  if (/[\p{L}\p{N}]-$|#$|\bNo\.\s?$/u.test(before)) return true
  if (unit || !/^[\d\p{Lu}]/u.test(words)) return false
  const first = /(?:^|[.!?:]\s|["“'‘(])(\p{Lu}\p{L}+)\s$/u.exec(before)?.[1]
  if (first === undefined) return insideName.test(before)
  return /^\d/u.test(words) && !stop.test(first) && !qualified.test(before)
}

/** `one day he left`, `one time` */
const isIdiom = ({ words, before }: Written, { kind }: Unit) =>
  kind === 'duration' &&
  /^one$/iu.test(words) &&
  !/\b(?:in|within|for|of|than|after|every|least|about|only|just)\s$/iu.test(before)

function scaled(value: Amount['value'], by: number): Amount['value'] {
  if (value === null || by === 1) return value
  const times = (number: number) => (by < 1 ? number / (1 / by) : number * by)
  return typeof value === 'number' ? times(value) : [times(value[0]), times(value[1])]
}
