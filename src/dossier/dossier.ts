import type { Clipping } from './clipping.ts'
import type { Comparison, Conflict, DossierActor, Part, Statement } from './comparison.ts'
import { letterOf } from './hash.ts'
import { entriesIn, reduceBucket } from './rules.ts'
import { actorsOf, findingsOf, statementsOf } from './unite.ts'

/** Many articles, put in and taken out one at a time; the answers depend on what is in, never on the way there. */
export interface Dossier {
  /** Put in an article, in place of the one with its path. */
  put(clipping: Clipping): void
  /** Take out the article of a path, where it is in. */
  remove(path: string): void
  /** Where the articles disagree. This and the next read only buckets that changed. */
  findings(): Conflict[]
  /** What was said in more than one article. */
  statements(): Statement[]
  /** Who is who. */
  actors(): DossierActor[]
  /** All three. */
  comparison(): Comparison
}

export function createDossier(): Dossier {
  const clippings = new Map<string, Clipping>()
  /** Which articles meet under a key. */
  const buckets = new Map<number, Bucket>()
  /** What the buckets told when they were read, where they told anything; what actors tell is longer than its entries and not kept. */
  const told = new Map<number, Part[]>()
  const dirty = new Set<number>()

  function remove(path: string) {
    const clipping = clippings.get(path)
    if (!clipping) return
    for (const key of new Set(clipping.keys)) {
      const left = membersOf(buckets.get(key)).filter((member) => member !== clipping)
      if (left.length > 0) buckets.set(key, left.length === 1 ? left[0]! : left)
      else buckets.delete(key)
      dirty.add(key)
    }
    clippings.delete(path)
  }

  function put(clipping: Clipping) {
    remove(clipping.path)
    const own = new Set<number>()
    for (const key of clipping.keys) {
      const bucket = buckets.get(key)
      // One entry alone tells nothing.
      if (bucket) dirty.add(key)
      if (own.has(key)) continue
      own.add(key)
      if (Array.isArray(bucket)) bucket.push(clipping)
      else buckets.set(key, bucket ? [bucket, clipping] : clipping)
    }
    clippings.set(clipping.path, clipping)
  }

  const partsOf = (key: number) =>
    reduceBucket(
      key,
      membersOf(buckets.get(key)).flatMap((clipping) => entriesIn(clipping, key)),
    )

  function parts(): Part[] {
    for (const key of dirty) {
      const parts = isActors(key) || !buckets.has(key) ? [] : partsOf(key)
      if (parts.length > 0) told.set(key, parts)
      else told.delete(key)
    }
    dirty.clear()
    return [...told.values()].flat()
  }

  const named = () => [...buckets.keys()].filter(isActors).flatMap(partsOf)
  const findings = () => findingsOf(parts())
  const statements = () => statementsOf(parts())
  const actors = () => actorsOf([...named(), ...parts()])
  return {
    put,
    remove,
    findings,
    statements,
    actors,
    comparison: () => ({ actors: actors(), statements: statements(), findings: findings() }),
  }
}

/** Most keys are of one article alone: a list for each would be the larger part of the memory. */
type Bucket = Clipping | Clipping[]

const membersOf = (bucket: Bucket | undefined): Clipping[] => (Array.isArray(bucket) ? bucket : bucket ? [bucket] : [])

const isActors = (key: number) => letterOf(key) === 'a'
