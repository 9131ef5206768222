import type { Place } from '../comparison.ts'
import { pairsOf } from '../grouped.ts'
import { keyOf } from '../hash.ts'
import type { Shingle } from '../prints.ts'
import type { BucketKind, Entry } from '../rule.ts'

/** Articles that share this much of the shorter one have one source. */
const copied = 0.4

/** Two runs of eight words may be a phrase or a quotation that both hold. */
const fewestRuns = 4

/** Articles that share runs of eight words. */
export const copies: BucketKind<Shingle[]> = {
  map({ print }) {
    return print.map(([hash]) => ({ key: keyOf('c', hash), value: print }))
  },

  reduce(entries, key) {
    return [...pairsOf(entries, 16)].flatMap(([a, b]) => {
      const shared = a.path === b.path ? new Set<number>() : sharedRuns(a.value, b.value)
      // The articles meet in a bucket for each run: the first of these compares them.
      if (shared.size === 0 || keyOf('c', Math.min(...shared)) !== key) return []
      if (shared.size < fewestRuns || shared.size < copied * Math.min(a.value.length, b.value.length)) return []
      return [{ copied: [stretch(a, shared), stretch(b, shared)] }]
    })
  },
}

function sharedRuns(a: readonly Shingle[], b: readonly Shingle[]): Set<number> {
  const other = new Set(b.map(([hash]) => hash))
  return new Set(a.map(([hash]) => hash).filter((hash) => other.has(hash)))
}

/** From the first to the last run that both hold. */
function stretch({ path, value }: Entry<Shingle[]>, shared: ReadonlySet<number>): Place {
  const starts = value.filter(([hash]) => shared.has(hash)).map(([, start]) => start)
  return { path, start: Math.min(...starts), end: Math.max(...starts) + 1 }
}
