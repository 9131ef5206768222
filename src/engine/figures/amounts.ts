import { fractions, multipliers, numberWords } from '../lexicon/numbers.ts'
import { currencySigns } from '../lexicon/units.ts'

/** A number as written, with its value and the currency sign that stood before it. */
export interface Amount {
  value: number | [number, number] | null
  sign?: string
  /** Written as a part of one: `a third`. */
  fraction: boolean
}

const alternatives = (words: readonly string[]) => words.map((word) => word.replace(/[.$*+?]/gu, '\\$&')).join('|')
const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length)

const sign = alternatives(longestFirst(Object.keys(currencySigns)))
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const letters = alternatives(longestFirst(Object.keys(numberWords)))
const times = 'hundred|thousand|million|billion|trillion|dozen|lakh|crore'
const word = `(?:${letters})(?:[-\\s](?:${letters}))?`
const spelled = `(?:${word}|an?(?=\\s(?:${times}|half)))(?:(?:\\s(?:and\\s)?)(?:${word}|${times}))*`
const part = alternatives(longestFirst(Object.keys(fractions)))
const fraction = `(?:half|(?:an?|one|two|three|four|five)[-\\s](?:${part}))(?=\\s(?:of|the|a|an|its|their|all)\\b)|half\\san?\\s(?:${times})`
const one = `(?:${sign})\\s?(?:${digits})(?:\\s?(?:${times}|k|mn|m|bn|tn)(?![\\p{L}\\p{N}]))?|(?:${digits})(?:\\s(?:${times})|(?:k|mn|m|bn|tn))?(?![\\p{L}\\p{N}])|${spelled}(?![\\p{L}\\p{N}])`
const join = '\\s?[-–]\\s?|\\sto\\s|\\sor\\s'

/** Every number: `1,200`, `$1.2bn`, `3.5 million`, `two dozen`, `a third`, `40 to 50`, `between 40 and 50`. */
export const numberPattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?:between\\s(?:${one})\\sand\\s(?:${one})|${fraction}|(?:${one})(?:(?:${join})(?:${one}))?)(?![\\p{N}]|,\\d|\\.\\d)`,
  'giu',
)
const single = new RegExp(one, 'giu')

/** The value of a number as `numberPattern` finds it, null where the words make none. */
export function amountIn(text: string): Amount | null {
  const lower = text.toLowerCase()
  const parts = lower.split(/[\s-]+/u)
  const last = parts.at(-1)!
  if (last in fractions && !/^\d/.test(lower)) return { value: partValue(parts), fraction: true }
  const ones = [...text.matchAll(single)].map(([match]) => match)
  if (ones.length === 0) return null
  const prefix = new RegExp(`^(?:${sign})`, 'iu').exec(ones[0]!)?.[0]
  const base = {
    fraction: false,
    ...(prefix !== undefined && { sign: currencySigns[prefix] ?? currencySigns[prefix.toUpperCase()]! }),
  }
  if (ones.length === 1) return { ...base, value: finite(numberOf(ones[0]!)) }
  const [low, high] = [numberOf(ones[0]!), numberOf(ones[1]!)]
  // `1.2 to 1.5 million` means millions on both sides.
  const scaled = scaleOf(ones[0]!) === 1 ? low * scaleOf(ones[1]!) : low
  const rising = scaled < high ? scaled : low
  if (rising >= high || !Number.isFinite(high)) return { ...base, value: finite(low) }
  return { ...base, value: [rising, high] }
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
    .replace(/^[^\d\p{L}]*(?:[a-z]{1,3}\$|rs\.?)?\s?(?=\d)/u, '')
    .replace(/,/gu, '')
  const number = /^\d+(?:\.\d+)?/u.exec(bare)?.[0]
  if (number === undefined) return spelledValue(bare.split(/[\s-]+/u))
  return Number(number) * scaleOf(bare.slice(number.length))
}

function spelledValue(words: readonly string[]): number {
  let total = 0
  let current = 0
  for (const word of words) {
    const times = multipliers[word]
    if (word === 'a' || word === 'an') current += 1
    else if (word === 'half') current += 0.5
    else if (times === undefined) current += numberWords[word] ?? 0
    else if (times < 1000) current = Math.max(current, 1) * times
    else {
      total += Math.max(current, 0.5) * times
      current = 0
    }
  }
  return total + current
}
