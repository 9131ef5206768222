import type { Clipping } from '../../dossier/clipping.ts'
import type { ActorDecision } from '../../dossier/decisions.ts'
import { type Answers, createDossier } from '../../dossier/dossier.ts'

/** So many buckets of the dossier are read in one go, or fewer where that takes so many milliseconds. */
const atOnce = { buckets: 20, time: 8 }

/** The articles of a folder that are read, with their dossier, and those that could not be. */
export class ReadArticles {
  readonly #dossier = createDossier()
  /** By path. */
  readonly clippings = new Map<string, Clipping>()
  /** Why an article could not be read, by path. */
  readonly unread = new Map<string, string>()
  /** Of the text that each clipping is of, where that is the file's. */
  readonly #hashes = new Map<string, number>()
  readonly #changed: () => void
  /** The decisions that the dossier holds, as JSON. */
  #decided = '[]'
  /** Grows with every change. */
  revision = 0

  constructor(changed: () => void) {
    this.#changed = changed
    // Cards and views ask who is who: what is asked for before anything is in is worked out in slices, with all else.
    this.#dossier.actors()
  }

  /** What they say together; `soFar` without working out what changed since the last `settle`. */
  answers({ soFar }: { soFar: boolean }): Answers {
    return soFar ? this.#dossier.soFar : this.#dossier
  }

  get isSettled(): boolean {
    return this.#dossier.isSettled
  }

  /** Work out a little of what changed, and say whether all is. Nobody is told before `revise`. */
  settle(): boolean {
    const end = performance.now() + atOnce.time
    return this.#dossier.settle(atOnce.buckets, () => performance.now() > end)
  }

  /** `hash` is of the file's text; undefined for a document's. */
  put(path: string, clipping: Clipping, hash?: number): void {
    this.clippings.set(path, clipping)
    this.unread.delete(path)
    if (hash === undefined) this.#hashes.delete(path)
    else this.#hashes.set(path, hash)
    this.#dossier.put(clipping)
    this.revise()
  }

  /** Whether the clipping of a path is of a file's text with this hash. */
  isOf(path: string, hash: number): boolean {
    return this.#hashes.get(path) === hash
  }

  leaveOut(path: string, why: string): void {
    this.drop(path)
    this.unread.set(path, why)
    this.revise()
  }

  drop(path: string): void {
    this.unread.delete(path)
    this.#hashes.delete(path)
    if (!this.clippings.delete(path)) return
    this.#dossier.remove(path)
    this.revise()
  }

  /** Hold these decisions about actors, in place of those before. */
  decide(decisions: readonly ActorDecision[]): void {
    const written = JSON.stringify(decisions)
    if (written === this.#decided) return
    this.#decided = written
    this.#dossier.decide(decisions)
    this.revise()
  }

  /** What is said of the articles is another now. */
  revise(): void {
    this.revision++
    this.#changed()
  }
}
