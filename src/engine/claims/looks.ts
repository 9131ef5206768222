import { cueNouns } from '../lexicon/cues.ts'
import { organizationHeads } from '../lexicon/organizations.ts'
import { relations, roleModifiers, roleNouns } from '../lexicon/roles.ts'
import { wordNumber } from '../tagging/features.ts'
import { isCapital } from '../words.ts'
import { verbs } from './cues.ts'

/** How single words look to the taggers: which list they stand in, what shape they have. */

const lists = new Map<number, number>()
for (const word of relations) lists.set(wordNumber(word), 3)
for (const word of roleModifiers) lists.set(wordNumber(word), 4)
for (const word of organizationHeads) lists.set(wordNumber(word), 5)
for (const word of roleNouns) for (const form of [word, `${word}s`]) lists.set(wordNumber(form), 2)
for (const word of cueNouns) lists.set(wordNumber(word), 1)
const forms = ['base', 'present', 'past', 'participle']
for (const [word, { reports, commits, judges, addresses, form }] of verbs) {
  const kind = Number(reports) | (Number(commits) << 1) | (Number(judges) << 2) | (Number(addresses) << 3)
  lists.set(wordNumber(word), 16 + kind * 4 + forms.indexOf(form))
}

/** Which list a word stands in: 0 none, 1 to 5 nouns, from 16 on verbs by what they may introduce and their form. */
export const listOf = (word: number) => lists.get(word) ?? 0

/** Most words are plain ones, for which one look is enough. */
export function startsLarge(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : isCapital(text)
}

/** Capital, small letter, digit or mark first; capitals only; a stop, hyphen or digit inside; how long. */
export function shapeOf(text: string): number {
  let [upper, lower, digits, hyphens, stops] = [0, 0, 0, 0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 97 && code <= 122) lower++
    else if (code >= 65 && code <= 90) upper++
    else if (code >= 48 && code <= 57) digits++
    else if (code === 45) hyphens++
    else if (code === 46) stops++
    else if (code > 0xbf) lower++
  }
  const size = Math.min(text.length, 4)
  const capital = startsLarge(text) ? (lower === 0 ? 2 : 1) : 0
  return (
    capital |
    (Number(lower > 0) << 2) |
    (Number(digits > 0) << 3) |
    (Number(hyphens > 0) << 4) |
    (Number(stops > 0) << 5) |
    (size << 6) |
    (Number(upper > 1) << 9)
  )
}
