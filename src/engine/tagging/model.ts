import { type Chain, toMoves } from './chain.ts'
import { toTable } from './weights.ts'

/** A trained model: its parts by name, as `train/` wrote them. */
export interface Model {
  chains: ReadonlyMap<string, Chain>
  /** Lists of whole numbers: classes of words, thresholds. */
  lists: ReadonlyMap<string, Int32Array>
}

/** The first bytes of every model file. */
export const magic = 'newsmark model'
export const version = 2

/**
 * Read a model from the bytes of its file. The bytes are, little endian: the magic word, a version byte, a checksum of
 * all that follows; then part after part: a type (1 chain, 2 list), a name, its numbers.
 */
export function readModel(bytes: Uint8Array): Model {
  const reader = createReader(bytes)
  if (reader.text(magic.length) !== magic) throw new Error('Expected a Newsmark model, not other bytes')
  const found = reader.byte()
  if (found !== version) throw new Error(`Expected a model of version ${version}, not \`${found}\``)
  const sum = reader.word()
  if (sum !== checksum(bytes.subarray(reader.place()))) throw new Error('Expected a whole model, not a damaged one')
  const chains = new Map<string, Chain>()
  const lists = new Map<string, Int32Array>()
  while (reader.place() < bytes.length) {
    const type = reader.byte()
    const name = reader.text(reader.byte())
    if (type === 1) chains.set(name, readChain(reader))
    else lists.set(name, Int32Array.from({ length: reader.word() }, reader.word))
  }
  return { chains, lists }
}

/** A number that tells damaged bytes from whole ones (FNV-1a). */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash
}

type Reader = ReturnType<typeof createReader>

function createReader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const take = (length: number) => {
    if (at + length > bytes.length) throw new Error('Expected a whole model, not a part of one')
    at += length
    return at - length
  }
  const number = () => view.getFloat32(take(4), true)
  return {
    place: () => at,
    byte: () => view.getUint8(take(1)),
    word: () => view.getInt32(take(4), true),
    number,
    numbers: (length: number) => Float32Array.from({ length }, number),
    text: (length: number) => String.fromCharCode(...bytes.subarray(take(length), at)),
    // A copy; `slice` of a Node buffer would be none.
    bytes: (length: number) => new Int8Array(bytes.subarray(take(length), at)),
  }
}

function readChain(reader: Reader): Chain {
  const labels = reader.byte()
  const bits = reader.byte()
  const scale = reader.number()
  const starts = reader.numbers(labels)
  const transitions = reader.numbers(labels * labels)
  const places = Int32Array.from({ length: 2 ** bits / 32 }, reader.word)
  const rows = reader.bytes(reader.word() * (labels + 1))
  const weights = toTable({ labels, bits, scale, places, rows })
  return { weights, starts, transitions, moves: toMoves(transitions) }
}
