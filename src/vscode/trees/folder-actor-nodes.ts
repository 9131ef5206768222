import { l10n } from 'vscode'
import { type FolderActor, type FolderActorItem, folderActorRequest, type Merge } from '../../server/folder-protocol.ts'
import type { Folders } from '../folders.ts'
import { nameActorKinds } from '../words.ts'
import type { FolderActorNode, FolderClaimNode, FolderNode, FolderPlaceNode, MergeNode } from './folder-nodes.ts'
import { groupOf } from './group-nodes.ts'
import { nameArticle } from './where.ts'

const kinds = ['person', 'organization', 'place', 'group'] as const

/** Lists actors, those of one kind below a heading where that is wanted. */
export function listFolderActors(actors: FolderActorItem[], isGrouped: boolean, isAll: boolean): FolderNode[] {
  if (!isGrouped) return actors.map(toActorNode)
  return kinds.flatMap((kind) => {
    const children = actors.filter((actor) => actor.kind === kind).map(toActorNode)
    // Of some of them the number says nothing.
    const description = isAll ? String(children.length) : ''
    return groupOf(`kind:${kind}`, nameActorKinds(kind), children, { description, isOpen: true })
  })
}

function toActorNode(actor: FolderActorItem): FolderActorNode {
  const { key, name, articles } = actor
  return { kind: 'folderActor', id: key, key, name, articles, actor }
}

/** Asks for the rows below an actor: what asks for a look, then what is known. */
export async function listBelowActor(node: FolderNode, folder: string, folders: Folders): Promise<FolderNode[]> {
  if (node.kind !== 'folderActor') return []
  const actor = await folders.ask<FolderActor>(folderActorRequest, { folder, key: node.key })
  return actor ? rowsBelow(node.id, actor) : []
}

function rowsBelow(id: string, actor: FolderActor): FolderNode[] {
  const merges = [
    ...mergesOf(`${id}/merges`, actor, actor.merges, 'merged'),
    ...mergesOf(`${id}/apart`, actor, actor.apart, 'apart'),
  ]
  return [
    ...mergesOf(`${id}/offers`, actor, actor.offers, 'offered'),
    ...groupOf(`${id}/titles`, l10n.t('Titles by day'), titlesOf(id, actor), { icon: 'tag' }),
    ...groupOf(`${id}/latest`, l10n.t('Latest claims'), claimsOf(id, actor), { icon: 'quote' }),
    ...groupOf(`${id}/mentions`, l10n.t('Mentions by article'), mentionsOf(id, actor), { icon: 'mention' }),
    ...groupOf(`${id}/together`, l10n.t('Named together with'), togetherWith(id, actor), { icon: 'organization' }),
    ...groupOf(`${id}/merges`, l10n.t('Names that are one'), merges, { icon: 'git-merge' }),
  ]
}

function mergesOf(id: string, { key, name }: FolderActor, merges: Merge[], state: MergeNode['state']): MergeNode[] {
  return merges.map((merge) => ({ kind: 'merge', id: `${id}/${merge.key}`, state, merge, actor: { key, name } }))
}

function titlesOf(id: string, { titles }: FolderActor): FolderPlaceNode[] {
  return titles.map((place, index) => {
    const label = [place.day, place.title].filter(Boolean).join(' · ')
    const description = nameArticle(place.path)
    return { kind: 'folderPlace', id: `${id}/titles/${index}`, place, label, description, icon: 'tag' }
  })
}

function claimsOf(id: string, { latest }: FolderActor): FolderClaimNode[] {
  return latest.map((claim) => {
    return { kind: 'folderClaim', id: `${id}/latest/${claim.uri}#${claim.id}`, claim, first: 'words, article' }
  })
}

function mentionsOf(id: string, { mentions }: FolderActor): FolderPlaceNode[] {
  return mentions.map((place) => {
    const description = place.day ?? ''
    const label = nameArticle(place.path)
    return { kind: 'folderPlace', id: `${id}/mentions/${place.uri}`, place, label, description, icon: 'mention' }
  })
}

function togetherWith(id: string, { together }: FolderActor): FolderActorNode[] {
  return together.map(({ key, name, articles }) => {
    return { kind: 'folderActor', id: `${id}/together/${key}`, key, name, articles }
  })
}
