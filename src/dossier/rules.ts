import { acronyms } from './buckets/acronyms.ts'
import { actors } from './buckets/actors.ts'
import { copies } from './buckets/copies.ts'
import { quoted } from './buckets/quoted.ts'
import { told } from './buckets/told.ts'
import type { Clipping, Cuttings, Keys } from './clipping.ts'
import type { Part } from './comparison.ts'
import { letterOf } from './hash.ts'
import type { BucketKind, Entry } from './rule.ts'
import { figureConflict } from './rules/figure-conflict.ts'
import { nameSpelling } from './rules/name-spelling.ts'
import { titleConflict } from './rules/title-conflict.ts'

/** Every kind of bucket, by the letter of its keys. */
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

/** Whether it is the key of a bucket of a known kind. */
export const isKey = (key: unknown): key is number =>
  Number.isSafeInteger(key) && (key as number) >= 0 && Object.hasOwn(kinds, letterOf(key as number))

/** The keys of everything an article puts into buckets. */
export function keysOf(cuttings: Cuttings): Keys {
  const keys: number[] = []
  let owners = ''
  for (const kind of Object.values(kinds))
    kind.values(cuttings).forEach((value, place) => {
      const own = new Set(place < mostPlaces ? kind.keysOf(value) : [])
      keys.push(...own)
      owners += String.fromCharCode(firstPlace + place).repeat(own.size)
    })
  return { keys, owners }
}

/** Where places as characters begin: behind what JSON would escape. */
const firstPlace = ']'.charCodeAt(0)

/** No article holds so many figures; what comes after them is compared with nothing. */
const mostPlaces = 50_000

/** The map step: every key of one article with the entry it puts there. */
export const entriesOf = (clipping: Clipping): [key: number, entry: Entry][] =>
  clipping.keys.map((key, order) => [key, entryAt(clipping, order)])

/** The entries of one article in one bucket. */
export function entriesIn(clipping: Clipping, key: number): Entry[] {
  const entries: Entry[] = []
  for (let at = clipping.keys.indexOf(key); at >= 0; at = clipping.keys.indexOf(key, at + 1))
    entries.push(entryAt(clipping, at))
  return entries
}

function entryAt(clipping: Clipping, order: number): Entry {
  const { path, day, keys, owners } = clipping
  const letter = letterOf(keys[order]!)
  const own = (at: number) => owners[at] === owners[order] && letterOf(keys[at] ?? 0) === letter
  let [from, to] = [order, order + 1]
  while (own(from - 1)) from--
  while (own(to)) to++
  const value = kinds[letter]!.values(clipping)[owners.charCodeAt(order) - firstPlace]
  return { path, day, order, value, keys: keys.slice(from, to) }
}

/** The reduce step: what the entries of one key, in any order, tell together. Throws where the key is of no known kind. */
export function reduceBucket(key: number, entries: readonly Entry[]): Part[] {
  const kind = isKey(key) ? kinds[letterOf(key)] : undefined
  if (!kind) throw new Error(`unknown key '${key}'`)
  return kind.reduce(inOrder(entries), key)
}

const inOrder = (entries: readonly Entry[]) =>
  [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.order - b.order))
