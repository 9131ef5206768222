/** Features are 32-bit numbers made from words and places: no text is kept and no string is built where time counts. */

/** The features of a row of tokens: those of token `i` are `values[starts[i]]` up to `values[starts[i + 1]]`. */
export interface Features {
  /** One more than there are tokens. */
  starts: Uint32Array
  values: Int32Array
}

/** A number for a word, from its UTF-16 code units (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** Join two numbers to one whose bits all depend on both; the order counts. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return hash ^ (hash >>> 13)
}
