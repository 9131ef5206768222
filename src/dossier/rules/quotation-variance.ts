import type { Difference } from '../align.ts'
import type { Quoted, Wording, WordingPair } from '../buckets/quoted.ts'
import type { Part, Place } from '../comparison.ts'
import { differenceKinds, type Judged } from '../differences.ts'
import { meeting } from '../meeting.ts'
import { fuller, mayBeOne } from '../names.ts'
import { placesOf } from '../places.ts'
import { withoutSeries } from '../series.ts'

/** Longer apart, a speaker has said it again in other words. */
const mostDays = 3

const longTurn = 8

/** Marked as the editor's, or no part of what is said: worth no word. */
const idle: ReadonlySet<Judged['kind']> = new Set(['bracket', 'ellipsis', 'filler'])

/** One speaker's words quoted in two wordings that differ by more than a cut, the editor's brackets, an ellipsis or fillers. */
export function quotationVariances(pairs: readonly WordingPair[]): Part[] {
  const [counting, saying] = [pairs.filter(isOfNumbers), pairs.filter((pair) => !isOfNumbers(pair))]
  return [...withoutSeries(counting, ({ first, second }) => [first, second]), ...saying].flatMap(quotationVariance)
}

/** Whether two wordings give two numbers. */
const isOfNumbers = ({ judged }: WordingPair) => judged.some(({ kind }) => kind === 'number')

function quotationVariance({ first, second, alignment, judged }: WordingPair): Part[] {
  const kinds = judged.map(({ kind }) => kind)
  const telling = judged.filter(({ kind }) => !idle.has(kind))
  // Two words for one, in a short turn of phrase, are another sentence: `I have known him for years`, `I have worked there for years`.
  const loose = kinds.includes('words') && alignment.equal < longTurn
  if (telling.length === 0 || telling.length > 2 || loose || kinds.includes('other')) return []
  const [some, others] = meeting(first.told, second.told, mostDays, (a, b) => mayBeOne(a.speaker, b.speaker))
  // Who is quoted with both in one article has said both.
  if (some.length === 0 || inOneArticle(first, second)) return []
  const speaker = [...some, ...others].map((entry) => entry.speaker.name).reduce(fuller)
  const { difference, kind } = [...telling].sort((a, b) => rankOf(a.kind) - rankOf(b.kind))[0]!
  const wordings = [
    snippet(some[0]!, alignment.first, difference.at.first, difference.first.length),
    snippet(others[0]!, alignment.second, difference.at.second, difference.second.length),
  ]
  const words = wordings
    .sort()
    .map((words) => `“${words}”`)
    .join(' and ')
  const places = [
    ...some.map((entry) => placeIn(entry, alignment.first)),
    ...others.map((entry) => placeIn(entry, alignment.second)),
  ]
  return [
    {
      finding: {
        rule: 'quotation-variance',
        message: `${speaker} is quoted in two wordings: ${words}; ${says(kind, difference)}.`,
        severity: kind === 'negation' ? 'error' : kind === 'ending' ? 'information' : 'warning',
        places: placesOf(places),
      },
    },
  ]
}

/** The gravest first; two words for one are as grave as a word. */
const rankOf = (kind: Judged['kind']) =>
  differenceKinds.findIndex((each) => each === (kind === 'words' ? 'word' : kind))

function says(kind: Judged['kind'], { first, second }: Difference): string {
  if (kind === 'negation') return 'one of them says not'
  if (kind === 'number') return 'they give two numbers'
  if (kind === 'ending') return 'they differ in number, tense or the form of a word'
  const [least, most] = [first.length, second.length].sort()
  if (least === 0) return `one of them has ${most === 1 ? 'a word' : 'two words'} more`
  return most === 1 ? 'one word stands for another' : 'other words stand in one place'
}

function inOneArticle(first: Wording, second: Wording): boolean {
  const paths = new Set(first.told.map(({ path }) => path))
  return second.told.some(({ path }) => paths.has(path))
}

/** The stretch of an entry that the other wording tells too. */
const placeIn = ({ path, start, words }: Quoted, [from, to]: [number, number]): Place => ({
  ...{ path, start: start + words[from]!.start },
  end: start + words[to - 1]!.end,
})

/** A few words as written around a difference that starts at a place in the list of words. */
function snippet({ text, words }: Quoted, [from, to]: [number, number], at: number, count: number): string {
  const [head, tail] = [Math.max(from, at - 3), Math.min(to, at + Math.max(1, count) + 4)]
  return text.slice(words[head]!.start, words[tail - 1]!.end)
}
