import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type MarkupKind,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node.js'
import { type ArticleChanged, articleChanged } from '../../src/server/protocol.ts'
import { marked } from './marked.ts'

export interface ClientOptions {
  revealCommand?: string
  contentFormat?: MarkupKind[]
  /** The process whose end must end the server. */
  processId?: number
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
  /** Wait for the next `newsmark/articleChanged` of a document. */
  changed(uri: string): Promise<ArticleChanged>
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
  const { revealCommand, contentFormat = ['markdown', 'plaintext'], processId = null } = options
  const connection = createProtocolConnection(reader, writer)
  const changes: ArticleChanged[] = []
  const arrivals = new EventEmitter()
  connection.onNotification(articleChanged, (change: ArticleChanged) => {
    changes.push(change)
    arrivals.emit(change.uri, change)
  })
  connection.listen()
  const result = await connection.sendRequest(InitializeRequest.type, {
    processId,
    rootUri: null,
    capabilities: { textDocument: { hover: { contentFormat } } },
    initializationOptions: { revealCommand },
  })
  await connection.sendNotification(InitializedNotification.type, {})
  const changed = async (uri: string): Promise<ArticleChanged> => (await once(arrivals, uri))[0]
  return { connection, result, changes, changed, ...documents(connection) }
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
