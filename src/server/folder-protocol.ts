import type { Range } from 'vscode-languageserver-types'
import type { ConflictRule, Merge } from '../dossier/comparison.ts'
import type { ActorKind, ClaimKind, Severity } from '../engine/analysis.ts'

export type { Merge }

/** What the language server protocol lacks to speak of a whole folder: everything here is shared by the server and its clients. */

/**
 * Request: `FolderParams` -> `Folder | null` (null where it is no folder of the workspace). The first one for a folder begins to
 * read its articles; so does one with `again`, which looks at every file anew, after a stop too.
 */
export const folderRequest = 'newsmark/folder'

/** Notification to the server: `FolderParams`. Read no further; what is read stays. */
export const stopReading = 'newsmark/stopReading'

/** Notification from the server: `Folder`. Comes at most four times a second, and once when all is read. */
export const folderChanged = 'newsmark/folderChanged'

/** Request: `FolderListParams` -> `FolderList<FolderActorItem>`, those of most articles first. */
export const folderActorsRequest = 'newsmark/folderActors'

/** Request: `FolderActorParams` -> `FolderActor | null`. */
export const folderActorRequest = 'newsmark/folderActor'

/** Request: `ClaimSearchParams` -> `FolderList<FolderClaimItem>`, the newest article first. */
export const searchClaimsRequest = 'newsmark/searchClaims'

/** Request: `FolderListParams` -> `FolderList<StatementItem>`, those of most articles first. */
export const statementsRequest = 'newsmark/statements'

/** Request: `FolderListParams` -> `FolderList<ConflictItem>`, the gravest first. */
export const conflictsRequest = 'newsmark/conflicts'

/** Commands of the server: `DecideActorsParams` -> whether it was done. */
export const sameActorCommand = 'newsmark.sameActor'
export const notSameActorCommand = 'newsmark.notSameActor'
export const undecideActorsCommand = 'newsmark.undecideActors'

/** Request to a client that `listsFolders`: `{ uri }` of a folder -> `FileAnswer<ListedEntry[]>`. */
export const listFolderRequest = 'newsmark/listFolder'

/** Request to such a client: `ReadArticleParams` -> `FileAnswer<string>`, its text in UTF-8. */
export const readArticleRequest = 'newsmark/readArticle'

export interface ReadArticleParams {
  uri: string
  /** The largest file that is read, in bytes. */
  most: number
}

/** What is there, or the code of a `FileSystemError`, `NoText` or `TooLarge`, else a message. */
export type FileAnswer<T> = { found: T } | { problem: string }

/** What stands in a folder; links to folders are left out. */
export interface ListedEntry {
  name: string
  kind: 'file' | 'folder'
}

export interface FolderParams {
  /** The address of a folder of the workspace. */
  folder: string
  again?: boolean
}

export interface Folder {
  folder: string
  /** `idle` before anybody asked for it, `stopped` where somebody did not want to wait. */
  phase: 'idle' | 'finding' | 'reading' | 'ready' | 'stopped'
  /** Of the articles found, those that are read. */
  read: number
  found: number
  /** Files that are left out, each with the reason in words. */
  skipped: SkippedFile[]
  /** What concerns the whole folder: a cache that cannot be written. */
  notes: string[]
  /** Grows with every change of what the folder says. */
  revision: number
}

export interface SkippedFile {
  uri: string
  /** The path below the folder. */
  path: string
  why: string
}

export interface FolderListParams {
  folder: string
  /** Only what holds all of these words, in any place that is shown; empty for all. */
  filter: string
  /** How many items at most. */
  limit: number
}

export interface Listed<Item> {
  items: Item[]
  /** How many there are without the limit. */
  total: number
}

export interface FolderList<Item> extends Listed<Item> {
  /** Of the folder when it answered. */
  revision: number
}

/** A stretch of one article, ready to be shown. */
export interface FolderPlace {
  uri: string
  /** The article's path below the folder. */
  path: string
  /** ISO day of publication. */
  day: string | null
  range: Range
  /** The words there on one line, shortened. */
  text: string
}

export interface FolderActorItem {
  /** Names the actor as long as it is in the folder. */
  key: string
  name: string
  kind: ActorKind
  /** The newest title. */
  title: string | null
  articles: number
  claims: number
  /** How many titles, names or merges want a person's look. */
  doubts: number
}

export interface FolderActorParams {
  folder: string
  key: string
}

/** One actor across the folder. */
export interface FolderActor extends FolderActorItem {
  aliases: string[]
  /** By day: what each article calls the actor; of more than 200, the first and the last article of each title. */
  titles: (FolderPlace & { title: string })[]
  /** The first mention in each article, the newest article first, at most 200. */
  mentions: FolderPlace[]
  /** The latest claims, at most 50. */
  latest: FolderClaimItem[]
  /** Who is named in the same articles, those of most articles first, at most 10. */
  together: { key: string; name: string; articles: number }[]
  /** What makes these names one actor, at most 200; what people decided comes first. */
  merges: Merge[]
  /** Actors that may be the same: nobody has decided. */
  offers: Merge[]
  /** Actors that a person said are not the same. */
  apart: Merge[]
}

export interface DecideActorsParams {
  folder: string
  /** The keys of `Merge`. */
  actor: string
  other: string
}

export interface FolderClaimItem extends FolderPlace {
  id: string
  kind: ClaimKind
  speaker: string | null
  /** The key of the speaker. */
  actor: string | null
}

/** `filter` looks at the words of the claim, and at the speaker where no `actor` is given. */
export interface ClaimSearchParams extends FolderListParams {
  /** The speaker's key, or words of one of the speaker's names. */
  actor?: string
  kind?: ClaimKind
  /** ISO days, both included; articles of no known day are left out where one is given. */
  from?: string
  to?: string
}

export interface StatementItem {
  id: string
  speaker: string
  /** The longest wording. */
  words: string
  /** Independent articles: copies count once. */
  sources: number
  /** The newest first, at most 100. */
  claims: FolderClaimItem[]
  /** How many claims there are. */
  total: number
}

export interface ConflictItem {
  id: string
  rule: ConflictRule
  message: string
  severity: Severity
  /** At most 100. */
  places: FolderPlace[]
  /** How many places there are. */
  total: number
}
