import {
  adjunctWords,
  asideOpeners,
  auxiliaries,
  clauseEnders,
  clauseWords,
  determiners,
  innerPrepositions,
  irregularPasts,
  occasions,
  phraseOpeners,
  timeWords,
} from '../lexicon/phrases.ts'

/** The readings of a single word by which the phrases around a cue are found; case does not count. */

const oneOf = (words: readonly string[]) => {
  const set = new Set(words)
  return (word: string) => set.has(word.toLowerCase())
}

export const isPronoun = oneOf(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'who'])
export const isClauseWord = oneOf(clauseWords)
export const isAuxiliary = oneOf(auxiliaries)
export const isInnerPreposition = oneOf(innerPrepositions)
export const isPhraseOpener = oneOf(phraseOpeners)
export const isDeterminer = oneOf(determiners)
export const isTimeWord = oneOf(timeWords)
export const isOccasion = oneOf(occasions)
export const isAdjunctWord = oneOf(adjunctWords)
export const isClauseEnder = oneOf(clauseEnders)

const opensAside = oneOf(asideOpeners)
/** `a`, `the`, `who`, `chairwoman` */
export const isAsideOpener = (word: string) => opensAside(word) || /^chair\w*$/iu.test(word)

const isIrregularPast = oneOf(irregularPasts)
/** `is`, `won`, `closed`, `can’t`, `he’s`: a form that makes a clause of its words. */
export const isFiniteVerb = (word: string) =>
  isAuxiliary(word) || isIrregularPast(word) || /^\p{Ll}{3,}ed$|n['’]t$|^\p{L}+['’](?:s|re|ve|ll|d|m)$/u.test(word)
