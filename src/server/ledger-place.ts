/** Where what people decide about an article is kept. */
export interface LedgerPlace {
  /** The folder `.newsmark`. */
  folder: string
  /** The article's path below the folder that holds it. */
  path: string
}

/** The folder in which what is decided about a folder's articles is kept. */
export const ledgerIn = (folder: string): string => `${folder.replace(/\/?$/, '/')}.newsmark`

/**
 * Find the ledger of an article: in its workspace folder, else in its own folder; null where it has no file yet, or is the
 * version of one that a query names: `git:/news/a.news?{"ref":"HEAD"}` in a comparison.
 */
export function ledgerOf(uri: string, workspaceFolders: readonly string[]): LedgerPlace | null {
  const file = uri.replace(/#.*$/, '')
  if (uri.startsWith('untitled:') || !file.includes('/') || file.includes('?')) return null
  const holding = workspaceFolders
    .map((folder) => folder.replace(/\/?$/, '/'))
    .filter((folder) => file.startsWith(folder))
    .sort((a, b) => b.length - a.length)
  const root = holding[0] ?? file.slice(0, file.lastIndexOf('/') + 1)
  return { folder: ledgerIn(root), path: decode(file.slice(root.length)) }
}

/** The path of an address as a person reads it: `/news/.newsmark/ignores.jsonl`. */
export function pathOf(uri: string): string {
  return decode(uri.replace(/^[\w+.-]+:(?:\/\/[^/]*)?/, ''))
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
