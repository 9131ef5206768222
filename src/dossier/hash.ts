/** Two runs of FNV-1a over a text, each mixed as murmur3 ends, so that the smallest hashes of many are a fair draw. */
function halves(pieces: readonly string[]): [number, number] {
  let [low, high] = [0x811c9dc5, 0x1b873593]
  for (const piece of pieces)
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i)
      low = Math.imul(low ^ code, 0x01000193)
      high = Math.imul(high ^ code, 0x85ebca6b)
    }
  return [mix(low), mix(high ^ low)]
}

/** The end of murmur3: spreads what a simple hash left close together; 32 bits, not negative. */
export function mix(bits: number): number {
  const first = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return (second ^ (second >>> 16)) >>> 0
}

/** 53 bits of a text, given in pieces, as a number. */
export function hash(...pieces: string[]): number {
  const [low, high] = halves(pieces)
  return low + (high & 0x1fffff) * 0x100000000
}

/** The key of a bucket: 48 bits of a hash of what its entries share, above the letter of its kind; a whole number. */
export function keyOf(letter: string, ...shared: (string | number)[]): number {
  const [low, high] = halves([shared.join('|')])
  return ((high & 0xffff) * 0x100000000 + low) * 32 + (letter.charCodeAt(0) - letterA)
}

/** The letter of a key's kind. */
export const letterOf = (key: number): string => letters[key - Math.floor(key / 32) * 32]!

const letterA = 'a'.charCodeAt(0)

/** The remainder of a division of numbers as large as keys is slow, and so is a new string. */
const letters = Array.from({ length: 32 }, (_, i) => String.fromCharCode(letterA + i))

/** Whether a key that both hold is the smallest such: those who meet in several buckets are compared in one. */
export const isFirstShared = (key: number, keys: readonly number[], others: readonly number[]): boolean =>
  !keys.some((other) => other < key && others.includes(other))
