import { commands, type Disposable, l10n, window } from 'vscode'
import type { CalledWith } from './called.ts'
import type { Deciding } from './deciding.ts'
import { type Label, labelsOf } from './labels.ts'

/** Registers what says of which sort a mark is: a person, not a place; a direct claim, not a mixed one. */
export function registerKindChange(deciding: Deciding): Disposable {
  return commands.registerCommand('newsmark.changeKind', async (...called: CalledWith) => {
    const chosen = await deciding.choose(called, ({ kind }) => labelsOf(kind).length > 0)
    if (!chosen) return
    // Marks of several kinds have no sort in common: those like the first are meant.
    const marks = chosen.marks.filter(({ kind }) => kind === chosen.marks[0]!.kind)
    const now = marks.every(({ label }) => label === marks[0]!.label) ? marks[0]!.label : undefined
    const label = await askForLabel(labelsOf(marks[0]!.kind), now)
    if (label !== undefined) await deciding.decide({ ...chosen, marks }, { act: 'change', to: { label } })
  })
}

/** Asks of which sort something is; the present one is named as such, and listed last. */
export async function askForLabel(labels: Label[], now?: string): Promise<string | undefined> {
  const rows = labels
    .map(({ label, words }) => ({ id: label, label: words, description: label === now ? l10n.t('as it is now') : '' }))
    .sort((a, b) => Number(a.id === now) - Number(b.id === now))
  return (await window.showQuickPick(rows, { title: l10n.t('What is it?') }))?.id
}
