import type { Word } from './words.ts'

/** Where two passages say the same words: the stretch of each, what is equal in them and what differs. */
export interface Alignment {
  /** The number of equal words. */
  equal: number
  /** The longest run of equal words. */
  run: number
  /** The stretch of the first and of the second passage, as places in their lists of words. */
  first: [number, number]
  second: [number, number]
  differences: Difference[]
}

/** Words of the first that stand for words of the second; either may be empty. */
export interface Difference {
  first: Word[]
  second: Word[]
  /** Where they start, or would, as places in the lists of words. */
  at: { first: number; second: number }
}

/** Longer passages are compared by their beginning: the table of lengths has one cell for each pair of words. */
const longest = 80

/**
 * Align two passages word by word along their longest common subsequence, and cut what only one of them holds at either end.
 * Written out here because the passages are short and the whole table of lengths, which a library's shortest edit does not keep, tells the stretch.
 */
export function align(a: readonly Word[], b: readonly Word[]): Alignment | null {
  const pairs = trimmed(commonPairs(a.slice(0, longest), b.slice(0, longest)))
  const [head, tail] = [pairs[0], pairs.at(-1)]
  if (!head || !tail) return null
  let [run, best] = [1, 1]
  const differences: Difference[] = []
  for (let k = 1; k < pairs.length; k++) {
    const [[i, j], [x, y]] = [pairs[k - 1]!, pairs[k]!]
    run = x === i + 1 && y === j + 1 ? run + 1 : 1
    best = Math.max(best, run)
    if (run > 1) continue
    differences.push({ first: a.slice(i + 1, x), second: b.slice(j + 1, y), at: { first: i + 1, second: j + 1 } })
  }
  return { equal: pairs.length, run: best, first: [head[0], tail[0] + 1], second: [head[1], tail[1] + 1], differences }
}

type Pair = [number, number]

/** The pairs of equal words of a longest common subsequence. */
function commonPairs(a: readonly Word[], b: readonly Word[]): Pair[] {
  const width = b.length + 1
  const lengths = new Uint8Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i]!.folded === b[j]!.folded
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const pairs: Pair[] = []
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i]!.folded === b[j]!.folded) pairs.push([i++, j++])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

/** A `the` that both passages hold far from the rest is chance: cut it off at either end. */
function trimmed(pairs: Pair[]): Pair[] {
  const apart = (k: number) => {
    const [[i, j], [x, y]] = [pairs[k - 1]!, pairs[k]!]
    return Math.max(x - i, y - j) - 1
  }
  let [from, to] = [0, pairs.length]
  for (let k = 1; k < to && k - from <= 2; k++) if (apart(k) > k - from + 1) from = k
  for (let k = to - 1; k > from && to - k <= 2; k--) if (apart(k) > to - k + 1) to = k
  return pairs.slice(from, to)
}
