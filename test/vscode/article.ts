import * as vscode from 'vscode'
import type { Newsmark } from '../../src/vscode/activate.ts'
import { childrenOf, type TreeNode } from '../../src/vscode/trees/nodes.ts'
import type { Tree } from '../../src/vscode/trees/tree.ts'
import { until } from './until.ts'

export { mayorsWords, ownersWords, pier } from '../pier.ts'

const folder = vscode.workspace.workspaceFolders![0]!.uri

export function fileIn(workspace: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, workspace)
}

/** Write a file into the workspace and show it. */
export async function openText(name: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(fileIn(name), new TextEncoder().encode(text))
  const editor = await open(name)
  // Of a file that was open not long ago VS Code shows the former text for a moment.
  await until(() => editor.document.getText() === text)
  return editor
}

export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(fileIn(name), { preview: false })
}

type View = 'actors' | 'claims' | 'checks' | 'ledger'

/** Show a file of the workspace with the sidebar open beside it, and wait for its rows. */
export async function openWithSidebar(
  name: string,
  text?: string,
  views: readonly View[] = ['claims', 'actors'],
): Promise<vscode.TextEditor> {
  const editor = await (text === undefined ? open(name) : openText(name, text))
  const { articles } = await newsmark()
  await until(() => articles.activeDocument === editor.document)
  await until(() => articles.active?.version === editor.document.version)
  for (const view of views) {
    await vscode.commands.executeCommand(`newsmark.${view}.focus`)
    const tree = (await newsmark())[view]
    await until(() => tree.roots.length > 0 && tree.view.visible)
    // Comes back only when the rows are on screen. Others may have taken their place meanwhile.
    await until(() => isShown(tree))
  }
  return editor
}

async function isShown(tree: Tree): Promise<boolean> {
  try {
    await tree.view.reveal(tree.roots[0]!, { select: false })
    return true
  } catch {
    return false
  }
}

/** What the extension gives away about itself. */
export async function newsmark(): Promise<Newsmark> {
  const extension = vscode.extensions.getExtension<Newsmark>('newsmark.newsmark')!
  await until(() => extension.isActive)
  return extension.exports
}

export async function closeEverything(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}

/**
 * Delete every file beside the articles. The folders stay: on Linux VS Code's watcher is blind in one that goes and comes back at once.
 */
export async function forgetDecisions(folder = fileIn('.newsmark')): Promise<void> {
  const { Directory } = vscode.FileType
  const isFolder = await vscode.workspace.fs.stat(folder).then(
    ({ type }) => type === Directory,
    () => undefined,
  )
  if (isFolder === false) await vscode.workspace.fs.delete(folder)
  if (!isFolder) return
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const file = vscode.Uri.joinPath(folder, name)
    if (type === Directory) await forgetDecisions(file)
    else await vscode.workspace.fs.delete(file).then(undefined, () => undefined)
  }
}

/** Delete a file after a while: one that is made and deleted at once is none to the watcher of VS Code. */
export async function deleteLater(file: vscode.Uri): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1500))
  await vscode.workspace.fs.delete(file)
}

export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words)
  if (start < 0) throw new Error(`Expected '${words}' in ${document.uri}`)
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length))
}

export function selectedWords({ document, selections }: vscode.TextEditor): string[] {
  return selections.map((selection) => document.getText(selection))
}

/** The rows of a tree as they are labelled, each row's own below it, indented. */
export function outline(tree: Tree, nodes: TreeNode[] = tree.roots): string[] {
  return nodes.flatMap((node) => [labelOf(tree, node), ...outline(tree, childrenOf(node)).map((row) => `  ${row}`)])
}

export function labelOf(tree: Tree, node: TreeNode): string {
  const { label } = tree.getTreeItem(node)
  return typeof label === 'string' ? label : (label?.label ?? '')
}

/** All the rows of a tree, whether or not they are unfolded. */
export function rowsOf(tree: Tree, nodes: TreeNode[] = tree.roots): TreeNode[] {
  return nodes.flatMap((node) => [node, ...rowsOf(tree, childrenOf(node))])
}

/** The Playwright selector of a row in the view of this name. */
export function rowIn(view: 'Actors' | 'Claims' | 'Checks' | 'Ledger' | 'Statements', words: string): string {
  return `.pane:has(.pane-header[aria-label^="${view}"]) .monaco-list-row:has-text(${JSON.stringify(words)})`
}

/** The text of the hover cards at some words. */
export async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const { start } = rangeOf(document, words)
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    start.translate(0, 1),
  )
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
}

/** The words that have a semantic token, each with the token's type: `speaker Jonas Falk`. */
export async function tokensOf(document: vscode.TextDocument): Promise<string[]> {
  const { uri } = document
  const read = 'vscode.provideDocumentSemanticTokens'
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(`${read}Legend`, uri)
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(read, uri)
  // Before the server has answered for the first time.
  if (!legend || !tokens) return []
  let place = new vscode.Position(0, 0)
  return Array.from({ length: tokens.data.length / 5 }, (_, index) => {
    const [lines, characters, length, type] = tokens.data.slice(index * 5)
    place = lines === 0 ? place.translate(0, characters) : new vscode.Position(place.line + lines!, characters!)
    return `${legend.tokenTypes[type!]} ${document.getText(new vscode.Range(place, place.translate(0, length)))}`
  })
}
