/** Does one thing to a path; what it finds counts only while it `isCurrent`. Must not reject. */
export type Work = (path: string, isCurrent: () => boolean) => Promise<void>

export interface QueueOptions {
  /** So many paths at a time. */
  width: number
  work: Work
  /** Hears when nothing is left. */
  emptied: () => void
}

/** Works through paths in the order they came; one that is added again while it is worked on is done once more. */
export class Queue {
  readonly #options: QueueOptions
  readonly #waiting = new Set<string>()
  readonly #current = new Map<string, object>()
  #running = 0

  constructor(options: QueueOptions) {
    this.#options = options
  }

  /** The paths that wait or are worked on. */
  *paths(): Iterable<string> {
    yield* this.#waiting
    for (const path of this.#current.keys()) if (!this.#waiting.has(path)) yield path
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0 && this.#current.size === 0
  }

  has(path: string): boolean {
    return this.#waiting.has(path) || this.#current.has(path)
  }

  add(path: string): void {
    this.#current.delete(path)
    this.#waiting.add(path)
    this.#fill()
  }

  delete(path: string): void {
    this.#waiting.delete(path)
    this.#current.delete(path)
  }

  clear(): void {
    this.#waiting.clear()
    this.#current.clear()
  }

  #fill(): void {
    for (const path of this.#waiting) {
      if (this.#running >= this.#options.width) return
      this.#waiting.delete(path)
      void this.#run(path)
    }
  }

  async #run(path: string): Promise<void> {
    const turn = {}
    const isCurrent = () => this.#current.get(path) === turn
    this.#running++
    this.#current.set(path, turn)
    await this.#options.work(path, isCurrent)
    this.#running--
    if (isCurrent()) this.#current.delete(path)
    this.#fill()
    if (this.isEmpty) this.#options.emptied()
  }
}
