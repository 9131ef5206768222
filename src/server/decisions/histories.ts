import { type Change, type History, noHistory, record } from '../../ledger/history.ts'
import type { LedgerLine } from '../../ledger/ledger.ts'
import { moveLedger, pathAfter } from '../../ledger/moving.ts'
import type { DoneItem } from '../decision-protocol.ts'
import type { LedgerPlace } from '../ledger-place.ts'

/** A change with what it was that somebody did. */
export interface Done extends Change {
  did: DoneItem['did']
}

/** What was done to the ledgers of articles while the server ran, open or not. */
export class Histories {
  readonly #all = new Map<string, History<Done>>()

  of(uri: string): History<Done> {
    return this.#all.get(uri) ?? noHistory
  }

  record(uri: string, done: Done): void {
    this.set(uri, record(this.of(uri), done))
  }

  set(uri: string, history: History<Done>): void {
    this.#all.set(uri, history)
  }

  /** An article, or a folder with all in it, was renamed: its ledgers' lines name other sources now. */
  move(from: string, to: string, placeOf: (uri: string) => LedgerPlace | null): void {
    for (const [uri, { done, undone }] of [...this.#all]) {
      const now = pathAfter(uri, from, to)
      const [before, after] = [placeOf(uri)?.path, now !== null && placeOf(now)?.path]
      if (now === null || before === undefined || typeof after !== 'string') continue
      const moved = (changes: readonly Done[]) => changes.map((change) => moveDone(change, before, after))
      this.#all.delete(uri)
      this.#all.set(now, { done: moved(done), undone: moved(undone) })
    }
  }
}

function moveDone({ did, removed, added }: Done, from: string, to: string): Done {
  const moved = (lines: readonly LedgerLine[]) =>
    lines.map(({ line, decision }) => ({ line: moveLedger(line, from, to), decision }))
  return { did, removed: moved(removed), added: moved(added) }
}
