import { remember } from './remember.ts'
import { contentStems, type Word, wordsOf } from './words.ts'

/** A passage cut into its words. */
export interface Cut {
  words: readonly Word[]
  /** The words folded, as one line: equal lines are one wording. */
  line: string
  /** The stems of its words of content. */
  stems: readonly string[]
}

/** Several buckets read the same passage one after the other, and so do copies of an article: it is cut once. */
export const cutOf = remember(1000, (text): Cut => {
  const words = wordsOf(text)
  return { words, line: words.map(({ folded }) => folded).join(' '), stems: contentStems(words) }
})
