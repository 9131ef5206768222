import {
  type CodeAction,
  type CodeActionParams,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type ExecuteCommandParams,
  type FileEvent,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
  type TextDocuments,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { ConflictHere } from './across/conflicts-here.ts'
import type { Hearing } from './across/heard.ts'
import type { Articles } from './articles.ts'
import { type Checked, type CheckedReading, Checks } from './checks.ts'
import { findActions } from './code-actions.ts'
import { findDiagnostics } from './diagnostics.ts'
import { createClientFiles, type Files } from './files.ts'
import { Ignores, ignoreFile } from './ignores.ts'
import { type Change, hearing, ignoring } from './ignoring.ts'
import { type LedgerPlace, ledgerIn, ledgerOf, pathOf } from './ledger-place.ts'
import {
  type ArticleChanged,
  articleChanged,
  checksChanged,
  type IgnoreParams,
  type InitializationOptions,
  ignoreCommand,
  type StopIgnoringParams,
  stopIgnoringCommand,
} from './protocol.ts'
import type { Reading } from './reading.ts'
import { ClientSettings, type Settings } from './settings.ts'

export interface CheckingOptions {
  connection: Connection
  documents: TextDocuments<TextDocument>
  articles: Articles
  /** Those that the server itself can reach, for a client that keeps none. */
  files: Files | null
  /** The conflicts of an article with the others of its folder, as far as they are known. */
  conflicts: (uri: string, text: string) => ConflictHere[]
  /** The text of an article of a folder that is read; null of any other. */
  textOf: (uri: string) => Promise<string | null>
  /** Hears that other conflicts are to be heard now. */
  heardAnew: () => void
}

/** Serves the findings of articles: held against settings and ignores, as diagnostics, and what can be done about them. */
export class Checking {
  readonly #options: CheckingOptions
  readonly #settings: ClientSettings
  readonly #ignores: Ignores
  readonly #checks: Checks
  /** The documents that have diagnostics in the client. */
  readonly #published = new Set<string>()
  /** The conflicts of each document that the client has heard of, as JSON. */
  readonly #conflicts = new Map<string, string>()
  /** The last check of each document that diagnostics wait for. */
  readonly #last = new Map<string, Promise<CheckedReading>>()

  constructor(options: CheckingOptions) {
    const { connection, documents, files } = options
    this.#options = options
    this.#settings = new ClientSettings(connection)
    this.#ignores = new Ignores(files, (problem) => this.#tell(MessageType.Warning, problem))
    this.#checks = new Checks(this.#settings, this.#ignores, options.conflicts)
    documents.onDidClose(({ document }) => this.#close(document.uri))
  }

  /** Learn what the client can do; answer what to ask of it once it is ready. */
  initialize(params: InitializeParams): () => void {
    const { connection } = this.#options
    const { workspace } = params.capabilities
    const { keepsFiles }: InitializationOptions = params.initializationOptions ?? {}
    this.#settings.initialize(params)
    if (keepsFiles === true) this.#ignores.files = createClientFiles(connection)
    this.#checks.workspaceFolders = foldersOf(params)
    return () => {
      const watchers = [{ globPattern: `**/.newsmark/${ignoreFile}` }]
      const { client } = connection
      if (workspace?.didChangeConfiguration?.dynamicRegistration) {
        void client.register(DidChangeConfigurationNotification.type, { section: 'newsmark' })
      }
      if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        void client.register(DidChangeWatchedFilesNotification.type, { watchers })
      }
      if (workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders((change) => this.#changeFolders(change))
      }
    }
  }

  /** Where what people decide about an article is kept. */
  placeOf(uri: string): LedgerPlace | null {
    return ledgerOf(uri, this.#checks.workspaceFolders)
  }

  settingsOf(uri: string): Promise<Settings> {
    return this.#settings.of(uri)
  }

  /** What is to be heard of the conflicts of a folder. */
  async hearingOf(folder: string): Promise<Hearing> {
    const [{ severity }, ignores] = await Promise.all([this.#settings.of(folder), this.#ignores.of(ledgerIn(folder))])
    return { severity, ignores }
  }

  check(reading: Reading): Promise<CheckedReading> {
    return this.#checks.check(reading)
  }

  /** Tell the client that the article of a document is another now, and which problems it has. */
  announce(uri: string): Promise<void> {
    return this.#tellChange(uri, articleChanged)
  }

  /** Tell the client that something else is decided about the article of a document. */
  announceDecisions(uri: string): Promise<void> {
    return this.#tellChange(uri, checksChanged)
  }

  /** Hear that a folder says something else now: the articles whose conflicts are others are told of. */
  changeFolder(holds: (uri: string) => boolean): void {
    for (const uri of this.#options.documents.keys()) {
      const reading = holds(uri) && this.#options.articles.get(uri)
      if (!reading) continue
      const conflicts = JSON.stringify(this.#options.conflicts(uri, reading.document.getText()))
      if (conflicts === (this.#conflicts.get(uri) ?? '[]')) continue
      this.#conflicts.set(uri, conflicts)
      void this.#tellChange(uri, checksChanged)
    }
  }

  async #tellChange(uri: string, change: typeof articleChanged | typeof checksChanged): Promise<void> {
    const { connection, articles } = this.#options
    const reading = articles.get(uri)
    if (!reading) return
    const params: ArticleChanged = { uri, version: reading.document.version }
    void connection.sendNotification(change, params)
    const checking = this.check(reading)
    this.#last.set(uri, checking)
    const checked = await checking
    // Settings and ignores may have changed while these were read: their own check tells what they make of the article.
    if (!this.#isNewest(reading) || this.#last.get(uri) !== checking) return
    const diagnostics = findDiagnostics(checked)
    if (diagnostics.length > 0) this.#published.add(uri)
    else if (!this.#published.delete(uri)) return
    void connection.sendDiagnostics({ uri, version: reading.document.version, diagnostics })
  }

  #isNewest({ document: { uri, version } }: Reading): boolean {
    return this.#options.documents.get(uri)?.version === version
  }

  #tellChanges(): void {
    this.#options.heardAnew()
    for (const uri of this.#options.documents.keys()) void this.#tellChange(uri, checksChanged)
  }

  #close(uri: string): void {
    this.#settings.forget(uri)
    this.#last.delete(uri)
    this.#conflicts.delete(uri)
    if (this.#published.delete(uri)) void this.#options.connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  /** The settings are others now; `settings` holds them where the client sends them by itself. */
  changeSettings(settings: unknown): void {
    this.#settings.change(settings)
    this.#tellChanges()
  }

  #changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = removed.map(({ uri }) => uri)
    const stay = this.#checks.workspaceFolders.filter((uri) => !gone.includes(uri))
    this.#checks.workspaceFolders = [...stay, ...added.map(({ uri }) => uri)]
    this.#tellChanges()
  }

  /** Somebody else made, changed or deleted these files. */
  changeFiles(changes: readonly FileEvent[]): void {
    const ledgers = changes.filter(({ uri }) => uri.endsWith(`/${ignoreFile}`))
    for (const { uri } of ledgers) this.#ignores.forget(uri)
    if (ledgers.length > 0) this.#tellChanges()
  }

  /** Nothing for an article that could not be analysed as it stands now: an edit would miss its words. */
  async findActions(params: CodeActionParams): Promise<CodeAction[] | null> {
    const reading = this.#options.articles.get(params.textDocument.uri)
    if (!reading || !this.#isNewest(reading)) return null
    return findActions(await this.check(reading), params)
  }

  /** Do a command, where it is one about findings. */
  async execute({ command, arguments: [params] = [] }: ExecuteCommandParams): Promise<boolean> {
    if (command === ignoreCommand)
      return this.#decide(params, (checked) => ignoring(checked, params as IgnoreParams, new Date()))
    if (command === stopIgnoringCommand)
      return this.#decide(params, (checked) => hearing(checked, params as StopIgnoringParams))
    return false
  }

  /** Change the ledger of an article; a person is told where that fails. */
  async #decide({ uri }: StopIgnoringParams, decide: (checked: Checked) => Change): Promise<boolean> {
    const reading = this.#options.articles.get(uri)
    const checked = reading ? await this.check(reading) : await this.#checkClosed(uri)
    if (!checked?.ledger) return false
    try {
      await this.#ignores.change(checked.ledger.folder, decide(checked))
    } catch (error) {
      const { folder } = checked.ledger
      this.#tell(MessageType.Error, `Not written: ${pathOf(folder)}/${ignoreFile}: ${(error as Error).message}`)
      return false
    }
    this.#tellChanges()
    return true
  }

  /** Null for an article of which no folder knows. */
  async #checkClosed(uri: string): Promise<Checked | null> {
    const text = await this.#options.textOf(uri)
    if (text === null) return null
    const checked = await this.#checks.checkClosed(uri, text)
    this.#settings.forget(uri)
    return checked
  }

  #tell(type: MessageType, message: string): void {
    void this.#options.connection.sendNotification(ShowMessageNotification.type, { type, message })
  }
}

/** An editor that knows of one folder alone names it in `rootUri`. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
}
