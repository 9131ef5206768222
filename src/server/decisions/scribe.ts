import { v4 as uuid } from 'uuid'
import type { Decision } from '../../ledger/decision.ts'
import { type Article, createWriter, type LedgerLine } from '../../ledger/ledger.ts'

/** Writes decisions about one article as lines of its ledger. */
export interface Scribe {
  /** Who decides, where they want that to be known. */
  by: string | undefined
  /** A new decision, signed and dated. */
  write(decision: Pick<Decision, 'mark' | 'act'>): LedgerLine
  /** One that was decided before. */
  rewrite(decision: Decision, before: LedgerLine): LedgerLine
}

/** Milliseconds of the last decision: no two are of one moment, since the last one counts. */
let last = 0

export function createScribe(article: Article, name: string): Scribe {
  const write = createWriter(article)
  const by = name === '' ? undefined : name
  return {
    by,
    write: ({ mark, act }) =>
      write({ id: `urn:uuid:${uuid()}`, mark, act, ...(by !== undefined && { by }), at: now() }),
    rewrite: (decision, before) => write(decision, { before, at: now() }),
  }
}

function now(): string {
  last = Math.max(Date.now(), last + 1)
  return new Date(last).toISOString()
}
