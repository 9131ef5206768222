import { settle } from './doubtful-units.ts'
import { type Numeral, numeralAt } from './numerals.ts'
import { isJoint, isNumber, isWord, type Piece, wordAt } from './pieces.ts'
import { signAt, type Unit, unitAt } from './units.ts'

/** A number with its sign and unit: `$1.2 billion`, `40 percent`, `six miles`. */
export interface Amount extends Numeral {
  from: number
  unit: Unit | undefined
  /** Whether the currency sign stands before the number. */
  signed: boolean
  /** The piece behind the number, where its unit begins. */
  bare: number
}

/** Two amounts and what joins them. */
export interface Pair {
  low: Amount
  high: Amount
  join: 'between' | 'to' | 'or' | '-' | '-to-'
}

/** The amount that begins at a place, `minus` and `-` included. */
export function amountAt(pieces: readonly Piece[], i: number, bare = false): Amount | null {
  const minus = minusAt(pieces, i)
  const sign = signAt(pieces, i + minus)
  const at = sign?.to ?? i + minus
  const below = sign && minus === 0 && pieces[at]?.glued ? minusAt(pieces, at) : 0
  const numeral = numeralAt(pieces, at + below, bare) ?? (sign ? null : articleAt(pieces, at))
  if (!numeral) return null
  const { to, form, scale } = numeral
  const value = numeral.value !== null && minus + below > 0 ? -numeral.value : numeral.value
  const amount = { from: i, to, bare: to, value, form, scale, unit: undefined, signed: sign !== null }
  return sign ? inMoney(pieces, amount, sign.name) : withUnit(pieces, amount)
}

function withUnit(pieces: readonly Piece[], amount: Amount): Amount | null {
  const found = unitAt(pieces, amount)
  const unit = found && settle(pieces, amount.from, amount, found.unit, found.to)
  // `40s`, `10th`, `3D`
  if (!unit) return amount.form === 'digits' && isWord(pieces[amount.to]) && pieces[amount.to]!.glued ? null : amount
  amount.to = found.to
  amount.unit = unit
  if (unit.scale && amount.value !== null) amount.value = Number((amount.value * unit.scale).toPrecision(15))
  return unit.name === 'ft' ? withInches(pieces, amount) : amount
}

/** `5-foot-11`, `6 feet 4 inches` */
function withInches(pieces: readonly Piece[], amount: Amount): Amount {
  const joint = isJoint(pieces, amount.to)
  const at = joint ? amount.to + 1 : amount.to
  const inches = isNumber(pieces[at]) ? Number(pieces[at]!.text) : Number.NaN
  const named = /^inch(?:es)?$/u.test(wordAt(pieces, at + 1))
  if (!(inches < 12) || amount.value === null || (!joint && !named)) return amount
  return { ...amount, value: Number((amount.value + inches / 12).toPrecision(15)), to: named ? at + 2 : at + 1 }
}

/** `a` in `nearly a year`: one, where a unit follows. */
function articleAt(pieces: readonly Piece[], i: number): Numeral | null {
  if (!/^an?$/u.test(pieces[i]?.text ?? '')) return null
  const one: Numeral = { to: i + 1, value: 1, form: 'words', scale: 1 }
  return unitAt(pieces, one) ? one : null
}

/** `$5 m` may stand apart, and `$500 USD` tells its currency twice. */
function inMoney(pieces: readonly Piece[], amount: Amount, name: string): Amount | null {
  // `a handful of $20s`
  if (amount.form !== 'digits' || (isWord(pieces[amount.to]) && pieces[amount.to]!.glued)) return null
  const again = unitAt(pieces, amount)?.unit
  const same = again?.kind === 'money' && again.name === name ? amount.to + 1 : amount.to
  return { ...amount, to: same, unit: { kind: 'money', name } }
}

const minusAt = (pieces: readonly Piece[], i: number): number => {
  // `plus or minus three points`
  if (wordAt(pieces, i) === 'minus') return wordAt(pieces, i - 1) === 'or' ? 0 : 1
  const apart = !pieces[i]?.glued || /^[(“"‘]$/u.test(wordAt(pieces, i - 1))
  return /^[-−]$/u.test(wordAt(pieces, i)) && apart && pieces[i + 1]?.glued ? 1 : 0
}

/** `between 40 and 50`, `between one hundred and two hundred` */
export function betweenAt(pieces: readonly Piece[], i: number): Pair | null {
  const low = wordAt(pieces, i) === 'between' ? amountAt(pieces, i + 1, true) : null
  const high = low && wordAt(pieces, low.to) === 'and' ? amountAt(pieces, low.to + 1) : null
  return high && isAlike(low!, high) ? { ...shared({ ...low!, from: i }, high), join: 'between' } : null
}

/** An amount and the one it is joined to: `$3 million to $4 million`, `40-50`, `18- to 24`, `four or five`. */
export function pairFrom(pieces: readonly Piece[], low: Amount): Pair | null {
  const joined = joinAt(pieces, low)
  const high = joined && amountAt(pieces, joined.at)
  return high && isAlike(low, high) ? { ...shared(low, high), join: joined.join } : null
}

function joinAt(pieces: readonly Piece[], { from, to, bare }: Amount): { at: number; join: Pair['join'] } | null {
  const word = wordAt(pieces, to)
  // `between the ages of 18 and 29`
  if (word === 'and' && wordAt(pieces, from - 1) === 'of' && wordAt(pieces, from - 2) === 'ages')
    return { at: to + 1, join: 'between' }
  if (word === 'to') return { at: to + 1, join: 'to' }
  if (word === 'or') return { at: to + 1, join: 'or' }
  // `a 10-to-15-foot wall`, `18- to 24-year-old`
  if (/^[-–]$/u.test(word) && wordAt(pieces, to + 1) === 'to')
    return isJoint(pieces, to + 2) ? { at: to + 3, join: '-to-' } : { at: to + 2, join: 'to' }
  if (isJoint(pieces, to)) return { at: to + 1, join: '-' }
  // `40 – 50 boats`: both in digits, the dash between blanks.
  const dash = word === '–' && isNumber(pieces[to + 1]) && isNumber(pieces[to - 1]) && bare === to
  return dash ? { at: to + 1, join: '-' } : null
}

/** Two numbers of one unit; `5 feet to 2 o'clock` are not. */
function isAlike(low: Amount, high: Amount): boolean {
  if (low.form === 'vague' || high.form === 'vague' || low.value === null || high.value === null) return false
  if ((low.form === 'part') !== (high.form === 'part') && low.unit?.name !== high.unit?.name) return false
  // `rose 20 percent to 60`: a unit behind the first number is not the second one's.
  if (low.unit && !low.signed && !high.unit) return false
  return !low.unit || !high.unit || low.unit.name === high.unit.name
}

/** One unit and one scale for both: `$40-50 million`, `1.2 to 1.5 million`, `5 to 10 tons`. */
function shared(low: Amount, high: Amount): Pick<Pair, 'low' | 'high'> {
  const unit = high.unit ?? low.unit
  let [first, second] = [low.value!, high.value!]
  const times = unit?.scale && !low.unit ? unit.scale : low.scale === 1 && low.form === 'digits' ? high.scale : 1
  if (first * times < second) first = Number((first * times).toPrecision(15))
  if (unit?.scale && !high.unit) second *= unit.scale
  return { low: { ...low, value: first, unit }, high: { ...high, value: second, unit } }
}
