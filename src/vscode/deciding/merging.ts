import { commands, Disposable, Uri, window } from 'vscode'
import { type ResolveParams, resolveCommand } from '../../server/decision-protocol.ts'
import type { Deciding } from './deciding.ts'

/** Registers what resolves a merge that has left a ledger open. */
export function registerMerging(deciding: Deciding): Disposable {
  const keep = (side: ResolveParams['side']) => () =>
    deciding.inTurn(async () => {
      const document = (await deciding.article())?.document
      const params = document && { uri: document.uri.toString(), side }
      return document ? deciding.run(resolveCommand, document, params) : false
    })
  return Disposable.from(
    commands.registerCommand('newsmark.keepOurs', keep('ours')),
    commands.registerCommand('newsmark.keepTheirs', keep('theirs')),
    commands.registerCommand('newsmark.keepBoth', keep('both')),
    commands.registerCommand('newsmark.openLedger', () => openLedger(deciding)),
  )
}

/** Shows the file that holds what is decided about the active article. */
async function openLedger(deciding: Deciding): Promise<void> {
  const ledger = (await deciding.article())?.article.decisions.ledger
  if (ledger) await window.showTextDocument(Uri.parse(ledger.uri), { preview: false })
}
