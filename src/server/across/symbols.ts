import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver'
import type { ActorKind } from '../../engine/analysis.ts'
import type { FolderPlace } from '../folder-protocol.ts'
import type { Folders } from '../folders.ts'
import { clip, oneLine } from '../words.ts'
import { type Across, acrossOf } from './across.ts'
import { firstMention, newestNaming } from './actor.ts'
import { actorsCalled } from './actors.ts'
import { searchClaims } from './claims.ts'

/** Of each kind of symbol, in all folders together. */
const most = { actors: 200, claims: 200 }

const nameLength = 80

const kinds: Record<ActorKind, SymbolKind> = {
  person: SymbolKind.Class,
  organization: SymbolKind.Module,
  place: SymbolKind.Namespace,
  group: SymbolKind.Struct,
}

/**
 * Find actors by name, each in its newest article, and claims by their words; no claims where no words are given. Folders that nobody has
 * asked for begin to be read: the next question finds more.
 */
export function findWorkspaceSymbols(folders: Folders, query: string): WorkspaceSymbol[] {
  const all = folders.all().map((folder) => {
    folder.read()
    return acrossOf(folder)
  })
  return [
    ...all.flatMap((across) => actorSymbols(across, query)).slice(0, most.actors),
    ...(query.trim() === '' ? [] : all.flatMap((across) => claimSymbols(across, query)).slice(0, most.claims)),
  ]
}

function actorSymbols(across: Across, query: string): WorkspaceSymbol[] {
  return actorsCalled(across, query)
    .slice(0, most.actors)
    .flatMap((actor) => {
      const [newest] = newestNaming(across, actor)
      const place = newest && firstMention(across, actor, newest)
      return place ? [symbol(oneLine(actor.name), kinds[actor.kind], place)] : []
    })
}

function claimSymbols(across: Across, query: string): WorkspaceSymbol[] {
  const { uri } = across.folder
  const { items } = searchClaims(across, { folder: uri, filter: query, limit: most.claims })
  return items.map((claim) => {
    const words = `${claim.speaker ?? 'Unattributed'}: ${claim.text}`
    return symbol(clip(words, nameLength), SymbolKind.Event, claim)
  })
}

const symbol = (name: string, kind: SymbolKind, { uri, range, path }: FolderPlace): WorkspaceSymbol => ({
  ...{ name, kind, location: { uri, range } },
  containerName: oneLine(path),
})
