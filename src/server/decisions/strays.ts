import type { Decision } from '../../ledger/decision.ts'
import { decisionsOf, type Ledger, type LedgerLine, parseLedger, resolve } from '../../ledger/ledger.ts'
import { addressOf, articleOf, ledgerFileOf, ledgerFolder } from '../../ledger/ledger-file.ts'
import { ledgerOfMoved } from '../../ledger/moved.ts'
import { moveLedger } from '../../ledger/moving.ts'
import { type Disk, gone } from '../folder/disk.ts'
import type { LedgerPlace } from '../ledger-place.ts'
import { filesBelow } from './listing.ts'
import type { Shelves } from './moving.ts'

/** A ledger whose article is gone. */
export interface Stray {
  /** The address of its file, and what stands in that. */
  uri: string
  file: string
  /** The path that its article had. */
  article: string
  /** As the ledger of the article that was found. */
  lines: LedgerLine[]
  decisions: Decision[]
}

/** So many ledgers are looked at, and so many read that are without an article, at most. */
const most = { listed: 5000, read: 300 }

/**
 * Find what was decided about an article before somebody renamed or moved it unseen: the ledger that is about its words and whose own
 * article is gone. Null where there is none.
 */
export async function findStray(
  { folder, path }: LedgerPlace,
  text: string,
  shelves: { [Each in keyof Shelves]: Shelves[Each] | null },
): Promise<Stray | null> {
  const { disk, files } = shelves
  if (!disk || !files) return null
  // One that was emptied, or cannot be read, is not missing.
  const known = await files.read(`${folder}/${addressOf(ledgerFileOf(path))}`).catch(() => '')
  if (known !== null) return null
  const strays: Stray[] = []
  const isThere = createLookup(disk, folder.slice(0, folder.lastIndexOf('/')))
  for (const name of await filesBelow(disk, folder, ledgerFolder, most.listed)) {
    const article = articleOf(name)
    if (strays.length === most.read || article === null || article === path || (await isThere(article))) continue
    const uri = `${folder}/${addressOf(name)}`
    const file = await files.read(uri).catch(() => null)
    const lines = file === null ? [] : linesOf(moveLedger(file, article, path), text)
    if (file !== null && lines.length > 0) strays.push({ uri, file, article, lines, decisions: decisionsOf(lines) })
  }
  return ledgerOfMoved(strays, text)
}

/** The ledger of an article that has none of its own. */
export function withStray(ledger: Ledger, stray: Stray | null): Ledger {
  return stray && ledger.lines.length === 0 ? { ...ledger, lines: stray.lines } : ledger
}

/** A ledger of another article that cannot be read is not this one's trouble. */
function linesOf(file: string, text: string): LedgerLine[] {
  try {
    return resolve(parseLedger(file, text), 'both')
  } catch {
    return []
  }
}

/** Looks each folder up once. What cannot be looked at counts as there. */
function createLookup(disk: Disk, root: string): (path: string) => Promise<boolean> {
  const known = new Map<string, Promise<Set<string> | 'all'>>()
  const list = async (folder: string): Promise<Set<string> | 'all'> => {
    try {
      const entries = await disk.list(folder === '' ? root : `${root}/${addressOf(folder)}`)
      return new Set(entries.map(({ name }) => name))
    } catch (error) {
      return (error as Error).message === gone ? new Set() : 'all'
    }
  }
  return async (path) => {
    const end = path.lastIndexOf('/')
    const folder = path.slice(0, Math.max(end, 0))
    const listed = known.get(folder) ?? list(folder)
    known.set(folder, listed)
    const names = await listed
    return names === 'all' || names.has(path.slice(end + 1))
  }
}
