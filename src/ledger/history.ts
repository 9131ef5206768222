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
export function inverse<C extends Change>(change: C): C {
  return { ...change, removed: change.added, added: change.removed }
}

/** What may be undone and redone, the last one last. Somebody else's changes of the same ledger are not in it, and stay. */
export interface History<C extends Change = Change> {
  done: readonly C[]
  undone: readonly C[]
}

export const noHistory: History<never> = { done: [], undone: [] }

/** A new change: what was undone before it cannot be redone any more. */
export function record<C extends Change>({ done }: History<C>, change: C): History<C> {
  return { done: [...done, change], undone: [] }
}

/** The change that takes the last one back, and the history after it; null where nothing is left to undo. */
export function undo<C extends Change>({ done, undone }: History<C>): { change: C; history: History<C> } | null {
  const last = done.at(-1)
  return last ? { change: inverse(last), history: { done: done.slice(0, -1), undone: [...undone, last] } } : null
}

/** The change that does what was undone last again. */
export function redo<C extends Change>({ done, undone }: History<C>): { change: C; history: History<C> } | null {
  const last = undone.at(-1)
  return last ? { change: last, history: { done: [...done, last], undone: undone.slice(0, -1) } } : null
}
