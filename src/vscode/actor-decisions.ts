import { commands, Disposable } from 'vscode'
import {
  type DecideActorsParams,
  notSameActorCommand,
  sameActorCommand,
  undecideActorsCommand,
} from '../server/folder-protocol.ts'
import type { Folders } from './folders.ts'
import type { FolderNode } from './trees/folder-nodes.ts'

/** Registers what says that two names are one actor, that they are not, and what takes that back. */
export function registerActorDecisions(folders: Folders): Disposable {
  const decide = (command: string) => async (node: FolderNode, selected?: FolderNode[]) => {
    const pair = pairOf(selected?.length === 2 ? selected : [node])
    const folder = folders.active
    if (!pair || !folder) return
    const params: DecideActorsParams = { folder, ...pair }
    await folders.run(command, params)
  }
  return Disposable.from(
    commands.registerCommand('newsmark.joinActors', decide(sameActorCommand)),
    commands.registerCommand('newsmark.partActors', decide(notSameActorCommand)),
    commands.registerCommand('newsmark.undoActorDecision', decide(undecideActorsCommand)),
  )
}

/** The keys of two actors that are selected, or of the two that a row is about. */
function pairOf(nodes: FolderNode[]): Omit<DecideActorsParams, 'folder'> | undefined {
  const [first, second] = nodes
  if (first?.kind === 'merge') return { actor: first.actor.key, other: first.merge.key }
  if (first?.kind !== 'folderActor' || second?.kind !== 'folderActor') return undefined
  return { actor: first.key, other: second.key }
}
