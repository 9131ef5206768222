import { commands, Disposable, l10n, type QuickPickItem, window } from 'vscode'
import type { Decisions } from '../../server/decision-protocol.ts'
import type { Deciding } from '../deciding/deciding.ts'
import { tell } from '../deciding/tell.ts'
import type { DisagreementNode, JudgementNode } from '../trees/ledger-nodes.ts'
import { withoutIcons } from '../words.ts'
import { pickFile } from './files.ts'
import { haveItSo } from './having-it-so.ts'
import type { TakeIn } from './importing.ts'
import type { Judge, Judgements } from './judgements.ts'
import { registerReadings, showReadings } from './readings.ts'

/** Registers what compares two people's judgements, and what takes over what one of them says. */
export function registerComparingJudgements(deciding: Deciding, judgements: Judgements, takeIn: TakeIn): Disposable {
  return Disposable.from(
    judgements,
    registerReadings(judgements),
    commands.registerCommand('newsmark.compareJudgements', () => compare(deciding, judgements)),
    commands.registerCommand('newsmark.compareMergedSides', () => compareMergedSides(deciding, judgements)),
    commands.registerCommand('newsmark.stopComparing', () => judgements.stop()),
    commands.registerCommand('newsmark.compareReadings', () => showReadings(judgements)),
    commands.registerCommand('newsmark.haveItSo', (row: JudgementNode) => take(deciding, row)),
    commands.registerCommand('newsmark.asFirst', (...rows: Rows) => takeAll(deciding, 'ours', rows)),
    commands.registerCommand('newsmark.asSecond', (...rows: Rows) => takeAll(deciding, 'theirs', rows)),
    commands.registerCommand('newsmark.takeAllIn', () => takeAllIn(deciding, judgements, takeIn)),
  )
}

type Rows = [row: DisagreementNode, selected?: DisagreementNode[]]

async function compare(deciding: Deciding, judgements: Judgements): Promise<void> {
  const active = await deciding.article()
  if (!active) return
  const { uri, decisions } = active.article
  const first = await pickJudge(judgesOf(decisions), l10n.t('Whose judgements?'))
  if (!first) return
  const others = judgesOf(decisions).filter(({ name }) => name !== first.name)
  const second = await pickJudge(others, l10n.t('Compared with whose?'), l10n.t('Another file…'))
  if (second) await show(judgements, uri, [first, second])
}

/** Everybody in the ledger, and all of them together. */
function judgesOf({ people }: Decisions): Judge[] {
  const everybody: Judge = { name: l10n.t('Everybody'), side: { by: null } }
  return [...people.map((name): Judge => ({ name, side: { by: name } })), everybody]
}

async function pickJudge(judges: Judge[], placeHolder: string, file?: string): Promise<Judge | undefined> {
  const picks: (QuickPickItem & { judge?: Judge })[] = judges.map((judge) => ({
    label: withoutIcons(judge.name),
    judge,
  }))
  if (file) picks.push({ label: file, description: l10n.t('A ledger of this article, or its W3C export') })
  const picked = await window.showQuickPick(picks, { placeHolder })
  if (!picked || picked.judge) return picked?.judge
  const chosen = await pickFile(l10n.t('Compare'), { W3C: ['jsonl', 'jsonld', 'json'] })
  return chosen && { name: chosen.name, side: { text: chosen.text, format: 'w3c' } }
}

async function compareMergedSides(deciding: Deciding, judgements: Judgements): Promise<void> {
  const active = await deciding.article()
  if (!active) return
  await show(judgements, active.article.uri, [
    { name: l10n.t('Ours'), side: { merge: 'ours' } },
    { name: l10n.t('Theirs'), side: { merge: 'theirs' } },
  ])
}

async function show(judgements: Judgements, uri: string, judges: [Judge, Judge]): Promise<void> {
  if (!(await judgements.compare(uri, judges))) return
  await commands.executeCommand('newsmark.ledger.focus')
  const disagreements = judgements.of(uri)?.compared.disagreements.length
  if (disagreements === 0)
    tell(l10n.t('{0} and {1} agree on everything', ...judges.map(({ name }) => withoutIcons(name))))
}

function take(deciding: Deciding, { side, disagreement }: JudgementNode): Promise<void> {
  return takeOver(deciding, side, [disagreement])
}

function takeAll(deciding: Deciding, side: 'ours' | 'theirs', [row, selected = [row]]: Rows): Promise<void> {
  const disagreements = selected.filter(({ kind }) => kind === 'disagreement')
  return takeOver(
    deciding,
    side,
    disagreements.map(({ disagreement }) => disagreement),
  )
}

/** Decides oneself what one side has decided. */
function takeOver(
  deciding: Deciding,
  side: 'ours' | 'theirs',
  disagreements: JudgementNode['disagreement'][],
): Promise<void> {
  return deciding.inTurn(async () => {
    const document = (await deciding.article())?.document
    if (!document) return
    for (const disagreement of disagreements)
      for (const { command, params } of haveItSo(document.uri.toString(), disagreement, side))
        if (!(await deciding.run(command, document, params))) return
  })
}

/** Takes all that a file says into the ledger. */
async function takeAllIn(deciding: Deciding, judgements: Judgements, takeIn: TakeIn): Promise<void> {
  const document = (await deciding.article())?.document
  const side = judgements.judges?.judges[1].side
  if (document && side && 'text' in side) await takeIn(document, side.text, side.format)
}
