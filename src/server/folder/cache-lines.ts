import { createHash } from 'node:crypto'

// A line of the cache: the key, a checksum of all the rest, and the clipping as JSON, which holds no line break.

/** Of keys and checksums, in characters. */
const length = 32

const digest = (...parts: string[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, length)
}

/** The key of a text in a file of this name. */
export const keyOf = (name: string, text: string): string => digest(name, text)

export const toLine = (key: string, clipping: string): string => `${key} ${digest(key, clipping)} ${clipping}\n`

/** The key that a line begins with; it may be broken. */
export const keyAt = (bytes: Buffer, start: number): string => bytes.toString('latin1', start, start + length)

/** The clipping in a line without its break; null where anything in it is not as it was written. */
export function clippingIn(line: Buffer, key: string): string | null {
  const checksum = line.toString('latin1', length + 1, 2 * length + 1)
  const clipping = line.toString('utf8', 2 * length + 2)
  return keyAt(line, 0) === key && digest(key, clipping) === checksum ? clipping : null
}
