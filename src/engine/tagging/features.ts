/** Features are 32-bit numbers made from words and places: no text is kept and no string is built where time counts. */

/** The features of a row of tokens: those of token `i` are `values[starts[i]]` up to `values[starts[i + 1]]`. */
export interface Features {
  /** One more than there are tokens. */
  starts: Uint32Array
  values: Int32Array
}

/** A number for a word (FNV-1a): capitals, digits, kinds of apostrophe, quotation mark and dash make no difference. */
export function wordNumber(text: string, from = 0): number {
  let hash = 0x811c9dc5
  for (let i = from; i < text.length; i++) hash = Math.imul(hash ^ plainCode(text.charCodeAt(i)), 0x01000193)
  return hash
}

function plainCode(code: number): number {
  if (code >= 65 && code <= 90) return code + 32
  if (code >= 48 && code <= 57) return 48
  if (code < 128) return code
  if (code === 0x2019 || code === 0x2018) return 39
  if (code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb || code === 0x201e) return 34
  if (code >= 0x2012 && code <= 0x2015) return 45
  return code
}

/** Join two numbers to one whose bits all depend on both; the order counts. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return hash ^ (hash >>> 13)
}

/** Where features are written, one after the other. */
export interface FeatureWriter {
  values: Int32Array
  length: number
}

export function write(writer: FeatureWriter, value: number): void {
  writer.values[writer.length++] = value
}

/** Give the features from a place on the numbers of their kinds, in order, so that equal values of two kinds differ. */
export function numberKinds({ values, length }: FeatureWriter, from: number, firstKind: number): void {
  for (let i = from; i < length; i++) values[i] = mix(values[i]!, firstKind + i - from)
}
