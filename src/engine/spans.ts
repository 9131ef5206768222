import type { Span } from './analysis.ts'

/** Searches in lists of spans that are sorted by start and do not overlap; all take time by the logarithm of the list. */

/** The place of the first span that starts at an offset or behind it. */
export function firstFrom(sorted: readonly Span[], offset: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The span that holds an offset. */
export function spanAt<T extends Span>(sorted: readonly T[], offset: number): T | undefined {
  const span = sorted[firstFrom(sorted, offset + 1) - 1]
  return span && offset < span.end ? span : undefined
}

/** The spans that start inside another one. */
export function within<T extends Span>(sorted: readonly T[], { start, end }: Span): T[] {
  return sorted.slice(firstFrom(sorted, start), firstFrom(sorted, end))
}

/** The spans that share a character with another one. */
export function overlapping<T extends Span>(sorted: readonly T[], span: Span): T[] {
  const first = firstFrom(sorted, span.start)
  const before = sorted[first - 1]
  return [...(before && before.end > span.start ? [before] : []), ...within(sorted, span)]
}
