import { type Clipping, clip } from '../../dossier/clipping.ts'
import { createDossier } from '../../dossier/dossier.ts'
import { hash } from '../../dossier/hash.ts'
import type { Folder, SkippedFile } from '../folder-protocol.ts'
import type { IndexedFolder } from '../folders.ts'
import type { Reading } from '../reading.ts'
import { addressBelow, decodeAddress, pathBelow } from './addresses.ts'
import type { Analyst } from './analyst.ts'
import { createChoice } from './choice.ts'
import type { Disk } from './disk.ts'
import { Queue } from './queue.ts'
import type { FolderSettings } from './settings.ts'
import { type Walked, walk } from './walk.ts'

export interface WorkspaceFolderOptions {
  uri: string
  disk: Disk
  analyst: Analyst
  settings: () => Promise<FolderSettings>
  /** The paths of folders in this one that are folders of the workspace themselves. */
  nested: () => string[]
  /** The last reading of an open document. */
  reading: (uri: string) => Reading | null
  /** Hears that the state is another now. */
  changed: () => void
}

/** So many files are open at a time. */
const width = 16

/** So many files that are left out are named; of the others the number is told. */
const mostSkipped = 500

/** Reads the articles of one folder of the workspace into its dossier and keeps it true. Does nothing before it is asked to. */
export class WorkspaceFolder implements IndexedFolder {
  readonly uri: string
  readonly dossier = createDossier()
  readonly #options: WorkspaceFolderOptions
  readonly #queue: Queue
  readonly #clippings = new Map<string, Clipping>()
  /** Of the text that each clipping is of, where that is the file's. */
  readonly #hashes = new Map<string, number>()
  /** The addresses of open documents. */
  readonly #open = new Map<string, string>()
  /** Why an article could not be read. */
  readonly #unread = new Map<string, string>()
  #walked: Walked = { articles: [], skipped: new Map(), cut: false }
  #found: ReadonlySet<string> = new Set()
  #walking: AbortController | null = null
  /** What the next walk is for: these paths may have changed, or all. */
  #suspects: Set<string> | 'all' | null = null
  #progress: 'idle' | 'finding' | 'found' | 'stopped' = 'idle'
  #revision = 0

