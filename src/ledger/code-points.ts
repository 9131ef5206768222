/** Converts offsets of one text; offsets behind its end go on from there. */
export interface CodePoints {
  /** The code points before a UTF-16 offset. */
  fromUnits(offset: number): number
  /** The UTF-16 code units before a code point. */
  toUnits(offset: number): number
}

/** Count a text in code points, as the formats of others do: `😀` is one there and two UTF-16 code units here. */
export function codePoints(text: string): CodePoints {
  // The UTF-16 offset behind each character of two units.
  const behind = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index + 2)
  return {
    fromUnits: (offset) => offset - countUpTo(behind, (unit) => unit <= offset),
    toUnits: (offset) => offset + countUpTo(behind, (unit, index) => unit - index - 1 <= offset),
  }
}

/** How many items from the first on hold a condition that none holds behind one that does not. */
function countUpTo(items: readonly number[], holds: (item: number, index: number) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle]!, middle)) low = middle + 1
    else high = middle
  }
  return low
}
