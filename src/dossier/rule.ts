import type { Cuttings } from './clipping.ts'
import type { Part } from './comparison.ts'

/** What an article puts into a bucket: plain JSON. */
export interface Entry<Value = unknown> {
  path: string
  /** The ISO day of the article's publication. */
  day: string | null
  /** Its place among what the article puts anywhere: entries of one article keep their order. */
  order: number
  value: Value
  /** Every key of the value. */
  keys: number[]
}

/** One kind of bucket: what of an article goes there, under which keys, and what the entries that share a key tell together. */
export interface BucketKind<Value> {
  /** Parts of what is cut out, as they are: this is asked each time an entry is read. */
  values(cuttings: Cuttings): readonly Value[]
  /** The map step: the keys of one value, whatever the path of its article; worked out once, when the article is clipped. */
  keysOf(value: Value): number[]
  /** The reduce step: reads the entries of one key, sorted by path and order; the answer depends on nothing else. */
  reduce(entries: readonly Entry<Value>[], key: number): Part[]
}
