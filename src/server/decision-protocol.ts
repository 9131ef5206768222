import type { Range } from 'vscode-languageserver-types'
import type { ActorKind } from '../engine/analysis.ts'
import type { ItemKind, ItemState, Progress } from '../ledger/checklist.ts'
import type { Check, State } from '../ledger/decide.ts'
import type { ActName, Details, MarkKind, Role, Verdict } from '../ledger/decision.ts'
import type { PlaceItem } from './protocol.ts'

/** What people decide about the marks of an article: everything here is shared by the server and its clients. */

/** What is decided about an article, in its `Article`. */
export interface Decisions {
  /** In text order, the rejected ones too. */
  marks: MarkItem[]
  /** What was decided about words that are not found any more, the earliest first. */
  orphans: OrphanItem[]
  /** Everything to be checked, in text order. */
  checklist: CheckItem[]
  progress: Progress
  /** What undoing would take back, and what redoing would do again; null where there is nothing. */
  undo: DoneItem | null
  redo: DoneItem | null
  /** Those who decided something, in alphabetical order. */
  people: string[]
  /** The tags of the folder's codebook. */
  tags: TagItem[]
  /** Null where nothing can be decided: the article has no file yet. */
  ledger: LedgerItem | null
}

export interface MarkItem extends Details {
  /** The id of the actor or claim in the article; that of a quotation or date tells its place, and holds for this version. */
  id: string
  kind: MarkKind
  state: State
  parts: { role: Role; range: Range }[]
  /** The name of an actor; else the words on one line, the pieces of a claim's content joined by ` … `. */
  words: string
  /** Where it first stands; null where it stands nowhere. */
  place: PlaceItem | null
  /** What the engine says of it; null where it sees no such mark. */
  engine: Details | null
  check: Check | null
  tags: string[]
  /** All that was decided about it, the earliest first. */
  decisions: DecisionItem[]
}

export interface DecisionItem {
  /** An IRI. */
  id: string
  act: ActName
  /** The note, the tag, the verdict, or the name that the actor was joined to. */
  says?: string
  by?: string
  /** ISO 8601. */
  at?: string
}

/** A decision whose words are not found. */
export interface OrphanItem extends DecisionItem {
  kind: MarkKind
  /** The name of an actor, else the words as they were; on one line. */
  words: string
  /** What stood on either side, on one line. */
  before: string
  after: string
  /** Where other words stand now between the same surroundings. */
  near: PlaceItem | null
}

export interface CheckItem {
  /** The id of its mark. */
  mark: string
  kind: ItemKind
  state: ItemState
  words: string
  /** The titles of a name, the speaker of a quotation, the day of a date; may be empty. */
  detail: string
  check: Check | null
  place: PlaceItem
}

export interface DoneItem {
  /** `withdraw`, `resolve`, `import`, `reattach` and `let go` change more than one kind of decision. */
  did: ActName | 'withdraw' | 'resolve' | 'import' | 'reattach' | 'let go'
  /** Of the decisions that it made or took out. */
  count: number
}

export interface TagItem {
  name: string
  /** `#RRGGBB`. */
  color?: string
  description?: string
  /** `0` to `9`. */
  key?: string
}

export interface LedgerItem {
  /** Of its file. */
  uri: string
  /** The path of its file as a person reads it. */
  path: string
  /** How many places a merge has left open; nothing can be decided until they are resolved. */
  conflicts: number
  /** Why the file cannot be read; it is left as it is, and nothing can be decided. */
  problem: string | null
}

/**
 * Commands of the server, by `workspace/executeCommand`, each with one of the following as its argument -> whether it was done; a
 * person is told why it was not.
 */
export const decideCommand = 'newsmark.decide'
export const markCommand = 'newsmark.mark'
export const withdrawCommand = 'newsmark.withdraw'
export const undoCommand = 'newsmark.undo'
export const redoCommand = 'newsmark.redo'
export const reattachCommand = 'newsmark.reattach'
export const letGoCommand = 'newsmark.letGo'
export const resolveCommand = 'newsmark.resolve'
export const spellCommand = 'newsmark.spell'

/** Decide the same about several marks at once. */
export interface DecideParams {
  uri: string
  /** Ids. */
  marks: string[]
  act: ActParams
}

export type ActParams =
  | { act: 'accept' | 'reject' }
  /** The spans of each role that is given become these; of an actor, these are more of its mentions. */
  | { act: 'change'; to: Details & { parts?: MarkItem['parts'] } }
  /** The actors are the one of that name. */
  | { act: 'join'; into: string }
  | { act: 'verify'; verdict: Verdict; note?: string; source?: string }
  | { act: 'note'; text: string }
  | { act: 'tag'; tag: string }

/**
 * Mark what the engine missed. An actor of a name that the article has gets more mentions: other actors lose them, which is how one is
 * split. A `passage` is marked by the note or the tag that it is for.
 */
export interface MarkParams extends Details {
  uri: string
  kind: MarkKind
  parts: MarkItem['parts']
  remark?: Extract<ActParams, { act: 'note' | 'tag' }>
}

/** Take decisions out of the ledger: those of these ids, or of these marks, of all kinds or only of some. */
export interface WithdrawParams {
  uri: string
  decisions?: string[]
  marks?: string[]
  acts?: ActName[]
}

/** Of `undoCommand` and `redoCommand`. */
export interface ArticleOfParams {
  uri: string
}

/** Give decisions whose words are not found a place. */
export interface ReattachParams {
  uri: string
  decisions: string[]
  range: Range
}

/** Give up decisions whose words are not found. */
export interface LetGoParams {
  uri: string
  decisions: string[]
}

/** Which side of each open place of a merge is to stand. */
export interface ResolveParams {
  uri: string
  side: 'ours' | 'theirs' | 'both'
}

/** How the house spells an actor's name in all articles of the folder; null leaves it to them. */
export interface SpellParams {
  /** Of an article of the folder. */
  uri: string
  /** As the articles have it; to leave it to them, also as the house spells it. */
  name: string
  kind: ActorKind
  spelling: string | null
}
