import type { ClippedFigure } from './clipping.ts'
import { cut } from './cut.ts'
import { areOpposed, meaningOf } from './meaning.ts'
import { remember } from './remember.ts'

/** Words that tell which of several things is meant, a list for each way to tell; those that tell the same stand together. */
const tellings: readonly ReadonlyMap<string, string>[] = [
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ['last previous', 'this', 'next'],
  ['early preliminary initial partial', 'final official'],
  ['another further additional', 'total altogether overall'],
].map((list) => new Map(list.flatMap((alike) => alike.split(' ').map((word) => [word, alike] as const))))

/** `in the first half`, `in the second half`; `killed`, `wounded`; `Precinct 4`, `Precinct 7`: two sentences that count two things. */
export function countOthers(a: ClippedFigure, b: ClippedFigure): boolean {
  const [one, other] = [meaningWithout(a.words), meaningWithout(b.words)]
  if (one.negated !== other.negated || areOpposed(one, other)) return true
  const [words, otherWords] = [tellingWords(a.words), tellingWords(b.words)]
  return differ(a.labels, b.labels) || words.some((own, i) => differ(own, otherWords[i]!))
}

/** `in 2022`, `in 2023`; `on Friday` of two weeks. */
export const countAtOtherTimes = (a: ClippedFigure, b: ClippedFigure): boolean => differ(a.when, b.when, overlaps)

/** `on Friday`, `on March 1`. */
export const nameOneDay = (a: ClippedFigure, b: ClippedFigure): boolean =>
  a.when.some((when) => isDay(when) && b.when.includes(when))

const isDay = (when: string) => /^\d{4}-\d\d-\d\d$/u.test(when)

/** `With 20 percent of precincts reporting`, `with 60 percent of the votes counted`: the count goes on. */
export function countSoFar(a: ClippedFigure, b: ClippedFigure): boolean {
  const [counted, other] = [a, b].map(
    ({ words }) => /\bwith [^,;]*\b(?:counted|reporting|tallied)\b/iu.exec(words)?.[0],
  )
  return counted !== undefined && other !== undefined && counted.toLowerCase() !== other.toLowerCase()
}

/** `no fewer than 10` says of the figure alone that it is no other. */
const meaningWithout = (text: string) => meaningOf(text.replace(/\bnot? (?:fewer|less|more) than\b/giu, ''))

const tellingWords = remember(1000, (text): readonly (readonly string[])[] =>
  tellings.map((alike) => cut(text).flatMap(({ folded }) => alike.get(folded) ?? [])),
)

/** Whether both tell something, and nothing of it is the same. */
const differ = (some: readonly string[], others: readonly string[], isSame = (a: string, b: string) => a === b) =>
  some.length > 0 && others.length > 0 && !some.some((a) => others.some((b) => isSame(a, b)))

/** `2024-03` holds `2024-03-05`, `2024-02-26/2024-03-03` holds `2024-03-01`. */
function overlaps(a: string, b: string): boolean {
  const [[from, to], [otherFrom, otherTo]] = [limits(a), limits(b)]
  return from <= otherTo && otherFrom <= to
}

function limits(value: string): [from: string, to: string] {
  const [from, to = from] = value.split('/') as [string, string?]
  // Behind whatever may follow a month or a year.
  return [from, `${to}~`]
}
