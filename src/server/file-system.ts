import { randomUUID } from 'node:crypto'
import { access, chmod, constants, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Files } from './files.ts'
import { inWords } from './in-words.ts'

/** The files of this machine. */
export const fileSystem: Files = {
  async read(uri) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(fileURLToPath(uri)))
    } catch (error) {
      if (isCode(error, 'ENOENT')) return null
      throw error
    }
  },
  write(uri, text, before) {
    const path = fileURLToPath(uri)
    return inWords(words, async () => {
      await mkdir(dirname(path), { recursive: true })
      return alone(`${path}.lock`, async () => {
        const same = (await this.read(uri)) === before
        if (same) await replace(path, text)
        return same
      })
    })
  },
  remove(uri, before) {
    const path = fileURLToPath(uri)
    return inWords(words, async () => {
      const removed = await alone(`${path}.lock`, async () => {
        const same = (await this.read(uri)) === before
        if (same) await rm(path)
        return same
      })
      if (removed) await removeEmpty(dirname(path))
      return removed
    })
  },
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'it is read-only, or its folder is',
  EPERM: 'it is read-only, or its folder is',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk has no more room for you',
  ENOTDIR: 'there is a file where its folder would be',
  EEXIST: 'there is a file where its folder would be',
}

/** Delete a folder that nothing is in any more, and those above it up to `.newsmark`. */
async function removeEmpty(folder: string): Promise<void> {
  for (let each = folder; basename(each) !== '.newsmark' && each !== dirname(each); each = dirname(each)) {
    const removed = await rmdir(each).then(
      () => true,
      () => false,
    )
    if (!removed) return
  }
}

/** Write beside the file and put that in its place: whoever reads finds the old text or the new one. */
async function replace(path: string, text: string): Promise<void> {
  const before = await stat(path).catch(() => null)
  // A new file may take the place of one that must not be written.
  if (before) await access(path, constants.W_OK)
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(draft, text)
    if (before) await chmod(draft, before.mode)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** A lock that old was left behind by a process that broke off, in milliseconds. */
const stale = 10_000

/** Do something while no other process does it: only one can make the folder. */
async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while (!(await make(lock))) {
    const made = await stat(lock).catch(() => null)
    // An editor that knows nothing but files makes a file of it.
    if (made && Date.now() - made.mtimeMs > stale) await rm(lock, { recursive: true }).catch(() => undefined)
    await wait(5)
  }
  try {
    return await work()
  } finally {
    await rmdir(lock).catch(() => undefined)
  }
}

async function make(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

const isCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code
