import {
  type Connection,
  type FileEvent,
  type InitializeParams,
  MarkupKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type AnalyzeOptions, createAnalyzer } from '../engine/analyze.ts'
import type { Models } from '../engine/models.ts'
import { besideIt } from './across/beside.ts'
import { conflictsHere } from './across/conflicts-here.ts'
import { actorCommands, Deciding } from './across/deciding.ts'
import { answerAcross } from './across/requests.ts'
import { serveArticles } from './article-features.ts'
import { Articles } from './articles.ts'
import { capabilities } from './capabilities.ts'
import { Checking } from './checking.ts'
import { answerExchange } from './decisions/exchange.ts'
import { Judging, judgingCommands } from './decisions/judging.ts'
import type { Files } from './files.ts'
import { createOwnAnalyst } from './folder/analyst.ts'
import type { OpenCache } from './folder/cache.ts'
import { Crew } from './folder/crew.ts'
import type { Disk } from './folder/disk.ts'
import type { Hand, Hearing } from './folder/hand.ts'
import { WorkspaceFolders } from './folder/workspace-folders.ts'
import type { Folders } from './folders.ts'
import { createMarkdown, type Markup, plaintext } from './markup.ts'
import { readModels } from './models.ts'
import type { InitializationOptions, ModelBytes } from './protocol.ts'
import type { Analyzer } from './reading.ts'
import { createRefresh } from './refreshing.ts'

export interface ServerOptions {
  /** For a worker, which cannot read files, the client brings them with `initialize`. */
  models?: Models
  /** For a client that does not keep the files beside the articles itself. */
  files?: Files
  /** The folders that the server itself can list and read, those whose address begins with `file:`. */
  disk?: Disk
  /** The workers that analyse the articles of folders; without them, the server's own thread does. */
  crew?: { size: number; hire: (hearing: Hearing, models: ModelBytes) => Hand }
  /** Open what keeps the clippings of a folder, for a client that has a directory for it. */
  openCache?: OpenCache
  /** Make the analyzer of one document. */
  analyzer?: (options: AnalyzeOptions) => Analyzer
}

/** What is known of the client once it has said who it is. */
interface Client {
  markup: Markup
  models: Models
  /** The bytes of the models, where the client brings them. */
  brought: ModelBytes
  /** Ask it to ask again for what decisions and settings change. */
  refresh: () => void
}

/**
 * Serve articles on a connection: every editor feature answers from the reading of its document, null without one. Answers the
 * folders that are served.
 */
export function createServer(connection: Connection, options: ServerOptions = {}): Folders {
  const client: Client = { markup: plaintext, models: options.models ?? {}, brought: {}, refresh: () => {} }
  const documents = new TextDocuments(TextDocument)
  const parts = assemble(connection, documents, options, client)
  const { articles, checking, folders, judging } = parts
  listen(connection, parts, client)
  answerAcross(connection, folders, (folder) => checking.hearingOf(folder))
  answerExchange(connection, { readingOf: (uri) => articles.get(uri), ledgers: judging.ledgers })
  serveArticles(connection, { articles, checking, folders, judging, markup: () => client.markup })
  documents.listen(connection)
  connection.listen()
  return folders
}

type Parts = ReturnType<typeof assemble>

