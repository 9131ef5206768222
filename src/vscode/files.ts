import { Disposable, Uri, workspace } from 'vscode'
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
    client.onRequest(readFileRequest, ({ uri }: { uri: string }) => read(ledgerFile(uri))),
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

/** Writes beside the file and puts that in its place, so that no reader finds half of it; not over what somebody else has written. */
async function write(file: Uri, text: string, before: string | null): Promise<boolean> {
  const folder = Uri.joinPath(file, '..')
  const draft = Uri.joinPath(folder, `${file.path.split('/').at(-1)}.${Math.random().toString(36).slice(2)}.tmp`)
  await workspace.fs.createDirectory(folder)
  try {
    await workspace.fs.writeFile(draft, new TextEncoder().encode(text))
    const same = (await read(file)) === before
    if (same) await workspace.fs.rename(draft, file, { overwrite: true })
    else await workspace.fs.delete(draft)
    return same
  } catch (error) {
    await workspace.fs.delete(draft).then(undefined, () => undefined)
    throw error
  }
}

async function remove(file: Uri, before: string): Promise<boolean> {
  if ((await read(file)) !== before) return false
  await workspace.fs.delete(file)
  await removeEmpty(Uri.joinPath(file, '..'))
  return true
}

/** Deletes a folder that nothing is in any more, and those above it up to `.newsmark`. */
async function removeEmpty(folder: Uri): Promise<void> {
  if (folder.path.endsWith('/.newsmark') || (await workspace.fs.readDirectory(folder)).length > 0) return
  await workspace.fs.delete(folder)
  await removeEmpty(Uri.joinPath(folder, '..'))
}
