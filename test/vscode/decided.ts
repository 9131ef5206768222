import * as vscode from 'vscode'
import type { Decisions, MarkItem } from '../../src/server/decision-protocol.ts'
import type { ActorNode, ClaimNode } from '../../src/vscode/trees/nodes.ts'
import { closeEverything, fileIn, forgetDecisions, newsmark, pier, rangeOf, rowsOf } from './article.ts'
import { until } from './until.ts'

/** Show an article without the sidebar, and wait until it is read. */
export async function openArticle(name: string, text = pier): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(fileIn(name), new TextEncoder().encode(text))
  const editor = await vscode.window.showTextDocument(fileIn(name), { preview: false })
  await until(async () => (await decisions()).marks.length > 0)
  return editor
}

/** What is decided about the active article, as the server tells it. */
export async function decisions(): Promise<Decisions> {
  const { client } = await newsmark()
  const uri = vscode.window.activeTextEditor?.document.uri.toString()
  await until(() => client.isRunning())
  const article = await client.sendRequest<{ decisions: Decisions } | null>('newsmark/article', { uri })
  return article?.decisions ?? ({ marks: [] } as unknown as Decisions)
}

/** The mark of some kind that has these words, a name if it is an actor's. */
export async function markOf(kind: MarkItem['kind'], words: string): Promise<MarkItem | undefined> {
  return (await decisions()).marks.find((mark) => mark.kind === kind && mark.words === words)
}

export async function untilState(kind: MarkItem['kind'], words: string, state: MarkItem['state']): Promise<void> {
  await until(async () => (await markOf(kind, words))?.state === state)
}

/** Put the cursor into some words. */
export function putCursor(editor: vscode.TextEditor, words: string): void {
  const { start } = rangeOf(editor.document, words)
  const inside = start.translate(0, 1)
  editor.selection = new vscode.Selection(inside, inside)
}

export function selectWords(editor: vscode.TextEditor, ...words: string[]): void {
  const ranges = words.map((each) => rangeOf(editor.document, each))
  editor.selections = ranges.map(({ start, end }) => new vscode.Selection(start, end))
}

/** The rows of claims with these words, and of actors with these names, in their own trees. */
export async function rowsFor(...words: string[]): Promise<(ClaimNode | ActorNode)[]> {
  const { actors, claims } = await newsmark()
  return words.map((each) => {
    const row = [...rowsOf(claims), ...rowsOf(actors)].find(
      (node): node is ClaimNode | ActorNode =>
        (node.kind === 'claim' && !node.nested && node.claim.text === each) ||
        (node.kind === 'actor' && node.actor.name === each),
    )
    if (!row) throw new Error(`Expected a row of '${each}'`)
    return row
  })
}

/** Forget all that was decided. */
export async function forget(): Promise<void> {
  const { actors, claims } = await newsmark()
  await vscode.commands.executeCommand('newsmark.stopReview')
  for (const name of ['trees.showRejected', 'marks.rejected', 'name'])
    await vscode.workspace.getConfiguration('newsmark').update(name, undefined, true)
  actors.filter = ''
  claims.filter = ''
  await closeEverything()
  await forgetDecisions()
  await vscode.commands.executeCommand('notifications.clearAll')
}
