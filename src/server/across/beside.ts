import type { Folders, IndexedFolder } from '../folders.ts'

/** An article beside the others of its folder. */
export interface Beside {
  folder: IndexedFolder
  /** Of the article. */
  path: string
}

/** Find the others beside an article; null where its folder is not read, or not yet as far as the article. */
export function besideIt(folders: Folders, uri: string): Beside | null {
  const folder = folders.holding(uri)
  const path = folder?.pathOf(uri)
  return folder && path !== undefined && folder.clipping(path) ? { folder, path } : null
}

/** What is known of the others by now: nothing while they are read, which would have to be worked out first. */
export function knownBeside(folders: Folders, uri: string): Beside | null {
  const beside = besideIt(folders, uri)
  const { phase } = beside?.folder.state ?? {}
  return phase === 'ready' || phase === 'stopped' ? beside : null
}
