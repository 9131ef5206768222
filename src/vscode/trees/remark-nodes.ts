import type { Folder } from '../../server/folder-protocol.ts'
import { countLeftOut } from '../words.ts'
import type { FolderNode } from './folder-nodes.ts'
import { groupOf } from './group-nodes.ts'

/** The rows below all others: what concerns the folder as a whole, and the files that are left out. */
export function remarksOf({ notes, skipped }: Folder): FolderNode[] {
  const remarks = notes.map((note): FolderNode => ({ kind: 'note', id: `note:${note}`, note }))
  const children = skipped.map((file): FolderNode => ({ kind: 'skipped', id: `skipped:${file.uri}`, file }))
  const looks = { description: '', icon: 'circle-slash' }
  return [...remarks, ...groupOf('skipped', countLeftOut(skipped.length), children, looks)]
}
