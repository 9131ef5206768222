import type { Connection } from 'vscode-languageserver'
import { besideIt, knownBeside } from './across/beside.ts'
import { toArticle } from './article.ts'
import type { Articles } from './articles.ts'
import type { Checking } from './checking.ts'
import type { CheckedReading } from './checks.ts'
import type { Judging } from './decisions/judging.ts'
import { findDefinition } from './definition.ts'
import type { Folders } from './folders.ts'
import { findFolds } from './folding.ts'
import { findHighlights } from './highlights.ts'
import { hover } from './hover.ts'
import { findHints } from './inlay-hints.ts'
import type { Markup } from './markup.ts'
import { type ArticleParams, articleRequest } from './protocol.ts'
import type { Reading } from './reading.ts'
import { findReferences } from './references.ts'
import { findTokens } from './semantic-tokens.ts'
import { findSymbols } from './symbols.ts'

export interface ArticleFeatures {
  articles: Articles
  checking: Checking
  folders: Folders
  judging: Judging
  /** Known once the client has said what it can show. */
  markup: () => Markup
}

/** Answer what an editor asks about an article from the reading of its document, null without one. */
export function serveArticles(
  connection: Connection,
  { articles, checking, folders, judging, markup }: ArticleFeatures,
): void {
  async function answer<T>({ uri }: { uri: string }, feature: (reading: Reading) => T): Promise<T | null> {
    await judging.ledgers.ready(uri)
    const reading = articles.get(uri)
    return reading && feature(reading)
  }

  async function answerChecked<T>(
    { uri }: { uri: string },
    feature: (reading: CheckedReading) => T,
  ): Promise<T | null> {
    await judging.ledgers.ready(uri)
    const reading = articles.get(uri)
    return reading && feature(await checking.check(reading))
  }

  connection.onRequest(articleRequest, (article: ArticleParams) =>
    answerChecked(article, (reading) => toArticle(reading, judging.toDecisions(reading))),
  )
  connection.languages.semanticTokens.on(
    async ({ textDocument }) => (await answer(textDocument, (reading) => findTokens(reading))) ?? { data: [] },
  )
  connection.languages.semanticTokens.onRange(
    async ({ textDocument, range }) =>
      (await answer(textDocument, (reading) => findTokens(reading, range))) ?? { data: [] },
  )
  connection.onHover(({ textDocument, position }) =>
    answerChecked(textDocument, (reading) =>
      hover(reading, position, markup(), {
        beside: knownBeside(folders, textDocument.uri),
        tags: judging.ledgers.of(textDocument.uri)?.tags ?? [],
      }),
    ),
  )
  connection.onCodeAction(async (params) => {
    const { uri } = params.textDocument
    await judging.ledgers.ready(uri)
    const actions = await checking.findActions(params)
    const reading = actions && articles.get(uri)
    return reading ? [...actions, ...judging.findActions(reading, params)] : actions
  })
  connection.onCodeLens(async ({ textDocument }) => {
    const { codeLens } = await checking.settingsOf(textDocument.uri)
    return codeLens ? answer(textDocument, (reading) => judging.findLenses(reading)) : []
  })
  connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const { inlayHints } = await checking.settingsOf(textDocument.uri)
    return inlayHints ? answer(textDocument, (reading) => findHints(reading, range)) : []
  })
  connection.onDocumentSymbol(({ textDocument }) => answer(textDocument, findSymbols))
  connection.onDefinition(({ textDocument, position }) =>
    answer(textDocument, (reading) => findDefinition(reading, position)),
  )
  connection.onReferences(async (params) => {
    // Where nobody has asked for the folder yet, the next question finds more.
    folders.holding(params.textDocument.uri)?.read()
    const beside = besideIt(folders, params.textDocument.uri)
    await beside?.folder.settle()
    return answer(params.textDocument, (reading) => findReferences(reading, params, beside))
  })
  connection.onDocumentHighlight(({ textDocument, position }) =>
    answer(textDocument, (reading) => findHighlights(reading, position)),
  )
  connection.onFoldingRanges(({ textDocument }) => answer(textDocument, findFolds))
}
