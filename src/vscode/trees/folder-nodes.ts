import type {
  ConflictItem,
  FolderActorItem,
  FolderClaimItem,
  FolderPlace,
  Merge,
  SkippedFile,
  StatementItem,
} from '../../server/folder-protocol.ts'

/** One row of a tree that shows a folder, as plain data. Ids are unique in their tree and outlive a change of the folder. */
export type FolderNode =
  | GroupNode
  | FolderActorNode
  | MergeNode
  | FolderClaimNode
  | FolderPlaceNode
  | ConflictNode
  | StatementNode
  | SkippedNode
  | NoteNode
  | MoreNode

/** A heading above rows of one sort. */
export interface GroupNode {
  kind: 'group'
  id: string
  label: string
  /** Stands behind the label. */
  description: string
  /** Of a product icon; none where the rows below have their own. */
  icon?: string
  isOpen: boolean
  children: FolderNode[]
}

/** An actor, whose rows are asked for when it is unfolded. */
export interface FolderActorNode {
  kind: 'folderActor'
  id: string
  /** Names the actor in the folder. */
  key: string
  name: string
  articles: number
  /** Left out where the actor is named together with another. */
  actor?: FolderActorItem
}

/** Two names that are one actor, may be, or are not. */
export interface MergeNode {
  kind: 'merge'
  id: string
  /** `offered` where nobody has decided, `apart` where somebody said that they are two. */
  state: 'merged' | 'offered' | 'apart'
  merge: Merge
  /** The actor below whose row it stands. */
  actor: { key: string; name: string }
}

export interface FolderClaimNode {
  kind: 'folderClaim'
  id: string
  claim: FolderClaimItem
  /** What comes first: the words with what the rows above leave open, or the article. */
  first: 'words, speaker' | 'words, article' | 'article'
}

/** A place in an article. */
export interface FolderPlaceNode {
  kind: 'folderPlace'
  id: string
  place: FolderPlace
  label: string
  description: string
  icon: string
  /** Set on a place of a conflict but the first: that one. */
  against?: FolderPlace
}

export interface ConflictNode {
  kind: 'conflict'
  id: string
  conflict: ConflictItem
  children: FolderPlaceNode[]
}

export interface StatementNode {
  kind: 'statement'
  id: string
  statement: StatementItem
  children: FolderClaimNode[]
}

/** A file that is left out. */
export interface SkippedNode {
  kind: 'skipped'
  id: string
  file: SkippedFile
}

/** What concerns the whole folder. */
export interface NoteNode {
  kind: 'note'
  id: string
  note: string
}

/** Stands below the rows where there are more. */
export interface MoreNode {
  kind: 'more'
  id: string
  /** Of those that are not shown. */
  count: number
  /** Brings more of them. */
  show(): void
}
