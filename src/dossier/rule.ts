import type { Clipping } from './clipping.ts'
import type { Part } from './comparison.ts'

/** What an article puts into a bucket: plain JSON. */
export interface Entry<Value = unknown> {
  path: string
  /** The ISO day of the article's publication. */
  day: string | null
  /** Its place among what the article puts anywhere: entries of one article keep their order. */
  order: number
  value: Value
}

export interface Keyed<Value = unknown> {
  key: string
  value: Value
}

/** One kind of bucket: which keys an article has there, and what the entries that share a key tell together. */
export interface BucketKind<Value> {
  /** The map step: the keys of one article. */
  map(clipping: Clipping): Keyed<Value>[]
  /** The reduce step: reads the entries of one key, sorted by path and order; the answer depends on nothing else. */
  reduce(entries: readonly Entry<Value>[], key: string): Part[]
}
