import type { Folder, SkippedFile } from '../folder-protocol.ts'
import type { Walked } from './walk.ts'

/** So many files that are left out are named; of the others the number is told. */
const mostSkipped = 500

/** Files that are left out, by path. */
export function skippedFiles(
  reasons: Iterable<[path: string, why: string]>,
  uriOf: (path: string) => string,
): SkippedFile[] {
  return [...reasons]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, mostSkipped)
    .map(([path, why]) => ({ uri: uriOf(path), path, why }))
}

/** What concerns the whole folder. */
export function notesOf({ cut, articles }: Walked, skipped: number, unkept: string | null): Folder['notes'] {
  return [
    ...(cut ? [`Only ${articles.length} articles are read: newsmark.folder.mostFiles allows no more.`] : []),
    ...(skipped > mostSkipped ? [`${skipped - mostSkipped} more files are left out.`] : []),
    ...(unkept === null
      ? []
      : [`What was read cannot be kept for the next time, so that it is read anew then: ${unkept}`]),
  ]
}
