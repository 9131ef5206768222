import {
  irregularPlurals,
  moneyThings,
  notPlurals,
  nounsBeforeNouns,
  phraseEnds,
  singularThings,
  wholes,
} from '../lexicon/counted-words.ts'
import { isPerson, isPlace, isRole } from '../words.ts'
import { numeralAt } from './numerals.ts'
import { endsPhrase, isCapitalized, isJoint, isWord, longestAt, type Piece, wordAt } from './pieces.ts'

const ends = new Set(phraseEnds)
const plurals = new Set(irregularPlurals)
const singulars = new Set(notPlurals)
const things = new Set(singularThings)
const parted = new Set(wholes)
const paid = new Set(moneyThings)
const modifying = new Set(nounsBeforeNouns)
const mostWords = 6

/** Where a phrase stands: from one piece up to another. */
export interface Phrase {
  from: number
  to: number
}

export const isPhraseEnd = (piece: Piece | undefined) => !isWord(piece) || ends.has(piece!.word)

/** The apostrophe of `respondents’ votes`. */
const isApostrophe = (pieces: readonly Piece[], i: number) =>
  /^['’]$/u.test(wordAt(pieces, i)) && pieces[i]!.glued && isWord(pieces[i + 1]) && !pieces[i + 1]!.glued

const isPlural = (word: string) =>
  plurals.has(word) ||
  /(?:men|women|people)$/u.test(word) ||
  (/[^suiʼ']s$/u.test(word) && word.length > 2 && !singulars.has(word))

/** The plural that a number counts: `South Korean nationals`, `law-abiding drivers`. */
export function pluralAt(pieces: readonly Piece[], from: number): Phrase | null {
  for (let i = from; i < from + mostWords; i++) {
    if (i > from && ((isJoint(pieces, i) && isWord(pieces[i + 1])) || isApostrophe(pieces, i))) continue
    const compound = isJoint(pieces, i + 1) && isWord(pieces[i + 2])
    if (isPhraseEnd(pieces[i]) && !(compound && isWord(pieces[i]))) return null
    if (i > from && pieces[i]!.glued && !isJoint(pieces, i - 1)) return null
    if (compound || /'s$/u.test(wordAt(pieces, i)) || !isPlural(wordAt(pieces, i))) continue
    const behind = isApostrophe(pieces, i + 1) ? i + 2 : goesOn(pieces, i) ? i + 1 : null
    const longer = behind === null ? null : pluralAt(pieces, behind)
    return { from, to: longer?.to ?? i + 1 }
  }
  return null
}

/** `12 Texas counties`, `two sports teams`: a noun in s may stand before the one that is counted. */
function goesOn(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1]
  if (!isWord(next) || next!.glued) return false
  if (!isCapitalized(pieces[i])) return modifying.has(pieces[i]!.word) && !isPhraseEnd(next)
  return isCapitalized(next) || isPlural(next!.word) || isPlace(pieces[i]!.text)
}

const befalls =
  /^(?:was|were|is|has|had|died|dead|injured|killed|wounded|hurt|missing|remains|remained|short|more|less|ahead|behind)$/u
const leaves =
  /^(?:killed|killing|kills|wounded|wounding|injured|injuring|arrested|least|only|just|than|another|every|by|left|rescued)$/u

/** The single thing counted: `soldier` in `one soldier was hurt`; `one minister said` and `in one case` count nothing. */
export function singularAt(pieces: readonly Piece[], from: number): Phrase | null {
  const word = wordAt(pieces, from)
  if (isCapitalized(pieces[from]) || !(things.has(word) || isRole(word) || isPerson(word))) return null
  const [before, after] = [wordAt(pieces, from - 2), wordAt(pieces, from + 1)]
  if (/^(?:in|at|any)$/u.test(before) || isJoint(pieces, from + 1)) return null
  if (/^(?:vote|seat|point|goal|death)$/u.test(word)) return { from, to: from + 1 }
  if (!befalls.test(after) && !leaves.test(before) && !/^(?:[.;!?)]|)$/u.test(after)) return null
  return { from, to: from + 1 }
}

/** The noun of `a 12 person jury`, `the 32 point lead`, which has no hyphen here. */
export function looseNounAt(pieces: readonly Piece[], from: number): Phrase | null {
  const noun = things.has(wordAt(pieces, from)) && !isCapitalized(pieces[from])
  return noun && isWord(pieces[from + 1]) && !isPhraseEnd(pieces[from + 1]) ? { from, to: from + 1 } : null
}

/** The noun behind the hyphen: `nation` in `12-nation`, `judge` in `three-judge panel`. */
export function hyphenatedAt(pieces: readonly Piece[], i: number, digits: boolean): Phrase | null {
  const noun = pieces[i + 1]
  if (!isJoint(pieces, i) || !isWord(noun) || !/^\p{Ll}{3,}$/u.test(noun!.text)) return null
  if (pieces[i + 2]?.glued && wordAt(pieces, i + 2) === '-') return null
  return things.has(noun!.word) ||
    (digits && !ends.has(noun!.word) && !/(?:ed|ing|ish|strong|fold|plus|odd|some|or|and|to)$/u.test(noun!.word))
    ? { from: i + 1, to: i + 2 }
    : null
}

const determiner = /^(?:the|its|his|her|their|all|our|these|those|my|your|a|an)$/u

/** Where the noun phrase behind `of` begins, the article and a number left out: `of the 12 members`. */
export function behindOf(pieces: readonly Piece[], i: number): number | null {
  if (wordAt(pieces, i) !== 'of') return null
  let at = i + 1
  while (at < i + 4 && determiner.test(wordAt(pieces, at))) at++
  return numeralAt(pieces, at)?.to ?? at
}

/** The plural or the whole of which a part is told: `voters`, `population`, `gross domestic product`. */
export function wholeAt(pieces: readonly Piece[], from: number): Phrase | null {
  const plural = pluralAt(pieces, from)
  if (plural) return plural
  for (let i = from; i < from + mostWords; i++) {
    if (isPhraseEnd(pieces[i])) return null
    const after = pieces[i + 1]
    const closes = endsPhrase(pieces, i + 1) ? !after?.glued || after.word !== '-' : isPhraseEnd(after)
    if (parted.has(wordAt(pieces, i)) && (closes || /ed$/u.test(wordAt(pieces, i + 1)))) return { from, to: i + 1 }
  }
  return null
}

const among = new Map([
  ['in', 1],
  ['of', 1],
  ['worth of', 2],
])

/** What an amount of money is: `damages` in `$40 million in damages`. */
export function paidAt(pieces: readonly Piece[], i: number): Phrase | null {
  const found = longestAt(pieces, i, among, 2)
  if (!found) return null
  let last = 0
  for (let at = found.to; at < found.to + 5; at++) {
    // `in tax-exempt bonds`
    if (isJoint(pieces, at)) continue
    if (isPhraseEnd(pieces[at]) || isCapitalized(pieces[at])) break
    if (paid.has(wordAt(pieces, at)) && !isJoint(pieces, at + 1)) last = at + 1
  }
  return last > 0 && isPhraseEnd(pieces[last]) ? { from: found.to, to: last } : null
}

/** What is weighed or measured out: `grain` in `40 tons of grain`. */
export function stuffAt(pieces: readonly Piece[], i: number): Phrase | null {
  if (wordAt(pieces, i) !== 'of') return null
  const from = i + 1
  for (let at = from; at < from + 3; at++) {
    if (isPhraseEnd(pieces[at]) || isCapitalized(pieces[at]) || /(?:ly|ing)$/u.test(wordAt(pieces, at))) return null
    if (isPhraseEnd(pieces[at + 1]) && !pieces[at + 1]?.glued) return { from, to: at + 1 }
    if (isPhraseEnd(pieces[at + 1]) && wordAt(pieces, at + 1) !== '-') return { from, to: at + 1 }
  }
  return null
}
