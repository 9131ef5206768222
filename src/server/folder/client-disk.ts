import type { Connection } from 'vscode-languageserver'
import { type FileAnswer, type ListedEntry, listFolderRequest, readArticleRequest } from '../folder-protocol.ts'
import { type Disk, gone, mostBytes, noText, tooLarge } from './disk.ts'

const words: Readonly<Record<string, string>> = {
  FileNotFound: gone,
  FileNotADirectory: gone,
  FileIsADirectory: 'a folder, not a file',
  NoPermissions: 'permission denied',
  NoText: noText,
  TooLarge: tooLarge,
}

/** The folders that the client can reach: remote and virtual ones, and any for a worker. Links to folders are not followed. */
export function createClientDisk(connection: Connection): Disk {
  async function request<T>(name: string, params: object): Promise<T> {
    const answer = await connection.sendRequest<FileAnswer<T>>(name, params)
    if ('problem' in answer) throw new Error(words[answer.problem] ?? answer.problem)
    return answer.found
  }
  return {
    list: (uri) => request<ListedEntry[]>(listFolderRequest, { uri }),
    async read(uri) {
      const text = await request<string>(readArticleRequest, { uri, most: mostBytes })
      if (text.includes('\0')) throw new Error(noText)
      return text
    },
    follow: async () => null,
  }
}
