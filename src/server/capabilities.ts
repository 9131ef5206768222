import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver'
import { actorCommands } from './across/deciding.ts'
import { judgingCommands } from './decisions/judging.ts'
import { markActionKind } from './decisions/mark-actions.ts'
import { ignoreCommand, stopIgnoringCommand } from './protocol.ts'
import { legend } from './semantic-tokens.ts'

/** What the server can do. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  semanticTokensProvider: { legend, full: true, range: true },
  hoverProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  foldingRangeProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, markActionKind] },
  codeLensProvider: {},
  inlayHintProvider: true,
  executeCommandProvider: { commands: [ignoreCommand, stopIgnoringCommand, ...actorCommands, ...judgingCommands] },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { didRename: { filters: [{ pattern: { glob: '**/*' } }] } },
  },
}
