import type { FileEvent } from 'vscode-languageserver'
import { type ActorFile, decisionsOf as actorDecisionsOf, spellingsOf } from '../../ledger/actors.ts'
import { type Codebook, codebookFile, type Tag } from '../../ledger/codebook.ts'
import { applyChange, redo, undo } from '../../ledger/history.ts'
import { decisionsOf, formatLedger, type Ledger, type LedgerLine, parseLedger, resolve } from '../../ledger/ledger.ts'
import { addressOf, ledgerFileOf } from '../../ledger/ledger-file.ts'
import { sameActors } from '../../ledger/same-actors.ts'
import type { Files } from '../files.ts'
import type { Disk } from '../folder/disk.ts'
import { type LedgerFile, LedgerFiles } from '../ledger-files.ts'
import { type LedgerPlace, pathOf } from '../ledger-place.ts'
import { type Judgements, noJudgements } from '../reading.ts'
import { codebookKind } from './codebook-file.ts'
import { GitMerging } from './git-merging.ts'
import { type Done, Histories } from './histories.ts'
import { findStray, type Stray, withStray } from './strays.ts'

/** What is known of an article's ledger. */
export interface KnownLedger {
  place: LedgerPlace
  /** The address of its file, and its path as a person reads it. */
  uri: string
  path: string
  /** As its file holds it; as if it were empty where that cannot be read. */
  ledger: Ledger
  /** Why the file cannot be read. */
  problem: string | null
  judgements: Judgements
  tags: readonly Tag[]
}

export interface LedgersOptions {
  files: Files | null
  /** What lists the folder at an address, for finding the ledgers of articles that were renamed; null where nothing does. */
  diskOf: (uri: string) => Disk | null
  /** The text of an open article. */
  textOf: (uri: string) => string
  /** Where its ledger lies; null where it has no file yet. */
  placeOf: (uri: string) => LedgerPlace | null
  /** What is decided about the actors of the articles whose ledgers are in a `.newsmark` folder. */
  actorsIn: (folder: string) => Promise<ActorFile>
  /** Hears of an article about which something else is decided now. */
  changed: (uri: string) => void
  complain: (problem: string) => void
  /** Hears of an article that has taken along what was decided about it under another path. */
  found: (path: string, before: string) => void
}

interface Entry {
  uri: string
  place: LedgerPlace
  file: LedgerFiles<Ledger>
  problem: string | null
  known: KnownLedger | null
  /** What it had before it was renamed, until something is written. */
  stray: Stray | null
  loading: Promise<void>
}

/** Keeps the ledgers of the open articles, and what was done to them while the server ran. */
export class Ledgers {
  readonly #options: LedgersOptions
  readonly #codebooks: LedgerFiles<Codebook>
  readonly #entries = new Map<string, Entry>()
  readonly #histories = new Histories()
  readonly #git = new GitMerging()
  #files: Files | null

  constructor(options: LedgersOptions) {
    this.#options = options
    this.#files = options.files
    this.#codebooks = new LedgerFiles(codebookKind, options.files, options.complain)
  }

  set files(files: Files | null) {
    this.#files = files
    this.#codebooks.files = files
  }

  /** What is known of an article's ledger; null before it was read, and where it has none. */
  of(uri: string): KnownLedger | null {
    return this.#entries.get(uri)?.known ?? null
  }

  judgementsOf(uri: string): Judgements {
    return this.of(uri)?.judgements ?? noJudgements
  }

  /** What undoing would take back, and what redoing would do again. */
  historyOf(uri: string): { undo: Done | null; redo: Done | null } {
    const { done, undone } = this.#histories.of(uri)
    return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
  }

  /** Resolves when the ledger of an article is known. */
  async ready(uri: string): Promise<void> {
    const place = this.#options.placeOf(uri)
    const entry = this.#entries.get(uri)
    if (!place) this.#entries.delete(uri)
    else if (entry?.place.folder === place.folder && entry.place.path === place.path) await entry.loading
    else await this.#open(uri, place)
  }

  /** Forget the ledger of an article that is closed. What was done to it can still be undone when it is opened again. */
  close(uri: string): void {
    this.#entries.delete(uri)
  }

  /** Read again what somebody else made, changed or deleted. */
  changeFiles(changes: readonly Pick<FileEvent, 'uri'>[]): void {
    const paths = new Set(changes.map(({ uri }) => pathOf(uri)))
    for (const [uri, entry] of this.#entries) {
      const { folder, path } = entry.place
      const files = [ledgerFileOf(path), codebookFile, 'actors.json']
      if (files.some((file) => paths.has(`${pathOf(folder)}/${file}`))) this.#reload(uri, entry)
    }
  }

  /** An article, or a folder with all in it, has another address now. */
  rename(from: string, to: string): void {
    this.#histories.move(from, to, this.#options.placeOf)
  }

