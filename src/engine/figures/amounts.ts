import { fractions, multipliers, numberWords, vagueNumbers } from '../lexicon/numbers.ts'
import { currencySigns, gluedUnits, measureUnits } from '../lexicon/units.ts'
import { matchesOf } from '../text.ts'

/** A number as written, with its value and the currency sign that stood before it. */
export interface Amount {
  value: number | [number, number] | null
  sign?: string
  /** Where the second of two numbers begins, counted from the first: `40 to 50`. */
  second?: number
}

const alternatives = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.$*+?/]/gu, '\\$&'))
    .join('|')
const wordsWorth = (test: (value: number) => boolean) =>
  alternatives(Object.keys(numberWords).filter((word) => test(numberWords[word]!)))

const sign = alternatives(Object.keys(currencySigns))
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+|\\s?[½¼¾]|\\s1/[24]|\\s3/4)?'
const times = 'hundred|thousand|million|billion|trillion|dozen|lakh|crore'
const suffix = 'k|mn|m|bn|b|tn'
const symbols = alternatives(
  [...Object.keys(measureUnits), ...Object.keys(gluedUnits)].filter((unit) => /^[\p{L}/°]{1,4}$/u.test(unit)),
)
const wordEnd = '(?![\\p{L}\\p{N}])'
const tens = wordsWorth((value) => value >= 20)
const unitsWords = wordsWorth((value) => value > 0 && value < 10)
const word = `(?:(?:${tens})[-\\s](?:${unitsWords})|${wordsWorth(() => true)})`
const halves = '(?:\\sand\\sa\\s(?:half|quarter))?'
const oneWord = `(?:${word}${wordEnd}|an?(?=\\s(?:${times})${wordEnd}))`
const spelled = `${oneWord}${halves}(?:(?:\\s(?:${times})${wordEnd})+(?:\\s(?:and\\s)?${word}${wordEnd}(?:\\s(?:${times})${wordEnd})*)*)?`
const written = `(?:${digits})(?:\\s?(?:${times})|${halves}(?:\\s(?:${times}))?|bn|mn|tn|k)`
const one = `(?:${sign})\\s?(?:${digits})(?:\\s?(?:${times}|${suffix}))?${wordEnd}|${written}(?:${wordEnd}|(?=(?:${symbols})${wordEnd}))|${spelled}`
const part = alternatives(Object.keys(fractions))
const fraction = `half\\san?\\s(?:${times})|(?:two|three|four|five)[-\\s](?:thirds|quarters|fourths|fifths|sixths|eighths|tenths)|(?:half|(?:an?|one)[-\\s](?:${part}))(?=\\s(?:of|the|a|an|its|their|all)\\b)`
const vague = `(?:${alternatives(vagueNumbers)})(?:\\sof\\s(?:thousands|millions|billions))?(?=\\sof\\s)`
// `more than half voted`, `nearly a year`: a figure only behind a qualifier
const loose = 'half(?=[\\s.,;])|an?(?=\\s\\p{Ll})'
const join = '\\s?[-–]\\s?|-?\\sto\\s|-to-|\\sor\\s'

/**
 * Where a number may begin: a digit, a sign, a number word. Nothing but a first look: `numberPattern` is so large that
 * trying it at every letter would take most of the time of this pass.
 */
export const numberStart = new RegExp(
  `[\\d½¼¾−-]|${sign}|(?<![a-z])(?:an?|half|between|minus|${alternatives([...Object.keys(numberWords), ...vagueNumbers])})(?![a-z])`,
  'gi',
)