  constructor(options: WorkspaceFolderOptions) {
    this.uri = options.uri
    this.#options = options
    this.#queue = new Queue({
      width,
      work: (path, isCurrent) => this.#readArticle(path, isCurrent),
      emptied: () => options.changed(),
    })
  }

  get state(): Folder {
    const waiting = [...this.#queue.paths()].filter((path) => this.#clippings.has(path)).length
    const skipped = [...this.#walked.skipped, ...this.#unread].sort(([a], [b]) => (a < b ? -1 : 1))
    return {
      folder: this.uri,
      phase: this.#phase,
      read: this.#clippings.size - waiting,
      found: this.#found.size,
      skipped: skipped.slice(0, mostSkipped).map(([path, why]) => this.#skippedFile(path, why)),
      notes: this.#notes(skipped.length),
      revision: this.#revision,
    }
  }

  get revision(): number {
    return this.#revision
  }

  get #phase(): Folder['phase'] {
    if (this.#progress !== 'found') return this.#progress
    return this.#queue.isEmpty ? 'ready' : 'reading'
  }

  #skippedFile(path: string, why: string): SkippedFile {
    return { uri: this.uriOf(path), path, why }
  }

  #notes(skipped: number): string[] {
    const { length } = this.#walked.articles
    return [
      ...(this.#walked.cut
        ? [`Only the first ${length} articles are read: newsmark.folder.mostFiles allows no more.`]
        : []),
      ...(skipped > mostSkipped ? [`${skipped - mostSkipped} more files are left out.`] : []),
    ]
  }

  clipping(path: string): Clipping | undefined {
    return this.#clippings.get(path)
  }

  clippings(): Iterable<Clipping> {
    return this.#clippings.values()
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
    this.#progress = 'stopped'
    this.#walking?.abort()
    this.#queue.clear()
    this.#options.changed()
  }

  /** Look at the folder again because these addresses were made, changed or deleted, or because everything may be another. */
  look(uris: readonly string[] | 'all'): void {
    if (this.#progress === 'idle') return
    const paths = uris === 'all' ? uris : uris.map((uri) => this.pathOf(uri))
    if (this.#progress === 'stopped') {
      this.#lookAtRead(paths)
      return
    }
    if (paths === 'all' || this.#suspects === 'all') this.#suspects = 'all'
    else this.#suspects = new Set([...(this.#suspects ?? []), ...paths])
    void this.#walk()
  }

  /** After a stop: of what is read, the articles at or below these paths. */
  #lookAtRead(paths: readonly string[] | 'all'): void {
    for (const path of this.#clippings.keys())
      if (paths === 'all' || paths.some((other) => path === other || path.startsWith(`${other}/`)))
        this.#queue.add(path)
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
    if (this.#progress === 'stopped' ? this.#clippings.has(path) : this.#found.has(path)) this.#queue.add(path)
  }

  dispose(): void {
    this.#progress = 'idle'
    this.#suspects = null
    this.#walking?.abort()
    this.#queue.clear()
  }

  /** One walk at a time; what is asked for meanwhile is for the next. */
  async #walk(): Promise<void> {
    if (this.#walking) return
    while (this.#suspects) {
      const { disk, settings, nested } = this.#options
      const suspects = this.#suspects
      this.#suspects = null
      this.#walking = new AbortController()
      const { signal } = this.#walking
      const wanted = await settings()
      const choice = createChoice(decodeAddress(this.uri).replace(/^[\w+.-]+:(?:\/\/[^/]*)?/u, ''), wanted)
      const walked = await walk({ root: this.uri, disk, choice, nested: nested(), most: wanted.mostFiles, signal })
      if (!signal.aborted) this.#reconcile(walked, suspects)
    }
    this.#walking = null
  }

  #reconcile(walked: Walked, suspects: ReadonlySet<string> | 'all'): void {
    this.#walked = walked
    this.#found = new Set(walked.articles)
    this.#progress = 'found'
    for (const path of [...this.#clippings.keys(), ...this.#unread.keys(), ...this.#queue.paths()])
      if (!this.#found.has(path)) this.#drop(path)
    for (const path of this.#found) {
      const isKnown = this.#clippings.has(path) || this.#unread.has(path)
      if (!isKnown || suspects === 'all' || suspects.has(path)) this.#queue.add(path)
    }
    this.#options.changed()
  }

  async #readArticle(path: string, isCurrent: () => boolean): Promise<void> {
    const { disk, analyst, reading } = this.#options
    const open = this.#open.get(path)
    try {
      if (open !== undefined) return this.#put(path, clippingOf(path, reading(open)), undefined)
      const text = await disk.read(this.uriOf(path))
      const hashed = hash(text)
      if (!isCurrent() || this.#hashes.get(path) === hashed) return
      const clipping = await analyst.clip(path, text)
      if (isCurrent()) this.#put(path, JSON.parse(clipping), hashed)
    } catch (error) {
      if (isCurrent()) this.#leaveOut(path, (error as Error).message)
    }
  }

  #put(path: string, clipping: Clipping, hashed: number | undefined): void {
    this.#clippings.set(path, clipping)
    this.#unread.delete(path)
    if (hashed === undefined) this.#hashes.delete(path)
    else this.#hashes.set(path, hashed)
    this.dossier.put(clipping)
    this.#revise()
  }

  #leaveOut(path: string, why: string): void {
    this.#drop(path)
    this.#unread.set(path, why)
    this.#options.changed()
  }

  #drop(path: string): void {
    this.#queue.delete(path)
    this.#unread.delete(path)
    this.#hashes.delete(path)
    if (!this.#clippings.delete(path)) return
    this.dossier.remove(path)
    this.#revise()
  }

  #revise(): void {
    this.#revision++
    this.#options.changed()
  }
}

function clippingOf(path: string, reading: Reading | null): Clipping {
  if (!reading) throw new Error('cannot be analysed')
  return clip(path, reading.analysis, reading.document.getText())
}
