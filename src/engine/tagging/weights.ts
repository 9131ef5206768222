import type { Features } from './features.ts'

/**
 * The weights of each known feature for each label, in rows of one byte that recognises the feature and one byte a label.
 * A feature stands in one of the few rows from its own place on, so a look-up stays within one line of the cache; one
 * that training has not seen is found in none of them and counts nothing.
 */
export interface WeightTable {
  labels: number
  /** Rows are 2 ** bits, and `probes - 1` more at the end. */
  bits: number
  /** What one unit of a weight byte counts. */
  scale: number
  rows: Int8Array
}

/** In how many rows a feature may stand. */
export const probes = 4

export const rowCount = (bits: number) => 2 ** bits + probes - 1

/** The byte that recognises a feature in its row; 0 marks an empty row. */
export const markOf = (feature: number) => feature >> 24 || 1

export const placeOf = (feature: number, bits: number) => feature & (2 ** bits - 1)

/** Add up the weights of each token's features: one score for each token and label, in a row. */
export function scoreTokens({ starts, values }: Features, table: WeightTable): Float32Array {
  const { labels, scale } = table
  const scores = new Float32Array((starts.length - 1) * labels)
  const sums = new Int32Array(labels)
  for (let token = 0; token + 1 < starts.length; token++) {
    sums.fill(0)
    addWeights(values, starts[token]!, starts[token + 1]!, table, sums)
    for (let label = 0; label < labels; label++) scores[token * labels + label] = sums[label]! * scale
  }
  return scores
}

/** Add the weight bytes of some features to a sum for each label. */
export function addWeights(
  features: Int32Array,
  from: number,
  to: number,
  { labels, bits, rows }: WeightTable,
  sums: Int32Array,
): void {
  const width = labels + 1
  const mask = 2 ** bits - 1
  for (let i = from; i < to; i++) {
    const feature = features[i]!
    const mark = feature >> 24 || 1
    let row = (feature & mask) * width
    for (let probe = 0; probe < probes && rows[row] !== 0; probe++, row += width) {
      if (rows[row] !== mark) continue
      for (let label = 0; label < labels; label++) sums[label] = sums[label]! + rows[row + 1 + label]!
      break
    }
  }
}
