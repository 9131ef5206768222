import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver'
import type { Folder } from '../folder-protocol.ts'

/** Shows how far the reading of a folder is, in a client that has no view of folders; who cancels it stops the reading. */
export class Progress {
  readonly #connection: Connection
  readonly #stop: () => void
  #shown: Promise<WorkDoneProgressServerReporter> | null = null

  constructor(connection: Connection, stop: () => void) {
    this.#connection = connection
    this.#stop = stop
  }

  async show({ phase, read, found }: Folder): Promise<void> {
    if (phase === 'finding') this.#shown ??= this.#begin()
    const reporter = await this.#shown
    if (phase === 'reading') reporter?.report(Math.floor((100 * read) / found), `${read} of ${found} articles`)
    if (phase !== 'ready' && phase !== 'stopped') return
    this.#shown = null
    reporter?.done()
  }

  async #begin(): Promise<WorkDoneProgressServerReporter> {
    const reporter = await this.#connection.window.createWorkDoneProgress()
    reporter.begin('Newsmark: reading the articles', 0, undefined, true)
    reporter.token.onCancellationRequested(this.#stop)
    return reporter
  }
}
