import { commands, Disposable, env } from 'vscode'
import type { Range } from 'vscode-languageclient'
import {
  type LetGoParams,
  letGoCommand,
  type ReattachParams,
  reattachCommand,
  type WithdrawParams,
  withdrawCommand,
} from '../../server/decision-protocol.ts'
import { nameAct } from '../decision-words.ts'
import type { LedgerNode, OrphanNode } from '../trees/ledger-nodes.ts'
import { tellWho } from '../trees/ledger-words.ts'
import type { Deciding } from './deciding.ts'

/** Registers what can be done about decisions whose words are not found, and what takes a note or a tag out. */
export function registerOrphans(deciding: Deciding): Disposable {
  return Disposable.from(
    commands.registerCommand('newsmark.reattachToSelection', async (...rows: Rows) => {
      const selected = await deciding.selection()
      return selected && reattach(deciding, orphansOf(rows), selected.places[0]!)
    }),
    commands.registerCommand('newsmark.reattachToNear', async (...rows: Rows) => {
      for (const { orphan } of orphansOf(rows))
        if (orphan.near) await reattach(deciding, [{ orphan }], orphan.near.range)
    }),
    commands.registerCommand('newsmark.letGoOrphan', (...rows: Rows) => {
      const decisions = orphansOf(rows).map(({ orphan }) => orphan.id)
      return change<LetGoParams>(deciding, letGoCommand, { decisions })
    }),
    commands.registerCommand('newsmark.copyOrphan', (...rows: Rows) =>
      env.clipboard.writeText(orphansOf(rows).map(toLine).join('\n')),
    ),
    commands.registerCommand('newsmark.removeRemark', (...rows: Rows) => {
      const decisions = rowsOf(rows).flatMap((row) => (row.kind === 'remark' ? row.decision.id : []))
      return change<WithdrawParams>(deciding, withdrawCommand, { decisions })
    }),
  )
}

/** The row that a command is called on, and all that are selected. */
type Rows = [row: LedgerNode, selected?: LedgerNode[]]

const rowsOf = ([row, selected]: Rows): LedgerNode[] => selected ?? [row]

function orphansOf(rows: Rows): OrphanNode[] {
  return rowsOf(rows).filter((row) => row.kind === 'orphan')
}

function reattach(deciding: Deciding, orphans: Pick<OrphanNode, 'orphan'>[], { start, end }: Range) {
  const [from, to] = [start, end].map(({ line, character }) => ({ line, character }))
  const decisions = orphans.map(({ orphan }) => orphan.id)
  return change<ReattachParams>(deciding, reattachCommand, { decisions, range: { start: from!, end: to! } })
}

/** Has the server change the ledger of the active article. */
async function change<Params extends { uri: string }>(
  deciding: Deciding,
  command: string,
  params: Omit<Params, 'uri'>,
): Promise<boolean> {
  return deciding.inTurn(async () => {
    const document = (await deciding.article())?.document
    return document ? deciding.run(command, document, { uri: document.uri.toString(), ...params }) : false
  })
}

/** `20 percent: check: confirmed, Ann Lee 2026-11-22` */
function toLine({ orphan }: OrphanNode): string {
  const { words, act, says } = orphan
  const decided = [nameAct(act), says].filter(Boolean).join(': ')
  return `${words}: ${[decided, tellWho(orphan)].filter(Boolean).join(', ')}`
}
