import type { Chain } from '../src/engine/tagging/chain.ts'
import { checksum, type Model, magic, version } from '../src/engine/tagging/model.ts'

/** The bytes of a model's file, as `readModel` reads them. */
export function writeModel({ chains, lists }: Model): Uint8Array {
  const parts: Uint8Array[] = []
  for (const [name, chain] of chains) parts.push(Uint8Array.of(1, name.length), ascii(name), ...chainBytes(chain))
  for (const [name, list] of lists) {
    parts.push(Uint8Array.of(2, name.length), ascii(name), words([list.length, ...list]))
  }
  const body = joined(parts)
  return joined([ascii(magic), Uint8Array.of(version), words([checksum(body)]), body])
}

function chainBytes({ weights, starts, transitions }: Chain): Uint8Array[] {
  return [
    Uint8Array.of(weights.labels, weights.bits),
    numbers([weights.scale, ...starts, ...transitions]),
    words(weights.places),
    words([weights.rows.length / (weights.labels + 1)]),
    new Uint8Array(weights.rows.buffer),
  ]
}

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

function words(values: ArrayLike<number>): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  for (let i = 0; i < values.length; i++) view.setInt32(i * 4, values[i]!, true)
  return new Uint8Array(view.buffer)
}

function numbers(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  for (const [i, value] of values.entries()) view.setFloat32(i * 4, value, true)
  return new Uint8Array(view.buffer)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
