import type { Span } from '../engine/analysis.ts'

/** Words whose full stop ends no sentence: `Gov. Marsh`. */
const abbreviation =
  /(?:^|[\s“"(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Hon|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Inc|Co|Corp|Ltd|(?:\p{L}\.)+\p{L})$/u

/** What is longer is no sentence, but a page without a full stop. */
export const longestSentence = 1000

/** Cut a stretch of text into its sentences; a sentence may end inside quotation marks. */
export function sentencesOf(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = []
  const stretch = text.slice(start, end)
  let from = 0
  for (const { 0: stop, index } of stretch.matchAll(
    /(?<![.?!…])[.?!…]+["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\p{N}])|\n+/gu,
  )) {
    if (stop[0] === '.' && abbreviation.test(stretch.slice(Math.max(from, index - 12), index))) continue
    sentences.push(...trimmed(stretch, from, index + stop.length, start))
    from = index + stop.length
  }
  sentences.push(...trimmed(stretch, from, stretch.length, start))
  return sentences
}

function trimmed(stretch: string, from: number, to: number, offset: number): Span[] {
  const sentence = stretch.slice(from, to)
  const words = sentence.trim()
  if (words === '') return []
  const start = offset + from + sentence.indexOf(words)
  return [{ start, end: start + words.length }]
}

/** The span that holds an offset, in a list sorted by start that does not overlap. */
export function spanAt(sorted: readonly Span[], offset: number): Span | undefined {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  const span = sorted[low - 1]
  return span && offset < span.end ? span : undefined
}
