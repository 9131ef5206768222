/** Lists and reads folders of articles: this machine's own, or whatever the client can reach. */
export interface Disk {
  /** All that stands right in a folder; rejects with a reason in plain words. */
  list(folder: string): Promise<DiskEntry[]>
  /** The text of a file; rejects with a reason in plain words. */
  read(file: string): Promise<string>
  /** Where a link leads, and the place of any folder that is no link; null where the disk cannot tell. */
  follow(uri: string): Promise<Target | null>
}

export interface DiskEntry {
  name: string
  kind: 'file' | 'folder' | 'link'
}

export interface Target {
  kind: 'file' | 'folder'
  /** The same for all the links that lead there; with `/` between the folders. */
  place: string
}

/** The largest file that is read, in bytes: no article is that long. */
export const mostBytes = 5_000_000

export const tooLarge = 'larger than 5 MB'
export const noText = 'not a text in UTF-8'
/** Of a file that was there when its folder was listed. */
export const gone = 'no longer there'

/** What a file holds, without a byte-order mark; throws where that is no text. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > mostBytes) throw new Error(tooLarge)
  const text = decode(bytes)
  if (text === null || text.includes('\0')) throw new Error(noText)
  return text
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
