import * as vscode from 'vscode'
import type { CheckItem } from '../../src/server/decision-protocol.ts'
import { type Article, articleRequest } from '../../src/server/protocol.ts'
import type { ItemNode, LedgerNode } from '../../src/vscode/trees/ledger-nodes.ts'
import {
  closeEverything,
  fileIn,
  forgetDecisions,
  labelOf,
  newsmark,
  openWithSidebar,
  rowIn,
  rowsOf,
} from './article.ts'
import { click, fill, insert, press, textOf } from './page.ts'
import { until } from './until.ts'

export { ownersWords } from '../pier.ts'

/** An invented article with something of every kind to check. */
export const harbour = `Harbour to close for 14 days

By Mara Lindqvist

March 5, 2031

“We will not risk a single passenger on this pier,” Elin Sorvik, the mayor, said on Monday.

“The pier is older than my grandmother was then,” Jonas Falk said. The repair costs $3 million.
`

/** Write the article into the workspace and show it with its ledger. */
export function openHarbour(name: string, text = harbour): Promise<vscode.TextEditor> {
  return openWithSidebar(name, text, ['ledger'])
}

/** What is decided about the active article, as its ledger shows it. */
export async function ledgerRows(): Promise<LedgerNode[]> {
  return rowsOf((await newsmark()).ledger) as LedgerNode[]
}

export async function rowsOfKind<Kind extends LedgerNode['kind']>(
  kind: Kind,
): Promise<Extract<LedgerNode, { kind: Kind }>[]> {
  return (await ledgerRows()).filter((row): row is Extract<LedgerNode, { kind: Kind }> => row.kind === kind)
}

export async function rowOf(words: string): Promise<ItemNode> {
  return until(async () => (await rowsOfKind('item')).find(({ item }) => item.words === words))
}

export async function untilState(words: string, state: CheckItem['state']): Promise<CheckItem> {
  return until(async () => {
    const row = (await rowsOfKind('item')).find(({ item }) => item.words === words)
    return row?.item.state === state ? row.item : undefined
  })
}

/** The file of an article's ledger. */
export const ledgerOf = (name: string) => fileIn(`.newsmark/articles/${name}.jsonl`)

export async function readText(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
}

export async function writeText(file: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text))
}

/** A file beside the articles that goes when the desk is left. */
export const fileOfDesk = (name: string) => fileIn(`.newsmark/${name}`)

/** Take a row of the quick pick that is open. */
export async function pick(words: string): Promise<void> {
  await textOf(`.quick-input-list .monaco-list-row:has-text("${words}")`)
  await fill(words)
  await press('Enter')
}

/** Compare the judgements of two people of the active article. */
export async function compare(one: string, other: string): Promise<void> {
  const compared = run('compareJudgements')
  await textOf('.quick-input-widget:visible input[placeholder="Whose judgements?"]')
  await pick(one)
  await textOf('.quick-input-widget:visible input[placeholder="Compared with whose?"]')
  await pick(other)
  await compared
}

/** Give a file to the dialog that is open. */
export async function pickInDialog(file: vscode.Uri): Promise<void> {
  // It lists the folder first and then sets the path anew, and looks whether there is such a file before it heeds Enter.
  await textOf('.quick-input-list .monaco-list-row:has-text("..")')
  await new Promise((resolve) => setTimeout(resolve, 500))
  await press('Control+A')
  await insert(file.path)
  await new Promise((resolve) => setTimeout(resolve, 500))
  await press('Enter')
}

/** Decide under a name until `leaveDesk`. */
export async function signAs(name: string): Promise<void> {
  await vscode.workspace.getConfiguration('newsmark').update('name', name, true)
}

/** Run a command of Newsmark's, as a menu does. */
export const run = (command: string, ...rows: unknown[]) =>
  vscode.commands.executeCommand(`newsmark.${command}`, ...rows)

/** Wait until a notification tells something. */
export async function untilTold(words: string): Promise<void> {
  // There is no list to be shown before there is a notification.
  const showing = setInterval(() => vscode.commands.executeCommand('notifications.showList'), 300)
  try {
    await textOf(`.notifications-center >> text=${words}`)
  } finally {
    clearInterval(showing)
  }
  await vscode.commands.executeCommand('notifications.clearAll')
}

/** Whether views follow the cursor, until `leaveDesk`. */
export async function follow(isWanted: boolean | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('newsmark').update('trees.followCursor', isWanted, true)
}

/** Press a button at the right edge of a row of the ledger. */
export async function pressButton(row: LedgerNode, button: string): Promise<void> {
  const { ledger } = await newsmark()
  // Only the selected row has its buttons on screen, and it stays so while no other is followed.
  await follow(false)
  await ledger.view.reveal(row, { select: true })
  const label = labelOf(ledger, row).replace(/…$/, '')
  await click(`${rowIn('Ledger', label)} .action-label[aria-label="${button}"]`)
}

/**
 * Have the server decide about the marks of the active article with these words, the quotations among them aside, and wait until the
 * ledger shows it.
 */
export async function decide(words: string, act: object): Promise<void> {
  const { client, ledger } = await newsmark()
  const uri = vscode.window.activeTextEditor!.document.uri.toString()
  const article = await client.sendRequest<Article>(articleRequest, { uri })
  const marks = article.decisions.marks.filter((mark) => mark.words === words && mark.kind !== 'quotation')
  const ids = marks.map(({ id }) => id)
  const shown = new Promise((resolve) => {
    const listener = ledger.onDidChangeTreeData(() => {
      listener.dispose()
      resolve(undefined)
    })
  })
  const done = await vscode.commands.executeCommand('newsmark.decide', { uri, marks: ids, act })
  if (done) await shown
}

/** Forget what was decided, and the filters. */
export async function leaveDesk(): Promise<void> {
  await vscode.commands.executeCommand('newsmark.stopComparing')
  await vscode.commands.executeCommand('newsmark.clearLedgerFilter')
  await signAs('')
  await follow(undefined)
  await vscode.workspace.getConfiguration('newsmark').update('name', undefined, true)
  await closeEverything()
  await forgetDecisions()
  await vscode.commands.executeCommand('notifications.clearAll')
}
