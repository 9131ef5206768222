import { open, readdir, realpath, stat } from 'node:fs/promises'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inWords } from '../in-words.ts'
import { type Disk, type DiskEntry, decodeText, gone, mostBytes, tooLarge } from './disk.ts'

/** The folders of this machine. */
export const nodeDisk: Disk = {
  list: (folder) =>
    inWords(words, async () => {
      const entries = await readdir(fileURLToPath(folder), { withFileTypes: true })
      return entries.flatMap((entry): DiskEntry[] => {
        const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : null
        return kind ? [{ name: entry.name, kind }] : []
      })
    }),
  read: (file) =>
    inWords(words, async () => {
      const handle = await open(fileURLToPath(file))
      try {
        const { size } = await handle.stat()
        if (size > mostBytes) throw new Error(tooLarge)
        return decodeText(await handle.readFile())
      } finally {
        await handle.close()
      }
    }),
  follow: (uri) =>
    inWords(words, async () => {
      const place = await realpath(fileURLToPath(uri))
      const found = await stat(place)
      const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : null
      return kind && { kind, place: place.replaceAll(sep, '/') }
    }),
}

const words: Readonly<Record<string, string>> = {
  ENOENT: gone,
  ENOTDIR: gone,
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'a folder, not a file',
  ELOOP: 'a link that leads to itself',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
}
