import type { Numeral } from './numerals.ts'
import { isJoint, type Piece, wordAt } from './pieces.ts'
import type { Unit } from './units.ts'

const pays =
  /^(?:pay|pays|paid|paying|cost|costs|costing|price|priced|worth|spen[dt]|spending|fined?|fines|rais(?:e|ed|ing)|owed?|owes|sold|sells?|bought|earn|earns|earned|charged?|invest|invested|donated?|saved?|tax|wage|salary|budget|debt|bill|fee|grant|fund|funding|profits?|loss|losses|loan)$/u

/** What a word that is a unit and something else means here: `won` the money or the verb, `pounds` money or weight. */
export function settle(pieces: readonly Piece[], from: number, numeral: Numeral, unit: Unit, to: number): Unit | null {
  if (unit.name === 'KRW' && wordAt(pieces, to - 1) === 'won' && to - numeral.to === 1)
    return isVerb(pieces, numeral) ? null : unit
  if (unit.name !== 'pound') return unit
  const weight = { kind: 'measure', name: 'lb' } as const
  if (wordAt(pieces, to) === 'of' || isJoint(pieces, numeral.to)) return weight
  if (numeral.scale >= 1e6) return { kind: 'money', name: 'GBP' }
  for (let i = from - 1; i >= 0 && i > from - 9; i--) {
    if (/^[.;!?]$/u.test(wordAt(pieces, i))) break
    if (pays.test(wordAt(pieces, i))) return { kind: 'money', name: 'GBP' }
  }
  return weight
}

/** `Of the ten runners, 12 won the race.` */
const isVerb = (pieces: readonly Piece[], { to, value, scale }: Numeral) =>
  (value !== null && Math.abs(value) < 100) ||
  (scale === 1 && /^(?:the|a|an|their|his|her|its)$/u.test(wordAt(pieces, to + 1)))