  /** Read again what is decided in a `.newsmark` folder. */
  changeFolder(folder: string): void {
    for (const [uri, entry] of this.#entries) if (entry.place.folder === folder) this.#reload(uri, entry)
  }

  /**
   * Change the ledger of an article as its file stands at that moment; false where there is nothing to change. Rejects where the file
   * cannot be read or written, or where a merge has left it open.
   */
  async change(uri: string, act: (lines: readonly LedgerLine[]) => Done | null): Promise<boolean> {
    const done = await this.#rewrite(uri, ({ lines }) => {
      const done = act(lines)
      return done && done.removed.length + done.added.length > 0 ? { done, lines: applyChange(lines, done) } : null
    })
    if (done) this.#histories.record(uri, done)
    return done !== null
  }

  undo(uri: string): Promise<boolean> {
    return this.#step(uri, undo)
  }

  redo(uri: string): Promise<boolean> {
    return this.#step(uri, redo)
  }

  /** Take one side of what a merge has left open, or both. Undoing brings the other side back. */
  async resolve(uri: string, side: 'ours' | 'theirs' | 'both'): Promise<boolean> {
    const done = await this.#rewrite(uri, (ledger) => {
      if (ledger.conflicts.length === 0) return null
      const lines = resolve(ledger, side)
      const kept = new Set(lines.map(({ line }) => line))
      const removed = resolve(ledger, 'both').filter(({ line }) => !kept.has(line))
      return { done: { did: 'resolve', removed, added: [] }, lines, resolved: true }
    })
    if (done && done.removed.length > 0) this.#histories.record(uri, done)
    return done !== null
  }

  async #step(uri: string, step: typeof undo | typeof redo): Promise<boolean> {
    const stepped = step(this.#histories.of(uri))
    if (!stepped) return false
    const { change, history } = stepped
    const done = await this.#rewrite(uri, ({ lines }) => ({ done: change, lines: applyChange(lines, change) }))
    if (done) this.#histories.set(uri, history)
    return done !== null
  }

  /** Write the lines that a change makes; null where it makes none. */
  async #rewrite(
    uri: string,
    change: (ledger: Ledger) => { done: Done; lines: LedgerLine[]; resolved?: true } | null,
  ): Promise<Done | null> {
    await this.ready(uri)
    const entry = this.#entries.get(uri)
    if (!entry) return null
    let done: Done | null = null
    await entry.file.change(entry.place.folder, (ledger) => {
      const changed = change(withStray(ledger, entry.stray))
      done = changed?.done ?? null
      if (changed && !changed.resolved && ledger.conflicts.length > 0)
        throw new Error('a merge has left it open: resolve that first')
      return changed && { lines: changed.lines, conflicts: [] }
    })
    if (!done) return null
    await this.#git.tell(this.#files, entry.place.folder)
    if (entry.stray && (await this.#files?.remove(entry.stray.uri, entry.stray.file).catch(() => false)))
      this.#options.found(entry.place.path, entry.stray.article)
    await this.#read(entry)
    this.#options.changed(uri)
    return done
  }

  #open(uri: string, place: LedgerPlace): Promise<void> {
    const kind: LedgerFile<Ledger> = {
      name: addressOf(ledgerFileOf(place.path)),
      about: 'What is decided about the article',
      parse: (text) => parseLedger(text, this.#options.textOf(uri)),
      format: ({ lines }) => formatLedger(lines),
    }
    const complain = (problem: string, reason: string) => {
      entry.problem = reason
      this.#options.complain(problem)
    }
    const file = new LedgerFiles(kind, this.#files, complain)
    const entry: Entry = { uri, place, file, problem: null, known: null, stray: null, loading: Promise.resolve() }
    this.#entries.set(uri, entry)
    // While no article was open nobody heeded what became of it.
    this.#codebooks.forget(`${place.folder}/${codebookFile}`)
    entry.loading = this.#read(entry)
    return entry.loading
  }

  #reload(uri: string, entry: Entry): void {
    const { file, place } = entry
    file.forget(this.#fileOf(place))
    this.#codebooks.forget(`${place.folder}/${codebookFile}`)
    const before = JSON.stringify(entry.known)
    entry.loading = this.#read(entry).then(() => {
      if (JSON.stringify(entry.known) !== before) this.#options.changed(uri)
    })
  }

  async #read(entry: Entry): Promise<void> {
    const { place, file } = entry
    entry.problem = null
    const [own, { tags }, actors] = await Promise.all([
      file.read(place.folder),
      this.#codebooks.read(place.folder),
      this.#options.actorsIn(place.folder),
    ])
    entry.stray = own.lines.length + own.conflicts.length === 0 ? await this.#findStray(entry) : null
    const ledger = withStray(own, entry.stray)
    const decisions = decisionsOf(resolve(ledger, 'both'))
    const same = sameActors(actorDecisionsOf(actors), place.path)
    const judgements = { decisions, same, spellings: spellingsOf(actors) }
    const uri = this.#fileOf(place)
    entry.known = { place, uri, path: pathOf(uri), ledger, problem: entry.problem, judgements, tags }
  }

  async #findStray({ uri, place }: Entry): Promise<Stray | null> {
    const shelves = { files: this.#files, disk: this.#options.diskOf(place.folder) }
    return findStray(place, this.#options.textOf(uri), shelves)
  }

  #fileOf({ folder, path }: LedgerPlace): string {
    return `${folder}/${addressOf(ledgerFileOf(path))}`
  }
}
