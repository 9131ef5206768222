import { FileChangeType, type FileEvent } from 'vscode-languageserver'
import { type Clipping, clip } from '../../dossier/clipping.ts'
import { hash } from '../../dossier/hash.ts'
import { readClipping } from '../../dossier/stored.ts'
import type { ActorDecision } from '../../ledger/actors.ts'
import type { Folder } from '../folder-protocol.ts'
import type { IndexedFolder } from '../folders.ts'
import type { Reading } from '../reading.ts'
import { addressBelow, isAtOrBelow, pathBelow, pathIn } from './addresses.ts'
import type { Analyst } from './analyst.ts'
import { type Cache, createRemembering } from './cache.ts'
import { type Choice, createChoice } from './choice.ts'
import type { Disk } from './disk.ts'
import { ignoreFile } from './git-ignore.ts'
import { Queue } from './queue.ts'
import { ReadArticles } from './read-articles.ts'
import type { FolderSettings } from './settings.ts'
import { Slices } from './slices.ts'
import { notesOf, skippedFiles } from './state.ts'
import { type Walked, walk } from './walk.ts'

export interface WorkspaceFolderOptions {
  uri: string
  disk: Disk
  analyst: Analyst
  /** What keeps the clippings for the next time. */
  cache: Cache | null
  settings: () => Promise<FolderSettings>
  /** The paths of folders in this one that are folders of the workspace themselves. */
  nested: () => string[]
  /** What people decided about the folder's actors. */
  decisions: () => Promise<readonly ActorDecision[]>
  /** The last reading of an open document. */
  reading: (uri: string) => Reading | null
  /** Hears that the state is another now. */
  changed: () => void
}

/** So many files are open at a time. */
const width = 16

/** How long a walk waits for more changes, in milliseconds: longer where walking is slow. */
const pause = { least: 100, most: 2000 }

/** So many buckets of the dossier are read in one go. */
const bucketsAtOnce = 20

/** Reads the articles of one folder of the workspace into its dossier and keeps it true. Does nothing before it is asked to. */
export class WorkspaceFolder implements IndexedFolder {
  readonly uri: string
  readonly #options: WorkspaceFolderOptions
  readonly #analyst: Analyst
  readonly #queue: Queue
  readonly #slices = new Slices()
  readonly #articles: ReadArticles
  /** The addresses of open documents. */
  readonly #open = new Map<string, string>()
  #walked: Walked = { articles: [], skipped: new Map(), cut: false }
  #found: ReadonlySet<string> = new Set()
  #choice: Choice | null = null
  #walking: AbortController | null = null
  /** Of the last walk, in milliseconds. */
  #lasted = 0
  /** What the next walk is for: what is at or below these paths may have changed, or all. */
  #suspects: Set<string> | 'all' | null = null
  #isSettling = false
  #progress: 'idle' | 'finding' | 'found' | 'stopped' = 'idle'

  constructor(options: WorkspaceFolderOptions) {
    const { uri, changed, analyst, cache } = options
    this.uri = uri
    this.#analyst = cache ? createRemembering(analyst, cache) : analyst
    this.#options = options
    this.#articles = new ReadArticles(changed)
    const work = (path: string, isCurrent: () => boolean) => this.#readArticle(path, isCurrent)
    this.#queue = new Queue({ width, work, emptied: () => void this.#finish() })
  }

