import type { Range } from 'vscode-languageserver-types'
import type { ActorKind, ClaimKind, FigureKind, MentionForm, Quotation } from '../engine/analysis.ts'

/** What the language server protocol lacks: everything here is shared by the server and its clients. */

/** Request: `ArticleParams` -> `Article | null` (null where the document is not open in the server). */
export const articleRequest = 'newsmark/article'

/** Notification from the server: `ArticleChanged`. The article of this document has been analysed again. */
export const articleChanged = 'newsmark/articleChanged'

export interface ArticleParams {
  uri: string
}

export interface ArticleChanged {
  uri: string
  /** Of the document that was analysed. */
  version: number
}

/** Sent by a client with `initialize`. */
export interface InitializationOptions {
  /** A client command that takes `RevealParams`; without one, jump links are `URI#L1,2-L3,4`. */
  revealCommand?: string
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

export interface MentionItem {
  range: Range
  form: MentionForm
  /** The words of the mention, and a few words of its line on either side: `before + text + after` is one line. */
  text: string
  before: string
  after: string
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
