import type { Amount } from './amounts.ts'
import { numeralAt } from './numerals.ts'
import { type Piece, wordAt } from './pieces.ts'
import { unitAt } from './units.ts'

const wholes = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000])

/** `one in five adults`, `nine out of 10`: a part told by two numbers. It counts as digits do, without more words. */
export function ratioFrom(pieces: readonly Piece[], some: Amount): Amount | null {
  const out = wordAt(pieces, some.to) === 'out' && wordAt(pieces, some.to + 1) === 'of'
  if (!out && wordAt(pieces, some.to) !== 'in') return null
  if (some.unit || some.value === null || some.form === 'part' || some.scale > 1) return null
  const every = wordAt(pieces, some.to + 1) === 'every'
  if (every && some.value !== 1) return null
  const all = numeralAt(pieces, some.to + (out || every ? 2 : 1))
  if (!all || all.value === null || all.form === 'part' || unitAt(pieces, all)) return null
  // `12 out of 400` tells of these 400.
  if (some.value >= all.value || (some.value !== 1 && !wholes.has(all.value)) || (out && all.value > 100)) return null
  return { ...some, to: all.to, bare: all.to, value: some.value / all.value, form: 'digits' }
}
