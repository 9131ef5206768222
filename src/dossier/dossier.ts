import type { Clipping } from './clipping.ts'
import type { Comparison, Conflict, DossierActor, Part, Statement } from './comparison.ts'
import type { Entry } from './rule.ts'
import { entriesOf, reduceBucket } from './rules.ts'
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
  /** The keys of each article: all that is needed to take it out again. */
  const keys = new Map<string, string[]>()
  const buckets = new Map<string, Bucket>()
  /** What the buckets told when they were read, where they told anything; what actors tell is longer than its entries and not kept. */
  const told = new Map<string, Part[]>()
  const dirty = new Set<string>()

  function remove(path: string) {
    for (const key of keys.get(path) ?? []) {
      const left = entriesIn(buckets.get(key)).filter((entry) => entry.path !== path)
      if (left.length > 0) buckets.set(key, left.length === 1 ? left[0]! : left)
      else buckets.delete(key)
      dirty.add(key)
    }
    keys.delete(path)
  }

  function put(clipping: Clipping) {
    remove(clipping.path)
    const own = new Set<string>()
    for (const [key, entry] of entriesOf(clipping)) {
      const bucket = buckets.get(key)
      if (Array.isArray(bucket)) bucket.push(entry)
      else buckets.set(key, bucket ? [bucket, entry] : entry)
      own.add(key)
      dirty.add(key)
    }
    keys.set(clipping.path, [...own])
  }

  function parts(): Part[] {
    for (const key of dirty) {
      const entries = entriesIn(buckets.get(key))
      const parts = entries.length < 2 || isActors(key) ? [] : reduceBucket(key, entries)
      if (parts.length > 0) told.set(key, parts)
      else told.delete(key)
    }
    dirty.clear()
    return [...told.values()].flat()
  }

  const named = () =>
    [...buckets].flatMap(([key, bucket]) => (isActors(key) ? reduceBucket(key, entriesIn(bucket)) : []))
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
type Bucket = Entry | Entry[]

const entriesIn = (bucket: Bucket | undefined): Entry[] => (Array.isArray(bucket) ? bucket : bucket ? [bucket] : [])

const isActors = (key: string) => key.startsWith('a')
