import { commands, type Disposable, l10n, window } from 'vscode'
import { type MarkItem, type SpellParams, spellCommand } from '../../server/decision-protocol.ts'
import type { CalledWith } from './called.ts'
import type { Deciding } from './deciding.ts'
import { oneLine } from './pick-or-type.ts'

/** Registers what says how the house spells a name, in all articles of the folder. */
export function registerHouseSpelling(deciding: Deciding): Disposable {
  return commands.registerCommand('newsmark.spellActor', (...called: CalledWith) => spell(deciding, called))
}

/** The name as the articles have it, an empty one too, leaves it to them. */
async function spell(deciding: Deciding, called: CalledWith): Promise<void> {
  const chosen = await deciding.choose(called, isOfEngine)
  const [mark] = chosen?.marks ?? []
  if (!chosen || !mark) return
  const { name = '' } = mark.engine!
  const typed = await window.showInputBox({
    title: l10n.t('How does the house spell {0}?', name),
    prompt: l10n.t('In all articles of the folder; leave it empty to spell it as they do'),
    value: mark.name ?? '',
  })
  const spelling = oneLine(typed ?? '')
  if (typed === undefined || spelling === mark.name) return
  const uri = chosen.document.uri.toString()
  const kind = mark.engine!.label as SpellParams['kind']
  const wanted = spelling === '' || spelling === name ? null : spelling
  await deciding.run<SpellParams>(spellCommand, chosen.document, { uri, name, kind, spelling: wanted })
}

const isOfEngine = ({ kind, engine }: MarkItem) => kind === 'actor' && engine?.name !== undefined
