import type { Difference } from '../align.ts'
import type { Quoted, Wording, WordingPair } from '../buckets/quoted.ts'
import type { Part, Place } from '../comparison.ts'
import { meeting } from '../meeting.ts'
import { fuller, mayBeOne } from '../names.ts'
import { placesOf } from '../places.ts'
import { stem } from '../words.ts'

/** Words that are said in between, and left out by many. */
const fillers = new Set('and but so well you know i mean uh um like just look ok oh very really right that'.split(' '))

const negations = new Set(['not', 'no', 'never', 'nothing', 'none', 'nobody', 'neither', 'nor', 'without'])

/** Longer apart, a speaker has said it again in other words. */
const mostDays = 3

const longTurn = 8

/** One speaker's words quoted in two wordings that differ by more than a cut at either end, the editor's brackets or fillers. */
export function quotationVariance({ first, second, alignment }: WordingPair): Part[] {
  const differences = alignment.differences.filter(matters)
  const kinds = differences.map(kindOf)
  // Two words for one, in a short turn of phrase, are another sentence: `I have known him for years`, `I have worked there for years`.
  const loose = kinds.includes('words') && alignment.equal < longTurn
  if (differences.length === 0 || differences.length > 2 || loose || kinds.includes('other')) return []
  const [some, others] = meeting(first.entries, second.entries, mostDays, (a, b) => mayBeOne(a.speaker, b.speaker))
  // Who is quoted with both in one article has said both.
  if (some.length === 0 || inOneArticle(first, second)) return []
  const speaker = [...some, ...others].map((entry) => entry.speaker.name).reduce(fuller)
  const difference = differences[0]!
  const wordings = [
    snippet(some[0]!, alignment.first, difference.at.first, difference.first.length),
    snippet(others[0]!, alignment.second, difference.at.second, difference.second.length),
  ]
  const places = [
    ...some.map((entry) => placeIn(entry, alignment.first)),
    ...others.map((entry) => placeIn(entry, alignment.second)),
  ]
  return [
    {
      finding: {
        rule: 'quotation-variance',
        message: `${speaker} is quoted in two wordings: ${wordings
          .sort()
          .map((words) => `“${words}”`)
          .join(' and ')}${says(kinds)}.`,
        severity: kinds.every((kind) => kind === 'ending') ? 'information' : 'warning',
        places: placesOf(places),
      },
    },
  ]
}

type Kind = 'negation' | 'ending' | 'word' | 'words' | 'other'

const says = (kinds: readonly Kind[]) => (kinds.includes('negation') ? '; one of them says not' : '')

function matters({ first, second }: Difference): boolean {
  const words = [...first, ...second]
  if (words.some(({ bracketed }) => bracketed)) return false
  return !words.every(({ folded }) => fillers.has(folded))
}

/** What kind of difference it is; more than two words for others is another sentence. */
function kindOf({ first, second }: Difference): Kind {
  const one = first.map(({ folded }) => folded)
  const other = second.map(({ folded }) => folded)
  const only = [...one.filter((word) => !other.includes(word)), ...other.filter((word) => !one.includes(word))]
  if (only.length > 0 && only.filter((word) => negations.has(word)).length === 1 && only.length <= 2) return 'negation'
  if (one.join('') === other.join('')) return 'ending'
  if (one.length === 1 && other.length === 1 && nearly(one[0]!, other[0]!)) return 'ending'
  const [least, most] = [Math.min(one.length, other.length), Math.max(one.length, other.length)]
  return most === 1 || (most === 2 && least === 0) ? 'word' : most === 2 ? 'words' : 'other'
}

const nearly = (a: string, b: string) => stem(a) === stem(b)

function inOneArticle(first: Wording, second: Wording): boolean {
  const paths = new Set(first.entries.map(({ path }) => path))
  return second.entries.some(({ path }) => paths.has(path))
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
