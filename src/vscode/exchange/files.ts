import { type TextDocument, Uri, window, workspace } from 'vscode'

/** A file that a person picked. */
export interface PickedFile {
  uri: Uri
  /** Its name without the folders. */
  name: string
  text: string
}

/** Asks for a file and reads it; a person is told where it is no text. */
export async function pickFile(openLabel: string, filters: Record<string, string[]>): Promise<PickedFile | undefined> {
  const [uri] = (await window.showOpenDialog({ openLabel, filters })) ?? []
  if (!uri) return undefined
  const name = uri.path.split('/').at(-1)!
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri))
    return { uri, name, text }
  } catch (error) {
    void window.showErrorMessage(`${name}: ${(error as Error).message}`)
    return undefined
  }
}

/** Asks where to save a text and writes it there; whether that was done. */
export async function saveText(
  text: string,
  suggested: Uri,
  filters: Record<string, string[]>,
): Promise<Uri | undefined> {
  const file = await window.showSaveDialog({ defaultUri: suggested, filters })
  if (!file) return undefined
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(text))
    return file
  } catch (error) {
    void window.showErrorMessage((error as Error).message)
    return undefined
  }
}

/** Tells whether the file of a document begins with a byte-order mark; that of one that was never saved does not. */
export async function hasByteOrderMark({ uri }: TextDocument): Promise<boolean> {
  const bytes = await workspace.fs.readFile(uri).then(
    (read) => read,
    () => new Uint8Array(),
  )
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

/** A file beside an article, called like it, with another ending. */
export function beside({ uri, isUntitled }: Pick<TextDocument, 'uri' | 'isUntitled'>, ending: string): Uri {
  const name = uri.path.replace(/^.*\//, '').replace(/\.(?:(?:news|article)(?:\.txt)?|txt)$/, '')
  const folder = isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..')
  return Uri.joinPath(folder ?? Uri.file('/'), `${name}${ending}`)
}
