import { remember } from './remember.ts'
import { contentStems, type Word, wordsOf } from './words.ts'

// Several buckets read the same passage one after the other, and so do copies of an article: it is cut once.

/** The words of a passage. */
export const cut = remember(1000, (text): readonly Word[] => wordsOf(text))

/** The stems of a passage's words of content. */
export const stemsIn = remember(1000, (text): readonly string[] => contentStems(cut(text)))
