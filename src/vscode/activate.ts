import { type ExtensionContext, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { registerActorDecisions } from './actor-decisions.ts'
import { Articles } from './articles.ts'
import { registerCheckMarks } from './check-marks.ts'
import { registerClaimSearch } from './claim-search.ts'
import { type CreateClient, clientOptions, registerServer } from './client.ts'
import { registerComparing } from './comparing.ts'
import { Deciding } from './deciding/deciding.ts'
import { registerDeciding } from './deciding/register.ts'
import { registerDecisionMarks } from './decision-marks.ts'
import { registerMarks } from './decorations.ts'
import { Judgements } from './exchange/judgements.ts'
import { registerExchange } from './exchange/register.ts'
import { registerFiles } from './files.ts'
import { registerFolderCommands } from './folder-commands.ts'
import { registerFolderFiles } from './folder-files.ts'
import { Folders } from './folders.ts'
import { registerNavigation } from './navigation.ts'
import { registerReadAsNews } from './read-as-news.ts'
import { registerReveal } from './reveal.ts'
import { registerSamples } from './samples.ts'
import { registerStatusBar } from './status-bar.ts'
import { createActorTree, registerActorTree } from './trees/actors.ts'
import { createCheckTree, registerCheckTree } from './trees/checks.ts'
import { createClaimTree, registerClaimTree } from './trees/claims.ts'
import { createLedgerTree, registerLedgerTree } from './trees/ledger.ts'
import { registerRejectedToggle } from './trees/rejected-toggle.ts'
import { createStatementTree, registerStatementTree } from './trees/statements.ts'
import type { Tree } from './trees/tree.ts'
import { registerWelcome } from './welcome.ts'

/** What the tests can see of a running Newsmark. */
export interface Newsmark {
  readonly client: BaseLanguageClient
  readonly articles: Articles
  readonly folders: Folders
  readonly actors: Tree
  readonly claims: Tree
  readonly checks: Tree
  readonly ledger: Tree
  readonly statements: Tree
}

/** Starts all of Newsmark with the language client of one platform. */
export function activateNewsmark(context: ExtensionContext, createClient: CreateClient): Newsmark {
  const log = window.createOutputChannel('Newsmark', { log: true })
  const client = createClient(clientOptions(log, context.storageUri))
  const articles = new Articles(client, log)
  const folders = new Folders(client, articles, log)
  const memory = context.workspaceState
  const actors = createActorTree(articles, folders, memory)
  const claims = createClaimTree(articles, folders, memory)
  const checks = createCheckTree(articles, folders, memory)
  const statements = createStatementTree(folders, memory)
  const judgements = new Judgements(client, articles)
  const ledger = createLedgerTree(articles, judgements, memory)
  const deciding = new Deciding(client, articles, [actors, claims, ledger.tree])
  context.subscriptions.push(
    log,
    articles,
    registerFiles(client),
    registerFolderFiles(client),
    registerServer(client),
    registerReveal(),
    registerActorTree(actors, articles),
    registerClaimTree(claims, articles),
    registerCheckTree(checks, articles, client),
    registerStatementTree(statements, articles),
    registerLedgerTree(ledger, articles),
    registerFolderCommands(folders),
    registerActorDecisions(folders),
    registerComparing(),
    registerClaimSearch(folders, claims),
    registerMarks(articles),
    registerCheckMarks(articles),
    registerDecisionMarks(articles),
    registerDeciding(deciding, articles, folders, memory),
    registerExchange(client, articles, deciding, judgements),
    registerRejectedToggle(articles),
    registerNavigation(articles),
    registerReadAsNews(),
    registerSamples(context.extensionUri, context.globalStorageUri),
    registerStatusBar(articles),
    registerWelcome(articles, folders),
  )
  return { client, articles, folders, actors, claims, checks, ledger: ledger.tree, statements }
}
