import { l10n, QuickPickItemKind } from 'vscode'
import { type FolderActorItem, type FolderList, folderActorsRequest } from '../../server/folder-protocol.ts'
import type { ActorItem } from '../../server/protocol.ts'
import type { Folders } from '../folders.ts'
import { nameActorKind, withoutIcons } from '../words.ts'
import { oneLine, type PickRow, pickOrType } from './pick-or-type.ts'

export interface NameBox {
  title: string
  /** Of the article, those first that are meant most likely. */
  actors: readonly ActorItem[]
  /** Offers that it is nobody. */
  offersNobody?: boolean
  /** A name that is offered before those of the actors: the words that are selected. */
  offered?: string
}

/** A name; null is nobody. */
export interface NamePicked {
  name: string | null
}

type NameRow = PickRow<NamePicked>

/** So many of the folder's actors are listed. */
const most = 50

/** Asks for the name of an actor: one of the article, one of its folder where that is read, or any other. */
export function askForName(box: NameBox, folders: Folders): Promise<NamePicked | undefined> {
  let elsewhere: FolderActorItem[] = []
  return pickOrType<NamePicked>({
    title: box.title,
    placeholder: l10n.t('A name of the article, or another one'),
    rows: () => rowsOf(box, elsewhere),
    another: { description: l10n.t('a new name'), toAnswer: (name) => ({ name }) },
    async look(filter) {
      elsewhere = await findInFolder(filter, folders)
    },
  })
}

/** The actors of the folder, where somebody had that read. */
async function findInFolder(filter: string, folders: Folders): Promise<FolderActorItem[]> {
  const { active: folder, state } = folders
  if (!folder || !state) return []
  const params = { folder, filter, limit: most }
  return (await folders.ask<FolderList<FolderActorItem>>(folderActorsRequest, params))?.items ?? []
}

function rowsOf({ actors, offersNobody, offered }: NameBox, inFolder: readonly FolderActorItem[]): NameRow[] {
  const here = new Set(actors.map(({ name }) => name))
  const elsewhere = inFolder.filter(({ name }) => !here.has(name))
  const words = oneLine(offered ?? '')
  const isNew = words !== '' && !here.has(words)
  return [
    ...(isNew ? [{ label: withoutIcons(words), description: l10n.t('a new name'), answer: { name: words } }] : []),
    ...actors.map((actor) => toRow(actor, actor.titles[0])),
    ...(offersNobody ? [{ label: l10n.t('Nobody'), answer: { name: null } }] : []),
    ...(elsewhere.length > 0 ? [{ label: l10n.t('In this folder'), kind: QuickPickItemKind.Separator }] : []),
    ...elsewhere.map((actor) => toRow(actor, actor.title)),
  ]
}

function toRow({ name, kind }: Pick<ActorItem, 'name' | 'kind'>, title: string | null | undefined): NameRow {
  const description = withoutIcons([nameActorKind(kind), title].filter(Boolean).join(' · '))
  return { label: withoutIcons(name), description, answer: { name } }
}
