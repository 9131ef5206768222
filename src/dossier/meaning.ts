import { cut } from './cut.ts'
import { hash } from './hash.ts'
import { meanings, opposites } from './near-words.ts'
import { remember } from './remember.ts'
import { overlap } from './sketch.ts'
import { stopWords } from './stop-words.ts'
import { stem } from './words.ts'

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
  const [concepts, plain] = [new Set<string>(), new Set<string>()]
  const numbers: string[] = []
  let denials = 0
  for (const { start, folded } of cut(text)) {
    const { concept, isNumber, isNegation } = toldBy(folded)
    if (concept !== '') concepts.add(concept)
    if (concept !== '' && !isCapital(text, start)) plain.add(concept)
    if (isNumber) numbers.push(folded)
    if (isNegation) denials++
  }
  return { concepts, plain, numbers, negated: denials % 2 === 1, opposed: opposedIn(concepts) }
})

const isCapital = (text: string, at: number) => /^\p{Lu}/u.test(text.slice(at, at + 2))

const opposedIn = (concepts: ReadonlySet<string>) =>
  [...concepts].flatMap((concept) =>
    [...(opposites.get(concept) ?? [])].flatMap((opposite) =>
      concepts.has(opposite) ? [] : [[concept, opposite] as const],
    ),
  )

/** What one word tells, folded; the concept is empty where it has no content. */
const toldBy = remember(20_000, (word) => ({
  concept: isContent(word) ? conceptOf(word) : '',
  isNumber: /^\d/u.test(word),
  isNegation: negations.has(word),
}))

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

/**
 * A report's concepts at a glance, in 31 bits: the lower ones tell how many, each of the others that one of some is there. Two glances tell
 * what two reports have in common at most, without reading either.
 */
export function glanceAt({ concepts }: Meaning): number {
  let some = 0
  for (const concept of concepts) some |= 1 << (hash(concept) % 26)
  return some * 32 + Math.min(concepts.size, 31)
}

/** Whether two reports may say the same, by their glances. */
export function mayAgree(a: number, b: number): boolean {
  const [size, otherSize] = [a & 31, b & 31]
  if (size === 31 || otherSize === 31) return true
  const [some, others] = [a >> 5, b >> 5]
  // Two concepts that share a bit here share it there.
  const hidden = Math.min(size - ones(some), otherSize - ones(others))
  const common = ones(some & others) + hidden
  const union = size + otherSize - common
  return sameEnough.some(
    (least) =>
      common >= least.common && common >= least.all * union && common >= least.shorter * Math.min(size, otherSize),
  )
}

/** How many bits are set. */
function ones(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

const fewestCommon = Math.min(...sameEnough.map(({ common }) => common))

/** Whether two reports of one speaker say the same; so many days apart, null where a day is not known. */
export function saysTheSame(a: Meaning, b: Meaning, daysApart: () => number | null): boolean {
  if (a.negated !== b.negated) return false
  const { all, shorter, common } = overlap(a.concepts, b.concepts)
  // Nearly all pairs end here: what costs more follows.
  if (common < fewestCommon || !agree(a.numbers, b.numbers) || areOpposed(a, b)) return false
  const plain = [...a.plain].filter((concept) => b.plain.has(concept)).length
  const days = daysApart() ?? 0
  return sameEnough.some(
    (least) =>
      days <= least.days &&
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
export const areOpposed = (a: Meaning, b: Meaning) => holdsOpposite(a, b) || holdsOpposite(b, a)

const holdsOpposite = ({ opposed }: Meaning, { concepts }: Meaning) =>
  opposed.some(([concept, opposite]) => concepts.has(opposite) && !concepts.has(concept))
