import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  MarkupKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type AnalyzeOptions, createAnalyzer } from '../engine/analyze.ts'
import type { Models } from '../engine/models.ts'
import { toArticle } from './article.ts'
import { Articles } from './articles.ts'
import { Checking } from './checking.ts'
import type { CheckedReading } from './checks.ts'
import { findDefinition } from './definition.ts'
import type { Files } from './files.ts'
import { findFolds } from './folding.ts'
import { findHighlights } from './highlights.ts'
import { hover } from './hover.ts'
import { createMarkdown, plaintext } from './markup.ts'
import { readModels } from './models.ts'
import {
  type ArticleParams,
  articleRequest,
  type InitializationOptions,
  ignoreCommand,
  stopIgnoringCommand,
} from './protocol.ts'
import type { Analyzer, Reading } from './reading.ts'
import { findReferences } from './references.ts'
import { findTokens, legend } from './semantic-tokens.ts'
import { findSymbols } from './symbols.ts'

const capabilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  semanticTokensProvider: { legend, full: true, range: true },
  hoverProvider: true,
  documentSymbolProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  foldingRangeProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  executeCommandProvider: { commands: [ignoreCommand, stopIgnoringCommand] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
}

export interface ServerOptions {
  /** For a worker, which cannot read files, the client brings them with `initialize`. */
  models?: Models
  /** For a client that does not keep the files beside the articles itself. */
  files?: Files
  /** Make the analyzer of one document. */
  analyzer?: (options: AnalyzeOptions) => Analyzer
}

/** Serve articles on a connection: every editor feature answers from the reading of its document, null without one. */
export function createServer(
  connection: Connection,
  { models = {}, files, analyzer = createAnalyzer }: ServerOptions = {},
): void {
  const documents = new TextDocuments(TextDocument)
  const articles = new Articles({
    documents,
    createAnalyzer: (uri) => analyzer({ path: nameOf(uri), models }),
    console: connection.console,
    changed: (uri) => void checking.announce(uri),
  })
  const checking = new Checking({ connection, documents, articles, files: files ?? null })
  let ready = () => {}
  let markup = plaintext

  function answer<T>({ uri }: { uri: string }, feature: (reading: Reading) => T): T | null {
    const reading = articles.get(uri)
    return reading && feature(reading)
  }

  async function answerChecked<T>(
    { uri }: { uri: string },
    feature: (reading: CheckedReading) => T,
  ): Promise<T | null> {
    const reading = articles.get(uri)
    return reading && feature(await checking.check(reading))
  }

  connection.onInitialize((params) => {
    markup = markupFor(params)
    ready = checking.initialize(params)
    const brought = (params.initializationOptions as InitializationOptions | undefined)?.models
    if (brought) models = readModels(brought, (problem) => connection.console.warn(problem))
    return { capabilities, serverInfo: { name: 'newsmark' } }
  })
  connection.onInitialized(() => ready())
  connection.onRequest(articleRequest, (article: ArticleParams) => answerChecked(article, toArticle))
  connection.languages.semanticTokens.on(
    ({ textDocument }) => answer(textDocument, (reading) => findTokens(reading)) ?? { data: [] },
  )
  connection.languages.semanticTokens.onRange(
    ({ textDocument, range }) => answer(textDocument, (reading) => findTokens(reading, range)) ?? { data: [] },
  )
  connection.onHover(({ textDocument, position }) =>
    answerChecked(textDocument, (reading) => hover(reading, position, markup)),
  )
  connection.onDocumentSymbol(({ textDocument }) => answer(textDocument, findSymbols))
  connection.onDefinition(({ textDocument, position }) =>
    answer(textDocument, (reading) => findDefinition(reading, position)),
  )
  connection.onReferences((params) => answer(params.textDocument, (reading) => findReferences(reading, params)))
  connection.onDocumentHighlight(({ textDocument, position }) =>
    answer(textDocument, (reading) => findHighlights(reading, position)),
  )
  connection.onFoldingRanges(({ textDocument }) => answer(textDocument, findFolds))

  documents.listen(connection)
  connection.listen()
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
