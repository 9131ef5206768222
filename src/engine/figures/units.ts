import type { FigureKind } from '../analysis.ts'
import { currencyCodes, currencySigns, currencyWords, hundredths } from '../lexicon/currencies.ts'
import { gluedUnits, measureUnits, timeUnits } from '../lexicon/units.ts'
import type { Numeral } from './numerals.ts'
import { isJoint, isNumber, isWord, longestAt, type Piece, wordAt } from './pieces.ts'

/** What a number measures. */
export interface Unit {
  kind: FigureKind
  name: string
  /** `20 cents` are a fifth of a dollar. */
  scale?: number
}

const listed = (kind: FigureKind, lists: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(lists).flatMap(([name, words]) => words.map((word) => [word, { kind, name }] as const))

const percent: Unit = { kind: 'percent', name: '%' }
const points: Unit = { kind: 'percent', name: 'percentage point' }

/** Everything that may stand behind a number as its unit. */
const behind = new Map<string, Unit>([
  ...['%', 'percent', 'Percent', 'per cent', 'Per Cent', 'pct'].map((word) => [word, percent] as const),
  ...['percentage point', 'percentage points', 'percentage-point', 'Percentage Points'].map(
    (word) => [word, points] as const,
  ),
  ...currencyCodes.map((code) => [code, { kind: 'money', name: code }] as const),
  ...listed('money', currencyWords),
  ...Object.entries(hundredths).map(([word, name]) => [word, { kind: 'money', name, scale: 0.01 }] as const),
  ...listed('measure', measureUnits),
  ...listed('duration', timeUnits),
  // In a headline in title case.
  ...listed('duration', timeUnits).map(([word, unit]) => [word[0]!.toUpperCase() + word.slice(1), unit] as const),
])
const mostWords = 4

/** Symbols of one letter, which without a number glued to them are words. */
const onlyGlued = new Set([...gluedUnits, 'p'])
const glued = new Map<string, Unit>(gluedUnits.map((name) => [name, behind.get(name) ?? { kind: 'measure', name }]))

const signs = new Map(Object.entries(currencySigns))
for (const code of currencyCodes) signs.set(code, code)

/** The currency before an amount: `$`, `US$`, `Rs.`, `CHF`. */
export function signAt(pieces: readonly Piece[], i: number): { to: number; name: string } | null {
  const found = longestAt(pieces, i, signs, 2)
  if (!found) return null
  // `$ 5` and `Rs 500`, but no word of letters further off.
  const amount = pieces[found.to]
  return amount ? { to: found.to, name: found.meaning } : null
}

/** The pieces that a sign may begin with: `$`, `Rs`, `CHF`, and `US` where `$` follows. */
export const signStarts: readonly string[] = [...signs.keys()].filter((sign) => !/.[.$]$/u.test(sign))
export const dollarPrefixes: readonly string[] = [...signs.keys()].flatMap((sign) => /^(.+)\$$/u.exec(sign)?.[1] ?? [])

/** The unit behind a number, and where it ends: ` miles per hour`, `-year`, `%`, ` of dollars` behind a vague number. */
export function unitAt(pieces: readonly Piece[], { to, form }: Numeral): { unit: Unit; to: number } | null {
  if (form === 'vague') return wordAt(pieces, to) === 'of' ? unitFrom(pieces, to + 1) : unitFrom(pieces, to)
  const letter = pieces[to]?.glued ? glued.get(pieces[to]!.text) : undefined
  if (letter && !pieces[to + 1]?.glued) return { unit: letter, to: to + 1 }
  if (form === 'part') return partUnitAt(pieces, to)
  return unitFrom(pieces, isJoint(pieces, to) ? to + 1 : to) ?? timeBehind(pieces, to)
}

/** `two more years`, `three consecutive days` */
function timeBehind(pieces: readonly Piece[], to: number): { unit: Unit; to: number } | null {
  if (
    !/^(?:additional|consecutive|extra|full|long|more|other|short|solid|straight|successive|whole)$/u.test(
      wordAt(pieces, to),
    )
  )
    return null
  const found = unitFrom(pieces, to + 1)
  return found?.unit.kind === 'duration' ? found : null
}

/** `half an hour`, `a quarter of a century`, `half-hour`, `a quarter-mile`, `half of one percent` */
function partUnitAt(pieces: readonly Piece[], to: number): { unit: Unit; to: number } | null {
  if (isJoint(pieces, to)) return unitFrom(pieces, to + 1)
  const at = wordAt(pieces, to) === 'of' ? to + 1 : to
  if (/^(?:an?|one|1)$/u.test(wordAt(pieces, at))) return unitFrom(pieces, at + 1)
  return /^(?:percent|percentage|per|%)$/u.test(wordAt(pieces, to)) ? unitFrom(pieces, to) : null
}

function unitFrom(pieces: readonly Piece[], i: number): { unit: Unit; to: number } | null {
  const found = longestAt(pieces, i, behind, mostWords)
  const first = pieces[i]
  if (!found || !first) return null
  if (onlyGlued.has(first.text) && found.to === i + 1 && !(first.glued && isNumber(pieces[i - 1]))) return null
  // `two second homes`, `a 40-foot-tall mast`, `the 10-day-old strike`
  if (first.word === 'second' && !first.glued && !isNumber(pieces[i - 1]) && isWord(pieces[found.to])) return null
  if (pieces[found.to]?.glued && isWord(pieces[found.to])) return null
  return { unit: found.meaning, to: found.to }
}
