/** No two announcements of the same are nearer than this, in milliseconds. */
const pause = 250

/** Announces changes: the first one at once, those that follow it soon in one. */
export class Announcing {
  readonly #announce: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #wanted = false

  constructor(announce: () => void) {
    this.#announce = announce
  }

  change(): void {
    this.#wanted = true
    if (this.#timer === undefined) this.#tell()
  }

  dispose(): void {
    clearTimeout(this.#timer)
  }

  #tell(): void {
    this.#timer = undefined
    if (!this.#wanted) return
    this.#wanted = false
    this.#announce()
    this.#timer = setTimeout(() => this.#tell(), pause)
  }
}
