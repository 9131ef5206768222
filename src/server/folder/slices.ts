/** So long one slice lasts, in milliseconds: a hover does not notice it. */
const longest = 8

/** Node's timers wait for a millisecond at least, an eighth of a slice. */
const nextTurn: (turn: () => void) => unknown = globalThis.setImmediate ?? setTimeout

/** Does the work of the server's own thread in slices, one after the other, with turns for everything else between them. */
export class Slices {
  #last: Promise<void> = Promise.resolve()
  #begun = 0

  /** Do one thing, which should be short, after those before it. */
  run<T>(work: () => T): Promise<T> {
    const done = this.#last.then(() => this.#breathe()).then(work)
    this.#last = done.then(
      () => undefined,
      () => undefined,
    )
    return done
  }

  async #breathe(): Promise<void> {
    if (performance.now() - this.#begun < longest) return
    await new Promise<void>((resolve) => nextTurn(resolve))
    this.#begun = performance.now()
  }
}
