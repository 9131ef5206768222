import { markOf, placeOf, toTable, type WeightTable } from '../src/engine/tagging/weights.ts'

/** Put trained weights into rows of bytes; of two features at the same place the first one stays. */
export function createTable(
  features: readonly number[],
  weights: Float32Array,
  { labels, bits, levels = 127 }: { labels: number; bits: number; levels?: number },
): WeightTable {
  const scale = Math.fround(scaleOf(weights, levels))
  const byPlace = new Map<number, number[]>()
  for (const [i, feature] of features.entries()) {
    const own = Array.from(weights.subarray(i * labels, (i + 1) * labels), (weight) => toByte(weight, scale))
    const place = placeOf(feature, bits)
    if (!byPlace.has(place) && own.some((byte) => byte !== 0)) byPlace.set(place, [markOf(feature), ...own])
  }
  const places = new Int32Array(2 ** bits / 32)
  for (const place of byPlace.keys()) places[place >>> 5]! |= 1 << (place & 31)
  const order = [...byPlace].sort(([a], [b]) => a - b)
  const rows = Int8Array.from(order.flatMap(([, row]) => row))
  return toTable({ labels, bits, scale, places, rows })
}

const toByte = (weight: number, scale: number) => Math.max(-127, Math.min(127, Math.round(weight / scale)))

/** The largest weights may be cut: one in ten thousand. */
function scaleOf(weights: Float32Array, levels: number): number {
  const sizes = weights.map(Math.abs).sort()
  return (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / levels || 1
}
