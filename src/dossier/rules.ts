import { acronyms } from './buckets/acronyms.ts'
import { actors } from './buckets/actors.ts'
import { copies } from './buckets/copies.ts'
import { quoted } from './buckets/quoted.ts'
import { told } from './buckets/told.ts'
import type { Clipping } from './clipping.ts'
import type { Part } from './comparison.ts'
import type { BucketKind, Entry, Keyed } from './rule.ts'
import { figureConflict } from './rules/figure-conflict.ts'
import { nameSpelling } from './rules/name-spelling.ts'
import { titleConflict } from './rules/title-conflict.ts'

/** Every kind of bucket, by the letter its keys begin with. */
const kinds: Readonly<Record<string, BucketKind<unknown>>> = {
  a: actors,
  c: copies,
  f: figureConflict,
  i: acronyms,
  o: titleConflict,
  q: quoted,
  s: nameSpelling,
  t: told,
}

/** The map step: every key of one article with the entry it puts there. */
export const entriesOf = (clipping: Clipping): [key: string, entry: Entry][] =>
  Object.values(kinds)
    .flatMap((kind): Keyed[] => kind.map(clipping))
    .map(({ key, value }, order) => [key, { path: clipping.path, day: clipping.day, order, value }])

/** The reduce step: what the entries of one key, in any order, tell together. Throws where the key is of no known kind. */
export function reduceBucket(key: string, entries: readonly Entry[]): Part[] {
  const kind = Object.hasOwn(kinds, key[0] ?? '') ? kinds[key[0]!] : undefined
  if (!kind) throw new Error(`unknown key '${key}'`)
  return kind.reduce(inOrder(entries), key)
}

const inOrder = (entries: readonly Entry[]) =>
  [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.order - b.order))
