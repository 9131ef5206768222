import type { Connection } from 'vscode-languageserver'
import {
  type RemoveFileParams,
  readFileRequest,
  removeFileRequest,
  type WriteFileParams,
  writeFileRequest,
} from './protocol.ts'

/** Reads and writes the files beside the articles. */
export interface Files {
  /** Null where there is no such file; rejects where it cannot be read as UTF-8. */
  read(uri: string): Promise<string | null>
  /** All of it or nothing, and only over what was read `before`: false where the file has changed since. Makes the folder. */
  write(uri: string, text: string, before: string | null): Promise<boolean>
  /** Deletes what was read `before`, and the folders that are empty then: false where the file has changed since. */
  remove(uri: string, before: string): Promise<boolean>
}

/** Lets the client read and write: it knows remote and virtual folders, and a worker can do neither. */
export function createClientFiles(connection: Connection): Files {
  async function request<T>(name: string, params: object): Promise<T> {
    try {
      return await connection.sendRequest<T>(name, params)
    } catch (error) {
      throw new Error((error as Error).message.replace(/^Request \S+ failed with message: /, ''), { cause: error })
    }
  }
  return {
    read: (uri) => request<string | null>(readFileRequest, { uri }),
    write: (uri, text, before) => request<boolean>(writeFileRequest, { uri, text, before } satisfies WriteFileParams),
    remove: (uri, before) => request<boolean>(removeFileRequest, { uri, before } satisfies RemoveFileParams),
  }
}
