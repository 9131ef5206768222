import * as vscode from 'vscode'
import type { FindingNode, TreeNode } from '../../src/vscode/trees/nodes.ts'
import { closeEverything, forgetDecisions, newsmark, openWithSidebar, rowsOf } from './article.ts'
import { until } from './until.ts'

/** An invented article in which two people share a surname and two quotations are never closed. */
const depot = `Council clears the depot

Philip Marsh and Dana Marsh came late. Marsh said the depot would open.

Asked again, Marsh shrugged. Ida Kvist said: “Nobody told us so.

The hall was cold. She added: “The trams are loud.
`

export const twoPeople = '“Marsh” could be Philip Marsh or Dana Marsh.'
export const notClosed = 'This quotation opens and is not closed.'
/** What is found in it, in text order. */
export const allMessages = [twoPeople, notClosed, notClosed]

/** Write the article into the workspace and show it with its checks. */
export function openDepot(name: string): Promise<vscode.TextEditor> {
  return openWithSidebar(name, depot, ['checks'])
}

const isFinding = (node: TreeNode): node is FindingNode => node.kind === 'finding'

/** The findings in the tree of checks, in text order. */
export async function findings(): Promise<FindingNode[]> {
  return rowsOf((await newsmark()).checks).filter(isFinding)
}

export async function messages(): Promise<string[]> {
  return (await findings()).map(({ finding }) => finding.message)
}

export async function untilMessages(...expected: string[]): Promise<void> {
  await until(async () => (await messages()).join('\n') === expected.join('\n'))
}

const changed = new Set<string>()

/** Change a setting of Newsmark until `cleanUp`. */
export async function set(name: string, value: unknown): Promise<void> {
  changed.add(name)
  await vscode.workspace.getConfiguration('newsmark').update(name, value, true)
}

/** Forget settings, filter and all that was ignored. */
export async function cleanUp(): Promise<void> {
  const { checks } = await newsmark()
  checks.filter = ''
  for (const name of [...changed, 'checks.showIgnored']) await set(name, undefined)
  changed.clear()
  await closeEverything()
  await forgetDecisions()
  await vscode.commands.executeCommand('notifications.clearAll')
}
