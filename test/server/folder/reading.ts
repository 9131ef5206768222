import { setTimeout as delay } from 'node:timers/promises'
import { nodeDisk } from '../../../src/server/folder/node-disk.ts'
import { type Folder, type FolderParams, folderRequest } from '../../../src/server/folder-protocol.ts'
import type { IndexedFolder } from '../../../src/server/folders.ts'
import { type Client, type ClientOptions, serveHere } from '../client.ts'

/** Serve one folder of this machine in this process. */
export async function serveFolder(uri: string, options: ClientOptions = {}) {
  const client = await serveHere({ disk: nodeDisk }, { workspaceFolders: [uri], ...options })
  return { client, folder: client.folders.all()[0]! }
}

export async function ask({ connection }: Client, folder: string, again?: boolean): Promise<Folder> {
  const params: FolderParams = { folder, ...(again && { again }) }
  return connection.sendRequest(folderRequest, params)
}

/** Ask for a folder, and wait until all of it is read. */
export async function read(client: Client, folder: string, again?: boolean): Promise<Folder> {
  const { phase } = await ask(client, folder, again)
  return phase === 'ready'
    ? ask(client, folder)
    : until(
        () => ask(client, folder),
        ({ phase }) => phase === 'ready',
      )
}

/** Ask until the answer is as wanted; throws after ten seconds. */
export async function until<T>(look: () => T | Promise<T>, isWanted: (found: T) => unknown): Promise<T> {
  for (const end = Date.now() + 10_000; ; await delay(20)) {
    const found = await look()
    if (await isWanted(found)) return found
    if (Date.now() > end) throw new Error(`Waited in vain; at last: ${JSON.stringify(found)}`)
  }
}

/** The paths of the articles that are in. */
export const pathsOf = (folder: IndexedFolder): string[] => [...folder.clippings()].map(({ path }) => path).sort()

/** The names of the actors of an article. */
export const namesOf = (folder: IndexedFolder, path: string): string[] | undefined =>
  folder.clipping(path)?.actors.map(({ name }) => name)
