import type { Amount } from './amounts.ts'
import {
  behindOf,
  hyphenatedAt,
  looseNounAt,
  type Phrase,
  paidAt,
  pluralAt,
  singularAt,
  stuffAt,
  wholeAt,
} from './phrases.ts'
import { type Piece, wordAt } from './pieces.ts'

/** What a figure counts: a phrase, or what an earlier figure counted: `100 of them`. */
export type Counted = Phrase | 'earlier'

/** The thing counted, weighed or paid, by the words from `to` on, behind the amount and its qualifier. */
export function countedAt(pieces: readonly Piece[], amount: Amount, to: number): Counted | null {
  const { kind } = amount.unit ?? { kind: 'count' }
  if (kind === 'count') return thingsAt(pieces, amount, to)
  if (kind === 'money') return paidAt(pieces, to)
  // `within 5 miles of shore`
  if (kind === 'measure') return wordAt(pieces, amount.from - 1) === 'within' ? null : stuffAt(pieces, to)
  return kind === 'percent' ? partedAt(pieces, to) : null
}

/** `40 boats`, `12 of the members`, `a third of the population`, `half the seats`, `12-nation` */
function thingsAt(pieces: readonly Piece[], { form, value }: Amount, to: number): Counted | null {
  if (wordAt(pieces, to) === 'of') return partedAt(pieces, to)
  if (form === 'part')
    return /^(?:the|a|an|its|their|all|his|her|our)$/u.test(wordAt(pieces, to)) ? wholeAt(pieces, to + 1) : null
  const hyphenated = hyphenatedAt(pieces, to, form === 'digits')
  if (hyphenated) return hyphenated
  if (value === 1) return singularAt(pieces, to)
  const more = /^(?:more|other|others|additional|further)$/u.test(wordAt(pieces, to))
  const phrase = pluralAt(pieces, more ? to + 1 : to)
  return phrase ? { ...phrase, from: to } : form === 'digits' ? looseNounAt(pieces, to) : null
}

/** What a part is taken of: `of the voters`, `of them`. */
function partedAt(pieces: readonly Piece[], to: number): Counted | null {
  const of = behindOf(pieces, to)
  if (of === null) return null
  return /^(?:them|whom|which)$/u.test(wordAt(pieces, of)) ? 'earlier' : wholeAt(pieces, of)
}
