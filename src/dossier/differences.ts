import type { Alignment, Difference } from './align.ts'
import { stem, type Word } from './words.ts'

/** How two quotations of the same words may differ, the gravest first. */
export const differenceKinds = ['negation', 'number', 'word', 'ending', 'bracket', 'ellipsis', 'filler'] as const

export type DifferenceKind = (typeof differenceKinds)[number]

/** A difference and what it is; `other` is more than one sentence bears that reports the same words. */
export interface Judged {
  difference: Difference
  kind: DifferenceKind | 'words' | 'other'
  /** Brackets or an ellipsis tell the reader that the speaker said something else there. */
  marked: boolean
}

/** A passage as it is printed. */
export interface Printed {
  text: string
  words: readonly Word[]
}

/** Words that are said in between, and left out by many. */
const fillers = new Set('and but so well you know i mean uh um like just look ok oh very really right that'.split(' '))

const negations = new Set(['not', 'no', 'never', 'nothing', 'none', 'nobody', 'neither', 'nor', 'without'])

/** Say of each difference between two passages what it is. */
export function judge({ differences }: Alignment, first: Printed, second: Printed): Judged[] {
  const each = differences.map((difference): Judged => {
    const { at } = difference
    const isCut = isCutOut(difference.first, first, at.first) || isCutOut(difference.second, second, at.second)
    const marked = isCut || [...difference.first, ...difference.second].some(({ bracketed }) => bracketed)
    return { difference, marked, kind: kindOf(difference, isCut ? 'ellipsis' : marked ? 'bracket' : null) }
  })
  return each.map((one, i) =>
    isMoved(each[i - 1], one) || isMoved(one, each[i + 1]) ? { ...one, kind: 'ending' } : one,
  )
}

/** Between two negations that stand for each other. */
const mostBetween = 3

/** `have no plans` and `do not have plans`: both passages say not, each at its own place. */
function isMoved(one: Judged | undefined, next: Judged | undefined): boolean {
  if (one?.kind !== 'negation' || next?.kind !== 'negation') return false
  const between = next.difference.at.first - one.difference.at.first - one.difference.first.length
  return between <= mostBetween && firstSaysNot(one) !== firstSaysNot(next)
}

const firstSaysNot = ({ difference }: Judged) => difference.first.some(({ folded }) => negations.has(folded))

function kindOf({ first, second }: Difference, mark: 'bracket' | 'ellipsis' | null): Judged['kind'] {
  const [words, others] = [first, second].map((side) => side.map(({ folded }) => folded)) as [string[], string[]]
  const only = [...words.filter((word) => !others.includes(word)), ...others.filter((word) => !words.includes(word))]
  const flipped = only.filter((word) => negations.has(word)).length % 2 === 1
  if (mark) return flipped && (mark === 'ellipsis' || only.length <= 2) ? 'negation' : mark
  if ([...words, ...others].every((word) => fillers.has(word))) return 'filler'
  if (flipped && only.length <= 2) return 'negation'
  if (words.join('') === others.join('')) return 'ending'
  const [least, most] = [Math.min(words.length, others.length), Math.max(words.length, others.length)]
  if (most === 1 && least === 1 && only.every(isNumber)) return 'number'
  if (most === 1 && least === 1 && stem(words[0]!) === stem(others[0]!)) return 'ending'
  return most === 1 || (most === 2 && least === 0) ? 'word' : most === 2 ? 'words' : 'other'
}

const isNumber = (word: string) => /^\d/u.test(word)

/** `We will … sell`: what the other passage has here is left out, and says so. */
function isCutOut(side: readonly Word[], { text, words }: Printed, at: number): boolean {
  const [before, after] = [words[at - 1], words[at]]
  return (
    side.length === 0 &&
    before !== undefined &&
    after !== undefined &&
    /…|\.\s?\.\s?\./u.test(text.slice(before.end, after.start))
  )
}

/** How many words of each side brackets and ellipses excuse. */
export function excused(judged: readonly Judged[]): { first: number; second: number } {
  const marked = judged.filter(({ marked }) => marked)
  return {
    first: marked.reduce((sum, { difference }) => sum + difference.first.length, 0),
    second: marked.reduce((sum, { difference }) => sum + difference.second.length, 0),
  }
}
