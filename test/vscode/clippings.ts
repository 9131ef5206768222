import * as vscode from 'vscode'
import { samples } from '../../src/vscode/samples.ts'
import { childrenOf, type TreeNode } from '../../src/vscode/trees/nodes.ts'
import type { Tree } from '../../src/vscode/trees/tree.ts'
import { closeEverything, fileIn, labelOf, newsmark } from './article.ts'
import { until } from './until.ts'

type View = 'actors' | 'claims' | 'checks' | 'statements'

const views: View[] = ['actors', 'claims', 'checks', 'statements']

/** Leave of the workspace only the samples and what is written from now on; whatever else is in it is excluded. */
export async function leaveSamples(kept: readonly string[] = samples): Promise<void> {
  const entries = await vscode.workspace.fs.readDirectory(fileIn(''))
  const others = entries.map(([name]) => name).filter((name) => !kept.includes(name) && !name.startsWith('.'))
  await setFiles('exclude', Object.fromEntries(others.map((name) => [name, true])))
}

/** Show a view with what the folder holds, once all of it is read. */
export async function showFolder(view: View): Promise<Tree> {
  await vscode.commands.executeCommand(`newsmark.${view}.focus`)
  const { folders, [view]: tree } = await newsmark()
  tree.scope = 'folder'
  await until(() => tree.view.visible && folders.state?.phase === 'ready' && tree.view.description)
  // The rows of the last articles are still on their way.
  let before: TreeNode[] | undefined
  await until(async () => {
    before = tree.roots
    await new Promise((resolve) => setTimeout(resolve, 300))
    return before === tree.roots
  })
  return tree
}

/** The first row that is labelled so, asked for where it is not there yet; the words may be a beginning. */
export async function rowCalled(tree: Tree, words: string, below?: TreeNode): Promise<TreeNode> {
  return until(async () => {
    const nodes = below ? await tree.getChildren(below) : tree.roots
    return flat(nodes).find((node) => labelOf(tree, node).startsWith(words))
  })
}

/** The labels of the rows below one. */
export async function labelsBelow(tree: Tree, node: TreeNode): Promise<string[]> {
  return (await tree.getChildren(node)).map((child) => labelOf(tree, child))
}

function flat(nodes: TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...flat(childrenOf(node))])
}

/** Change a setting below `files` in the workspace. */
export async function setFiles(name: string, value: unknown): Promise<void> {
  const { Workspace } = vscode.ConfigurationTarget
  await vscode.workspace.getConfiguration('files').update(name, value, Workspace)
}

/** Turn every view back to the article, and have all of the workspace again. */
export async function leaveFolder(): Promise<void> {
  const trees = await newsmark()
  for (const view of views) {
    trees[view].filter = ''
    if (view !== 'statements') trees[view].scope = 'article'
  }
  await setFiles('exclude', undefined)
  await closeEverything()
  await vscode.commands.executeCommand('notifications.clearAll')
}
