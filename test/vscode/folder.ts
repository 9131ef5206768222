import * as vscode from 'vscode'
import {
  type Folder,
  type FolderActorItem,
  type FolderList,
  folderActorsRequest,
  folderRequest,
} from '../../src/server/folder-protocol.ts'
import { fileIn, newsmark } from './article.ts'
import { until } from './until.ts'

const uri = () => vscode.workspace.workspaceFolders![0]!.uri.toString()

/** Ask the server for the workspace's folder; `again` looks at every file anew. */
export async function askFolder(again = false): Promise<Folder> {
  const { client } = await newsmark()
  await client.start()
  return (await client.sendRequest<Folder | null>(folderRequest, { folder: uri(), again }))!
}

/** So many seconds may go by while thousands of articles are read. */
export const forThousands = 240

/** Read the folder to its end. */
export async function readFolder(again = false): Promise<Folder> {
  await askFolder(again)
  return untilPhase('ready')
}

export function untilPhase(phase: Folder['phase']): Promise<Folder> {
  return until<Folder | undefined>(async () => {
    const state = await askFolder()
    return state.phase === phase ? state : undefined
  }, forThousands) as Promise<Folder>
}

/** How many articles of the folder name somebody. */
export async function articlesOf(name: string): Promise<number> {
  const { client } = await newsmark()
  const params = { folder: uri(), filter: name, limit: 10 }
  const { items } = await client.sendRequest<FolderList<FolderActorItem>>(folderActorsRequest, params)
  return items.find((item) => item.name === name)?.articles ?? 0
}

export const untilArticlesOf = (name: string, count: number) =>
  until(async () => (await articlesOf(name)) === count, forThousands)

export async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileIn(path), new TextEncoder().encode(text))
}

export const remove = (path: string) => vscode.workspace.fs.delete(fileIn(path), { recursive: true })

export const move = (from: string, to: string) => vscode.workspace.fs.rename(fileIn(from), fileIn(to))
