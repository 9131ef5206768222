import type { ActorKind } from '../analysis.ts'
import type { Chain } from '../tagging/chain.ts'
import { type Features, mix, wordNumber } from '../tagging/features.ts'
import { scoreTokens } from '../tagging/weights.ts'
import {
  bare,
  countryOf,
  isBrand,
  isFamilyFirst,
  isFunctionWord,
  isGiven,
  isNoName,
  isOrganizationHead,
  isPlace,
  isPlaceHead,
  isRole,
} from '../words.ts'
import type { Reading } from './readings.ts'

/** What a run of capitalised words may be, in the order of the trained labels; null is no actor at all. */
export const kindLabels: readonly (ActorKind | null)[] = [null, 'person', 'organization', 'place']

/** What the article as a whole tells about a name. */
export interface Surroundings {
  /** The readings by name. */
  named: ReadonlyMap<string, readonly Reading[]>
  /** Every word of the article that stands without a capital. */
  common: ReadonlySet<string>
}

/** What a name most likely is; `kind` null: no actor. */
export interface Judgement {
  kind: ActorKind | null
  evidence: string
}

/** Below that probability the rules of thumb decide. */
const sure = 0.65

/** Create a function that judges a name by all its places in the article, once for each name. */
export function createJudge(surroundings: Surroundings, chain?: Chain): (reading: Reading) => Judgement | null {
  const known = new Map<string, Judgement | null>()
  return (reading) => {
    if (!chain) return null
    const { name } = reading
    if (!known.has(name)) known.set(name, judge(surroundings.named.get(name) ?? [reading], surroundings, chain))
    return known.get(name)!
  }
}

/** The likeliest kind of a name that stands in several places. */
function judge(same: readonly Reading[], surroundings: Surroundings, chain: Chain): Judgement | null {
  const few = same.slice(0, 20)
  const scores = scoreTokens(featuresOf(few, surroundings), chain.weights)
  const sums = kindLabels.map((_, label) => {
    let sum = chain.starts[label]!
    for (let i = 0; i < few.length; i++) sum += scores[i * kindLabels.length + label]! / Math.sqrt(few.length)
    return sum
  })
  const top = Math.max(...sums)
  const probability = 1 / sums.reduce((sum, score) => sum + Math.exp(score - top), 0)
  if (probability < sure) return null
  const kind = kindLabels[sums.indexOf(top)]!
  const article = kind === 'organization' ? 'an organisation' : `a ${kind}`
  return { kind, evidence: `${article}: its words and those around it (trained, ${Math.round(probability * 100)} %)` }
}

/** The features of each reading of one name: its words and their shapes, the words around it, what the lists and the article know. */
export function featuresOf(readings: readonly Reading[], surroundings: Surroundings): Features {
  const values: number[] = []
  const starts = new Uint32Array(readings.length + 1)
  const ofArticle = readings[0] ? articleFeatures(readings[0], surroundings) : []
  for (const [i, reading] of readings.entries()) {
    addOwn(values, reading)
    addContext(values, reading)
    for (const feature of ofArticle) values.push(feature)
    starts[i + 1] = values.length
  }
  return { starts, values: Int32Array.from(values) }
}

function addOwn(values: number[], { words, opens, paragraph }: Reading): void {
  const [first, last] = [words[0]!, words.at(-1)!]
  const length = Math.min(words.length, 5)
  values.push(
    mix(1, length),
    mix(2, wordNumber(first)),
    mix(3, wordNumber(last)),
    mix(4, wordNumber(last, Math.max(0, last.length - 3))),
    mix(5, wordNumber(last, Math.max(0, last.length - 2))),
    mix(6, wordNumber(first, Math.max(0, first.length - 3))),
    mix(7, mix(shapeOf(first), length)),
    mix(8, mix(shapeOf(last), length)),
  )
  for (const word of words.slice(0, 8)) {
    values.push(mix(9, wordNumber(word)), mix(10, shapeOf(word)))
  }
  values.push(
    mix(11, mix(listsOf(first), length)),
    mix(12, mix(listsOf(last), length)),
    mix(13, mix(Number(opens), length)),
    mix(14, wordNumber(paragraph.kind)),
  )
}

