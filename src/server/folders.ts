import type { Clipping } from '../dossier/clipping.ts'
import type { Answers } from '../dossier/dossier.ts'
import type { ActorDecision } from '../ledger/actors.ts'
import type { Folder } from './folder-protocol.ts'

/** The folders of the workspace, each with a dossier of its own. */
export interface Folders {
  /** The folder of this address, or the innermost that holds the article of this address; null outside of all of them. */
  holding(uri: string): IndexedFolder | null
  all(): IndexedFolder[]
}

/** One folder of the workspace as far as its articles are read. Paths are those below it: `2016/harbour.news.txt`. */
export interface IndexedFolder {
  readonly uri: string
  readonly state: Folder
  /** That of `state`: grows with every change of what the folder says. */
  readonly revision: number
  /** While articles are read it answers from what it has worked out by then. */
  readonly dossier: Answers
  /** Works out more of it, before somebody asks: a little while articles are read, else all. */
  settle(): Promise<void>
  /** Hold these decisions about actors, in place of those before. */
  decide(decisions: readonly ActorDecision[]): void
  /** Begin to read where nobody has asked for it yet, for a client that has no view of folders. */
  read(): void
  /** What is kept of an article, those that are open with their unsaved edits; undefined where none of that path is in. */
  clipping(path: string): Clipping | undefined
  clippings(): Iterable<Clipping>
  /** The text of an article as it stands now; null where it cannot be read. */
  text(path: string): Promise<string | null>
  uriOf(path: string): string
  pathOf(uri: string): string
}
