import { type Alignment, align } from '../align.ts'
import type { Passage } from '../clipping.ts'
import type { Part } from '../comparison.ts'
import { cut } from '../cut.ts'
import { excused, type Judged, judge } from '../differences.ts'
import { grouped, pairsOf } from '../grouped.ts'
import { isFirstShared, keyOf } from '../hash.ts'
import type { Told } from '../meeting.ts'
import { fuller, mayBeOne, speakerId, speakerMeets } from '../names.ts'
import type { BucketKind, Entry } from '../rule.ts'
import { dateConflict } from '../rules/date-conflict.ts'
import { quotationVariances } from '../rules/quotation-variance.ts'
import type { Version } from '../series.ts'
import { fingerprints } from '../sketch.ts'
import { stopWords } from '../stop-words.ts'
import { contentStems, folded, type Word } from '../words.ts'

/** A quoted passage in its article. */
export interface Quoted extends Passage, Told {
  /** The keys of its buckets. */
  keys: number[]
  /** The words of its text, with their places in it. */
  words: readonly Word[]
}

/** One wording, folded, and everybody who quotes it. */
export interface Wording extends Version {
  words: readonly Word[]
  /** The keys of the buckets it is in. */
  buckets: readonly number[]
  told: Quoted[]
}

/** Two wordings of what is, by most of its words, the same. */
export interface WordingPair {
  first: Wording
  second: Wording
  alignment: Alignment
  /** What each difference between them is. */
  judged: Judged[]
}

/** More wordings that share three words are compared with their neighbours by day alone. */
const near = 24

/** Quotations of one speaker that share words. */
export const quoted: BucketKind<Passage> = {
  values: ({ quoted }) => quoted,
  keysOf: ({ speaker, text }) =>
    fingerprints(cut(text), (word) => stopWords.has(word)).map((print) => keyOf('q', speakerMeets(speaker), print)),

  reduce(entries, key) {
    if (entries.length < 2 || entries.every(({ path }) => path === entries[0]!.path)) return []
    if (!someMeetHere(entries, key)) return []
    const wordings = wordingsOf(entries)
    const meetHere = (first: Wording, second: Wording) => isFirstShared(key, first.buckets, second.buckets)
    const pairs = [...pairsOf(wordings, near)].flatMap(([first, second]) =>
      meetHere(first, second) ? (pairOf(first, second) ?? []) : [],
    )
    const shared = wordings.filter((wording) => wording.told.length > 1 && meetHere(wording, wording))
    return [
      ...shared.flatMap(({ told }) => chain(told)),
      ...pairs.flatMap(({ first, second }) => chain([first.told[0]!, second.told[0]!])),
      ...quotationVariances(pairs),
      ...shared.flatMap(({ words, told }) => dateConflict(words.length, told)),
      ...pairs.flatMap(({ first, second, alignment }) => dateConflict(alignment.run, [...first.told, ...second.told])),
    ]
  },
}

/** Copies of a passage meet in every bucket of it, to be compared in one: most buckets end here. */
function someMeetHere(entries: readonly Entry<Passage>[], key: number): boolean {
  const texts = [...grouped(entries, ({ value }) => value.text).values()]
  if (texts.length > near) return true
  const meet = ([some, others]: [Entry[], Entry[]]) => isFirstShared(key, some[0]!.keys, others[0]!.keys)
  return texts.some((own) => own.length > 1 && meet([own, own])) || [...pairsOf(texts, near)].some(meet)
}

const ellipsis = /…|\.\s?\.\s?\./u

function wordingsOf(entries: readonly Entry<Passage>[]): Wording[] {
  const passages = entries.map(({ path, day, keys, value }) => ({
    ...value,
    ...{ path, day, keys },
    words: cut(value.text),
  }))
  // `We will … sell` tells that something is left out; `We will sell` does not.
  const groups = grouped(passages, ({ text }) => `${folded(text)}${ellipsis.test(text) ? ' …' : ''}`)
  return [...groups]
    .map(([value, group]) => ({
      value,
      words: group[0]!.words,
      buckets: group[0]!.keys,
      told: group,
    }))
    .sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : a.value < b.value ? -1 : 1))
}

const firstDay = ({ told }: Wording) =>
  told.reduce((first, { day }) => (day !== null && (first === '' || day < first) ? day : first), '')

/** The share of the shorter wording, and of the stretch that both tell, that must be equal. */
const sameEnough = 0.7

function pairOf(first: Wording, second: Wording): WordingPair | null {
  const alignment = align(first.words, second.words)
  if (!alignment || alignment.equal < 5) return null
  const [one, other] = [first.told[0]!, second.told[0]!]
  const judged = judge(alignment, one, other)
  const free = excused(judged)
  const shorter = Math.min(first.words.length - free.first, second.words.length - free.second)
  const [[from, to], [otherFrom, otherTo]] = [alignment.first, alignment.second]
  const stretch = Math.max(to - from - free.first, otherTo - otherFrom - free.second)
  return alignment.equal >= sameEnough * Math.max(shorter, stretch) && isTelling(first, alignment)
    ? { first, second, alignment, judged }
    : null
}

/** So many equal words are no chance, and fewer where they are words of content: not `a hell of a lot`. */
const telling = { words: 8, content: 3 }

function isTelling({ words }: Wording, { equal, first: [from, to], differences }: Alignment): boolean {
  if (equal >= telling.words) return true
  const differing = new Set(differences.flatMap(({ first }) => first))
  const same = words.slice(from, to).filter((word) => !differing.has(word))
  return new Set(contentStems(same)).size >= telling.content
}

/** Each claim with the next of its speaker, and the first of each speaker with those who may be one: the union finds the whole group. */
function chain(entries: readonly Quoted[]): Part[] {
  const speakers = [...grouped(entries, ({ speaker }) => speakerId(speaker)).values()]
  const pairs = [
    ...speakers.flatMap((own) => [...pairsOf(own, 1)]),
    ...pairsOf(
      speakers.map(([first]) => first!),
      near,
    ),
  ]
  return pairs
    .filter(([a, b]) => a.path !== b.path && mayBeOne(a.speaker, b.speaker))
    .map(([a, b]) => ({
      same: {
        actor: fuller(a.speaker.name, b.speaker.name),
        claims: [
          { path: a.path, id: a.claim, words: a.text },
          { path: b.path, id: b.claim, words: b.text },
        ],
      },
    }))
}
