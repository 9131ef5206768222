import type { ClippedFigure } from '../clipping.ts'
import type { Part } from '../comparison.ts'
import { stemsIn } from '../cut.ts'
import { grouped, pairsOf } from '../grouped.ts'
import { keyOf } from '../hash.ts'
import { meeting, type Told } from '../meeting.ts'
import { mayBeOne, speakerMeets } from '../names.ts'
import { placesOf } from '../places.ts'
import { remember } from '../remember.ts'
import type { BucketKind } from '../rule.ts'
import { type Version, withoutSeries } from '../series.ts'
import { contentSketch, overlap } from '../sketch.ts'
import { countAtOtherTimes, countOthers, countSoFar, nameOneDay } from '../which.ts'
import { stem } from '../words.ts'

/** The figures of one value in one sentence, as many articles print it. */
interface Counted extends Version {
  told: (ClippedFigure & Told)[]
  stems: ReadonlySet<string>
}

/** Sentences that share this much of their words of content report the same; short ones only where they share all of them. */
const sameEnough = { all: 0.6, shorter: 0.75, fewest: 6, short: 4 }

/** Further apart, it is another count. */
const mostDays = 3

/** The same thing counted in the same sentence, with another value. */
export const figureConflict: BucketKind<ClippedFigure> = {
  values: ({ figures }) => figures,
  keysOf: (figure) =>
    isMargin(figure) ? [] : contentSketch(stemsOf(figure)).map((print) => keyOf('f', thingOf(figure), print)),

  reduce(entries) {
    const figures = entries.map(({ path, day, value }) => ({ ...value, path, day }))
    const sentences = [...grouped(figures, ({ value, words }) => `${value} ${words}`).values()].map(
      (told): Counted => ({ told, value: String(told[0]!.value), stems: new Set(stemsOf(told[0]!)) }),
    )
    const differing = [...pairsOf(sentences, 16)].filter(([some, others]) => areApart(some, others))
    return withoutSeries(differing, (pair) => pair).flatMap(([some, others]) => conflictOf(some, others))
  },
}

const stemsOf = ({ words }: ClippedFigure) => stemsIn(words)

/** Each group of a poll has a margin of its own. */
const isMargin = ({ unit, words }: ClippedFigure) =>
  unit === 'percentage point' && /\bmargin of\b|\bplus or minus\b|±/iu.test(words)

/** What is counted and in what: `count of worker`, `money in USD`. */
const thingOf = ({ kind, unit, of }: ClippedFigure) => `${kind} ${unit} ${stem(of.toLowerCase().split(' ').at(-1)!)}`

/** Whether two sentences give two values for the same thing. */
function areApart(first: Counted, second: Counted): boolean {
  const [one, other] = [first.told[0]!, second.told[0]!]
  return sameSentence(first.stems, second.stems) && !compatible(one, other) && sameThing(one, other)
}

function conflictOf(first: Counted, second: Counted): Part[] {
  const [some, others] = [first.told, second.told]
  const [one, other] = [some[0]!, others[0]!]
  // `The north gave 340 votes`, `The south gave 430 votes`: an article that holds both tells of two things.
  const paths = new Set(some.map(({ path }) => path))
  if (others.some(({ path }) => paths.has(path))) return []
  const [left, right] = meeting(some, others, mostDays, mayBeOneCount)
  if (left.length === 0) return []
  const known = (figures: Counted['told']) => figures.filter(({ day }) => day !== null)
  const isOneCount = meeting(known(left), known(right), 1, areOfOneTime)[0].length > 0
  if (isBare(one) && !(isOneCount && overlap(first.stems, second.stems).all === 1)) return []
  const values = [written(one), written(other)].sort()
  return [
    {
      finding: {
        rule: 'figure-conflict',
        message: `The same is given as ${values.join(' and ')}${isOneCount ? '' : '; the later may be updated'}.`,
        severity: isOneCount ? 'warning' : 'information',
        places: placesOf([...left, ...right]),
      },
    },
  ]
}

/** `Marsh has 163`: nobody knows of what, so that all else must be the same. */
const isBare = ({ kind, of }: ClippedFigure) => kind === 'count' && of === ''

