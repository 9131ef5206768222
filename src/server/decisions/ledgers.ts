import type { FileEvent } from 'vscode-languageserver'
import { type ActorFile, actorsFile } from '../../ledger/actors.ts'
import { type Codebook, codebookFile } from '../../ledger/codebook.ts'
import { applyChange, redo, undo } from '../../ledger/history.ts'
import { formatLedger, type Ledger, type LedgerLine, parseLedger, resolve } from '../../ledger/ledger.ts'
import { addressOf, ledgerFileOf } from '../../ledger/ledger-file.ts'
import type { Files } from '../files.ts'
import type { Disk } from '../folder/disk.ts'
import { type LedgerFile, LedgerFiles } from '../ledger-files.ts'
import { type LedgerPlace, pathOf } from '../ledger-place.ts'
import { type Judgements, noJudgements } from '../reading.ts'
import { codebookKind } from './codebook-file.ts'
import { GitMerging } from './git-merging.ts'
import { type Done, Histories } from './histories.ts'
import { type KnownLedger, toKnown } from './known-ledger.ts'
import { findStray, type Stray, withStray } from './strays.ts'

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
  searching: Promise<void>
  /** The newest reading of it: whoever waits for an older one waits for this. */
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
      const files = [ledgerFileOf(path), codebookFile, actorsFile]
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
    await entry.searching
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
    const [loading, searching] = [Promise.resolve(), Promise.resolve()]
    const entry: Entry = { uri, place, file, problem: null, known: null, stray: null, loading, searching }
    this.#entries.set(uri, entry)
    // While no article was open nobody heeded what became of it.
    this.#codebooks.forget(`${place.folder}/${codebookFile}`)
    const read = this.#read(entry)
    entry.searching = read.then(() => this.#search(entry))
    return read
  }

  #reload(uri: string, entry: Entry): void {
    const { file, place } = entry
    file.forget(this.#fileOf(place))
    this.#codebooks.forget(`${place.folder}/${codebookFile}`)
    const before = entry.known
    void this.#read(entry).then(() => {
      // What we wrote ourselves comes back from the watcher: the article needs no other reading.
      if (JSON.stringify(entry.known) === JSON.stringify(before)) entry.known = before
      else this.#options.changed(uri)
    })
  }

  /** What is known once this ends is not older than what a newer reading finds. */
  #read(entry: Entry): Promise<void> {
    const loading: Promise<void> = this.#load(entry, () => entry.loading === loading).then(() =>
      entry.loading === loading ? undefined : entry.loading,
    )
    entry.loading = loading
    return loading
  }

  async #load(entry: Entry, isNewest: () => boolean): Promise<void> {
    const { place, file } = entry
    entry.problem = null
    const [own, { tags }, actors] = await Promise.all([
      file.read(place.folder),
      this.#codebooks.read(place.folder),
      this.#options.actorsIn(place.folder),
    ])
    // What is read since then is newer, and may have come first.
    if (!isNewest()) return
    if (!isBare(own)) entry.stray = null
    const ledger = withStray(own, entry.stray)
    entry.known = toKnown({ place, uri: this.#fileOf(place), ledger, problem: entry.problem, tags }, actors)
  }

  /** An article of which nothing is kept may have been renamed: nobody waits until that is known. */
  async #search(entry: Entry): Promise<void> {
    const { uri, place, known } = entry
    if (!known || !isBare(known.ledger)) return
    const shelves = { files: this.#files, disk: this.#options.diskOf(place.folder) }
    entry.stray = await findStray(place, this.#options.textOf(uri), shelves)
    if (!entry.stray) return
    await this.#read(entry)
    if (this.#entries.get(uri) === entry) this.#options.changed(uri)
  }

  #fileOf({ folder, path }: LedgerPlace): string {
    return `${folder}/${addressOf(ledgerFileOf(path))}`
  }
}

const isBare = ({ lines, conflicts }: Ledger) => lines.length + conflicts.length === 0
