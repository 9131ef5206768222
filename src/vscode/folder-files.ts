import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type FileAnswer,
  type ListedEntry,
  listFolderRequest,
  type ReadArticleParams,
  readArticleRequest,
} from '../server/folder-protocol.ts'

/** Lets the server list and read the folders of the workspace, wherever they are, and nothing beside them. */
export function registerFolderFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(listFolderRequest, ({ uri }: { uri: string }) => answered(() => list(inWorkspace(uri)))),
    client.onRequest(readArticleRequest, ({ uri, most }: ReadArticleParams) =>
      answered(() => read(inWorkspace(uri), most)),
    ),
  )
}

/** Takes the address of a workspace folder or of what is below one; `folder/../other` is below none. */
function inWorkspace(address: string): Uri {
  const uri = Uri.parse(address, true)
  const climbs = uri.path.split(/[/\\]/).some((name) => name === '.' || name === '..')
  if (climbs || !workspace.getWorkspaceFolder(uri)) throw FileSystemError.NoPermissions(uri)
  return uri
}

async function list(folder: Uri): Promise<ListedEntry[]> {
  const entries = await workspace.fs.readDirectory(folder)
  return entries.flatMap(([name, type]): ListedEntry[] => {
    if (type & FileType.File) return [{ name, kind: 'file' }]
    return type === FileType.Directory ? [{ name, kind: 'folder' }] : []
  })
}

async function read(file: Uri, most: number): Promise<string> {
  if ((await workspace.fs.stat(file)).size > most) throw problem('TooLarge')
  const bytes = await workspace.fs.readFile(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw problem('NoText')
  }
}

const problem = (code: string) => Object.assign(new Error(code), { code })

async function answered<T>(work: () => Promise<T>): Promise<FileAnswer<T>> {
  try {
    return { found: await work() }
  } catch (error) {
    const { code, message } = error as FileSystemError
    return { problem: code && code !== 'Unknown' ? code : message }
  }
}