/** Its own words, `$4.5 billion`, with what it counts where that stands behind: `340 dock workers`. */
function written({ words, at, start, end, of }: ClippedFigure): string {
  const to = at + end - start
  const counted = of !== '' && words.startsWith(of, to + 1) ? of.length + 1 : 0
  return `“${words.slice(at, to + counted)}”`
}

function sameSentence(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const { all, shorter, common } = overlap(a, b)
  if (common < (all === 1 ? sameEnough.short : sameEnough.fewest)) return false
  return all >= sameEnough.all && shorter >= sameEnough.shorter
}

/** Whether both count the same at one place. */
function sameThing(a: ClippedFigure, b: ClippedFigure): boolean {
  // `likely voters` beside `registered voters`, but `workers` beside `dock workers`.
  const [of, otherOf] = [a.of, b.of].map((words) => new Set(stemsIn(words)))
  if (overlap(of!, otherOf!).common < Math.min(of!.size, otherOf!.size)) return false
  // `from 40 to 60` beside `from 60 to 40`: the figures are told in another order.
  if (a.others.includes(b.value) || b.others.includes(a.value)) return false
  if (countOthers(a, b)) return false
  const [names, otherNames] = [namesIn(a), namesIn(b)]
  // `in Portwick` beside `in Lyddon`: another place, another count.
  return [...names].every((name) => otherNames.has(name)) || [...otherNames].every((name) => names.has(name))
}

const mayBeOneCount = (a: ClippedFigure, b: ClippedFigure) => haveOneSource(a, b) && !countAtOtherTimes(a, b)

/** A day later a count has gone on, but where both sentences name the day they tell of. */
const areOfOneTime = (a: ClippedFigure & Told, b: ClippedFigure & Told) =>
  mayBeOneCount(a, b) && (a.day === b.day || nameOneDay(a, b)) && !countSoFar(a, b)

/** Whether one speaker, or one of the articles itself, counts. */
const haveOneSource = ({ speaker: a }: ClippedFigure, { speaker: b }: ClippedFigure) =>
  a === null || b === null || (speakerMeets(a) === speakerMeets(b) && mayBeOne(a, b))

const namesIn = ({ words, opening }: ClippedFigure): ReadonlySet<string> =>
  opening === undefined ? properNames(words) : new Set([...properNames(words), opening])

const properNames = remember(
  1000,
  (text): ReadonlySet<string> =>
    new Set(
      [...text.matchAll(/(?<=[\p{L}\p{N},;:–—-]\s+[“‘"(]?)\p{Lu}[\p{L}.'’-]*/gu)].map(([name]) =>
        name.replace(/['’]s$/u, ''),
      ),
    ),
)

/** Whether both values may be true: equal, rounded, or within what `more than` and `about` say. */
function compatible(a: ClippedFigure, b: ClippedFigure): boolean {
  if (a.value === b.value) return true
  const [low, high] = a.value < b.value ? [a, b] : [b, a]
  const apart = (high.value - low.value) / Math.max(Math.abs(high.value), 1e-9)
  if (isAtLeast(low) || isAtMost(high)) return true
  const rounded = low.qualifier !== '' || high.qualifier !== ''
  return apart <= (rounded ? 0.1 : 0) || isRounding(a.value, b.value) || isRounding(b.value, a.value)
}

const upward = /\b(?:more|over|least|above|exceed|minimum|upward)/u
const downward = /\b(?:less|fewer|under|up to|most|below|maximum)/u

/** `no fewer than 10` is ten or more. */
const isNot = /^(?:no|not)\b/u
const isAtLeast = ({ qualifier }: ClippedFigure) => (isNot.test(qualifier) ? downward : upward).test(qualifier)
const isAtMost = ({ qualifier }: ClippedFigure) => (isNot.test(qualifier) ? upward : downward).test(qualifier)

/** `1,200` for `1,234`, `45` for `45.3`: the same to the digits it has, and near. */
function isRounding(short: number, long: number): boolean {
  const digits = short.toExponential().split('e')[0]!.replace('.', '').replace(/0+$/u, '').length
  return Math.abs(short - long) <= 0.05 * Math.abs(long) && Number(long.toPrecision(Math.max(1, digits))) === short
}