/** Make the parts of the server, each with what it needs of the others. */
function assemble(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  { files, disk, crew, openCache, analyzer = createAnalyzer }: ServerOptions,
  client: Client,
) {
  const articles: Articles = new Articles({
    documents,
    judgementsOf: (uri) => judging.judgementsOf(uri),
    createAnalyzer: (uri) => analyzer({ path: nameOf(uri), models: client.models }),
    console: connection.console,
    changed(uri) {
      void checking.announce(uri)
      folders.editDocument(uri)
    },
  })
  const checking = new Checking({
    ...{ connection, documents, articles },
    files: files ?? null,
    conflicts(uri, text) {
      const beside = besideIt(folders, uri)
      return beside ? conflictsHere(beside, text) : []
    },
    async textOf(uri) {
      const beside = besideIt(folders, uri)
      return beside ? beside.folder.text(beside.path) : null
    },
    heardAnew: () => folders.hearAnew(),
  })
  const own = createOwnAnalyst(() => client.models)
  const complain = (problem: string) => connection.console.warn(problem)
  const workers =
    crew &&
    new Crew({ size: crew.size, hire: (hearing) => crew.hire(hearing, client.brought), otherwise: own, complain })
  const folders: WorkspaceFolders = new WorkspaceFolders({
    ...{ connection, documents, articles },
    disk: disk ?? null,
    analyst: workers ?? own,
    ...(openCache && { openCache }),
    decisions: (folder) => deciding.of(folder),
    settled: (folder) => checking.changeFolder((uri) => folders.holding(uri) === folder),
  })
  const deciding = new Deciding({
    ...{ connection, folders },
    files: files ?? null,
    settingsOf: (uri) => checking.settingsOf(uri),
    placeOf: (uri) => checking.placeOf(uri),
    changed: (ledgerFolder) => judging.ledgers.changeFolder(ledgerFolder),
  })
  const judging: Judging = new Judging({
    connection,
    files: files ?? null,
    readingOf: (uri) => articles.get(uri),
    placeOf: (uri) => checking.placeOf(uri),
    settingsOf: (uri) => checking.settingsOf(uri),
    disk: disk ?? null,
    actorsIn: (folder) => deciding.in(folder),
    moved: (changes) => tellFiles({ checking, folders, deciding, judging }, changes),
    changed(uri) {
      void checking.announceDecisions(uri)
      folders.editDocument(uri)
      client.refresh()
    },
  })
  documents.onDidClose(({ document }) => judging.ledgers.close(document.uri))
  return { articles, checking, folders, deciding, judging, workers, complain }
}

/** Hear what the client says, and hand it on to those whom it concerns. */
function listen(connection: Connection, parts: Parts, client: Client): void {
  const { checking, folders, deciding, judging, workers, complain } = parts
  let ready: (() => void)[] = []
  connection.onInitialize((params) => {
    client.markup = markupFor(params)
    client.refresh = createRefresh(connection, params.capabilities)
    ready = [checking, folders, deciding, judging].map((each) => each.initialize(params))
    client.brought = (params.initializationOptions as InitializationOptions | undefined)?.models ?? {}
    if (params.initializationOptions?.models) client.models = readModels(client.brought, complain)
    return { capabilities, serverInfo: { name: 'newsmark' } }
  })
  connection.onInitialized(() => {
    for (const begin of ready) begin()
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    checking.changeSettings(settings)
    client.refresh()
    folders.changeSettings(settings)
  })
  connection.onDidChangeWatchedFiles(({ changes }) => tellFiles(parts, changes))
  connection.workspace.onDidRenameFiles(({ files }) => judging.rename(files))
  connection.onShutdown(async () => {
    await folders.dispose()
    workers?.dispose()
  })
  connection.onExecuteCommand((params) => {
    if (judgingCommands.includes(params.command)) return judging.execute(params)
    return actorCommands.includes(params.command) ? deciding.execute(params) : checking.execute(params)
  })
}

/** Tell of files that somebody else made, changed or deleted. */
function tellFiles(
  { checking, folders, deciding, judging }: Pick<Parts, 'checking' | 'folders' | 'deciding' | 'judging'>,
  changes: FileEvent[],
): void {
  for (const each of [checking, folders, deciding, judging.ledgers]) each.changeFiles(changes)
}

function markupFor({ capabilities: client, initializationOptions }: InitializeParams) {
  if (!client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown)) return plaintext
  const { revealCommand } = initializationOptions ?? {}
  return createMarkdown(typeof revealCommand === 'string' ? revealCommand : undefined)
}

/** The name of a document's file, as far as its address tells one. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
