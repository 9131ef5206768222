/** How many characters in a row a place is looked up by. */
export const gramLength = 6

/** Where each run of six characters stands in a text. */
export interface Grams {
  /** At most `most` places of those characters, the nearest to an offset first. */
  near(gram: string, offset: number, most: number): number[]
  /** How many places there may be, at least as many as there are. */
  count(gram: string): number
}

/** Index a text in one pass, in numbers alone: a table of places by the hash of what stands there. */
export function indexGrams(text: string): Grams {
  const last = text.length - gramLength
  const size = 2 ** Math.ceil(Math.log2(Math.max(64, text.length)))
  const from = new Uint32Array(size + 1)
  const hashAt = (of: string, at: number) => {
    let hash = 0
    for (let i = at; i < at + gramLength; i++) hash = Math.imul(hash, 31) + of.charCodeAt(i)
    return (Math.imul(hash, 0x9e3779b1) >>> 8) & (size - 1)
  }
  for (let at = 0; at <= last; at++) from[hashAt(text, at) + 1]! += 1
  for (let hash = 0; hash < size; hash++) from[hash + 1]! += from[hash]!
  const next = from.slice(0, size)
  const places = new Uint32Array(Math.max(0, last + 1))
  for (let at = 0; at <= last; at++) places[next[hashAt(text, at)]!++] = at

  const boundsOf = (gram: string) => {
    const hash = hashAt(gram, 0)
    return [from[hash]!, from[hash + 1]!] as const
  }
  return {
    near(gram, offset, most) {
      const [low, high] = boundsOf(gram)
      let right = low
      for (let end = high; right < end; ) {
        const middle = (right + end) >> 1
        if (places[middle]! < offset) right = middle + 1
        else end = middle
      }
      const found: number[] = []
      // Places of other characters with the same hash count too, so that no text makes this long.
      for (let left = right - 1, seen = 0; seen < 2 * most && found.length < most; seen++) {
        const isRight = right < high && (left < low || places[right]! - offset <= offset - places[left]!)
        if (!isRight && left < low) break
        const place = places[isRight ? right++ : left--]!
        if (text.startsWith(gram, place)) found.push(place)
      }
      return found
    },
    count(gram) {
      const [low, high] = boundsOf(gram)
      return high - low
    },
  }
}
