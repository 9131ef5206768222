import type { IndexedFolder } from '../folders.ts'

/** Work something out once, until what the folder says changes. */
export function eachRevision<T>(folder: Pick<IndexedFolder, 'revision'>, make: () => T): () => T {
  let known: { revision: number; value: T } | null = null
  return () => {
    const { revision } = folder
    if (known?.revision !== revision) known = { revision, value: make() }
    return known.value
  }
}

/** Work something out of a list, until there is another list. */
export function eachList<Item, T>(list: () => readonly Item[], make: (list: readonly Item[]) => T): () => T {
  let known: { list: readonly Item[]; value: T } | null = null
  return () => {
    const now = list()
    if (known?.list !== now) known = { list: now, value: make(now) }
    return known.value
  }
}
