import type { Agreement, Disagreement } from '../ledger/agreement.ts'
import type { ImportFormat } from '../ledger/formats/readers.ts'
import type { ExportFormat } from '../ledger/formats/writers.ts'
import type { MarkItem } from './decision-protocol.ts'

/**
 * How what is decided about an article goes to other people and programs, and comes from them. Each request is refused with the reason
 * in plain words, to be told to a person, and is null where the article is not open in the server.
 */

export type { ExportFormat, ImportFormat }

/** Request: `ComparePeopleParams` -> `PeopleCompared | null`. */
export const comparePeopleRequest = 'newsmark/comparePeople'

export interface ComparePeopleParams {
  uri: string
  ours: Side
  theirs: Side
}

export type Side =
  /** What one person decided; null for everybody. */
  | { by: string | null }
  /** One side of what a merge has left open, with what both have. */
  | { merge: 'ours' | 'theirs' }
  /** Another ledger of the article, or its W3C export. */
  | { text: string; format: 'w3c' }

/** What two sides make of one article: the engine's marks with their decisions. */
export interface PeopleCompared {
  /** By kind of mark; what neither has decided about counts as agreed. */
  agreement: Agreement[]
  /** In text order. */
  disagreements: DisagreementItem[]
  /** The marks that stand on each side, one a line in text order, to be compared as texts. */
  readings: { ours: string; theirs: string }
}

export interface DisagreementItem extends Pick<Disagreement, 'kind' | 'differs'> {
  /** Stays the same while both sides do. */
  id: string
  /** Null where one side has no mark there. */
  ours: MarkItem | null
  theirs: MarkItem | null
  /** The id of the article's own mark there, as everybody's decisions leave it; null where there is none. */
  mark: string | null
  /** Whose reading that is; null where it is neither's. */
  stands: 'ours' | 'theirs' | null
}

/** Request: `ReportParams` -> `string | null`: what was checked in an article, by whom, and what was not. */
export const reportRequest = 'newsmark/report'

export interface ReportParams {
  uri: string
  format: 'markdown' | 'html'
}

/** An article, and whether its file begins with a byte-order mark, which some formats count. */
export interface ArticleFile {
  uri: string
  byteOrderMark: boolean
}

/** Request: `ExportParams` -> `ArticlesExported`. */
export const exportRequest = 'newsmark/export'

export interface ExportParams {
  /** Those that are not open in the server are left out. */
  articles: ArticleFile[]
  format: ExportFormat
}

export interface ArticlesExported {
  text: string
  articles: number
  /** Decisions that are not in it: their words are not found. */
  orphans: number
}

/** Request: `ImportParams` -> `DecisionsImported | null`. */
export const importRequest = 'newsmark/import'

export interface ImportParams extends ArticleFile {
  /** What the file holds. */
  text: string
  format: ImportFormat
}

export interface DecisionsImported {
  taken: number
  /** That were in the ledger, or say what the engine says, already. */
  known: number
  /** Whose words the article does not have. */
  lost: number
  /** What the file says of other articles. */
  others: number
}
