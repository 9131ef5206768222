import type { Span } from '../engine/analysis.ts'
import { remember } from './remember.ts'
import { stopWords } from './stop-words.ts'

/** A word of a passage; `’ve` in `we’ve` is a word of its own over the same span. */
export interface Word extends Span {
  /** Without case, accents and full stops, in one spelling: `U.S.` is `us`, `Colour` is `color`, `three` is `3`, `%` is `per cent`. */
  folded: string
  /** Between brackets: the editor's word, not the speaker's. */
  bracketed: boolean
}

const token =
  /%|(?:\p{L}\.){2,}|(?:twen|thir|for|fif|six|seven|eigh|nine)ty-(?:one|two|three|four|five|six|seven|eight|nine)(?!\p{L})|[\p{L}\p{N}]+(?:['’‘][\p{L}\p{N}]+|(?<=\p{N})[.,]\p{N}+)*/iuy

const endings: Readonly<Record<string, string>> = {
  "'ve": 'have',
  "'re": 'are',
  "'ll": 'will',
  "'m": 'am',
  "'d": 'would',
}

/** `it's` is `it is`, but `Marsh's` may be of Marsh. */
const isAfter = new Set(['it', 'that', 'he', 'she', 'there', 'what', 'who', 'here', 'where', 'how'])

const irregular: Readonly<Record<string, string>> = {
  "can't": 'can not',
  cannot: 'can not',
  "won't": 'will not',
  "let's": 'let us',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  okay: 'ok',
  percent: 'per cent',
  '%': 'per cent',
}

const units =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`.split(/\s+/u)
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const numbers: Readonly<Record<string, string>> = Object.fromEntries(
  [...units, ...tens.flatMap((ten) => [ten, ...units.slice(1, 10).map((unit) => `${ten}-${unit}`)])].map((word, i) => [
    word,
    String(i),
  ]),
)

/** The words of a passage, folded, with their places in it counted from `offset`. */
export function wordsOf(text: string, offset = 0): Word[] {
  const words: Word[] = []
  let bracketed = false
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at))
    const to = kind === letter || kind === other ? endOfToken(text, at) : at
    if (to > at) {
      const [start, end] = [offset + at, offset + to]
      const line = fold(text.slice(at, to))
      for (const folded of line.includes(' ') ? line.split(' ') : [line]) words.push({ start, end, folded, bracketed })
    }
    if (kind === opens || kind === closes) bracketed = kind === opens
    at = to > at ? to : at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
  }
  return words
}

const [gap, letter, other, opens, closes] = [0, 1, 2, 3, 4]

/** What a character is in a text: letters and digits of English, what only the pattern can tell, brackets, or nothing of a word. */
const kindOf = (code: number) => kinds[Math.min(code, 128)]!

const kinds = Uint8Array.from({ length: 129 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (code === 128 || character === '%') return other
  if (/[A-Za-z0-9]/u.test(character)) return letter
  return '[({'.includes(character) ? opens : '])}'.includes(character) ? closes : gap
})

/** Where the word ends that begins at a place; the place itself where none does. */
function endOfToken(text: string, from: number): number {
  let to = from
  while (to < text.length && kindOf(text.charCodeAt(to)) === letter) to++
  // Nearly every word is of plain letters: the pattern is slow.
  if (to > from && !goesOn(text, to)) return to
  token.lastIndex = from
  return token.test(text) ? token.lastIndex : from
}

/** `don't`, `twenty-one`, `U.S.`, `1,200` and whatever is beyond ASCII. */
function goesOn(text: string, to: number): boolean {
  const next = text.charCodeAt(to)
  return next >= 128 || next === 0x27 || (next >= 0x2c && next <= 0x2e)
}

/** A text as one line of folded words: what two texts must share to be the same words. */
export const folded = remember(4000, (text) =>
  wordsOf(text)
    .map((word) => word.folded)
    .join(' '),
)

/** The words of a token, folded, in one line. */
const fold = remember(30_000, (token): string => {
  const plain = token.toLowerCase().replace(/[’‘]/gu, "'")
  const word = /[^\x20-\x7e]/u.test(plain) ? plain.normalize('NFD').replace(/\p{M}+/gu, '') : plain
  if (Object.hasOwn(irregular, word)) return irregular[word]!
  const apostrophe = word.indexOf("'")
  if (apostrophe > 0) return contraction(word, apostrophe)
  if (/\d/u.test(word)) return word.replace(/,/gu, '')
  return Object.hasOwn(numbers, word) ? numbers[word]! : oneSpelling(word.replace(/\./gu, ''))
})

function contraction(word: string, apostrophe: number): string {
  const [before, ending] = [word.slice(0, apostrophe), word.slice(apostrophe)]
  if (word.endsWith("n't")) return `${word.slice(0, -3)} not`
  if (Object.hasOwn(endings, ending)) return `${before} ${endings[ending]!}`
  if (ending === "'s" && isAfter.has(before)) return `${before} is`
  // `Davis's` and `Davis'` are one.
  return oneSpelling(word.replace(/s's$/u, 's').replace(/'/gu, ''))
}

/** British and American spelling are one: `organised`, `harbour`, `centre`, `defence`. */
const oneSpelling = (word: string): string =>
  word.length < 5
    ? word
    : word
        .replace(/is(e|ed|es|ing|ation|ations)$/u, 'iz$1')
        .replace(/our(|s|ed|ing|able|ite|ites)$/u, 'or$1')
        .replace(/tre(s?)$/u, 'ter$1')
        .replace(/(def|off|pret)ence(s?)$/u, '$1ense$2')

/** A word without its ending: `talks`, `talked` and `talking` are one. */
export const stem = remember(30_000, (word): string => {
  if (word.length < 4) return word
  const bare = word
    .replace(/(?:'s|ies)$/u, (end) => (end === 'ies' ? 'y' : ''))
    .replace(/(?:(?<=[sxz]|[cs]h)es|(?<!s)s)$/u, '')
    .replace(/(?<=\p{L}{3})(?:ed|ing)$/u, '')
  return bare.replace(/(\p{L})\1$/u, '$1').replace(/e$/u, '')
})

/** The stems of the words that carry content, in order; numbers are no content. */
export const contentStems = (words: readonly Word[]): string[] =>
  words.flatMap(({ folded }) => contentStem(folded) || [])

/** Empty for a word without content. */
const contentStem = remember(30_000, (word) =>
  stopWords.has(word) || /^\d/u.test(word) || word.length < 2 ? '' : stem(word),
)
