import type { RemoteConsole, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Analyzer, type Judgements, judge, noJudgements, type Reading, read } from './reading.ts'

const delay = 150

export interface ArticlesOptions {
  documents: TextDocuments<TextDocument>
  /** Make the analyzer of one document: it may remember what it has seen. */
  createAnalyzer: (uri: string) => Analyzer
  console: Pick<RemoteConsole, 'error'>
  /** What people decided about a document, as far as it is known now. */
  judgementsOf: (uri: string) => Judgements
  /** Hears of a document that was analysed again. */
  changed: (uri: string) => void
}

/** What is known of one open document. */
interface Entry {
  analyze: Analyzer
  /** The last version that was given to the engine, whether or not that went well. */
  version: number | null
  /** The last good result, with these judgements. */
  reading: Reading | null
  judgements: Judgements
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
    const judgements = this.#options.judgementsOf(uri)
    if (entry.version === document.version && entry.judgements === judgements) return entry.reading
    try {
      if (entry.version !== document.version) {
        entry.version = document.version
        entry.reading = read(document, entry.analyze, judgements)
      } else entry.reading &&= judge(entry.reading, judgements)
      entry.judgements = judgements
    } catch (error) {
      this.#options.console.error(`${uri} could not be analysed: ${error instanceof Error ? error.stack : error}`)
    }
    return entry.reading
  }

  #entry(uri: string): Entry {
    const known = this.#entries.get(uri)
    if (known) return known
    const analyze = this.#options.createAnalyzer(uri)
    const entry: Entry = { analyze, version: null, reading: null, judgements: noJudgements, timer: undefined }
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
