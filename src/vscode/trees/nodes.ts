import type { Range } from 'vscode-languageclient'
import type { MarkItem } from '../../server/decision-protocol.ts'
import type { ActorItem, ClaimItem, FindingItem, MentionItem, PlaceItem } from '../../server/protocol.ts'
import type { FolderNode, FolderPlaceNode } from './folder-nodes.ts'
import type { LedgerNode } from './ledger-nodes.ts'

/** One row of a tree as plain data. Ids are unique in their tree and survive a new analysis of the same words. */
export type TreeNode = ArticleNode | FolderNode | LedgerNode

/** One row of a tree that shows an article. */
export type ArticleNode =
  | HeadingNode
  | ActorNode
  | ClaimNode
  | MentionNode
  | RuleNode
  | FindingNode
  | PlaceNode
  | FolderPlaceNode
  | RejectedGroupNode
  | RejectedNode

/** Stands above all actors of one kind. */
export interface HeadingNode {
  kind: 'heading'
  id: string
  actorKind: ActorItem['kind']
  children: ActorNode[]
}

export interface ActorNode {
  kind: 'actor'
  id: string
  actor: ActorItem
  /** With what people decided about it. */
  mark: MarkItem | undefined
  /** Of all the actor's claims, those that a filter hides too. */
  claimCount: number
  children: (ClaimNode | MentionNode)[]
}

export interface ClaimNode {
  kind: 'claim'
  id: string
  claim: ClaimItem
  mark: MarkItem | undefined
  /** True below its actor, where the speaker need not be named again. */
  nested: boolean
}

export interface MentionNode {
  kind: 'mention'
  id: string
  mention: MentionItem
  /** The name of the actor that is mentioned. */
  actor: string
}

/** Stands above all findings of one check. */
export interface RuleNode {
  kind: 'rule'
  id: string
  rule: FindingItem['rule']
  children: FindingNode[]
}

export interface FindingNode {
  kind: 'finding'
  id: string
  finding: FindingItem
  /** Its places, where it rests on more than one: those of this article, then those of others. */
  children: (PlaceNode | FolderPlaceNode)[]
}

export interface PlaceNode {
  kind: 'place'
  id: string
  place: PlaceItem
  finding: FindingItem
}

/** Stands above what people rejected. */
export interface RejectedGroupNode {
  kind: 'rejectedGroup'
  id: string
  children: RejectedNode[]
}

export interface RejectedNode {
  kind: 'rejected'
  id: string
  mark: MarkItem
}

export function childrenOf(node: TreeNode): TreeNode[] {
  return 'children' in node ? node.children : []
}

/** The pieces of the text that a click on the row selects, the first of them shown. */
export function placesOf(node: TreeNode): Range[] {
  if (node.kind === 'claim') return node.claim.content
  if (node.kind === 'mention') return [node.mention.range]
  if (node.kind === 'actor') return fullestMention(node.actor)
  if (node.kind === 'finding') return node.finding.places.slice(0, 1).map(({ range }) => range)
  if (node.kind === 'place' || node.kind === 'folderPlace') return [node.place.range]
  if (node.kind === 'folderClaim') return [node.claim.range]
  if ('places' in node) return node.places.slice(0, 1)
  if (node.kind === 'rejected') return node.mark.place ? [node.mark.place.range] : []
  return []
}

/** The id of the mark that a row is about. */
export function markOf(node: TreeNode): string | undefined {
  if (node.kind === 'actor') return node.actor.id
  if (node.kind === 'claim') return node.claim.id
  if (node.kind === 'item') return node.item.mark
  return node.kind === 'rejected' || node.kind === 'remark' ? node.mark.id : undefined
}

function fullestMention({ mentions }: ActorItem): Range[] {
  const mention = mentions.find(({ form }) => form === 'name') ?? mentions[0]
  return mention ? [mention.range] : []
}
