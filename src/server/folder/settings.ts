/** What a client may set for a folder, as far as its articles depend on it. */
export interface FolderSettings {
  /** The globs of `files.exclude`. */
  exclude: string[]
  /** Glob and language of each of `files.associations`. */
  associations: [glob: string, language: string][]
  /** `newsmark.readPlainTextAsNews` */
  plainText: boolean
  /** `newsmark.folder.mostFiles` */
  mostFiles: number
}

const mostFiles = 20_000

/** Read settings from JSON of any shape: what is not understood is as if it were not there. */
export function readFolderSettings(files: unknown, newsmark: unknown): FolderSettings {
  const most = fieldOf(fieldOf(newsmark, 'folder'), 'mostFiles')
  return {
    // A pattern with `{"when": ...}` hides what another file was made from: that is no article's lot.
    exclude: entriesOf(fieldOf(files, 'exclude')).flatMap(([glob, wanted]) => (wanted === true ? [glob] : [])),
    associations: entriesOf(fieldOf(files, 'associations')).flatMap(([glob, language]): [string, string][] =>
      typeof language === 'string' ? [[glob, language]] : [],
    ),
    plainText: fieldOf(newsmark, 'readPlainTextAsNews') === true,
    mostFiles: typeof most === 'number' && most >= 1 ? Math.floor(most) : mostFiles,
  }
}

const entriesOf = (value: unknown) => (typeof value === 'object' && value !== null ? Object.entries(value) : [])

/** A field of JSON of any shape. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
