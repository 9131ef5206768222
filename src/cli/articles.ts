import { readFile, stat } from 'node:fs/promises'

const aFolder = 'is a folder, not a file'

/** Read a file as UTF-8 without its byte-order mark; throws where it is a folder, missing or not UTF-8. */
export async function readArticle(path: string): Promise<string> {
  if ((await stat(path)).isDirectory()) throw new Error(aFolder)
  return decode(await readFile(path))
}

export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error('is not valid UTF-8')
  }
}

/** Why a file or a line could not be read, in plain words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'no such file'
  if (code === 'EISDIR') return aFolder
  return code === 'EACCES' ? 'permission denied' : message
}

/** A line of JSON as an object; throws where it is none. */
export function parseLine(line: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(line))
  } catch {
    throw new Error('not a line of JSON')
  }
}

/** The id of an article that comes as `{"id", "text"}`. */
export function readId(id: unknown): string {
  if (typeof id === 'string' || typeof id === 'number') return String(id)
  throw new Error('expected {"id", "text"} with an id')
}
