import { FileChangeType, type FileEvent } from 'vscode-languageserver'
import { type Clipping, clip } from '../../dossier/clipping.ts'
import type { ActorDecision } from '../../dossier/decisions.ts'
import { hash } from '../../dossier/hash.ts'
import { readClipping } from '../../dossier/stored.ts'
import type { Folder } from '../folder-protocol.ts'
import type { IndexedFolder } from '../folders.ts'
import { type Reading, withDecisions } from '../reading.ts'
import { addressBelow, isAtOrBelow, pathBelow } from './addresses.ts'
import type { Analyst } from './analyst.ts'
import { type Cache, createRemembering } from './cache.ts'
import { Finder, type FinderOptions, type Suspects } from './finder.ts'
import { FolderLedgers } from './ledgers.ts'
import { Queue } from './queue.ts'
import { ReadArticles } from './read-articles.ts'
import { Slices } from './slices.ts'
import { notesOf, skippedFiles } from './state.ts'

export interface WorkspaceFolderOptions extends FinderOptions {
  analyst: Analyst
  /** What keeps the clippings for the next time. */
  cache: Cache | null
  /** What people decided about the folder's actors. */
  decisions: () => Promise<readonly ActorDecision[]>
  /** The last reading of an open document. */
  reading: (uri: string) => Reading | null
  /** Hears that the state is another now. */
  changed: () => void
}

/** So many files are open at a time. */
const width = 16

/** So long, in milliseconds, somebody who asks while articles are read waits for more of what they say together. */
const patience = 300

/** Reads the articles of one folder of the workspace into its dossier and keeps it true. Does nothing before it is asked to. */
export class WorkspaceFolder implements IndexedFolder {
  readonly uri: string
  readonly #options: WorkspaceFolderOptions
  readonly #analyst: Analyst
  readonly #finder: Finder
  readonly #queue: Queue
  readonly #slices = new Slices()
  readonly #articles: ReadArticles
  readonly #ledgers: FolderLedgers
  /** The addresses of open documents. */
  readonly #open = new Map<string, string>()
  #isSettling = false
  #progress: 'idle' | 'finding' | 'found' | 'stopped' = 'idle'

  constructor(options: WorkspaceFolderOptions) {
    const { uri, changed, analyst, cache, disk } = options
    this.uri = uri
    this.#analyst = cache ? createRemembering(analyst, cache) : analyst
    this.#options = options
    this.#finder = new Finder(options, (suspects) => this.#reconcile(suspects))
    this.#articles = new ReadArticles(changed)
    this.#ledgers = new FolderLedgers(uri, disk)
    const work = (path: string, isCurrent: () => boolean) => this.#readArticle(path, isCurrent)
    this.#queue = new Queue({ width, work, emptied: () => void this.#finish() })
  }