/** The number that begins at `lastIndex`: `1,200`, `$1.2bn`, `two dozen`, `a third`, `40 to 50`, `between 40 and 50`, `one in five`, `hundreds`. */
export const numberPattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,/$-])(?:between\\s(?:${one})\\sand\\s(?:${one})|${fraction}|${vague}|(?:minus\\s|[-−](?=\\d))?(?:${one})(?:(?:${join})(?:${one})|\\s(?:in|out\\sof)\\s(?:two|three|four|five|six|seven|eight|nine|ten|10|20|100)${wordEnd}(?!\\s(?:${times}|years?|months?|weeks?|days?|hours?|minutes?)${wordEnd}))?|${loose})(?![\\p{N}]|[,./–-]\\d)`,
  'iuy',
)
const signed = new RegExp(`^(?:${sign})`, 'iu')
const single = new RegExp(one, 'giu')

/** `half` or `a`, which count only behind a qualifier. */
export const isLoose = (text: string) => /^(?:an?|half)$/iu.test(text)

/** The value of a number as `numberPattern` finds it, null where the words make none. */
export function amountIn(text: string): Amount | null {
  const lower = text.toLowerCase()
  if (/^an?$/u.test(lower)) return { value: 1 }
  if (vagueNumbers.includes(/^\p{L}+/u.exec(lower)?.[0] ?? '')) return { value: null }
  if (/^half\san?\s/u.test(lower)) return { value: multipliers[lower.split(/\s/u)[2]!]! / 2 }
  const parts = lower.split(/[\s-]+/u)
  if (parts.at(-1)! in fractions && !/^\d|\sand\s/u.test(lower)) return { value: partValue(parts) }
  const ones = matchesOf(single, text)
  const [first, last] = [ones[0]?.[0], ones[1]?.[0]]
  if (first === undefined) return null
  const prefix = signed.exec(first)?.[0]
  const base = prefix === undefined ? {} : { sign: currencySigns[prefix] ?? currencySigns[prefix.toUpperCase()]! }
  const low = /^(?:minus|[-−])/u.test(lower) ? -numberOf(first) : numberOf(first)
  if (last === undefined) return { ...base, value: finite(low) }
  const high = numberOf(last)
  if (/\s(?:in|out\sof)\s/u.test(lower)) return { ...base, value: low < high ? low / high : null }
  // `1.2 to 1.5 million` means millions on both sides.
  const scaled =
    scaleOf(first) === 1 && low * scaleOf(last) < high ? Number((low * scaleOf(last)).toPrecision(15)) : low
  const range = Number.isFinite(scaled) && Number.isFinite(high)
  return { ...base, value: range ? [scaled, high] : null, second: ones[1]!.index }
}

const finite = (value: number) => (Number.isFinite(value) ? value : null)

function partValue(parts: readonly string[]): number {
  const count = parts.length > 1 ? (numberWords[parts[0]!] ?? 1) : 1
  return count * fractions[parts.at(-1)!]!
}

const scaleOf = (text: string) => multipliers[/[a-z]+$/iu.exec(text.toLowerCase())?.[0] ?? ''] ?? 1

function numberOf(text: string): number {
  const bare = text
    .toLowerCase()
    .replace(/^[^\d]*(?=\d)/u, '')
    .replace(/,/gu, '')
    .replace(/\sand\sa\s/u, ' ')
  const number = /^\d+(?:\.\d+)?/u.exec(bare)?.[0]
  if (number === undefined) return spelledValue(bare.split(/[\s-]+/u))
  const rest = bare.slice(number.length)
  const part = fractions[/half|quarter|[½¼¾]|[13]\/[24]/u.exec(rest)?.[0] ?? ''] ?? 0
  // 8.3 times a billion must not be 8300000000.000001.
  return Number(((Number(number) + part) * scaleOf(rest)).toPrecision(15))
}

function spelledValue(words: readonly string[]): number {
  let total = 0
  let current = 0
  for (const word of words) {
    const times = multipliers[word]
    if (word === 'a' || word === 'an') current += 1
    else if (word in fractions) current += fractions[word]!
    else if (times === undefined) current += numberWords[word] ?? 0
    else if (times < 1000) current = Math.max(current, 1) * times
    else {
      total += Math.max(current, 0.5) * times
      current = 0
    }
  }
  return total + current
}
