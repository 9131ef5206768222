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
