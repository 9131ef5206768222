import { addressOf } from '../../ledger/ledger-file.ts'
import type { Disk } from '../folder/disk.ts'

/** So many files are listed at most. */
const most = 5000

/** The files in a folder below `.newsmark` and the folders in it, by their paths below that; none where it is not there. */
export async function filesBelow(disk: Disk, ledgerFolder: string, path: string): Promise<string[]> {
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
