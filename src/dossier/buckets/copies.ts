import type { Place } from '../comparison.ts'
import { pairsOf } from '../grouped.ts'
import { keyOf } from '../hash.ts'
import type { Print } from '../prints.ts'
import type { BucketKind, Entry } from '../rule.ts'

/** Articles that share this much of the shorter one have one source. */
const copied = 0.4

/** Two runs of eight words may be a phrase or a quotation that both hold, but where they are all that is kept of a short article. */
const fewestRuns = { some: 4, all: 2 }

/** Articles that share runs of eight words. */
export const copies: BucketKind<Print> = {
  values: ({ print }) => [print],
  keysOf: (print) => print.flatMap((hash, i) => (i % 2 === 0 ? keyOf('c', hash) : [])),

  reduce(entries, key) {
    return [...pairsOf(entries, 16)].flatMap(([a, b]) => {
      const shared = a.path === b.path ? new Set<number>() : sharedRuns(a, b)
      // The articles meet in a bucket for each run: the first of these compares them.
      if (shared.size === 0 || Math.min(...shared) !== key) return []
      const runs = Math.min(a.keys.length, b.keys.length)
      if (shared.size < (shared.size === runs ? fewestRuns.all : fewestRuns.some)) return []
      if (shared.size < copied * runs) return []
      return [{ copied: [stretch(a, shared), stretch(b, shared)] }]
    })
  },
}

function sharedRuns(a: Entry<Print>, b: Entry<Print>): Set<number> {
  const other = new Set(b.keys)
  return new Set(a.keys.filter((key) => other.has(key)))
}

/** From the first to the last run that both hold. */
function stretch({ path, keys, value }: Entry<Print>, shared: ReadonlySet<number>): Place {
  const starts = keys.flatMap((key, i) => (shared.has(key) ? value[2 * i + 1]! : []))
  return { path, start: Math.min(...starts), end: Math.max(...starts) + 1 }
}