function addContext(values: number[], { sentence: { tokens }, from, to, opens }: Reading): void {
  const at = (i: number) => wordNumber(tokens[i]?.text ?? '')
  values.push(
    mix(20, at(from - 1)),
    mix(21, mix(at(from - 2), at(from - 1))),
    mix(22, at(to)),
    mix(23, mix(at(to), at(to + 1))),
    mix(24, at(to + 1)),
    mix(25, at(from - 2)),
    mix(26, mix(at(from - 1), at(to))),
    mix(27, shapeOf(tokens[to]?.text ?? '')),
    mix(28, mix(Number(opens), at(to))),
  )
  const after = tokens[to]?.text ?? ''
  values.push(
    mix(29, wordNumber(after, Math.max(0, after.length - 3))),
    mix(30, Number(bare(tokens[to - 1]!.text) !== tokens[to - 1]!.text)),
  )
}

function articleFeatures({ name, words }: Reading, { named, common }: Surroundings): number[] {
  const same = (named.get(name) ?? []).slice(0, 20)
  const length = Math.min(words.length, 3)
  const plainWords = words.filter((word) => common.has(word.toLowerCase())).length
  const values = [
    mix(40, mix(Math.min(same.length, 5), length)),
    mix(41, mix(Math.min(plainWords, 3), length)),
    mix(42, Number(common.has(words[0]!.toLowerCase()))),
    mix(43, Number(common.has(words.at(-1)!.toLowerCase()))),
  ]
  // How the article uses the name in all its places.
  for (const [i, use] of uses.entries()) {
    const share = same.filter(use).length / same.length
    const level = share === 0 ? 0 : share < 0.4 ? 1 : share < 0.8 ? 2 : 3
    values.push(mix(50 + i, mix(level, length)), mix(60 + i, mix(level, Math.min(same.length, 4))))
  }
  return values
}

const wordAt = ({ sentence: { tokens } }: Reading, i: number) => tokens[i]?.text ?? ''
const uses: readonly ((reading: Reading) => boolean)[] = [
  (reading) =>
    /^(?:in|at|near|outside|around|across|throughout|inside|toward|towards|into|from)$/iu.test(
      wordAt(reading, reading.from - 1),
    ),
  (reading) => wordAt(reading, reading.from - 1) === 'of',
  (reading) => /^the$/iu.test(wordAt(reading, reading.from - 1)),
  (reading) => /^(?:an?|his|her|its|their|our|my|your|this|that)$/iu.test(wordAt(reading, reading.from - 1)),
  (reading) => bare(wordAt(reading, reading.to - 1)) !== wordAt(reading, reading.to - 1),
  (reading) =>
    /^(?:said|says|told|tells|added|argued|wrote|asked|tweeted|announced|warned)$/u.test(wordAt(reading, reading.to)),
  (reading) => /^\p{Ll}+s$/u.test(wordAt(reading, reading.to)),
  (reading) =>
    wordAt(reading, reading.to) === ',' && /^\d{1,3}$|^(?:an?|the|who|whose)$/u.test(wordAt(reading, reading.to + 1)),
]

/** `Aa`, `AA`, `A.`, `AaAa`, `Aa-a`, `A1`: a number for the look of a word. */
function shapeOf(word: string): number {
  if (/\d/u.test(word)) return 1
  if (/^\p{Lu}\.$/u.test(word)) return 2
  if (/^[\p{Lu}.]+$/u.test(word)) return word.length > 3 ? 3 : 4
  if (word.includes('-')) return 5
  if (/\p{Ll}\p{Lu}/u.test(word)) return 6
  if (/^\p{Lu}/u.test(word)) return 7
  return /\p{L}/u.test(word) ? 8 : 9
}

const lists = [
  isGiven,
  isFamilyFirst,
  isRole,
  isOrganizationHead,
  isPlaceHead,
  isPlace,
  isNoName,
  isFunctionWord,
  isBrand,
  (word: string) => countryOf(word) !== undefined,
]

/** Which of the word lists know a word. */
const listsOf = (word: string) => lists.reduce((sum, knows, i) => sum + (knows(word) ? 2 ** i : 0), 0)
