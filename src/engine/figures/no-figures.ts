import { numbered, streets } from '../lexicon/numbers.ts'
import type { Amount, Pair } from './amounts.ts'
import { isPhraseEnd } from './phrases.ts'
import { endsPhrase, isCapitalized, isJoint, isNumber, opensSentence, type Piece, wordAt } from './pieces.ts'

const takesNumber = new Set(numbered.flatMap((word) => [word, `${word}s`]))
const street = new Set(streets)

/** `a.m.`, `o’clock`, `GMT` */
const clock = /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|noon|midnight|gmt|utc|est|edt|bst|cet|hrs)$/u
const times = /^(?:at|until|till|past|by|before|after|around|since)$/u

/** Whether a number is a time of day: `9 a.m.`, `17:30`, `at 5`, `0600 hours`, `half past 8`. */
export function isTime(pieces: readonly Piece[], { from, to, unit, value }: Amount): boolean {
  if (clock.test(wordAt(pieces, to)) && !(wordAt(pieces, to) === 'est' && !pieces[to]!.text.startsWith('E')))
    return true
  if (wordAt(pieces, to) === ':' && pieces[to]!.glued && isNumber(pieces[to + 1])) return true
  if (/^\d{4}$/u.test(pieces[to - 1]?.text ?? '') && /^hours?$/u.test(wordAt(pieces, to))) return true
  if (/^(?:past|half)$/u.test(wordAt(pieces, from - 1)) && wordAt(pieces, from - 2) === 'half') return true
  // `three or four months ago`, where a date begins at `four`
  if (/^(?:or|to|-|–)$/u.test(wordAt(pieces, to)) && pieces[to + 1]?.kind === 'taken') return true
  const hour = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 24
  return !unit && hour && times.test(wordAt(pieces, from - 1)) && (endsPhrase(pieces, to) || isPhraseEnd(pieces[to]))
}

/** `a quarter to 7`, `five to nine` */
export function isClock({ low, high, join }: Pair): boolean {
  if (join !== 'to' || low.unit || high.unit || low.form === 'digits' || high.scale > 1) return false
  return [0.25, 5, 10, 20, 25].includes(low.value!) && high.value! >= 1 && high.value! <= 12
}

/** Whether a number belongs to a name or a place in a text: `Boeing 737`, `No. 10`, `Section 12`, `12 Harbour Street`. */
export function isInName(pieces: readonly Piece[], amount: Amount): boolean {
  const { from, to, unit, signed, form } = amount
  const before = pieces[from - 1]
  if (signed) return false
  if (isNumbered(pieces, from) && !(unit && unit.kind !== 'measure')) return true
  if (isAddress(pieces, to)) return true
  if (form !== 'digits') return isNamedInWords(pieces, amount)
  if (unit || !isNumber(pieces[from])) return false
  if (isJoint(pieces, to) && (isCapitalized(pieces[to + 1]) || wordAt(pieces, to + 1) === 'fold')) return true
  // `911 calls`
  if (pieces[from]!.text === '911') return true
  // `Boasting 108,000 residents`: a grouped number is no name.
  if (/[,\s]/u.test(pieces[from]!.text) || amount.scale > 1) return false
  if (!before) return false
  const name = before.kind === 'mark' && before.word === '.' && before.glued ? from - 2 : from - 1
  if (!/\p{Lu}/u.test(pieces[name]?.text ?? '') || pieces[from]!.glued) return false
  return !opensSentence(pieces, name) || (!isPhraseEnd(pieces[name]) && !/(?:[^e]ing|ed)$/u.test(wordAt(pieces, name)))
}

/** `page 5`, `Sections 3 and 4`, `No. 10`, `number one` */
function isNumbered(pieces: readonly Piece[], from: number): boolean {
  const before = wordAt(pieces, from - 1)
  if (before === '.' && /^(?:no|nos|vol|p|pp|art|sec|ch)$/u.test(wordAt(pieces, from - 2))) return true
  if (before === '#' || before === '§') return true
  if (takesNumber.has(before) || (before === 'of' && wordAt(pieces, from - 2) === 'scale')) return true
  const joined = /^(?:and|or|to|,|-|–|&)$/u.test(before) && isNumber(pieces[from - 2])
  return joined && takesNumber.has(wordAt(pieces, from - 3))
}

/** `12 Harbour Street`; `12 Wall Street banks` are a count. */
function isAddress(pieces: readonly Piece[], to: number): boolean {
  for (let i = to; i < to + 5 && isCapitalized(pieces[i]); i++)
    if (i > to && street.has(wordAt(pieces, i))) return isPhraseEnd(pieces[i + 1])
  return false
}

/** `Group of Seven`, `Air Force One`, `Three Mile Island`, `Two, lower taxes` */
function isNamedInWords(pieces: readonly Piece[], { from, to, unit }: Amount): boolean {
  const first = pieces[from]
  if (!isCapitalized(first)) return false
  if (!opensSentence(pieces, from)) return unit === undefined || isCapitalized(pieces[from - 1])
  return isCapitalized(pieces[to]) && isCapitalized(pieces[to + 1]) && unit === undefined
}

/** `1. Wash the fish`, `(2) rinse it`, `3) dry it` */
export function isListed(pieces: readonly Piece[], { from, to, form }: Amount): boolean {
  if (to !== from + 1) return false
  // `Two, lower taxes`
  if (form === 'words') return opensSentence(pieces, from) && wordAt(pieces, to) === ','
  if (form !== 'digits') return false
  const after = wordAt(pieces, to)
  if (!opensSentence(pieces, from) || !pieces[to]?.glued) return false
  return after === ')' || (after === '.' && pieces[to + 1] !== undefined && wordAt(pieces, from - 1) !== '(')
}
