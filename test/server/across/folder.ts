import type { Clipping } from '../../../src/dossier/clipping.ts'
import { createDossier } from '../../../src/dossier/dossier.ts'
import { type Across, acrossOf } from '../../../src/server/across/across.ts'
import type { IndexedFolder } from '../../../src/server/folders.ts'
import { clipped } from '../../dossier/articles.ts'

/** A folder of invented articles that were never on a disk. */
export interface Shelf extends IndexedFolder {
  /** Put an article in, in place of the one of its path. */
  put(path: string, text: string): void
  remove(path: string): void
  /** Change what stands in the file, of which the folder has not heard yet. */
  edit(path: string, text: string | null): void
}

export function shelf(articles: Record<string, string> = {}): Shelf {
  const clippings = new Map<string, Clipping>()
  const texts = new Map<string, string | null>()
  const dossier = createDossier()
  let revision = 0
  const uri = 'file:///desk'
  const put = (path: string, text: string) => {
    const clipping = clipped(path, text)
    clippings.set(path, clipping)
    texts.set(path, text)
    dossier.put(clipping)
    revision++
  }
  for (const [path, text] of Object.entries(articles)) put(path, text)
  return {
    uri,
    dossier,
    get revision() {
      return revision
    },
    get state() {
      const { size } = clippings
      return { folder: uri, phase: 'ready' as const, read: size, found: size, skipped: [], notes: [], revision }
    },
    decide(decisions) {
      dossier.decide(decisions)
      revision++
    },
    async settle() {},
    read() {},
    clipping: (path) => clippings.get(path),
    clippings: () => clippings.values(),
    text: async (path) => texts.get(path) ?? null,
    uriOf: (path) => `${uri}/${encodeURI(path)}`,
    pathOf: (address) => decodeURI(address.slice(uri.length + 1)),
    put,
    remove(path) {
      clippings.delete(path)
      dossier.remove(path)
      revision++
    },
    edit: (path, text) => void texts.set(path, text),
  }
}

/** What is known across invented articles. */
export const across = (articles: Record<string, string>): Across => acrossOf(shelf(articles))
