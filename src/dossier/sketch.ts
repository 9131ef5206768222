import { hash } from './hash.ts'
import type { Word } from './words.ts'

/**
 * Fingerprints of quoted words: the smallest of each few neighbouring runs of three words (winnowing), so that two long passages
 * that share six words in a row share one; every run of a short passage. Runs of stop words alone are none.
 */
export function fingerprints(words: readonly Word[], isStop: (word: string) => boolean): number[] {
  const hashes: number[] = []
  for (let i = 0; i + 3 <= words.length; i++) {
    const [one, two, three] = [words[i]!.folded, words[i + 1]!.folded, words[i + 2]!.folded]
    const empty = isStop(one) && isStop(two) && isStop(three)
    hashes.push(empty ? Number.MAX_SAFE_INTEGER : hash(one, ' ', two, ' ', three))
  }
  const window = hashes.length <= 6 ? 1 : hashes.length <= 12 ? 2 : 4
  const kept = new Set<number>()
  for (let i = 0; i + window <= hashes.length; i++) kept.add(Math.min(...hashes.slice(i, i + window)))
  kept.delete(Number.MAX_SAFE_INTEGER)
  return [...kept]
}

/** A small fair draw of what a sentence says: the two smallest hashes of its neighbouring words of content. */
export function contentSketch(stems: readonly string[]): number[] {
  const hashes = stems.slice(1).map((stem, i) => hash(stems[i]!, ' ', stem))
  return [...new Set(hashes)].sort((a, b) => a - b).slice(0, 2)
}

/** The share of the words of content that two sentences have in common: of all of them, and of the shorter one. */
export function overlap(
  first: ReadonlySet<string>,
  second: ReadonlySet<string>,
): { all: number; shorter: number; common: number } {
  let common = 0
  for (const stem of first) if (second.has(stem)) common++
  const union = first.size + second.size - common
  return {
    common,
    all: union === 0 ? 0 : common / union,
    shorter: common / Math.max(1, Math.min(first.size, second.size)),
  }
}
