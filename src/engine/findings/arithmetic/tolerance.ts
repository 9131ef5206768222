import type { Amount } from './shape.ts'

/** The lowest and the highest number that an amount may mean. */
export type Range = readonly [low: number, high: number]

const below = /\b(?:fewer|less|under|most|up to|as many as|as much as|maximum|no more|not more)\b/u
const above = /\b(?:more|over|least|excess|upwards?|minimum|no fewer|no less|plus)\b|\+/u
const nearBelow = /\b(?:nearly|almost|close to|just under|slightly under|slightly less|little less|little under)\b/u
const nearAbove = /\b(?:just over|slightly over|slightly more|little more|little over)\b/u
const exact = /^(?:exactly|only|just|a mere|barely)$/u
// `not less than` and `no more than` turn round what they hold.
const notLess = /\bno(?:t)? (?:less|fewer)\b/u
const notMore = /\bno(?:t)? more\b/u

/** What an amount may mean: a number is right to half of its last digit, `about` gives a tenth, `more than` a half. */
export function rangeOf(amount: Amount): Range {
  const { value, qualifier } = amount
  const half = lastDigit(amount) / 2
  if (qualifier === undefined || exact.test(qualifier)) return [value - half, value + half]
  if (nearBelow.test(qualifier)) return [value * 0.9, value + half]
  if (nearAbove.test(qualifier)) return [value - half, value * 1.1]
  if (notMore.test(qualifier)) return [value / 1.5, value + half]
  if (notLess.test(qualifier) || above.test(qualifier)) return [value - half, value * 1.5]
  if (below.test(qualifier)) return [value / 1.5, value + half]
  return [value * 0.9 - half, value * 1.1 + half]
}

export const isExact = ({ qualifier }: Amount) => qualifier === undefined || exact.test(qualifier)

/** What one of the last digit given is worth: 0.1 in `20.5 percent`, 100,000 in `$1.2 million`, 100 in `1,200`. */
export function lastDigit({ words, value }: Pick<Amount, 'words' | 'value'>): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/u.exec(words)
  if (!digits) return value < 1 ? 0.05 : zeros(value)
  const written = Number(digits[0].replaceAll(',', ''))
  const scale = written === 0 ? 1 : value / written
  return scale * (digits[1] ? 10 ** -digits[1].length : zeros(written))
}

/** 100 for 1,200 and 1,000 for 40,000: two digits count at least; 40 and 120 are rather counted than rounded. */
function zeros(number: number): number {
  if (number < 1000 || !Number.isInteger(number)) return 1
  const digits = String(number)
  return 10 ** Math.min(/0*$/u.exec(digits)![0].length, digits.length - 2)
}

export const overlap = ([a, b]: Range, [c, d]: Range) => a <= d && c <= b

/** `25`, `12.5`, `1,200`: how a message writes a number. */
export const shown = (number: number): string => {
  const rounded = Math.abs(number) >= 100 ? Math.round(number) : Math.round(number * 10) / 10
  return rounded.toLocaleString('en-US')
}

/** Another number written as an amount is: `$65 million` as `$68 million`. */
export const shownAs = (number: number, { words, value }: Amount): string => {
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(words)?.[0]
  if (digits === undefined || value === 0) return shown(number)
  return words.replace(digits, shown((number * Number(digits.replaceAll(',', ''))) / value))
}
