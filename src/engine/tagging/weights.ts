import type { Features } from './features.ts'

/**
 * The weights of each known feature for each label. A feature has one place of `2 ** bits`; one bit for each place tells
 * whether a row of weights stands for it. So most features that training has not seen cost one look into a small field.
 */
export interface WeightTable {
  labels: number
  bits: number
  /** What one unit of a weight byte counts. */
  scale: number
  /** One bit for each place. */
  places: Uint32Array
  /** For each 32 places, the number of rows before them. */
  ranks: Uint32Array
  /** For each taken place in order, a byte that recognises the feature and one byte of weight for each label. */
  rows: Int8Array
}

/** The byte that recognises a feature at its place. */
export const markOf = (feature: number) => feature >> 24

export const placeOf = (feature: number, bits: number) => feature & (2 ** bits - 1)

/** Count the rows before every 32 places. */
export function ranksOf(places: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(places.length)
  for (let i = 1; i < places.length; i++) ranks[i] = ranks[i - 1]! + countBits(places[i - 1]!)
  return ranks
}

function countBits(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Add up the weights of each token's features: one score for each token and label, in a row. */
export function scoreTokens(features: Features, table: WeightTable): Float32Array {
  const sums = new Int32Array((features.starts.length - 1) * table.labels)
  addWeights(features, table, sums)
  return scaled(sums, table)
}

export function scaled(sums: Int32Array, { scale }: WeightTable): Float32Array {
  const scores = new Float32Array(sums.length)
  for (let i = 0; i < sums.length; i++) scores[i] = sums[i]! * scale
  return scores
}

/** Add the weight bytes of each token's features to its sums, one for each label; the first token's begin at `offset`. */
export function addWeights(
  { starts, values }: Features,
  { labels, bits, places, ranks, rows }: WeightTable,
  sums: Int32Array,
  offset = 0,
): void {
  const width = labels + 1
  const mask = 2 ** bits - 1
  for (let token = 0; token + 1 < starts.length; token++) {
    const own = offset + token * labels
    const end = starts[token + 1]!
    for (let i = starts[token]!; i < end; i++) {
      const feature = values[i]!
      const place = feature & mask
      const word = places[place >>> 5]!
      const bit = 1 << (place & 31)
      if ((word & bit) === 0) continue
      const row = (ranks[place >>> 5]! + countBits(word & (bit - 1))) * width
      if (rows[row] !== feature >> 24) continue
      for (let label = 0; label < labels; label++) sums[own + label] = sums[own + label]! + rows[row + 1 + label]!
    }
  }
}
