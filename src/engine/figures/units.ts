import type { FigureKind } from '../analysis.ts'
import { ordinals } from '../lexicon/numbers.ts'
import { currencyWords, measureUnits, timeUnits } from '../lexicon/units.ts'
import type { Amount } from './amounts.ts'

/** What a number measures, and how many characters behind the number say so. */
export interface Unit {
  kind: FigureKind
  name?: string
  length: number
}

const alternatives = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.$/]/gu, '\\$&'))
    .join('|')
const behind = (words: Readonly<Record<string, string>>) =>
  new RegExp(`^(?:\\s|-)?(${alternatives(Object.keys(words))})(?![\\p{L}\\p{N}])`, 'u')

const percent = /^\s?(?:%|percentage[\s-]points?|per\s?cent(?![\p{L}])|pct\b)/iu
const age = /^(?:-|\s)years?(?:-|\s)old(?![\p{L}])/iu
const currency = behind(currencyWords)
const time = behind(timeUnits)
const measure = behind(measureUnits)
const ageBehindName = /\p{Lu}\p{L}+,\s$/u
const aged = /\baged?\s(?:of\s)?$/iu
const scored =
  /\b(?:won|win|beat|beaten|defeated|lost|loss|lead|led|ahead|score|vote|voted|victory|passed|by a|drew|draw|tied)\b[^.]{0,30}$/iu

/** The unit of a number by what stands on either side of it, null for a plain count. */
export function unitAt(amount: Amount, before: string, after: string): Unit | null {
  const points = percent.exec(after)
  if (points) return { kind: 'percent', name: '%', length: points[0].length }
  if (amount.sign) return { kind: 'money', name: amount.sign, length: 0 }
  const money = currency.exec(after)
  if (money) return { kind: 'money', name: currencyWords[money[1]!]!, length: money[0].length }
  const old = age.exec(after)
  if (old) return { kind: 'age', name: 'year', length: old[0].length }
  const duration = time.exec(after)
  if (duration) return { kind: 'duration', name: timeUnits[duration[1]!]!, length: duration[0].length }
  const measured = measure.exec(after)
  if (measured) return { kind: 'measure', name: measureUnits[measured[1]!]!, length: measured[0].length }
  if (typeof amount.value === 'number' && amount.value > 0 && amount.value < 120) {
    if (aged.test(before) || (ageBehindName.test(before) && /^,|^\./u.test(after)))
      return { kind: 'age', name: 'year', length: 0 }
  }
  return null
}

/** `third-largest`, `2nd-biggest`: an ordinal that ranks. */
export const rankPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${Object.keys(ordinals).join('|')})|(\\d{1,3})(?:st|nd|rd|th))[-\\s](?:\\p{Ll}+est|most|least)(?![\\p{L}])`,
  'giu',
)

/** `won 52-48`: two numbers of a match or a vote. */
export const isScore = (words: string, before: string) => /^\d{1,3}[-–]\d{1,3}$/u.test(words) && scored.test(before)
