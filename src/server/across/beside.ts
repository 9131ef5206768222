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
