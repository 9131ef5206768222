import type { Amount } from './amounts.ts'
import type { Counted } from './counted.ts'
import { endsPhrase, isCapitalized, isJoint, opensSentence, type Piece, wordAt } from './pieces.ts'

/** What tells whether an amount is a quantity that the article states. */
export interface Evidence {
  qualified: boolean
  of: Counted | null
  range: boolean
}

/** A number counts with a unit, a thing counted or a qualifier; without them digits do, and words that do not point. */
export function isQuantity(pieces: readonly Piece[], amount: Amount, { qualified, of, range }: Evidence): boolean {
  const { from, unit, form, value } = amount
  if (form === 'part') return isPart(pieces, amount, qualified, of)
  const first = wordAt(pieces, from)
  if (first === 'one' && value === 1) return isOne(pieces, amount, of)
  // The `A` of `A$5` is no article.
  if (unit) return amount.signed || !/^an?$/u.test(first) || qualified || form === 'vague' || amount.scale > 1
  if (form === 'vague') return of !== null || isCrowd(pieces, amount)
  if (of !== null && of !== 'earlier') return !(form === 'words' && isVerb(pieces, amount))
  if (form === 'digits' && !range && !qualified && of === null && isYearOrName(pieces, from)) return false
  return range || qualified || of !== null || form === 'digits' || !isPointing(pieces, amount)
}

/** `the Constitution of 1780`, `died at 43`, `aboard a 747` */
const isYearOrName = (pieces: readonly Piece[], from: number) =>
  /^(?:1[5-9]|20)\d\d$/u.test(wordAt(pieces, from)) ||
  wordAt(pieces, from - 1) === 'at' ||
  (/^\d{2,4}$/u.test(wordAt(pieces, from)) && /^(?:an?|the)$/u.test(wordAt(pieces, from - 1)))

/** `Thousands marched`, `dozens were hurt`; `in the hundreds` counts nobody. */
function isCrowd(pieces: readonly Piece[], amount: Amount): boolean {
  const { from, to } = amount
  if (/^(?:the|his|her|their|its|these|those|by|into)$/u.test(wordAt(pieces, from - 1))) return false
  if (endsPhrase(pieces, to)) return false
  return opensSentence(pieces, from) || /ed$/u.test(wordAt(pieces, to)) || !isPointing(pieces, amount)
}

/** `the two agreed matters`: behind `the two` stands rather a verb than what is counted. */
const isVerb = (pieces: readonly Piece[], { from, to }: Amount) =>
  /^(?:the|those|these|other)$/u.test(wordAt(pieces, from - 1)) && /ed$/u.test(wordAt(pieces, to))

/** `half of the seats`, `nearly half`, `fell by a third`; the `second half` and `a third time` are no parts. */
function isPart(pieces: readonly Piece[], { from, to, unit }: Amount, qualified: boolean, of: Counted | null): boolean {
  const before = wordAt(pieces, from - 1)
  if (/^(?:first|second|other|latter|top|bottom|better|last|each|third|early|late|past)$/u.test(before)) return false
  // `a third-party candidate`, `half-full`
  if (!unit && isJoint(pieces, to)) return false
  const written = pieces.slice(from, to).some(({ kind, word }) => kind !== 'word' && word !== '.')
  // `a decade and a half of peace`
  if (before === 'and' && wordAt(pieces, to - 1) === 'half') return false
  if (unit || of || written) return true
  if (/^(?:of|the|its|their|his|her|our|all)$/u.test(wordAt(pieces, to))) return true
  if (/s$/u.test(wordAt(pieces, to - 1)) || (qualified && wordAt(pieces, to - 1) === 'half')) return true
  if (before === 'by' && wordAt(pieces, to - 1) === 'half') return true
  return (qualified || /^(?:by|than)$/u.test(before)) && endsPhrase(pieces, to)
}

/** `one soldier was hurt`, `one in five`, `one mile`; the pronoun and `one day he left` count nothing. */
function isOne(pieces: readonly Piece[], { from, to, unit }: Amount, of: Counted | null): boolean {
  if (!unit && wordAt(pieces, to) === 'of') return false
  if (unit?.kind !== 'duration' || isJoint(pieces, from + 1))
    return unit !== undefined || (of !== null && of !== 'earlier')
  const before = wordAt(pieces, from - 1)
  return /^(?:in|within|for|of|than|after|every|least|about|only|just|another|last|lasted|took)$/u.test(before)
}

const goesOn =
  /^(?:and|or|were|was|are|is|have|had|has|died|dead|others|more|in|on|killed|wounded|injured|missing|hurt|of)$/u
const pointing =
  /^(?:the|these|those|at|past|until|till|by|since|other|last|first|next|this|that|for|no|any|every|each)$/u

/** `the two agreed`, `two-way`, `those three`: words that point to what was told before; `killed three` counts. */
function isPointing(pieces: readonly Piece[], { from, to, form, scale }: Amount): boolean {
  if (form === 'part' || scale > 1) return false
  if (isCapitalized(pieces[from]) && !opensSentence(pieces, from)) return true
  if (pointing.test(wordAt(pieces, from - 1))) return true
  if (endsPhrase(pieces, to)) return pieces[to]?.glued === true && /^[-–/]$/u.test(wordAt(pieces, to))
  return !goesOn.test(wordAt(pieces, to))
}
