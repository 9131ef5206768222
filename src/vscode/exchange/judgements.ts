import { type Disposable, EventEmitter } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type ComparePeopleParams,
  comparePeopleRequest,
  type PeopleCompared,
  type Side,
} from '../../server/exchange-protocol.ts'
import type { Articles } from '../articles.ts'
import type { Comparison } from '../trees/ledger-sections.ts'
import { ask } from './asking.ts'

/** One of two that are compared, and how they are called. */
export interface Judge {
  name: string
  side: Side
}

interface Wanted {
  uri: string
  judges: [Judge, Judge]
}

/** Keeps what two people say of one article side by side, and anew whenever something else is decided about it. */
export class Judgements implements Disposable {
  readonly #client: BaseLanguageClient
  readonly #changed = new EventEmitter<void>()
  readonly #listener: Disposable
  #wanted: Wanted | undefined
  #compared: PeopleCompared | undefined

  /** Fires when the two are others, or differ in something else. */
  readonly onDidChange = this.#changed.event

  constructor(client: BaseLanguageClient, articles: Articles) {
    this.#client = client
    this.#listener = articles.onDidChange((uri) => uri === this.#wanted?.uri && void this.#ask())
  }

  /** What is compared of an article. */
  of(uri: string | undefined): Comparison | undefined {
    const {
      judges: [one, other],
    } = this.#wanted ?? { judges: [] }
    if (!one || !other || !this.#compared || uri !== this.#wanted?.uri) return undefined
    return { names: [one.name, other.name], isFile: 'text' in other.side, compared: this.#compared }
  }

  /** The two that are compared. */
  get judges(): Wanted | undefined {
    return this.#wanted
  }

  /** Compares two judges of an article; a person is told why that fails. */
  async compare(uri: string, judges: [Judge, Judge]): Promise<boolean> {
    this.#wanted = { uri, judges }
    this.#compared = undefined
    await this.#ask()
    return this.#compared !== undefined
  }

  stop(): void {
    this.#wanted = undefined
    this.#compared = undefined
    this.#changed.fire()
  }

  dispose(): void {
    this.#listener.dispose()
    this.#changed.dispose()
  }

  async #ask(): Promise<void> {
    const wanted = this.#wanted
    if (!wanted) return
    const [ours, theirs] = wanted.judges
    const params: ComparePeopleParams = { uri: wanted.uri, ours: ours.side, theirs: theirs.side }
    const compared = await ask<PeopleCompared>(this.#client, comparePeopleRequest, params)
    // Another comparison may have been asked for since.
    if (wanted !== this.#wanted) return
    this.#compared = compared ?? undefined
    this.#changed.fire()
  }
}
