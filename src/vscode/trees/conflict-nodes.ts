import type { ConflictItem, FolderPlace } from '../../server/folder-protocol.ts'
import { nameRule } from '../words.ts'
import type { ConflictNode, FolderPlaceNode, GroupNode } from './folder-nodes.ts'
import { groupOf } from './group-nodes.ts'
import { nameArticle } from './where.ts'

/** Lists conflicts below what they are about, in the order in which these first come; below each its places. */
export function listConflicts(conflicts: ConflictItem[], isAll: boolean): GroupNode[] {
  const rules = [...new Set(conflicts.map(({ rule }) => rule))]
  return rules.flatMap((rule) => {
    const children = conflicts.filter((conflict) => conflict.rule === rule).map(toConflictNode)
    const description = isAll ? String(children.length) : ''
    return groupOf(`rule:${rule}`, nameRule(rule), children, { description, isOpen: true })
  })
}

function toConflictNode(conflict: ConflictItem): ConflictNode {
  const { id, places } = conflict
  const [first] = places
  const children = places.map((place, index): FolderPlaceNode => {
    const node = placeInArticle(`${id}/${index}`, place)
    return index > 0 && first ? { ...node, against: first } : node
  })
  return { kind: 'conflict', id, conflict, children }
}

/** The row of a place, named by its article. */
export function placeInArticle(id: string, place: FolderPlace): FolderPlaceNode {
  return { kind: 'folderPlace', id, place, label: nameArticle(place.path), description: place.text, icon: 'location' }
}
