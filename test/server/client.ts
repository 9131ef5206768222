import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { PassThrough } from 'node:stream'
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExecuteCommandRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type MarkupKind,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node.js'
import type { Folders } from '../../src/server/folders.ts'
import {
  type Article,
  type ArticleChanged,
  articleChanged,
  articleRequest,
  checksChanged,
  type InitializationOptions,
  type RemoveFileParams,
  readFileRequest,
  removeFileRequest,
  type WriteFileParams,
  writeFileRequest,
} from '../../src/server/protocol.ts'
import { createServer, type ServerOptions } from '../../src/server/server.ts'
import { marked } from './marked.ts'

export interface ClientOptions {
  revealCommand?: string
  contentFormat?: MarkupKind[]
  /** The process whose end must end the server. */
  processId?: number
  /** What is set below `newsmark`, sent with `initialize`. */
  settings?: object
  /** Answers for the settings of a document instead. */
  configure?: (uri: string | undefined, section?: string) => unknown
  /** Files by address that the client reads and writes for the server; an error where one cannot be read. */
  files?: Map<string, string | Error>
  workspaceFolders?: string[]
  /** What else is sent with `initialize`. */
  initializationOptions?: InitializationOptions
  /** What else the client says of itself. */
  capabilities?: ClientCapabilities
  /** Of a client that knows of one folder alone. */
  rootUri?: string
}

export interface Client {
  connection: ProtocolConnection
  /** What the server said about itself. */
  result: InitializeResult
  /** Open a text as a document, by itself a new one, answer its uri. */
  open(text: string, options?: { languageId?: string; uri?: string }): string
  edit(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): void
  close(uri: string): void
  /** Every `newsmark/articleChanged` so far. */
  changes: ArticleChanged[]
  /** Wait for the next `newsmark/articleChanged` or `newsmark/checksChanged` of a document. */
  changed(uri: string): Promise<ArticleChanged>
  article(uri: string): Promise<Article | null>
  actions(uri: string, range: Range, context?: { diagnostics?: Diagnostic[]; only?: string[] }): Promise<CodeAction[]>
  execute(command: string, params: object): Promise<unknown>
  /** The last diagnostics of each document. */
  diagnostics: Map<string, Diagnostic[]>
  /** What the server told a person. */
  messages: string[]
}

/** Start the built server as a process of its own and shake hands over stdio. */
export async function startServer(
  options: ClientOptions = {},
): Promise<Client & { process: ChildProcess; stop(): Promise<void> }> {
  const process = spawn(globalThis.process.execPath, ['dist/server.js', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const client = await connect(new StreamMessageReader(process.stdout), new StreamMessageWriter(process.stdin), options)
  async function stop(): Promise<void> {
    const exited = once(process, 'exit')
    await shutDown(client)
    await exited
  }
  return { ...client, process, stop }
}

/** Serve in this process, so that the folders can be looked into. */
export async function serveHere(
  server: ServerOptions,
  options: ClientOptions = {},
): Promise<Client & { folders: Folders }> {
  const toServer = new PassThrough()
  const toClient = new PassThrough()
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient))
  const folders = createServer(connection, server)
  return { folders, ...(await connect(new StreamMessageReader(toClient), new StreamMessageWriter(toServer), options)) }
}

export async function shutDown({ connection }: Client): Promise<void> {
  await connection.sendRequest(ShutdownRequest.type)
  await connection.sendNotification(ExitNotification.type)
}

/** Shake hands with a server that already listens. */
export async function connect(
  reader: MessageReader,
  writer: MessageWriter,
  options: ClientOptions = {},
): Promise<Client> {
  const { contentFormat = ['markdown', 'plaintext'], processId = null, revealCommand, settings } = options
  const connection = createProtocolConnection(reader, writer)
  const changes: ArticleChanged[] = []
  const arrivals = new EventEmitter()
  connection.onNotification(articleChanged, (change: ArticleChanged) => {
    changes.push(change)
    arrivals.emit(change.uri, change)
  })
  connection.onNotification(checksChanged, (change: ArticleChanged) => arrivals.emit(change.uri, change))
  const heard = listen(connection, options)
  connection.listen()
  const result = await connection.sendRequest(InitializeRequest.type, {
    processId,
    rootUri: options.rootUri ?? null,
    workspaceFolders: options.workspaceFolders?.map((uri) => ({ uri, name: uri })) ?? null,
    capabilities: {
      ...options.capabilities,
      textDocument: { hover: { contentFormat } },
      workspace: {
        configuration: options.configure !== undefined,
        workspaceFolders: true,
        ...options.capabilities?.workspace,
      },
    },
    initializationOptions: {
      ...{ revealCommand, settings, keepsFiles: options.files !== undefined },
      ...options.initializationOptions,
    },
  })
  await connection.sendNotification(InitializedNotification.type, {})
  const changed = async (uri: string): Promise<ArticleChanged> => (await once(arrivals, uri))[0]
  return { connection, result, changes, changed, ...heard, ...requests(connection), ...documents(connection) }
}

/** Answer what the server asks, and note what it tells. */
function listen(connection: ProtocolConnection, { configure, files }: ClientOptions) {
  const diagnostics = new Map<string, Diagnostic[]>()
  const messages: string[] = []
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    diagnostics.set(params.uri, params.diagnostics)
  })
  connection.onNotification(ShowMessageNotification.type, ({ message }) => messages.push(message))
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    Promise.all(items.map(({ scopeUri, section }) => configure?.(scopeUri, section))),
  )
  connection.onRequest(readFileRequest, ({ uri }: { uri: string }) => {
    const found = files?.get(uri) ?? null
    if (found instanceof Error) throw found
    return found
  })
  connection.onRequest(writeFileRequest, ({ uri, text, before }: WriteFileParams) => {
    if ((files?.get(uri) ?? null) !== before) return false
    files?.set(uri, text)
    return true
  })
  connection.onRequest(removeFileRequest, ({ uri, before }: RemoveFileParams) => {
    return files?.get(uri) === before && files.delete(uri)
  })
  return { diagnostics, messages }
}

function requests(connection: ProtocolConnection): Pick<Client, 'article' | 'actions' | 'execute'> {
  return {
    article: (uri) => connection.sendRequest(articleRequest, { uri }),
    async actions(uri, range, { diagnostics = [], only } = {}) {
      const context = { diagnostics, ...(only && { only }) }
      const found = await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context })
      return (found ?? []) as CodeAction[]
    },
    execute: (command, params) => connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: [params] }),
  }
}

/** Open a text with marks: the parameters of a request at its cursor, and the ranges that were marked. */
export function openMarked(client: Client, source: string) {
  const { text, cursor, ranges } = marked(source)
  return { params: { textDocument: { uri: client.open(text) }, position: cursor }, ranges }
}

let opened = 0

function newUri(): string {
  opened += 1
  return `file:///articles/${opened}.news`
}

function documents(connection: ProtocolConnection): Pick<Client, 'open' | 'edit' | 'close'> {
  return {
    open(text, { languageId = 'news', uri = newUri() } = {}) {
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      })
      return uri
    },
    edit(uri, version, ...contentChanges) {
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      })
    },
    close(uri) {
      void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
    },
  }
}
