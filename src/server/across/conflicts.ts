import type { Severity } from '../../engine/analysis.ts'
import type { ConflictItem, FolderListParams, Listed } from '../folder-protocol.ts'
import { oneLine } from '../words.ts'
import type { Across, KnownConflict } from './across.ts'
import { termsOf, wordsInRow } from './filter.ts'
import { type Hearing, heardConflicts } from './heard.ts'
import { toFolderPlaces } from './places.ts'

/** So many places of one conflict are listed. */
const mostPlaces = 100

/** So many articles are read at a time. */
const width = 16

const gravity: readonly Severity[] = ['error', 'warning', 'information']

/** Where the articles of a folder disagree, the gravest first. */
export async function listConflicts(
  across: Across,
  { filter, limit }: FolderListParams,
  hearing: Hearing,
): Promise<Listed<ConflictItem>> {
  const tests = termsOf(filter).map((term) => telling(across, term))
  const heard = await heardConflicts(across, hearing)
  const all = heard.filter((conflict) => tests.every((test) => test(conflict)))
  all.sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity))
  const items: ConflictItem[] = []
  for (let at = 0; at < Math.min(limit, all.length); at += width)
    items.push(
      ...(await Promise.all(all.slice(at, Math.min(at + width, limit)).map((one) => toConflictItem(across, one)))),
    )
  return { items, total: all.length }
}

/** Make a test whether a conflict shows a term: in its rule, its message or the path of an article. */
function telling({ folder }: Across, term: string): (conflict: KnownConflict) => boolean {
  const holding = new Set<string>()
  for (const { path } of folder.clippings()) if (wordsInRow(path).includes(term)) holding.add(path)
  return ({ rule, message, places }) =>
    wordsInRow(`${rule} ${message}`).includes(term) ||
    (holding.size > 0 && places.some(({ path }) => holding.has(path)))
}

async function toConflictItem({ folder }: Across, conflict: KnownConflict): Promise<ConflictItem> {
  const { id, rule, message, severity, places } = conflict
  return {
    ...{ id, rule, severity, total: places.length },
    message: oneLine(message),
    places: await toFolderPlaces(folder, places.slice(0, mostPlaces)),
  }
}