  get state(): Folder {
    const { clippings, unread } = this.#articles
    const waiting = [...this.#queue.paths()].filter((path) => clippings.has(path)).length
    const skipped = [...this.#walked.skipped, ...unread]
    return {
      folder: this.uri,
      phase: this.#phase,
      read: clippings.size - waiting,
      found: this.#found.size,
      skipped: skippedFiles(skipped, (path) => this.uriOf(path)),
      notes: notesOf(this.#walked, skipped.length, this.#options.cache?.problem ?? null),
      revision: this.revision,
    }
  }

  get revision(): number {
    return this.#articles.revision
  }

  get #phase(): Folder['phase'] {
    if (this.#progress !== 'found') return this.#progress
    return this.#queue.isEmpty && !this.#isSettling ? 'ready' : 'reading'
  }

  get dossier() {
    return this.#articles.dossier
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
    this.#suspects = 'all'
    void this.#walk()
    this.#options.changed()
  }

  /** Read no further; what is read stays, and stays true. */
  stop(): void {
    if (this.#phase !== 'finding' && this.#phase !== 'reading') return
    this.#halt('stopped')
    this.#options.changed()
  }

  async dispose(): Promise<void> {
    this.#halt('idle')
    await this.#options.cache?.close()
  }

  #halt(progress: 'idle' | 'stopped'): void {
    this.#progress = progress
    this.#suspects = null
    this.#walking?.abort()
    this.#queue.clear()
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
    if (this.#progress === 'stopped' ? this.clipping(path) : this.#found.has(path)) this.#queue.add(path)
  }

  /** Files were made, changed or deleted, or folders with all that is in them. */
  change(changes: readonly FileEvent[]): void {
    if (this.#progress === 'idle') return
    const telling = changes.filter((change) => !this.#isBeside(change))
    const paths = telling.map(({ uri }) => this.pathOf(uri))
    const areArticles = telling.every(({ type }) => type === FileChangeType.Changed)
    if (this.#progress === 'stopped') this.#lookAtRead(new Set(paths))
    else if (areArticles && paths.every((path) => this.#found.has(path)))
      for (const path of paths) this.#queue.add(path)
    else this.#lookAgain(paths)
  }

  /** Other folders or settings may make other files articles. */
  chooseAgain(): void {
    if (this.#progress === 'finding' || this.#progress === 'found') this.#lookAgain([])
  }

  /** Whether a change cannot concern the articles: in a folder that is left out, or of a file that is none of them. */
  #isBeside({ uri, type }: FileEvent): boolean {
    const path = this.pathOf(uri)
    const names = path.split('/')
    if (names.some((_, index) => this.#choice?.isExcluded(names.slice(0, index + 1).join('/')))) return true
    if (type !== FileChangeType.Changed || this.#found.has(path) || names.at(-1) === ignoreFile) return false
    return !this.#walked.articles.some((article) => article.startsWith(`${path}/`))
  }

  #lookAgain(paths: readonly string[]): void {
    if (this.#suspects !== 'all') this.#suspects = new Set([...(this.#suspects ?? []), ...paths])
    void this.#walk()
  }

  #lookAtRead(suspects: ReadonlySet<string>): void {
    for (const { path } of this.clippings()) if (isAtOrBelow(path, suspects)) this.#queue.add(path)
  }

  /** One walk at a time; what is asked for meanwhile is for the next. Changes come in crowds: they wait for each other. */
  async #walk(): Promise<void> {
    if (this.#walking) return
    while (this.#suspects) {
      this.#walking = new AbortController()
      const { signal } = this.#walking
      if (this.#progress === 'found') await delay(Math.min(Math.max(pause.least, this.#lasted * 5), pause.most))
      if (signal.aborted) continue
      const suspects = this.#suspects
      this.#suspects = null
      if (suspects === 'all') this.decide(await this.#options.decisions())
      const walked = await this.#find(signal)
      if (!signal.aborted) this.#reconcile(walked, suspects)
    }
    this.#walking = null
  }

  async #find(signal: AbortSignal): Promise<Walked> {
    const begun = Date.now()
    const { disk, settings, nested } = this.#options
    const wanted = await settings()
    const choice = createChoice(pathIn(this.uri), wanted)
    const walked = await walk({ root: this.uri, disk, choice, nested: nested(), most: wanted.mostFiles, signal })
    this.#choice = choice
    this.#lasted = Date.now() - begun
    return walked
  }

  #reconcile(walked: Walked, suspects: ReadonlySet<string> | 'all'): void {
    const { clippings, unread } = this.#articles
    this.#walked = walked
    this.#found = new Set(walked.articles)
    this.#progress = 'found'
    for (const path of [...clippings.keys(), ...unread.keys(), ...this.#queue.paths()])
      if (!this.#found.has(path)) this.#queue.add(path)
    for (const path of this.#found) {
      const isKnown = clippings.has(path) || unread.has(path) || this.#queue.has(path)
      if (!isKnown || suspects === 'all' || isAtOrBelow(path, suspects)) this.#queue.add(path)
    }
    this.#options.changed()
  }

  /** All is read: work out what the articles say together as well, so that who asks for it does not wait. */
  async #finish(): Promise<void> {
    const { cache, changed } = this.#options
    changed()
    if (this.#isSettling || this.#phase !== 'ready') return
    this.#isSettling = true
    while (!(await this.#slices.run(() => !this.#queue.isEmpty || this.dossier.settle(bucketsAtOnce))));
    this.#isSettling = false
    changed()
    if (this.#phase !== 'ready') return
    await cache?.tidy()
    if (cache?.problem) changed()
  }

  async #readArticle(path: string, isCurrent: () => boolean): Promise<void> {
    const { disk, reading } = this.#options
    const put = (clipping: () => Clipping, hashed?: number) =>
      this.#slices.run(() => isCurrent() && this.#articles.put(path, clipping(), hashed))
    try {
      const open = this.#open.get(path)
      if (!this.#found.has(path)) await this.#slices.run(() => isCurrent() && this.#articles.drop(path))
      else if (open !== undefined) await put(() => clippingOf(path, reading(open)))
      else {
        const text = await disk.read(this.uriOf(path))
        const hashed = hash(text)
        if (!isCurrent() || this.#articles.isOf(path, hashed)) return
        const clipping = await this.#analyst.clip(path, text)
        await put(() => ({ ...readClipping(clipping), path }), hashed)
      }
    } catch (error) {
      if (isCurrent()) this.#articles.leaveOut(path, (error as Error).message)
    }
  }
}

function clippingOf(path: string, reading: Reading | null): Clipping {
  if (!reading) throw new Error('cannot be analysed')
  return clip(path, reading.analysis, reading.document.getText())
}

const delay = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time))
