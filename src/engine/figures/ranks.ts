import { notSuperlatives, ordinals } from '../lexicon/numbers.ts'
import { isJoint, isNumber, type Piece, wordAt } from './pieces.ts'
import type { Reading } from './readings.ts'

const places = new Map(Object.entries(ordinals))
const others = new Set(notSuperlatives)

const isSuperlative = (word: string) =>
  (/^\p{Ll}+est$/u.test(word) || /^(?:best|worst|most|least)$/u.test(word)) && !others.has(word)

/** `third-largest`, `2nd-biggest`, `ranked third`, `second place`: an ordinal that ranks. */
export function rankAt(pieces: readonly Piece[], i: number): { readings: Reading[]; to: number } | null {
  const [value, to] = ordinalAt(pieces, i)
  if (value === null || (pieces[i]!.glued && /^[-\p{L}]/u.test(wordAt(pieces, i - 1)))) return null
  const at = isJoint(pieces, to) ? to + 1 : to
  // `in the first place` ranks nothing.
  if (wordAt(pieces, i - 1) === 'the' && wordAt(pieces, i - 2) === 'in' && wordAt(pieces, at) === 'place') return null
  const behind = isSuperlative(wordAt(pieces, at)) || (at === to && wordAt(pieces, at) === 'place')
  const ranked = /^(?:ranked|ranks|ranking|finished|placed)$/u.test(wordAt(pieces, i - 1))
  if (!behind && !ranked) return null
  const end = behind ? at + 1 : to
  return { readings: [{ kind: 'ordinal', value, from: i, to: end }], to: end }
}

function ordinalAt(pieces: readonly Piece[], i: number): [value: number | null, to: number] {
  const word = places.get(wordAt(pieces, i))
  if (word !== undefined) return [word, i + 1]
  const ending = isNumber(pieces[i]) && pieces[i + 1]?.glued && /^(?:st|nd|rd|th)$/u.test(wordAt(pieces, i + 1))
  return ending && /^\d{1,3}$/u.test(pieces[i]!.text) ? [Number(pieces[i]!.text), i + 2] : [null, i]
}
