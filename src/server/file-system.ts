import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Files } from './files.ts'

/** The files of this machine. */
export const fileSystem: Files = {
  async read(uri) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(fileURLToPath(uri)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  },
  async write(uri, text) {
    const path = fileURLToPath(uri)
    const draft = `${path}.${process.pid}.tmp`
    await mkdir(dirname(path), { recursive: true })
    try {
      await writeFile(draft, text)
      await rename(draft, path)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  },
}
