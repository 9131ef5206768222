import type { Range } from 'vscode-languageclient'
import type { CheckItem, DecisionItem, MarkItem, OrphanItem, TagItem } from '../../server/decision-protocol.ts'
import type { DisagreementItem, PeopleCompared } from '../../server/exchange-protocol.ts'

/** One row of the tree of the ledger, as plain data. Ids are unique in it and outlive a new analysis of the same words. */
export type LedgerNode =
  | OpenMergeNode
  | BrokenLedgerNode
  | SectionNode
  | TagNode
  | ItemNode
  | RemarkNode
  | OrphanNode
  | AgreementNode
  | DisagreementNode
  | JudgementNode

/** Where a merge has left what two people decided side by side. */
export interface OpenMergeNode {
  kind: 'openMerge'
  id: string
  /** How many places it has left open. */
  conflicts: number
}

/** A ledger that cannot be read. */
export interface BrokenLedgerNode {
  kind: 'brokenLedger'
  id: string
  problem: string
}

/** A heading above rows of one sort. */
export interface SectionNode {
  kind: 'section'
  id: string
  section: CheckItem['kind'] | 'notes' | 'orphans' | 'agreement' | 'disagreements'
  /** Of the items below it, those that are checked; left out where nothing is to be checked. */
  checked?: number
  /** The two that are compared; left out above all else. */
  people?: [string, string]
  /** True where one of the two is a file, which can be taken in. */
  isFile?: boolean
  children: LedgerNode[]
}

/** A heading above what has one tag. */
export interface TagNode {
  kind: 'tag'
  id: string
  tag: TagItem
  children: RemarkNode[]
}

/** Something to be checked. */
export interface ItemNode {
  kind: 'item'
  id: string
  item: CheckItem
  places: Range[]
}

/** A note or a tag on a mark. */
export interface RemarkNode {
  kind: 'remark'
  id: string
  mark: MarkItem
  decision: DecisionItem
  places: Range[]
}

/** A decision whose words are not found. */
export interface OrphanNode {
  kind: 'orphan'
  id: string
  orphan: OrphanItem
  places: Range[]
}

/** How far two people agree on one kind of mark. */
export interface AgreementNode {
  kind: 'agreement'
  id: string
  agreement: PeopleCompared['agreement'][number]
  people: [string, string]
}

/** What two people see differently. */
export interface DisagreementNode {
  kind: 'disagreement'
  id: string
  disagreement: DisagreementItem
  people: [string, string]
  places: Range[]
  children: JudgementNode[]
}

/** What one of the two says. */
export interface JudgementNode {
  kind: 'judgement'
  id: string
  side: 'ours' | 'theirs'
  name: string
  disagreement: DisagreementItem
  places: Range[]
}
