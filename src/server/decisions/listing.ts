import { addressOf } from '../../ledger/ledger-file.ts'
import type { Disk } from '../folder/disk.ts'

/**
 * The files in a folder below `.newsmark` and the folders in it, by their paths below that, not many more than are wanted; none where it
 * is not there. A link would lead out of it.
 */
export async function filesBelow(
  disk: Disk,
  ledgerFolder: string,
  path: string,
  most = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const found: string[] = []
  const waiting = [path]
  for (let folder = waiting.pop(); folder !== undefined && found.length < most; folder = waiting.pop()) {
    const entries = await disk.list(`${ledgerFolder}/${addressOf(folder)}`).catch(() => [])
    for (const { name, kind } of entries) {
      if (kind === 'folder') waiting.push(`${folder}/${name}`)
      if (kind === 'file') found.push(`${folder}/${name}`)
    }
  }
  return found
}
