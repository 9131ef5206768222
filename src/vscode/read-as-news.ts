import {
  ConfigurationTarget,
  commands,
  Disposable,
  l10n,
  languages,
  type QuickPickItem,
  type TextDocument,
  window,
  workspace,
} from 'vscode'
import { fileGlob, folderGlob } from './globs.ts'
import { isPlainText, languageId } from './language.ts'

interface Choice extends QuickPickItem {
  run(): PromiseLike<unknown>
}

/** Registers what turns plain text into news: a command for a file or folder, and a setting for a workspace. */
export function registerReadAsNews(): Disposable {
  return Disposable.from(
    commands.registerCommand('newsmark.readAsNews', offer),
    commands.registerCommand('newsmark.readAllAsNews', readAllPlainText),
    readPlainText(),
  )
}

async function offer(): Promise<void> {
  const document = window.activeTextEditor?.document
  if (!document) return
  const path = pathInWorkspace(document)
  if (path === undefined) {
    await languages.setTextDocumentLanguage(document, languageId)
    return
  }
  const choice = await window.showQuickPick(choicesFor(path), { placeHolder: l10n.t('What to read as news') })
  await choice?.run()
}

function choicesFor(path: string): Choice[] {
  const folder = folderGlob(path)
  return [
    { label: l10n.t('This file'), description: path, run: () => associate(fileGlob(path)) },
    ...(folder
      ? [{ label: l10n.t('All such files of this folder'), description: folder, run: () => associate(folder) }]
      : []),
    { label: l10n.t('Every plain text of this workspace'), run: readAllPlainText },
  ]
}

/** The path below the workspace folder, undefined where nothing can be remembered about the file. */
function pathInWorkspace({ uri, isUntitled }: TextDocument): string | undefined {
  const folder = workspace.getWorkspaceFolder(uri)
  return folder && !isUntitled ? uri.path.slice(folder.uri.path.length).replace(/^\//, '') : undefined
}

async function associate(glob: string): Promise<void> {
  const files = workspace.getConfiguration('files')
  const known = files.inspect<Record<string, string>>('associations')?.workspaceValue
  await files.update('associations', { ...known, [glob]: languageId }, ConfigurationTarget.Workspace)
}

async function readAllPlainText(): Promise<void> {
  await workspace.getConfiguration('newsmark').update('readPlainTextAsNews', true, ConfigurationTarget.Workspace)
}

/** Turns each plain text of the workspace into news once, where the setting asks for it: who turns it back is heeded. */
function readPlainText(): Disposable {
  const turned = new Set<string>()
  const turn = (document: TextDocument) => {
    const { uri } = document
    const wanted = workspace.getConfiguration('newsmark', uri).get('readPlainTextAsNews')
    if (!wanted || !isPlainText(document) || turned.has(uri.toString()) || !workspace.getWorkspaceFolder(uri)) return
    turned.add(uri.toString())
    void languages.setTextDocumentLanguage(document, languageId)
  }
  const turnAll = () => workspace.textDocuments.forEach(turn)
  turnAll()
  return Disposable.from(
    workspace.onDidOpenTextDocument(turn),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('newsmark') && turnAll()),
    workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && turned.delete(uri.toString())),
  )
}