  get state(): Folder {
    const { clippings, unread } = this.#articles
    const waiting = [...this.#queue.paths()].filter((path) => clippings.has(path)).length
    const skipped = [...this.#finder.walked.skipped, ...unread]
    return {
      folder: this.uri,
      phase: this.#phase,
      read: clippings.size - waiting,
      found: this.#finder.found.size,
      skipped: skippedFiles(skipped, (path) => this.uriOf(path)),
      notes: notesOf(this.#finder.walked, skipped.length, this.#options.cache?.problem ?? null),
      revision: this.revision,
    }
  }

  get revision(): number {
    return this.#articles.revision
  }

  get #phase(): Folder['phase'] {
    if (this.#progress !== 'found') return this.#progress
    return this.#isWorking ? 'reading' : 'ready'
  }

  get dossier() {
    return this.#articles.answers({ soFar: this.#isWorking })
  }

  /** Whether articles are read, or what they say together is worked out. */
  get #isWorking(): boolean {
    return !this.#queue.isEmpty || this.#isSettling
  }

  async settle(): Promise<void> {
    if (this.#articles.isSettled) return
    const end = performance.now() + patience
    await this.#settleUntil(() => this.#isWorking && performance.now() > end)
  }

  decide(decisions: readonly ActorDecision[]): void {
    this.#articles.decide(decisions)
  }

  clipping(path: string): Clipping | undefined {
    return this.#articles.clippings.get(path)
  }

  clippings(): Iterable<Clipping> {
    return this.#articles.clippings.values()
  }

  async text(path: string): Promise<string | null> {
    const { disk, reading } = this.#options
    const open = this.#open.get(path)
    if (open !== undefined) return reading(open)?.document.getText() ?? null
    return disk.read(this.uriOf(path)).catch(() => null)
  }

  uriOf(path: string): string {
    return this.#open.get(path) ?? (path === '' ? this.uri : addressBelow(this.uri, path))
  }

  pathOf(uri: string): string {
    return pathBelow(this.uri, uri) ?? ''
  }

  /** Begin to read where nobody has asked for it yet; `again` goes on after a stop and looks at every file anew. */
  read({ again = false } = {}): void {
    if (this.#progress !== 'idle' && !again) return
    this.#progress = 'finding'
    this.#finder.look('all')
    this.#options.changed()
  }

  /** Read no further; what is read stays, and stays true. */
  stop(): void {
    if (this.#phase !== 'finding' && this.#phase !== 'reading') return
    this.#halt('stopped')
    void this.#finish()
  }

  async dispose(): Promise<void> {
    this.#halt('idle')
    await this.#options.cache?.close()
  }

  #halt(progress: 'idle' | 'stopped'): void {
    this.#progress = progress
    this.#finder.stop()
    this.#queue.clear()
  }

  /** Of the conflicts others are to be heard now. */
  hearAnew(): void {
    if (this.#progress !== 'idle') this.#articles.revise()
  }

  /** A document was opened or edited. */
  edit(uri: string): void {
    const path = this.pathOf(uri)
    this.#open.set(path, uri)
    this.#lookAtDocument(path)
  }

  close(uri: string): void {
    const path = this.pathOf(uri)
    this.#open.delete(path)
    this.#lookAtDocument(path)
  }

  #lookAtDocument(path: string): void {
    if (this.#progress === 'stopped' ? this.clipping(path) : this.#finder.found.has(path)) this.#queue.add(path)
  }

  /** Files were made, changed or deleted, or folders with all that is in them. */
  change(changes: readonly FileEvent[]): void {
    if (this.#progress === 'idle') return
    const judged = new Map(changes.map((change) => [change, this.#ledgers.articleOf(change)]))
    for (const article of judged.values()) if (article !== null) this.#lookAtDocument(article)
    const telling = changes.filter((change) => {
      if (judged.get(change) !== null) return false
      return this.#ledgers.hold(change) ? this.#ledgers.mayBeOthers(change) : !this.#finder.isBeside(change)
    })
    const paths = telling.map(({ uri }) => this.pathOf(uri))
    const areArticles = telling.every(({ type }) => type === FileChangeType.Changed)
    if (this.#progress === 'stopped') this.#lookAtRead(new Set(paths))
    else if (areArticles && paths.every((path) => this.#finder.found.has(path)))
      for (const path of paths) this.#queue.add(path)
    else this.#finder.look(paths)
  }

  /** Other folders or settings may make other files articles. */
  chooseAgain(): void {
    if (this.#progress === 'finding' || this.#progress === 'found') this.#finder.look([])
  }

  #lookAtRead(suspects: ReadonlySet<string>): void {
    for (const { path } of this.clippings()) if (isAtOrBelow(path, suspects)) this.#queue.add(path)
  }

  /** Finding ends with what people decided; somebody may have stopped it meanwhile. */
  async #reconcile(suspects: Suspects): Promise<void> {
    const judged = new Set(await this.#ledgers.find())
    if (suspects === 'all') this.decide(await this.#options.decisions())
    if (this.#progress !== 'finding' && this.#progress !== 'found') return
    const { clippings, unread } = this.#articles
    const { found } = this.#finder
    this.#progress = 'found'
    for (const path of [...clippings.keys(), ...unread.keys(), ...this.#queue.paths()])
      if (!found.has(path)) this.#queue.add(path)
    for (const path of found) {
      const isKnown = clippings.has(path) || unread.has(path) || this.#queue.has(path)
      if (!isKnown || suspects === 'all' || judged.has(path) || isAtOrBelow(path, suspects)) this.#queue.add(path)
    }
    this.#options.changed()
  }

  /** All is read: work out what the articles say together as well, so that who asks for it does not wait. */
  async #finish(): Promise<void> {
    const { cache, changed } = this.#options
    changed()
    if (this.#isWorking || this.#progress === 'idle') return
    this.#isSettling = true
    await this.#settleUntil(() => !this.#queue.isEmpty || this.#progress === 'idle')
    this.#isSettling = false
    changed()
    if (this.#phase !== 'ready') return
    await cache?.tidy()
    if (cache?.problem) changed()
  }

  async #settleUntil(isOver: () => boolean): Promise<void> {
    if (this.#articles.isSettled) return
    while (!(await this.#slices.run(() => isOver() || this.#articles.settle())));
    this.#articles.revise()
  }

  async #readArticle(path: string, isCurrent: () => boolean): Promise<void> {
    const { disk, reading } = this.#options
    const put = (clipping: () => Clipping, hashed?: number) =>
      this.#slices.run(() => isCurrent() && this.#articles.put(path, clipping(), hashed))
    try {
      const open = this.#open.get(path)
      if (!this.#finder.found.has(path)) await this.#slices.run(() => isCurrent() && this.#articles.drop(path))
      else if (open !== undefined) await put(() => clippingOf(path, reading(open)))
      else {
        const text = await disk.read(this.uriOf(path))
        const ledger = await this.#ledgers.read(path)
        const hashed = hash(text, ledger)
        if (!isCurrent() || this.#articles.isOf(path, hashed)) return
        const clipping = await this.#analyst.clip(path, text, ledger)
        await put(() => ({ ...readClipping(clipping), path }), hashed)
      }
    } catch (error) {
      if (isCurrent()) this.#articles.leaveOut(path, (error as Error).message)
    }
  }
}

function clippingOf(path: string, reading: Reading | null): Clipping {
  if (!reading) throw new Error('cannot be analysed')
  const { document, engine, judgements } = reading
  const text = document.getText()
  return clip(path, withDecisions(engine, judgements.decisions, text), text)
}
