import type { Folders, IndexedFolder } from '../folders.ts'
import type { Markup } from '../markup.ts'

/** An article beside the others of its folder, for what its cards tell of them. */
export interface Beside {
  folder: IndexedFolder
  /** Of the article. */
  path: string
  markup: Markup
}

/** Find the others beside an article; null where its folder is not read, or not yet as far as the article. */
export function besideIt(folders: Folders, uri: string, markup: Markup): Beside | null {
  const folder = folders.holding(uri)
  const path = folder?.pathOf(uri)
  return folder && path !== undefined && folder.clipping(path) ? { folder, path, markup } : null
}
