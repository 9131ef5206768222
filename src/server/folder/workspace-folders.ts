import type {
  Connection,
  FileEvent,
  InitializeParams,
  TextDocuments,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { ActorDecision } from '../../dossier/decisions.ts'
import type { Articles } from '../articles.ts'
import { type FolderParams, folderChanged, folderRequest, stopReading } from '../folder-protocol.ts'
import type { Folders } from '../folders.ts'
import type { InitializationOptions } from '../protocol.ts'
import { decodeAddress, pathBelow } from './addresses.ts'
import type { Analyst } from './analyst.ts'
import { Announcing } from './announcing.ts'
import type { Cache, OpenCache } from './cache.ts'
import { createClientDisk } from './client-disk.ts'
import type { Disk } from './disk.ts'
import { Progress } from './progress.ts'
import { type FolderSettings, fieldOf, readFolderSettings } from './settings.ts'
import { Watching } from './watching.ts'
import { WorkspaceFolder } from './workspace-folder.ts'

export interface WorkspaceFoldersOptions {
  connection: Connection
  documents: TextDocuments<TextDocument>
  articles: Articles
  /** The folders that the server itself can reach, those whose address begins with `file:`. */
  disk: Disk | null
  analyst: Analyst
  /** Open the cache of a folder in the directory that the client has for it. */
  openCache?: OpenCache
  /** Hears of a folder of which all is read for now. */
  settled: (folder: WorkspaceFolder) => void
  /** What people decided about the actors of a folder. */
  decisions: (folder: string) => Promise<readonly ActorDecision[]>
}

/** Keeps the folders of the workspace: which there are, what happens to their files and documents, and who is told. */
export class WorkspaceFolders implements Folders {
  readonly #options: WorkspaceFoldersOptions
  readonly #folders = new Map<string, { folder: WorkspaceFolder; announcing: Announcing }>()
  #clientDisk: Disk | null = null
  readonly #watching: Watching
  #showsFolders = true
  #openCache: (uri: string) => Cache | null = () => null
  #canAsk = false
  #sent: unknown

  constructor(options: WorkspaceFoldersOptions) {
    const { connection, documents } = options
    this.#options = options
    this.#watching = new Watching(connection)
    connection.onRequest(folderRequest, ({ folder, again }: FolderParams) => this.#read(folder, again ?? false))
    connection.onNotification(stopReading, ({ folder }: FolderParams) => this.#at(folder)?.stop())
    documents.onDidOpen(({ document }) => this.editDocument(document.uri))
    documents.onDidClose(({ document }) => this.holding(document.uri)?.close(document.uri))
  }

  /** Learn which folders there are; answer what to ask of the client once it is ready. */
  initialize(params: InitializeParams): () => void {
    const { workspaceFolders, rootUri, capabilities } = params
    const { listsFolders, showsFolders, storage, settings }: InitializationOptions = params.initializationOptions ?? {}
    if (listsFolders === true) this.#clientDisk = createClientDisk(this.#options.connection)
    this.#canAsk = capabilities.workspace?.configuration === true
    this.#sent = settings
    if (typeof storage === 'string') this.#openCache = (uri) => this.#options.openCache?.(storage, uri) ?? null
    this.#showsFolders = showsFolders === true || capabilities.window?.workDoneProgress !== true
    this.#watching.initialize(params)
    for (const uri of workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])) this.#add(uri)
    return () => {
      if (!capabilities.workspace?.workspaceFolders) return
      this.#options.connection.workspace.onDidChangeWorkspaceFolders((change) => this.#change(change))
    }
  }

  /** Read no more, and finish writing what is kept. */
  async dispose(): Promise<void> {
    await Promise.all([...this.#folders.keys()].map((uri) => this.#remove(uri)))
  }

  holding(uri: string): WorkspaceFolder | null {
    const holding = this.all().filter((folder) => isSame(folder.uri, uri) || pathBelow(folder.uri, uri) !== null)
    return holding.sort((a, b) => b.uri.length - a.uri.length)[0] ?? null
  }

  all(): WorkspaceFolder[] {
    return [...this.#folders.values()].map(({ folder }) => folder)
  }

  /** A document was opened, or its article is another now. */
  editDocument(uri: string): void {
    this.holding(uri)?.edit(uri)
  }

  changeFiles(changes: readonly FileEvent[]): void {
    for (const folder of this.all()) folder.change(changes.filter(({ uri }) => this.holding(uri) === folder))
  }

  /** The settings are others now; `sent` holds them where the client sends them by itself. */
  changeSettings(sent: unknown): void {
    this.#sent = fieldOf(sent, 'newsmark') ?? this.#sent
    for (const folder of this.all()) folder.chooseAgain()
  }

  /** Other conflicts are to be heard now: whoever shows some asks again. */
  hearAnew(): void {
    for (const folder of this.all()) folder.hearAnew()
  }

  #at(uri: string): WorkspaceFolder | undefined {
    return this.all().find((folder) => isSame(folder.uri, uri))
  }

  #read(uri: string, again: boolean) {
    const folder = this.#at(uri)
    folder?.read({ again })
    return folder?.state ?? null
  }

  #add(uri: string): void {
    const { connection, articles, documents, analyst, decisions } = this.#options
    const disk = (uri.startsWith('file:') && this.#options.disk) || this.#clientDisk
    if (!disk || this.#at(uri)) return
    const folder = new WorkspaceFolder({
      uri,
      disk,
      analyst,
      cache: this.#openCache(uri),
      settings: () => this.#settings(uri),
      decisions: () => decisions(uri),
      nested: () => this.all().flatMap((other) => pathBelow(uri, other.uri) ?? []),
      reading: (document) => articles.get(document),
      changed: () => announcing.change(),
    })
    const progress = this.#showsFolders ? null : new Progress(connection, () => folder.stop())
    const announcing = new Announcing(() => {
      const { state } = folder
      if (state.phase === 'finding') this.#watching.begin()
      void connection.sendNotification(folderChanged, state)
      if (state.phase !== 'finding' && state.phase !== 'reading') this.#options.settled(folder)
      void progress?.show(state)
    })
    this.#folders.set(uri, { folder, announcing })
    for (const document of documents.keys()) if (this.holding(document) === folder) folder.edit(document)
  }

  async #remove(uri: string): Promise<void> {
    const { folder, announcing } = this.#folders.get(uri) ?? {}
    this.#folders.delete(uri)
    announcing?.dispose()
    await folder?.dispose()
  }

  /** A folder that holds one that came or went has other files of its own. */
  #change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    for (const { uri } of removed) void this.#remove(uri)
    for (const { uri } of added) this.#add(uri)
    for (const document of this.#options.documents.keys()) this.editDocument(document)
    for (const folder of this.all()) folder.chooseAgain()
  }

  async #settings(scopeUri: string): Promise<FolderSettings> {
    const { connection } = this.#options
    if (!this.#canAsk) return readFolderSettings(undefined, this.#sent)
    try {
      const sections = [
        { scopeUri, section: 'files' },
        { scopeUri, section: 'newsmark' },
      ]
      const [files, newsmark] = await connection.workspace.getConfiguration(sections)
      return readFolderSettings(files, newsmark ?? this.#sent)
    } catch (error) {
      connection.console.warn(`The settings for ${scopeUri} could not be learned: ${error}`)
      return readFolderSettings(undefined, this.#sent)
    }
  }
}

const isSame = (a: string, b: string) => decodeAddress(a).replace(/\/$/u, '') === decodeAddress(b).replace(/\/$/u, '')
