import type { LedgerLine } from './ledger.ts'

/** A change of a ledger, of one decision or many at once. */
export interface Change {
  removed: readonly LedgerLine[]
  added: readonly LedgerLine[]
}

/** Add, take out, or write anew. */
export function applyChange(lines: readonly LedgerLine[], { removed, added }: Change): LedgerLine[] {
  const gone = new Set(removed.map(({ line }) => line))
  const kept = lines.filter(({ line }) => !gone.has(line))
  const known = new Set(kept.map(({ line }) => line))
  return [...kept, ...added.filter(({ line }) => !known.has(line))]
}

/** What takes a change back. */
export function inverse({ removed, added }: Change): Change {
  return { removed: added, added: removed }
}

/** What may be undone and redone, the last one last. Somebody else's changes of the same ledger are not in it, and stay. */
export interface History {
  done: readonly Change[]
  undone: readonly Change[]
}

export const noHistory: History = { done: [], undone: [] }

/** A new change: what was undone before it cannot be redone any more. */
export function record({ done }: History, change: Change): History {
  return { done: [...done, change], undone: [] }
}

/** The change that takes the last one back, and the history after it; null where nothing is left to undo. */
export function undo({ done, undone }: History): { change: Change; history: History } | null {
  const last = done.at(-1)
  return last ? { change: inverse(last), history: { done: done.slice(0, -1), undone: [...undone, last] } } : null
}

/** The change that does what was undone last again. */
export function redo({ done, undone }: History): { change: Change; history: History } | null {
  const last = undone.at(-1)
  return last ? { change: last, history: { done: [...done, last], undone: undone.slice(0, -1) } } : null
}
