import { commands, Disposable, l10n, window } from 'vscode'
import { type ActParams, type WithdrawParams, withdrawCommand } from '../../server/decision-protocol.ts'
import { checkSigns, nameCheck } from '../decision-words.ts'
import { type CalledWith, uriOf } from './called.ts'
import type { Chosen, Deciding } from './deciding.ts'

type Verification = Extract<ActParams, { act: 'verify' }>
type Verdict = Verification['verdict']

const verdicts: Verdict[] = ['confirmed', 'disputed', 'cannot verify']

/** Registers what says what came of checking names, quotations, figures and dates. */
export function registerVerifying(deciding: Deciding): Disposable {
  const verify =
    (verdict: Verdict) =>
    (...called: CalledWith) =>
      deciding.inTurn(async () => {
        const chosen = await chooseCheckable(deciding, called)
        return chosen && deciding.decide(chosen, { act: 'verify', verdict })
      })
  return Disposable.from(
    commands.registerCommand('newsmark.confirm', verify('confirmed')),
    commands.registerCommand('newsmark.dispute', verify('disputed')),
    commands.registerCommand('newsmark.cannotVerify', verify('cannot verify')),
    commands.registerCommand('newsmark.verifyWithNote', async (...called: CalledWith) => {
      const chosen = await chooseCheckable(deciding, called)
      const verification = chosen && (await askForVerification(chosen))
      return verification && deciding.inTurn(() => deciding.decide(chosen, verification))
    }),
    commands.registerCommand('newsmark.withdrawCheck', (...called: CalledWith) =>
      deciding.inTurn(() => withdrawChecks(deciding, called)),
    ),
  )
}

/** The marks that a command is about which are on the checklist; where there are none, the person is told. */
async function chooseCheckable(deciding: Deciding, called: CalledWith): Promise<Chosen | undefined> {
  const active = await deciding.article(uriOf(called))
  const checkable = new Set(active?.article.decisions.checklist.map(({ mark }) => mark))
  return deciding.choose(called, ({ id }) => checkable.has(id))
}

/** Asks for the verdict, then for a note, then for a source; Escape leaves everything as it is. */
async function askForVerification({ marks }: Chosen): Promise<Verification | undefined> {
  const title = marks.length === 1 ? marks[0]!.words : l10n.t('{0} items', marks.length)
  const picks = verdicts.map((verdict) => ({ label: `${checkSigns[verdict]} ${nameCheck(verdict)}`, verdict }))
  const picked = await window.showQuickPick(picks, { title, placeHolder: l10n.t('What came of checking it') })
  if (!picked) return undefined
  const known = marks.length === 1 ? marks[0]!.check : null
  const note = await askFor(title, l10n.t('A note, or nothing'), known?.note)
  if (note === undefined) return undefined
  const source = await askFor(title, l10n.t('A link or a name of the source, or nothing'), known?.source)
  if (source === undefined) return undefined
  return { act: 'verify', verdict: picked.verdict, ...(note && { note }), ...(source && { source }) }
}

async function askFor(title: string, prompt: string, value = ''): Promise<string | undefined> {
  const text = await window.showInputBox({ title, prompt, value })
  return text?.trim()
}

async function withdrawChecks(deciding: Deciding, called: CalledWith): Promise<boolean> {
  const chosen = await chooseCheckable(deciding, called)
  if (!chosen) return false
  const { document, marks } = chosen
  const params: WithdrawParams = {
    uri: document.uri.toString(),
    marks: marks.map(({ id }) => id),
    acts: ['verify'],
  }
  return deciding.run(withdrawCommand, document, params)
}
