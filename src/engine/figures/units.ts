import type { FigureKind } from '../analysis.ts'
import { notSuperlatives, ordinals } from '../lexicon/numbers.ts'
import { currencyWords, gluedUnits, measureUnits, timeUnits } from '../lexicon/units.ts'
import type { Amount } from './amounts.ts'

/** What a number measures, and how many characters behind the number say so. */
export interface Unit {
  kind: FigureKind
  name?: string
  length: number
  /** `20 cents` are a fifth of a dollar. */
  scale?: number
}

const alternatives = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.$/]/gu, '\\$&'))
    .join('|')
const behind = (words: Readonly<Record<string, string>>) =>
  new RegExp(`^(?:\\s|-)?(${alternatives(Object.keys(words))})(?![\\p{L}\\p{N}])`, 'u')

const percent = /^(?:\s?%|[\s-]?(?:percentage[\s-]points?|per\s?cent|pct)(?![\p{L}]))/iu
const age = /^[-\s](year|month|week|day)s?[-\s]olds?(?![\p{L}])/iu
const currency = behind(currencyWords)
const time = behind(timeUnits)
const measure = behind(measureUnits)
const glued = new RegExp(`^(${Object.keys(gluedUnits).join('|')})(?![\\p{L}\\p{N}-])`, 'u')
const ageBehindName = /\p{Lu}\p{L}+,\s$|\p{Lu}\p{L}+\s\($/u
const aged = /\b(?:aged?|ages|turn(?:ed|ing|s)?)\s(?:of\s|between\s)?$/iu
const weighed = /\b(?:weigh\w*|lost|los(?:e|es|ing)|gain\w*|shed|drop\w*)\s[^.,;]{0,20}$/iu
const weighs = /^(?:-pound|\spounds?\s(?:of|overweight|heavier|lighter))/iu
const scored =
  /\b(?:won|win|wins|beat|beaten|defeated|lost|loss|lead|led|ahead|score|scored|vote|voted|victory|passed|by a|drew|draw|tied)\b[^.\d]{0,30}$/iu
const scores = /^\s(?:vote|victory|win|loss|lead|defeat|majority|decision|ruling|score|draw|tie)(?![\p{L}])/iu

/** The unit of a number by what stands on either side of it, null for a plain count. */
export function unitAt(amount: Amount, before: string, after: string): Unit | null {
  const points = percent.exec(after)
  if (points) return { kind: 'percent', name: '%', length: points[0].length }
  if (amount.sign) return { kind: 'money', name: amount.sign, length: 0 }
  if (amount.value === null) return vagueUnit(after)
  const old = age.exec(after)
  if (old) return { kind: 'age', name: old[1]!.toLowerCase(), length: old[0].length }
  return moneyAt(amount, before, after) ?? measureAt(after) ?? ageAt(amount, before, after)
}

/** `millions of dollars`, `hundreds of miles` */
function vagueUnit(after: string): Unit | null {
  const of = /^\sof(?=\s)/u.exec(after)?.[0]
  if (of === undefined) return null
  const rest = after.slice(of.length)
  const unit = moneyAt({ value: Infinity }, '', rest) ?? measureAt(rest)
  return unit && { ...unit, length: unit.length + of.length }
}

function moneyAt({ value }: Amount, before: string, after: string): Unit | null {
  const found = currency.exec(after)
  if (!found) return null
  const [{ length }, word] = [found[0], found[1]!]
  if (/^pounds?$/u.test(word) && (weighs.test(after) || weighed.test(before))) return null
  // `Of the ten candidates, 12 won.`
  if (word === 'won' && (typeof value !== 'number' || value < 100 || /^\s(?:the|a|an)\s/u.test(after.slice(length))))
    return null
  const small = /^(?:cents?|pence)$/u.test(word)
  return { kind: 'money', name: currencyWords[word]!, length, ...(small && { scale: 0.01 }) }
}

function measureAt(after: string): Unit | null {
  const duration = time.exec(after)
  // `two second homes`
  if (duration && (duration[1] !== 'second' || duration[0].startsWith('-')))
    return { kind: 'duration', name: timeUnits[duration[1]!]!, length: duration[0].length }
  const measured = measure.exec(after)
  if (measured) return { kind: 'measure', name: measureUnits[measured[1]!]!, length: measured[0].length }
  const symbol = glued.exec(after)
  return symbol && { kind: 'measure', name: gluedUnits[symbol[1]!]!, length: symbol[0].length }
}

/** `Ann Lee, 45, drove`, `aged 5 to 7` */
function ageAt({ value }: Amount, before: string, after: string): Unit | null {
  const oldest = Array.isArray(value) ? value[1] : value
  if (oldest === null || oldest <= 0 || oldest >= 120) return null
  const apposed = ageBehindName.test(before) && /^[,.;)]/u.test(after)
  return aged.test(before) || apposed ? { kind: 'age', name: 'year', length: 0 } : null
}

const ordinal = Object.keys(ordinals).join('|')

/** `third-largest`, `2nd-biggest`, `ranked third`, `second place`: an ordinal that ranks. */
export const rankPattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(${ordinal})|(\\d{1,3})(?:st|nd|rd|th))(?:[-\\s](?!(?:${notSuperlatives.join('|')})(?!\\p{L}))(?:\\p{Ll}+est|best|worst|most|least)(?![\\p{L}])|\\splace(?!\\p{L})|(?<=\\b(?:ranked|ranks|ranking|finished|placed)\\s\\S+)(?![\\p{L}]))`,
  'giu',
)

/** `won 52-48`, `a 7-2 vote`: two numbers of a match or a vote. */
export const isScore = (words: string, before: string, after: string) =>
  /^\d{1,3}(?:[-–]|\sto\s)\d{1,3}$/u.test(words) && (scored.test(before) || scores.test(after))
