import type { Connection } from 'vscode-languageserver'
import {
  type ClaimSearchParams,
  conflictsRequest,
  type FolderActorParams,
  type FolderList,
  type FolderListParams,
  type FolderParams,
  folderActorRequest,
  folderActorsRequest,
  type Listed,
  searchClaimsRequest,
  statementsRequest,
} from '../folder-protocol.ts'
import type { Folders } from '../folders.ts'
import { type Across, acrossOf } from './across.ts'
import { describeActor } from './actor.ts'
import { listActors } from './actors.ts'
import { searchClaims } from './claims.ts'
import { listConflicts } from './conflicts.ts'
import type { Hearing } from './heard.ts'
import { listStatements } from './statements.ts'
import { findWorkspaceSymbols } from './symbols.ts'

/** Answer what a client asks about a whole folder from what is read of it by then; nothing of a folder that is none of the workspace. */
export function answerAcross(
  connection: Pick<Connection, 'onRequest' | 'onWorkspaceSymbol'>,
  folders: Folders,
  hearingOf: (folder: string) => Promise<Hearing>,
): void {
  function list<Params extends FolderParams, Item>(
    answer: (across: Across, params: Params) => Listed<Item> | Promise<Listed<Item>>,
  ) {
    return async (params: Params): Promise<FolderList<Item>> => {
      const folder = folders.holding(params.folder)
      if (!folder) return { items: [], total: 0, revision: 0 }
      await folder.settle()
      const { revision } = folder
      return { ...(await answer(acrossOf(folder), params)), revision }
    }
  }
  connection.onRequest(folderActorsRequest, list(listActors))
  connection.onRequest(folderActorRequest, async ({ folder: uri, key }: FolderActorParams) => {
    const folder = folders.holding(uri)
    await folder?.settle()
    return folder && describeActor(acrossOf(folder), key)
  })
  connection.onWorkspaceSymbol(async ({ query }) => {
    await Promise.all(folders.all().map((folder) => folder.settle()))
    return findWorkspaceSymbols(folders, query)
  })
  connection.onRequest(searchClaimsRequest, list<ClaimSearchParams, unknown>(searchClaims))
  connection.onRequest(statementsRequest, list(listStatements))
  connection.onRequest(
    conflictsRequest,
    list(async (across, params: FolderListParams) => listConflicts(across, params, await hearingOf(across.folder.uri))),
  )
}
