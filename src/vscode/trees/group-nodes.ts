import type { FolderNode, GroupNode } from './folder-nodes.ts'

type Looks = Partial<Pick<GroupNode, 'description' | 'icon' | 'isOpen'>>

/** Puts a heading above rows; none above no rows. It counts them unless told what else to say. */
export function groupOf(id: string, label: string, children: FolderNode[], looks: Looks = {}): GroupNode[] {
  const description = String(children.length)
  return children.length > 0 ? [{ kind: 'group', id, label, description, isOpen: false, ...looks, children }] : []
}
