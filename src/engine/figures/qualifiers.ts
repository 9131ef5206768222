import { qualifiers, qualifiersBehind } from '../lexicon/numbers.ts'
import type { Amount } from './amounts.ts'
import { longestAt, type Piece, wordAt } from './pieces.ts'

const known = new Set(qualifiers)
const behind = new Map(qualifiersBehind.map((words) => [words, words]))
const lastWords = new Set(qualifiers.map((words) => words.slice(words.lastIndexOf(' ') + 1)))
const mostWords = 5

/** `more than` in `more than 40`, `up to about` in `up to about 40`; where it begins, and its words. */
export interface Qualifier {
  from: number
  to: number
  words: string
}

/** Whether a word may end a qualifier: `than` in `more than a year`. */
export const endsQualifier = (word: string) => lastWords.has(word)

/** The qualifier that ends before a place. */
export function qualifierBefore(
  pieces: readonly Piece[],
  { from, unit }: Pick<Amount, 'from' | 'unit'>,
): Qualifier | null {
  let at = from
  for (let found = phraseBefore(pieces, at); found !== null; found = phraseBefore(pieces, at)) {
    if (isOtherwise(pieces, found, at, unit?.kind === 'duration')) break
    at = found
  }
  return at < from ? { from: at, to: from, words: wordsOf(pieces, at, from) } : null
}

/** The longest phrase of the list that ends before a place. */
function phraseBefore(pieces: readonly Piece[], to: number): number | null {
  if (/^[~≈<>]$/u.test(wordAt(pieces, to - 1))) return to - 1
  if (!lastWords.has(wordAt(pieces, to - 1))) return null
  for (let from = Math.max(0, to - mostWords); from < to; from++) if (known.has(wordsOf(pieces, from, to))) return from
  return null
}

const wordsOf = (pieces: readonly Piece[], from: number, to: number) =>
  pieces
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ')

const speaks =
  /^(?:talk|speak|spoke|ask|know|knew|think|thought|worr|complain|hear|learn|read|stor|question|joke|lie|warn|say|said|tell|told|care|argu|brag|boast|concern|details|information|it|them|him|her|all|how|what|bring|brought|came)/u
const lasts =
  /^(?:for|of|in|last|lasts|lasted|lasting|took|takes|take|taking|well|just|slightly|little|bit|was|is|be)$/u

/** `talked about 40 boats`, `over two years` (during them), `adds up to 185`: the words belong to something else. */
function isOtherwise(pieces: readonly Piece[], from: number, to: number, duration: boolean): boolean {
  const before = wordAt(pieces, from - 1)
  const phrase = wordsOf(pieces, from, to)
  if (phrase === 'about') return speaks.test(before)
  if (phrase === 'over')
    return (duration && !lasts.test(before)) || /^(?:fight|fought|clash|won|win|all|voice|took|dispute)/u.test(before)
  if (phrase === 'up to') return /^(?:adds?|added|adding|stood|stands?|leads?|leading|runup|lived?)$/u.test(before)
  if (phrase === 'around') return /^(?:turn|turned|turning|the|all|moved|go|went|get|got)$/u.test(before)
  return phrase === 'under' && duration && /^(?:served|lived|worked)$/u.test(before)
}

/** `or more` in `40 or more`, `+` in `40+`, `-plus`. */
export function qualifierBehind(pieces: readonly Piece[], from: number): Qualifier | null {
  const hyphen = /^-$/u.test(wordAt(pieces, from)) && pieces[from]!.glued
  const found = longestAt(pieces, hyphen ? from + 1 : from, behind, 2)
  if (!found || (found.meaning === 'odd' && !hyphen) || (found.meaning === 'plus' && !hyphen)) return null
  if (hyphen && !/^(?:plus|odd)$/u.test(found.meaning)) return null
  return { from, to: found.to, words: hyphen ? `-${found.meaning}` : found.meaning }
}
