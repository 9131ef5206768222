import type { Amount } from './amounts.ts'
import { numeralAt } from './numerals.ts'
import { type Piece, wordAt } from './pieces.ts'
import { unitAt } from './units.ts'

const wholes = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000])

/** `one in five adults`, `nine out of 10`: a part told by two numbers. */
export function ratioAt(pieces: readonly Piece[], i: number): Amount | null {
  const some = numeralAt(pieces, i)
  if (!some || some.value === null || some.form === 'part' || some.form === 'vague' || some.scale > 1) return null
  const out = wordAt(pieces, some.to) === 'out' && wordAt(pieces, some.to + 1) === 'of'
  if (!out && (wordAt(pieces, some.to) !== 'in' || (wordAt(pieces, some.to + 1) === 'every' && some.value !== 1)))
    return null
  const every = wordAt(pieces, some.to + 1) === 'every' ? 1 : 0
  const all = numeralAt(pieces, some.to + (out ? 2 : 1) + every)
  if (!all || all.value === null || (all.form !== some.form && all.form === 'part')) return null
  if (some.value >= all.value || (some.value !== 1 && !wholes.has(all.value)) || unitAt(pieces, all)) return null
  // `one in 12` may also be a place; `12 out of 40` tells of these forty.
  if (out && all.value > 100) return null
  return { from: i, to: all.to, bare: all.to, value: some.value / all.value, form: 'digits', scale: 1 }
}
