import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { activateNewsmark, type Newsmark } from './activate.ts'

/** Starts Newsmark on the desktop, where the language server is a Node process of its own. */
export function activate(context: ExtensionContext): Newsmark {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath
  const server = { module, transport: TransportKind.ipc }
  return activateNewsmark(context, (options) => new LanguageClient('newsmark', 'Newsmark', server, options))
}
