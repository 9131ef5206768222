import { createHash, randomUUID } from 'node:crypto'
import { appendFile, type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cache } from './cache.ts'
import { clippingIn, keyAt, keyOf, toLine } from './cache-lines.ts'

/** How long new lines wait for others, in milliseconds. */
const pause = 500

/** A smaller file is not worth tidying, in lines. */
const fewest = 100

interface Stretch {
  start: number
  length: number
}

/** Open the cache of a folder in a directory of this machine; what another version of the engine kept there is deleted. */
export function openFileCache(directory: string, version: () => string, folder: string): Cache {
  return new FileCache(directory, version, createHash('sha256').update(folder).digest('hex').slice(0, 16))
}

/**
 * A file of lines, to which new ones are added. Another window may add to it or put another in its place at any time: this one reads
 * on in the file it has opened.
 */
class FileCache implements Cache {
  readonly #place: () => { directory: string; name: string; file: string }
  #path = ''
  readonly #index = new Map<string, Stretch>()
  /** The keys that were asked for and found, or put in. */
  readonly #used = new Set<string>()
  #opened: Promise<FileHandle | null> | undefined
  #isCut = false
  #lines = 0
  #pending: string[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> = Promise.resolve()
  problem: string | null = null

  constructor(directory: string, version: () => string, name: string) {
    this.#place = () => ({ directory, name, file: `${name}-${version()}.clippings` })
  }

  async get(name: string, text: string): Promise<string | null> {
    const key = keyOf(name, text)
    const handle = await this.#handle()
    const stretch = this.#index.get(key)
    if (!handle || !stretch) return null
    const line = await read(handle, stretch).catch(() => Buffer.alloc(0))
    const clipping = clippingIn(line, key)
    if (clipping !== null) this.#used.add(key)
    return clipping
  }

  put(name: string, text: string, clipping: string): void {
    const key = keyOf(name, text)
    this.#used.add(key)
    this.#pending.push(toLine(key, clipping))
    this.#timer ??= setTimeout(() => this.#flush(), pause)
  }

  async tidy(): Promise<void> {
    await this.#flush()
    const unused = this.#lines - this.#used.size
    if (this.problem !== null || this.#lines < fewest || unused < this.#lines / 2) return
    this.#lines = this.#used.size
    // What cannot be tidied is tidied the next time.
    this.#writing = this.#writing.then(() => this.#rewrite()).catch(() => undefined)
    await this.#writing
  }

  async close(): Promise<void> {
    await this.#flush()
    await (await this.#opened)?.close()
  }

  #flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const lines = this.#pending.splice(0)
    if (lines.length > 0) this.#writing = this.#writing.then(() => this.#append(lines)).catch((e) => void this.#fail(e))
    return this.#writing
  }

  async #append(lines: readonly string[]): Promise<void> {
    await this.#handle()
    if (this.problem !== null) return
    // The last line may have been cut off by a crash or a full disk.
    await appendFile(this.#path, `${this.#isCut ? '\n' : ''}${lines.join('')}`)
    this.#isCut = false
    this.#lines += lines.length
  }

  #fail({ message }: Error): null {
    this.problem = message
    return null
  }

  /** Not before anything is wanted of it. */
  #handle(): Promise<FileHandle | null> {
    this.#opened ??= this.#open().catch((error: Error) => this.#fail(error))
    return this.#opened
  }

  async #open(): Promise<FileHandle> {
    const { directory, name, file } = this.#place()
    this.#path = join(directory, file)
    await mkdir(directory, { recursive: true })
    for (const other of await readdir(directory))
      if (other.startsWith(`${name}-`) && other !== file) await rm(join(directory, other)).catch(() => undefined)
    const handle = await open(this.#path, 'a+')
    for await (const { key, isCut, ...stretch } of lines(handle)) {
      this.#index.set(key, stretch)
      this.#lines++
      this.#isCut = isCut
    }
    return handle
  }

  /** Write what is used beside the file and put that in its place. */
  async #rewrite(): Promise<void> {
    const handle = await this.#handle()
    if (!handle) return
    const draft = `${this.#path}.${randomUUID()}.tmp`
    try {
      await copy(handle, draft, new Set(this.#used))
      await rename(draft, this.#path)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  }
}

async function copy(from: FileHandle, draft: string, wanted: Set<string>): Promise<void> {
  const to = await open(draft, 'wx')
  try {
    for await (const { key, ...stretch } of lines(from)) {
      if (!wanted.delete(key)) continue
      const line = await read(from, stretch)
      if (clippingIn(line, key) !== null) await to.write(Buffer.concat([line, Buffer.from('\n')]))
    }
  } finally {
    await to.close()
  }
}

/** Where the lines of a file are; only the last can be cut off. */
async function* lines(handle: FileHandle): AsyncGenerator<Stretch & { key: string; isCut: boolean }> {
  let rest = Buffer.alloc(0)
  let start = 0
  for (;;) {
    const chunk = await read(handle, { start: start + rest.length, length: 1 << 22 })
    if (chunk.length === 0) break
    const bytes = Buffer.concat([rest, chunk])
    let from = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      yield { key: keyAt(bytes, from), start: start + from, length: end - from, isCut: false }
      from = end + 1
    }
    rest = bytes.subarray(from)
    start += from
  }
  if (rest.length > 0) yield { key: keyAt(rest, 0), start, length: rest.length, isCut: true }
}

async function read(handle: FileHandle, { start, length }: Stretch): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(length), 0, length, start)
  return buffer.subarray(0, bytesRead)
}
