import { commands, Disposable, l10n } from 'vscode'
import {
  type ArticleOfParams,
  type DoneItem,
  redoCommand,
  undoCommand,
  type WithdrawParams,
  withdrawCommand,
} from '../../server/decision-protocol.ts'
import { nameAct } from '../decision-words.ts'
import type { CalledWith } from './called.ts'
import type { Deciding } from './deciding.ts'
import { tell } from './tell.ts'

/** Registers what takes decisions back: all about some marks, or the last that was made; and what makes that one again. */
export function registerTakingBack(deciding: Deciding): Disposable {
  return Disposable.from(
    commands.registerCommand('newsmark.withdrawDecisions', (...called: CalledWith) =>
      deciding.inTurn(() => withdraw(deciding, called)),
    ),
    commands.registerCommand('newsmark.undoDecision', () => deciding.inTurn(() => undo(deciding))),
    commands.registerCommand('newsmark.redoDecision', () => deciding.inTurn(() => redo(deciding))),
  )
}

async function withdraw(deciding: Deciding, called: CalledWith): Promise<void> {
  const chosen = await deciding.choose(called, ({ decisions }) => decisions.length > 0)
  if (!chosen) return
  const params: WithdrawParams = { uri: chosen.article.uri, marks: chosen.marks.map(({ id }) => id) }
  await deciding.run(withdrawCommand, chosen.document, params)
}

async function undo(deciding: Deciding): Promise<void> {
  const active = await deciding.article()
  const last = active?.article.decisions.undo
  if (!active || !last) return tell(l10n.t('Nothing is left to undo'))
  const params: ArticleOfParams = { uri: active.article.uri }
  if (await deciding.run(undoCommand, active.document, params)) tell(l10n.t('Undid: {0}', nameDone(last)))
}

async function redo(deciding: Deciding): Promise<void> {
  const active = await deciding.article()
  const next = active?.article.decisions.redo
  if (!active || !next) return tell(l10n.t('Nothing is left to redo'))
  const params: ArticleOfParams = { uri: active.article.uri }
  if (await deciding.run(redoCommand, active.document, params)) tell(l10n.t('Did again: {0}', nameDone(next)))
}

/** `reject, 3 decisions` */
function nameDone({ did, count }: DoneItem): string {
  const counted = count === 1 ? l10n.t('1 decision') : l10n.t('{0} decisions', count)
  return `${nameDid(did)}, ${counted}`
}

function nameDid(did: DoneItem['did']): string {
  if (did === 'withdraw') return l10n.t('take back')
  if (did === 'resolve') return l10n.t('resolve a merge')
  if (did === 'import') return l10n.t('import')
  if (did === 'reattach') return l10n.t('re-attach')
  return did === 'let go' ? l10n.t('let go') : nameAct(did)
}
