import { commands, Disposable, type LogOutputChannel, type Uri, workspace } from 'vscode'
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient'
import type { InitializationOptions } from '../server/protocol.ts'
import { isNews, isPassage, languageId } from './language.ts'

/** Makes the client of one platform: a Node process on the desktop, a web worker in a browser. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient

/** Tells the client which documents are ours and what the hovers it shows may do. */
export function clientOptions(log: LogOutputChannel, storage: Uri | undefined): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    revealCommand: 'newsmark.reveal',
    keepsFiles: true,
    showsFolders: true,
    listsFolders: true,
    ...(storage?.scheme === 'file' && { storage: storage.fsPath }),
  }
  return {
    documentSelector: [{ language: languageId }],
    initializationOptions,
    middleware: {
      didOpen: async (document, open) => (isPassage(document) ? undefined : open(document)),
      didClose: async (document, close) => (isPassage(document) ? undefined : close(document)),
    },
    markdown: { isTrusted: { enabledCommands: ['newsmark.reveal'] } },
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  }
}

/** Starts the language server when the first news article is open, and again on command. */
export function registerServer(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    startWithFirstArticle(client),
    commands.registerCommand('newsmark.restartServer', () => restart(client)),
    { dispose: () => client.dispose() },
  )
}

function startWithFirstArticle(client: BaseLanguageClient): Disposable {
  if (workspace.textDocuments.some(isNews)) {
    void client.start()
    return new Disposable(() => undefined)
  }
  const opened = workspace.onDidOpenTextDocument((document) => {
    if (!isNews(document)) return
    opened.dispose()
    void client.start()
  })
  return opened
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop()
  await client.start()
}
