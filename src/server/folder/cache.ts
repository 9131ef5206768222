import type { Analyst } from './analyst.ts'

/** Keeps what was analysed for the next time. Whatever is wrong with it costs time, never a word. */
export interface Cache {
  /** The clipping of a text, with its ledger, in a file of this name; null where none is kept, or it is broken. */
  get(name: string, text: string): Promise<string | null>
  put(name: string, text: string, clipping: string): void
  /** All that is needed has been asked for: let go of the rest where it is most. */
  tidy(): Promise<void>
  close(): Promise<void>
  /** Why nothing is kept; null where all is well. */
  readonly problem: string | null
}

/** Analyse only what the cache does not hold. */
export function createRemembering(analyst: Analyst, cache: Cache): Analyst {
  return {
    async clip(path, text, ledger = '') {
      // A day in a file's name tells when the article was published.
      const name = path.slice(path.lastIndexOf('/') + 1)
      const content = ledger === '' ? text : `${text}\0${ledger}`
      const kept = await cache.get(name, content)
      if (kept !== null) return kept
      const clipping = await analyst.clip(path, text, ledger)
      cache.put(name, content, clipping)
      return clipping
    },
  }
}

/** Open the cache of the folder at an address in a directory. */
export type OpenCache = (directory: string, folder: string) => Cache
