import type { ActorKind, Figure, FigureKind } from '../analysis.ts'
import { type Age, ageAt } from './ages.ts'
import { type Amount, amountAt, betweenAt, type Pair, pairFrom } from './amounts.ts'
import { isChange, isScore } from './changes.ts'
import { type Counted, countedAt } from './counted.ts'
import { isClock, isInName, isListed, isTime } from './no-figures.ts'
import type { Phrase } from './phrases.ts'
import { isJoint, isNumber, type Piece } from './pieces.ts'
import { qualifierBefore, qualifierBehind } from './qualifiers.ts'
import { isQuantity } from './quantities.ts'
import { ratioFrom } from './ratios.ts'
import { unitAt } from './units.ts'

/** A figure as read, in pieces. */
export interface Reading extends Phrase {
  kind: FigureKind
  value: Figure['value']
  unit?: string
  qualifier?: string
  of?: Counted | null
}

/** What the readings need to know of the article around them. */
export interface Around {
  pieces: readonly Piece[]
  /** What the name that ends at an offset names. */
  nameEnding: (offset: number) => ActorKind | undefined
}

/** The figures that begin at a place, none where the number is no quantity, and the piece to go on from. */
export function readAt(around: Around, i: number): { readings: Reading[]; to: number } | null {
  const { pieces } = around
  const amount = amountAt(pieces, i)
  const pair = amount ? pairFrom(pieces, amount) : betweenAt(pieces, i)
  const readings = pair && readPair(around, pair)
  if (readings) return { readings, to: Math.max(pair.high.to, ...readings.map(({ to }) => to)) }
  if (!amount) return null
  const whole = ratioFrom(pieces, amount) ?? amount
  const reading = readAmount(around, whole)
  return { readings: reading ? [reading] : [], to: Math.max(whole.to, reading?.to ?? 0) }
}

/** A range, a score, or the two ends of a change; null where the numbers do not belong together. */
function readPair(around: Around, pair: Pair): Reading[] | null {
  const { low, high, join } = pair
  const { pieces } = around
  if (isInName(pieces, low) || isTime(pieces, high) || isTime(pieces, low)) return []
  if (isClock(pair) && !countedAt(pieces, high, high.to)) return []
  if (isScore(pieces, pair)) {
    if (isThreefold(pieces, pair)) return []
    return [{ kind: 'score', value: [low.value!, high.value!], from: low.from, to: high.to }]
  }
  if (isChange(pieces, pair)) {
    const second = readAmount(around, high)
    const first = readAmount(around, low.unit ? low : { ...low, to: low.bare }, second?.of)
    return [first, second].filter((reading) => reading !== null)
  }
  if (!(low.value! < high.value!) || (join === '-' && isThreefold(pieces, pair)))
    return join.startsWith('-') ? [] : null
  if (join === 'or' && high.form === 'part') return null
  const reading = readAmount(around, { ...high, from: low.from }, undefined, [low.value!, high.value!])
  return reading ? [reading] : []
}

/** `5-4-1`, `2016-17-18`: three numbers make no range. */
const isThreefold = (pieces: readonly Piece[], { low, high }: Pair) =>
  (isJoint(pieces, high.to) && isNumber(pieces[high.to + 1])) ||
  (isJoint(pieces, low.from - 1) && isNumber(pieces[low.from - 2]))

function readAmount(
  around: Around,
  written: Amount,
  counted?: Counted | null,
  range?: [number, number],
): Reading | null {
  const { pieces } = around
  if (isTime(pieces, written) || isInName(pieces, written) || isListed(pieces, written)) return null
  const before = qualifierBefore(pieces, written)
  const behind = before ? null : qualifierBehind(pieces, written.to)
  const amount = behind && !written.unit ? withUnit(pieces, written, behind.to) : written
  const age = ageAt(pieces, range ? { ...amount, value: range[1] } : amount, around.nameEnding)
  const end = Math.max(behind?.to ?? 0, age?.to ?? amount.to)
  const qualifier = before ?? behind
  const of = age ? null : (counted ?? countedAt(pieces, amount, end))
  if (!age && !isQuantity(pieces, amount, { qualified: qualifier !== null, of, range: range !== undefined }))
    return null
  return {
    ...kindOf(amount, age),
    from: before?.from ?? amount.from,
    to: end,
    value: range ?? amount.value,
    ...(qualifier && { qualifier: qualifier.words }),
    of,
  }
}

/** `40-odd years`, `20 or so miles`: the unit stands behind the qualifier. */
function withUnit(pieces: readonly Piece[], amount: Amount, to: number): Amount {
  const found = unitAt(pieces, { ...amount, to })
  return found ? { ...amount, unit: found.unit, to: found.to } : amount
}

function kindOf({ unit }: Amount, age: Age | null): Pick<Reading, 'kind' | 'unit'> {
  if (age) return { kind: 'age', unit: age.unit }
  return unit ? { kind: unit.kind, unit: unit.name } : { kind: 'count' }
}
