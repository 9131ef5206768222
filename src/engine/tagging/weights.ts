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
  places: Int32Array
  /** For each 32 places, the number of rows before them. */
  ranks: Int32Array
  /** For each taken place in order, a byte that recognises the feature and one byte of weight for each label: as in the file. */
  rows: Int8Array
  /** The recognising bytes alone. */
  marks: Int8Array
  /** The weights of two labels in each number, made positive, so that one addition adds both. */
  pairs: Int32Array
}

/** More labels are not added up at a time. */
export const mostLabels = 10

const bias = 128

/** Make a table of what stands in the file. */
export function toTable(table: Pick<WeightTable, 'labels' | 'bits' | 'scale' | 'places' | 'rows'>): WeightTable {
  const { labels, places, rows } = table
  const width = labels + 1
  const half = Math.ceil(labels / 2)
  const count = rows.length / width
  const pairs = new Int32Array(count * half + mostLabels / 2)
  for (let row = 0; row < count; row++) {
    for (let label = 0; label < labels; label++) {
      pairs[row * half + (label >> 1)]! += (rows[row * width + 1 + label]! + bias) << (16 * (label & 1))
    }
  }
  const marks = Int8Array.from({ length: count }, (_, row) => rows[row * width]!)
  return { ...table, ranks: ranksOf(places), marks, pairs }
}

/** The byte that recognises a feature at its place. */
export const markOf = (feature: number) => feature >> 24

export const placeOf = (feature: number, bits: number) => feature & (2 ** bits - 1)

/** Count the rows before every 32 places. */
function ranksOf(places: Int32Array): Int32Array {
  const ranks = new Int32Array(places.length)
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

/**
 * Add the weight bytes of each token's features, at most 256 a token, to its sums: one for each label. Only of those tokens
 * that are wanted, where that is given.
 */
export function addWeights(
  { starts, values }: Features,
  { labels, bits, places, ranks, marks, pairs }: WeightTable,
  sums: Int32Array,
  wanted?: Uint8Array,
): void {
  const half = Math.ceil(labels / 2)
  const mask = 2 ** bits - 1
  const found = new Int32Array(mostLabels / 2)
  for (let token = 0; token + 1 < starts.length; token++) {
    if (wanted && wanted[token] === 0) continue
    let [a, b, c, d, e, count] = [0, 0, 0, 0, 0, 0]
    const end = starts[token + 1]!
    for (let i = starts[token]!; i < end; i++) {
      const feature = values[i]!
      const place = feature & mask
      const word = places[place >>> 5]!
      const bit = 1 << (place & 31)
      if ((word & bit) === 0) continue
      const row = ranks[place >>> 5]! + countBits(word & (bit - 1))
      if (marks[row] !== feature >> 24) continue
      // With fewer labels the last of these belong to other rows, and nobody asks for them.
      const at = row * half
      a = (a + pairs[at]!) | 0
      b = (b + pairs[at + 1]!) | 0
      c = (c + pairs[at + 2]!) | 0
      d = (d + pairs[at + 3]!) | 0
      e = (e + pairs[at + 4]!) | 0
      count++
    }
    found[0] = a
    found[1] = b
    found[2] = c
    found[3] = d
    found[4] = e
    for (let label = 0; label < labels; label++) {
      const sum = (found[label >> 1]! >>> (16 * (label & 1))) & 0xffff
      sums[token * labels + label] = sums[token * labels + label]! + sum - count * bias
    }
  }
}
