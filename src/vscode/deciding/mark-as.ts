import { commands, Disposable, l10n, window } from 'vscode'
import type { MarkItem, MarkParams } from '../../server/decision-protocol.ts'
import type { ActorItem } from '../../server/protocol.ts'
import type { Folders } from '../folders.ts'
import type { Deciding, Selected } from './deciding.ts'
import { askForLabel } from './kind.ts'
import { labelsOf, nameMarkKind } from './labels.ts'
import { likelySpeakers } from './likely-speakers.ts'
import { askForName } from './name-box.ts'
import { offsetsIn } from './offsets.ts'
import { partsOf } from './parts.ts'

const markable = ['actor', 'claim', 'quotation', 'figure'] as const

type Markable = (typeof markable)[number]
type Says = Omit<MarkParams, 'uri' | 'kind' | 'parts'>
type Ask = (selected: Selected, folders: Folders) => Promise<Says | undefined>

/** What is asked about a mark of each kind; undefined where the person gives no answer. */
const questions: Record<Markable, Ask> = {
  actor: (selected, folders) => askForActor(selected, folders),
  claim: async ({ article, document, places }, folders) => {
    const actors = likelySpeakers(article.actors, places, offsetsIn(document))
    const picked = await askForName({ title: l10n.t('Who says it?'), actors, offersNobody: true }, folders)
    return picked && { speaker: picked.name }
  },
  quotation: async () => ({ label: 'speech' }),
  figure: async () => {
    const label = await askForLabel(labelsOf('figure'))
    return label === undefined ? undefined : { label }
  },
}

/** Registers what marks the words that are selected as something that the engine did not see. */
export function registerMarking(deciding: Deciding, folders: Folders): Disposable {
  const mark = async (wanted?: Markable) => {
    const selected = await deciding.selection()
    const kind = selected && (wanted ?? (await askForKind()))
    const says = kind && (await questions[kind](selected, folders))
    if (says) for (const parts of marksAt(kind, selected)) await deciding.mark(selected, { ...says, kind, parts })
  }
  return Disposable.from(
    commands.registerCommand('newsmark.markAs', () => mark()),
    commands.registerCommand('newsmark.markAsActor', () => mark('actor')),
    commands.registerCommand('newsmark.markAsClaim', () => mark('claim')),
    commands.registerCommand('newsmark.markAsQuotation', () => mark('quotation')),
    commands.registerCommand('newsmark.markAsFigure', () => mark('figure')),
  )
}

/** Pieces are of one claim, names are of one actor; of all else each piece is a mark. */
function marksAt(kind: Markable, { places }: Selected): MarkItem['parts'][] {
  if (kind === 'actor' || kind === 'claim') return [partsOf(kind, places)]
  return places.map((place) => partsOf(kind, [place]))
}

async function askForKind(): Promise<Markable | undefined> {
  const rows = markable.map((id) => ({ id, label: nameMarkKind(id) }))
  return (await window.showQuickPick(rows, { title: l10n.t('What are the selected words?') }))?.id
}

/** Asks who is named there, and nobody but one actor; of somebody whom the article does not know yet, also what that is. */
export async function askForActor(
  { article, document, places }: Selected,
  folders: Folders,
  except?: ActorItem,
): Promise<Says | undefined> {
  const others = article.actors.filter((actor) => actor !== except)
  const actors = likelySpeakers(others, places, offsetsIn(document))
  const offered = document.getText(places[0])
  const name = (await askForName({ title: l10n.t('Who is it?'), actors, offered }, folders))?.name
  if (!name) return undefined
  const label = others.find((actor) => actor.name === name)?.kind ?? (await askForLabel(labelsOf('actor')))
  return label === undefined ? undefined : { name, label }
}
