import { oneBlank } from './quotes.ts'

/** A text with blanks and line ends as single blanks, and the way back to its offsets. */
export interface FlatText {
  flat: string
  /** The offset in `flat` of one in the text. */
  toFlat(offset: number): number
  /** The offset in the text of one in `flat`. */
  toText(offset: number): number
}

export function flatten(text: string): FlatText {
  // Where each run of several blanks ends: in the text, in the flat one.
  const [inText, inFlat] = [[0], [0]]
  for (const { index, 0: run } of text.matchAll(/\s{2,}/g)) {
    const end = index + run.length
    const before = inText.length - 1
    inFlat.push(inFlat[before]! + index + 1 - inText[before]!)
    inText.push(end)
  }
  return {
    flat: oneBlank(text),
    toFlat(offset) {
      const run = lastUpTo(inText, offset)
      // An offset inside of the next run is behind its single blank at most.
      return Math.min(inFlat[run]! + offset - inText[run]!, inFlat[run + 1] ?? Number.POSITIVE_INFINITY)
    },
    toText(offset) {
      const run = lastUpTo(inFlat, offset)
      return inText[run]! + offset - inFlat[run]!
    },
  }
}

/** The last of some rising numbers that is not above one; the first is not. */
function lastUpTo(numbers: readonly number[], value: number): number {
  let [low, high] = [1, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
