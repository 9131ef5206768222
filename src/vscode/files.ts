import { Disposable, type FileSystemError, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type RemoveFileParams,
  readFileRequest,
  removeFileRequest,
  type WriteFileParams,
  writeFileRequest,
} from '../server/protocol.ts'

/** Lets the server read and write what people decide, wherever the articles are: on a disk, remote, or virtual. */
export function registerFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(readFileRequest, ({ uri }: { uri: string }) => inWords(() => read(ledgerFile(uri)))),
    client.onRequest(writeFileRequest, ({ uri, text, before }: WriteFileParams) =>
      write(ledgerFile(uri), text, before),
    ),
    client.onRequest(removeFileRequest, ({ uri, before }: RemoveFileParams) => remove(ledgerFile(uri), before)),
  )
}

/** `actors.json`, `.gitattributes`, `articles/2016/ferry.news.txt.jsonl` */
const inLedger = /\/\.newsmark\/(?:[\w-]*\.\w+|articles\/(?:(?!\.\.?\/)[^/]+\/)*[^/]+\.jsonl)$/

/** Takes the address of a file that belongs in a `.newsmark` folder, and of no other. */
function ledgerFile(address: string): Uri {
  const uri = Uri.parse(address, true)
  if (!inLedger.test(uri.path)) throw new Error(`Expected a file in .newsmark, not ${address}`)
  return uri
}

async function read(file: Uri): Promise<string | null> {
  if (!(await exists(file))) return null
  return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(file))
}

/** A file that is there but out of reach counts as there, so that nobody writes over it. */
async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file)
    return true
  } catch (error) {
    return (error as { code?: string }).code !== 'FileNotFound'
  }
}

/** Writes all of a text or nothing, and only over what was read before. */
export async function write(file: Uri, text: string, before: string | null): Promise<boolean> {
  const folder = Uri.joinPath(file, '..')
  return inWords(async () => {
    await workspace.fs.createDirectory(folder)
    return alone(file, async () => {
      const same = (await read(file)) === before
      if (same) await replace(file, text)
      return same
    })
  })
}

/** Deletes what was read before. */
async function remove(file: Uri, before: string): Promise<boolean> {
  return inWords(async () => {
    const removed = await alone(file, async () => {
      const same = (await read(file)) === before
      if (same) await workspace.fs.delete(file)
      return same
    })
    if (removed) await removeEmpty(Uri.joinPath(file, '..'))
    return removed
  })
}

/** Writes beside the file and puts that in its place, so that no reader finds half of it. */
async function replace(file: Uri, text: string): Promise<void> {
  const draft = beside(file, `${random()}.tmp`)
  try {
    await workspace.fs.writeFile(draft, new TextEncoder().encode(text))
    await workspace.fs.rename(draft, file, { overwrite: true })
  } catch (error) {
    await drop(draft)
    throw error
  }
}

const beside = (file: Uri, ending: string) => file.with({ path: `${file.path}.${ending}` })
const random = () => Math.random().toString(36).slice(2)
const drop = (file: Uri) => workspace.fs.delete(file, { recursive: true }).then(undefined, () => undefined)

/** A lock that old was left behind by a window that broke off, in milliseconds. */
const stale = 10_000

/** Does something while no other window, nor the command line, does it: whose file has the name of the lock holds it. */
async function alone<T>(file: Uri, work: () => Promise<T>): Promise<T> {
  const lock = beside(file, 'lock')
  while (!(await take(lock))) await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 20))
  try {
    return await work()
  } finally {
    await drop(lock)
  }
}

/** Not every file system keeps two from taking a name in the same moment: only the last one finds its own word there. */
async function take(lock: Uri): Promise<boolean> {
  const [word, draft] = [random(), beside(lock, random())]
  try {
    await workspace.fs.writeFile(draft, new TextEncoder().encode(word))
    await workspace.fs.rename(draft, lock, { overwrite: false })
    return (await read(lock)) === word
  } catch (error) {
    const taken = await workspace.fs.stat(lock).then(undefined, () => null)
    const now = taken && (await workspace.fs.stat(draft).then(undefined, () => null))
    await drop(draft)
    if (!taken && (error as FileSystemError).code !== 'FileExists') throw error
    if (taken && now && now.mtime - taken.mtime > stale) await drop(lock)
    return false
  }
}

/** Says what is wrong as a person says it; a file system tells it in a code or in the message of the system. */
const words: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC/, 'the disk is full'],
  [/EROFS/, 'the disk is read-only'],
  [/NoPermissions|EACCES|EPERM/, 'it is read-only, or its folder is'],
  [/not a directory|FileNotADirectory|ENOTDIR|EEXIST/i, 'there is a file where its folder would be'],
]

async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code = '', message } = error as FileSystemError
    const found = words.find(([telling]) => telling.test(`${code} ${message}`))
    throw new Error(found?.[1] ?? message)
  }
}

/** Deletes a folder that nothing is in any more, and those above it up to `.newsmark`. */
async function removeEmpty(folder: Uri): Promise<void> {
  if (folder.path.endsWith('/.newsmark') || (await workspace.fs.readDirectory(folder)).length > 0) return
  await workspace.fs.delete(folder)
  await removeEmpty(Uri.joinPath(folder, '..'))
}
