import type { RemoteConsole, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Analyzer, type Reading, read } from './reading.ts'

const delay = 150

export interface ArticlesOptions {
  documents: TextDocuments<TextDocument>
  /** Make the analyzer of one document: it may remember what it has seen. */
  createAnalyzer: (uri: string) => Analyzer
  console: Pick<RemoteConsole, 'error'>
  /** Hears of a document that was analysed again. */
  changed: (uri: string) => void
}

/** What is known of one open document. */
interface Entry {
  analyze: Analyzer
  /** The last version that was given to the engine, whether or not that went well. */
  version: number | null
  /** The last good result. */
  reading: Reading | null
  timer: ReturnType<typeof setTimeout> | undefined
}

/** Keeps the reading of every open document: made when asked for and a moment after an edit, forgotten on close. */
export class Articles {
  readonly #options: ArticlesOptions
  readonly #entries = new Map<string, Entry>()

  constructor(options: ArticlesOptions) {
    this.#options = options
    options.documents.onDidChangeContent(({ document }) => this.#schedule(document.uri))
    options.documents.onDidClose(({ document }) => this.#forget(document.uri))
  }

  /** Read the document as it stands now; after a failure, the last good reading; null where it is not open. */
  get(uri: string): Reading | null {
    const document = this.#options.documents.get(uri)
    if (!document) return null
    const entry = this.#entry(uri)
    if (entry.version === document.version) return entry.reading
    entry.version = document.version
    try {
      entry.reading = read(document, entry.analyze)
    } catch (error) {
      this.#options.console.error(`${uri} could not be analysed: ${error instanceof Error ? error.stack : error}`)
    }
    return entry.reading
  }

  #entry(uri: string): Entry {
    const known = this.#entries.get(uri)
    if (known) return known
    const analyze = this.#options.createAnalyzer(uri)
    const entry: Entry = { analyze, version: null, reading: null, timer: undefined }
    this.#entries.set(uri, entry)
    return entry
  }

  #schedule(uri: string): void {
    const entry = this.#entry(uri)
    clearTimeout(entry.timer)
    entry.timer = setTimeout(() => this.#refresh(uri), delay)
  }

  #refresh(uri: string): void {
    const version = this.#options.documents.get(uri)?.version
    const reading = this.get(uri)
    if (version !== undefined && reading?.document.version === version) this.#options.changed(uri)
  }

  #forget(uri: string): void {
    clearTimeout(this.#entries.get(uri)?.timer)
    this.#entries.delete(uri)
  }
}
