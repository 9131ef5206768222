import type { Range } from 'vscode-languageserver-types'
import type { ConflictRule } from '../dossier/comparison.ts'
import type { ActorKind, ClaimKind, FigureKind, MentionForm, Quotation, Rule, Severity } from '../engine/analysis.ts'
import type { IgnoreScope } from '../ledger/ignores.ts'
import type { Decisions } from './decision-protocol.ts'
import type { FolderPlace } from './folder-protocol.ts'

/** What the language server protocol lacks: everything here is shared by the server and its clients. */

/** Request: `ArticleParams` -> `Article | null` (null where the document is not open in the server). */
export const articleRequest = 'newsmark/article'

/** Notification from the server: `ArticleChanged`. The article of this document has been analysed again. */
export const articleChanged = 'newsmark/articleChanged'

/** Notification from the server: `ArticleChanged`. Settings or decisions leave other findings of the same text. */
export const checksChanged = 'newsmark/checksChanged'

export interface ArticleParams {
  uri: string
}

export interface ArticleChanged {
  uri: string
  /** Of the document that was analysed. */
  version: number
}

/** Request to a client that `keepsFiles`: `{ uri }` -> its text, or null where there is no such file. */
export const readFileRequest = 'newsmark/readFile'

/** Request to a client that `keepsFiles`: `WriteFileParams` -> true when all of the text is written, false where the file is no longer as it was read. */
export const writeFileRequest = 'newsmark/writeFile'

export interface WriteFileParams {
  uri: string
  text: string
  /** What was read; null where there was no file. */
  before: string | null
}

/** Request to a client that `keepsFiles`: `RemoveFileParams` -> true when the file is gone, false where it is no longer as it was read. */
export const removeFileRequest = 'newsmark/removeFile'

export interface RemoveFileParams {
  uri: string
  /** What was read. */
  before: string
}

/** Commands of the server, by `workspace/executeCommand`: `IgnoreParams` and `StopIgnoringParams` -> whether it was done. */
export const ignoreCommand = 'newsmark.ignore'
export const stopIgnoringCommand = 'newsmark.stopIgnoring'

export interface IgnoreParams {
  uri: string
  /** Of the findings to hear no more of. */
  ids: string[]
  scope: IgnoreScope
}

export type StopIgnoringParams = Pick<IgnoreParams, 'uri' | 'ids'>

/** Sent by a client with `initialize`. */
export interface InitializationOptions {
  /** A client command that takes `RevealParams`; without one, jump links are `URI#L1,2-L3,4`. */
  revealCommand?: string
  /** True where the client reads and writes files for the server, which else does so itself where it can. */
  keepsFiles?: boolean
  /** True where the client shows how far the reading of folders is; else it is told by work-done progress. */
  showsFolders?: boolean
  /** True where the client lists folders and reads articles for a server that cannot do so itself. */
  listsFolders?: boolean
  /** The path of a directory for what the server keeps of the workspace's articles; without one it keeps nothing. */
  storage?: string
  /** The settings below `newsmark`, for a client that cannot be asked for them. */
  settings?: unknown
  /** The trained models, where the server is a worker that cannot read files. */
  models?: ModelBytes
}

/** The trained models that ship in `dist/models/`, by the pass that uses them. */
export const modelFiles = { names: 'names.model', claims: 'claims.model' } as const

/** The bytes of those files. */
export type ModelBytes = Partial<Record<keyof typeof modelFiles, Uint8Array>>

export interface RevealParams {
  uri: string
  range: Range
}

/** One analysed article in lines and characters, ready to be shown. */
export interface Article {
  uri: string
  version: number
  /** In order of first appearance. */
  actors: ActorItem[]
  /** In text order. */
  claims: ClaimItem[]
  quotations: QuotationItem[]
  figures: FigureItem[]
  /** In text order, those that are ignored as well; none whose check is off. */
  findings: FindingItem[]
  decisions: Decisions
}

export interface ActorItem {
  id: string
  name: string
  kind: ActorKind
  titles: string[]
  /** Countries, parties and organisations. */
  affiliations: string[]
  aliases: string[]
  mentions: MentionItem[]
}

export interface PlaceItem {
  range: Range
  /** The words of the place, and a few words of its line on either side: `before + text + after` is one line. */
  text: string
  before: string
  after: string
}

export interface MentionItem extends PlaceItem {
  form: MentionForm
  why: string
}

export interface ClaimItem {
  id: string
  kind: ClaimKind
  /** The speaker's id in `actors`. */
  actor: string | null
  /** The speaker's name, else the words of the source, else null. */
  speaker: string | null
  source: Range | null
  cue: Range | null
  content: Range[]
  /** The words of the content on one line, pieces joined by ` … `. */
  text: string
  carriedOver: boolean
  /** 0 to 1. */
  confidence: number
  why: string
}

export interface QuotationItem {
  range: Range
  kind: Quotation['kind']
  /** The claim it belongs to. */
  claim: string | null
}

export interface FigureItem {
  range: Range
  kind: FigureKind
}

export interface FindingItem {
  id: string
  rule: Rule | ConflictRule
  message: string
  /** As the settings want it. */
  severity: Severity
  /** The one to look at first before the others. */
  places: PlaceItem[]
  /** Of a conflict: some places in other articles. */
  elsewhere: FolderPlace[]
  /** The decisions that silence it; none where it is to be heard. */
  ignored: IgnoredItem[]
}

export interface IgnoredItem {
  scope: IgnoreScope
  by?: string
  /** ISO 8601. */
  at?: string
}
