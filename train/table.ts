import { markOf, placeOf, probes, rowCount, type WeightTable } from '../src/engine/tagging/weights.ts'

/** Put trained weights into rows of bytes; where more features meet than there are rows, those of least weight are left out. */
export function createTable(
  features: readonly number[],
  weights: Float32Array,
  { labels, bits, levels = 127 }: { labels: number; bits: number; levels?: number },
): WeightTable {
  const width = labels + 1
  const rows = new Int8Array(rowCount(bits) * width)
  const scale = Math.fround(scaleOf(weights, levels))
  const size = features.map((_, i) => norm(weights.subarray(i * labels, (i + 1) * labels)))
  const order = features.map((_, i) => i).sort((a, b) => size[b]! - size[a]!)
  for (const i of order) {
    const own = weights.subarray(i * labels, (i + 1) * labels).map((weight) => toByte(weight, scale))
    if (own.every((byte) => byte === 0)) continue
    const row = freeRow(rows, width, features[i]!, bits)
    if (row === null) continue
    rows[row] = markOf(features[i]!)
    rows.set(own, row + 1)
  }
  return { labels, bits, scale, rows }
}

const toByte = (weight: number, scale: number) => Math.max(-127, Math.min(127, Math.round(weight / scale)))

const norm = (weights: Float32Array) => weights.reduce((sum, weight) => sum + weight * weight, 0)

/** The largest weights may be cut: one in ten thousand. */
function scaleOf(weights: Float32Array, levels: number): number {
  const sizes = weights.map(Math.abs).sort()
  return (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / levels || 1
}

/** The first free row of a feature's few; none where another feature there would be taken for this one. */
function freeRow(rows: Int8Array, width: number, feature: number, bits: number): number | null {
  const place = placeOf(feature, bits)
  for (let row = place; row < place + probes; row++) {
    if (rows[row * width] === markOf(feature)) return null
    if (rows[row * width] === 0) return row * width
  }
  return null
}
