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
  /** For each taken place in order, a byte that recognises the feature and one byte of weight for each label: as in the file. */
  rows: Int8Array
  /** For every 32 places their bits, and the number of rows before them: one look into memory finds both. */
  index: Int32Array
  /** The rows in whole numbers of four bytes: of the weights each is made positive, so that sums of two stand in one number. */
  packed: Int32Array
}

/** More labels are not added up at a time. */
export const mostLabels = 11

const bias = 128

/** Make a table of what stands in the file. */
export function toTable(table: Pick<WeightTable, 'labels' | 'bits' | 'scale' | 'places' | 'rows'>): WeightTable {
  const { labels, places, rows } = table
  const width = labels + 1
  const step = (width + 3) >> 2
  const count = rows.length / width
  const packed = new Int32Array(count * step + mostLabels)
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < width; i++) {
      const byte = (rows[row * width + i]! + (i === 0 ? 0 : bias)) & 0xff
      packed[row * step + (i >> 2)]! |= byte << (8 * (i & 3))
    }
  }
  return { ...table, index: indexOf(places), packed }
}

/** The byte that recognises a feature at its place. */
export const markOf = (feature: number) => feature >> 24

export const placeOf = (feature: number, bits: number) => feature & (2 ** bits - 1)

function indexOf(places: Int32Array): Int32Array {
  const index = new Int32Array(places.length * 2)
  let rows = 0
  for (const [i, bits] of places.entries()) {
    index[2 * i] = bits
    index[2 * i + 1] = rows
    rows += countBits(bits)
  }
  return index
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
  { labels, bits, index, packed }: WeightTable,
  sums: Int32Array,
  wanted?: Uint8Array,
): void {
  // Whole numbers throughout: a rounded quarter or a power would make every look below one of floating point.
  const step = (labels + 4) >> 2
  const mask = (1 << bits) - 1
  for (let token = 0; token + 1 < starts.length; token++) {
    if (wanted && wanted[token] === 0) continue
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    let count = 0
    const end = starts[token + 1]! | 0
    for (let i = starts[token]! | 0; i < end; i++) {
      const feature = values[i]!
      const word = ((feature & mask) >>> 5) << 1
      const taken = index[word]!
      const bit = 1 << (feature & 31)
      if ((taken & bit) === 0) continue
      const at = Math.imul(index[word + 1]! + countBits(taken & (bit - 1)), step)
      const first = packed[at]!
      if ((first & 0xff) !== feature >>> 24) continue
      // With fewer labels the last of these belong to other rows, and nobody asks for them.
      const second = packed[at + 1]!
      const third = packed[at + 2]!
      a = (a + (first & pair)) | 0
      b = (b + ((first >>> 8) & pair)) | 0
      c = (c + (second & pair)) | 0
      d = (d + ((second >>> 8) & pair)) | 0
      e = (e + (third & pair)) | 0
      f = (f + ((third >>> 8) & pair)) | 0
      count++
    }
    found[0] = a
    found[1] = b
    found[2] = c
    found[3] = d
    found[4] = e
    found[5] = f
    const row = Math.imul(token, labels)
    for (let label = 0; label < labels; label++) {
      const byte = label + 1
      const sum = (found[((byte >> 2) << 1) | (byte & 1)]! >>> ((byte & 2) << 3)) & 0xffff
      sums[row + label] = sums[row + label]! + sum - count * bias
    }
  }
}

/** Every second byte. */
const pair = 0x00ff00ff

/** The sums of every second byte of each number in a row. */
const found = new Int32Array(6)
