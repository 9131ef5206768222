import { ordinals } from '../lexicon/numbers.ts'
import { behindArticle, numeralStarts } from './numerals.ts'
import { isJoint, isNumber, type Piece, wordAt } from './pieces.ts'
import { endsQualifier } from './qualifiers.ts'
import { dollarPrefixes, signStarts } from './units.ts'

const words = new Set([...numeralStarts, ...Object.keys(ordinals), ...signStarts, 'between', 'minus', '-', '−'])
const longest = Math.max(...[...words].map(({ length }) => length))
const prefixes = new Set(dollarPrefixes)

/** Whether a figure may begin at a place: nothing but a first look, which most pieces of a text do not pass. */
export function mayBegin(pieces: readonly Piece[], i: number): boolean {
  const { kind, word, text } = pieces[i]!
  // The last of `12-4-1`.
  if (kind === 'number') return !(i > 1 && isJoint(pieces, i - 1) && isNumber(pieces[i - 2]))
  if (kind === 'taken') return false
  if (word === 'a' || word === 'an')
    return behindArticle.has(wordAt(pieces, i + 1)) || isSigned(pieces, i) || endsQualifier(wordAt(pieces, i - 1))
  if (word.length > longest) return false
  return words.has(word) || (text !== word && words.has(text)) || isSigned(pieces, i)
}

/** `US$`, `A$` */
const isSigned = (pieces: readonly Piece[], i: number) => wordAt(pieces, i + 1) === '$' && prefixes.has(pieces[i]!.text)
