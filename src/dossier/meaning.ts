import { hash } from './hash.ts'
import { meanings, opposites } from './near-words.ts'
import { remember } from './remember.ts'
import { overlap } from './sketch.ts'
import { stopWords } from './stop-words.ts'
import { stem, wordsOf } from './words.ts'

/** What a report says, as far as words tell it. */
export interface Meaning {
  /** Its words of content, near words as one. */
  concepts: ReadonlySet<string>
  /** Those of them that no name holds: `republican` is one, `Republican` is none. */
  plain: ReadonlySet<string>
  numbers: string[]
  negated: boolean
  /** Each concept with what nobody says who says it, where the text does not say that as well. */
  opposed: readonly (readonly [concept: string, opposite: string])[]
}

const negations = new Set(['not', 'no', 'never', 'nothing', 'none', 'nobody', 'neither', 'nor', 'without'])

/** Read what a text says: several buckets read the same one after the other, and so do copies of an article. */
export const meaningOf = remember(1000, (text): Meaning => {
  const words = (text.match(pattern) ?? []).map(toldBy)
  const content = words.filter(({ concept }) => concept !== null)
  const concepts = new Set(content.map(({ concept }) => concept!))
  return {
    concepts,
    plain: new Set(content.filter(({ plain }) => plain).map(({ concept }) => concept!)),
    numbers: words.flatMap(({ number }) => number ?? []),
    negated: words.filter(({ negation }) => negation).length % 2 === 1,
    opposed: [...concepts].flatMap((concept) =>
      [...(opposites.get(concept) ?? [])].flatMap((opposite) =>
        concepts.has(opposite) ? [] : [[concept, opposite] as const],
      ),
    ),
  }
})

const pattern = /[\p{L}\p{N}]+(?:['’‘.,][\p{L}\p{N}]+)*/gu

interface ToldByWord {
  concept: string | null
  plain: boolean
  number: string | null
  negation: boolean
}

/** What one word tells, as it is written. */
const toldBy = remember(20_000, (word): ToldByWord => {
  const folded = wordsOf(word).map(({ folded }) => folded)
  const content = folded.find(isContent)
  return {
    concept: content === undefined ? null : conceptOf(content),
    plain: !/^\p{Lu}/u.test(word),
    number: folded.find((each) => /^\d/u.test(each)) ?? null,
    negation: folded.some((each) => negations.has(each)),
  }
})

const isContent = (word: string) =>
  word.length > 1 && !/^\d/u.test(word) && (meanings.has(word) || !stopWords.has(word))

/** `climbed`, `growth` and `increases` are one; so are `decision` and `decides`, `close` and `closely`. */
const conceptOf = (word: string): string => meanings.get(word) ?? nearByStem.get(stem(word)) ?? root(word)

const nearByStem = new Map([...meanings].map(([word, meaning]) => [stem(word), meaning]))

/** A word without the endings that make a noun of a verb or an adverb of an adjective. */
const root = (word: string): string =>
  stem(stem(word).replace(/(?<=\p{L}{4})(?:ation|ition|tion|ion|ment|ly|at)$/u, ''))

/** A small fair draw of the concepts: reports of the same share one of them, most likely. */
export const conceptSketch = ({ concepts }: Meaning): number[] =>
  [...concepts]
    .map((concept) => hash(concept))
    .sort((a, b) => a - b)
    .slice(0, 3)

/** How much two reports must share, by how many days they are apart at most: a speaker says few things about the same on near days. */
const sameEnough = [
  { days: 3, common: 5, plain: 3, all: 0.38, shorter: 0.6 },
  { days: 30, common: 4, plain: 2, all: 0.6, shorter: 0.6 },
  { days: Number.POSITIVE_INFINITY, common: 6, plain: 3, all: 0.6, shorter: 0.6 },
]

const fewestCommon = Math.min(...sameEnough.map(({ common }) => common))

/** Whether two reports of one speaker say the same; `days` apart, null where a day is not known. */
export function saysTheSame(a: Meaning, b: Meaning, days: number | null): boolean {
  if (a.negated !== b.negated) return false
  const { all, shorter, common } = overlap(a.concepts, b.concepts)
  // Nearly all pairs end here: what costs more follows.
  if (common < fewestCommon || !agree(a.numbers, b.numbers) || areOpposed(a, b)) return false
  const plain = [...a.plain].filter((concept) => b.plain.has(concept)).length
  return sameEnough.some(
    (least) =>
      (days ?? 0) <= least.days &&
      common >= least.common &&
      plain >= least.plain &&
      all >= least.all &&
      shorter >= least.shorter,
  )
}

/** A report may leave numbers out, not change them. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  return fewer.every((number) => more.includes(number))
}

/** `prices will rise` and `prices will fall`, not `will rise and fall`. */
const areOpposed = (a: Meaning, b: Meaning) => holdsOpposite(a, b) || holdsOpposite(b, a)

const holdsOpposite = ({ opposed }: Meaning, { concepts }: Meaning) =>
  opposed.some(([concept, opposite]) => concepts.has(opposite) && !concepts.has(concept))
