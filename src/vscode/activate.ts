import { type ExtensionContext, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { Articles } from './articles.ts'
import { registerCheckMarks } from './check-marks.ts'
import { type CreateClient, clientOptions, registerServer } from './client.ts'
import { registerMarks } from './decorations.ts'
import { registerFiles } from './files.ts'
import { registerFolderFiles } from './folder-files.ts'
import { registerNavigation } from './navigation.ts'
import { registerReadAsNews } from './read-as-news.ts'
import { registerReveal } from './reveal.ts'
import { registerSamples } from './samples.ts'
import { registerStatusBar } from './status-bar.ts'
import { createActorTree, registerActorTree } from './trees/actors.ts'
import { createCheckTree, registerCheckTree } from './trees/checks.ts'
import { createClaimTree, registerClaimTree } from './trees/claims.ts'
import type { ArticleTree } from './trees/tree.ts'
import { registerWelcome } from './welcome.ts'

/** What the tests can see of a running Newsmark. */
export interface Newsmark {
  readonly client: BaseLanguageClient
  readonly actors: ArticleTree
  readonly claims: ArticleTree
  readonly checks: ArticleTree
}

/** Starts all of Newsmark with the language client of one platform. */
export function activateNewsmark(context: ExtensionContext, createClient: CreateClient): Newsmark {
  const log = window.createOutputChannel('Newsmark', { log: true })
  const client = createClient(clientOptions(log))
  const articles = new Articles(client, log)
  const actors = createActorTree(articles)
  const claims = createClaimTree(articles)
  const checks = createCheckTree(articles)
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
    registerMarks(articles),
    registerCheckMarks(articles),
    registerNavigation(articles),
    registerReadAsNews(),
    registerSamples(context.extensionUri),
    registerStatusBar(articles),
    registerWelcome(articles),
  )
  return { client, actors, claims, checks }
}
