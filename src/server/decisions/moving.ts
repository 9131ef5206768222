import { FileChangeType, type FileEvent } from 'vscode-languageserver'
import { actorsFile } from '../../ledger/actors.ts'
import { addressOf, articleOf, ledgerFileOf } from '../../ledger/ledger-file.ts'
import {
  joinActors,
  joinIgnores,
  joinLedgers,
  ledgerFolderOf,
  moveActors,
  moveIgnores,
  moveLedger,
  pathAfter,
} from '../../ledger/moving.ts'
import type { Files } from '../files.ts'
import type { Disk } from '../folder/disk.ts'
import { ignoreFile } from '../ignores.ts'
import { type LedgerPlace, pathOf } from '../ledger-place.ts'
import { filesBelow } from './listing.ts'

/** The files of the ledgers, and what lists them; without a disk the ledger of a file is found, not those of a folder. */
export interface Shelves {
  files: Files
  disk: Disk | null
}

/** So often a file is moved again when somebody else has written it meanwhile. */
const attempts = 20

/**
 * Let what is decided about an article, or all articles of a folder, go along to its new path; answers which files were
 * changed. What cannot be moved stays as it is, and `complain` hears why.
 */
export async function moveAlong(
  from: LedgerPlace,
  to: LedgerPlace,
  { files, disk }: Shelves,
  complain: (problem: string) => void,
): Promise<FileEvent[]> {
  const changed: FileEvent[] = []
  const attempt = async (file: string, work: () => Promise<FileEvent[]>) => {
    try {
      changed.push(...(await work()))
    } catch (error) {
      complain(`Not moved along: ${pathOf(file)}: ${(error as Error).message}`)
    }
  }
  for (const path of [from.path, ...(await articlesBelow(from, disk))]) {
    const [old, now] = [addressIn(from, path), addressIn(to, pathAfter(path, from.path, to.path)!)]
    await attempt(old, () => moveFile(files, old, now, ledgerMove(path, pathAfter(path, from.path, to.path)!)))
  }
  for (const [name, move] of ofFolders) {
    const [old, now] = [from, to].map(({ folder }) => `${folder}/${name}`) as [string, string]
    await attempt(old, () => moveFile(files, old, now, move(from.path, to.path)))
  }
  return changed
}

const addressIn = ({ folder }: LedgerPlace, path: string) => `${folder}/${addressOf(ledgerFileOf(path))}`

/** The articles below a folder that have a ledger. */
async function articlesBelow({ folder, path }: LedgerPlace, disk: Disk | null): Promise<string[]> {
  if (!disk) return []
  const files = await filesBelow(disk, folder, ledgerFolderOf(path))
  return files.map(articleOf).filter((article) => article?.startsWith(`${path}/`)) as string[]
}

/** What a move makes of a file: what stays of it, null where nothing does, and what goes; how that is joined to what is there. */
interface Move {
  cut(file: string): { stay: string | null; go: string }
  join(there: string, go: string): string
}

const ledgerMove = (from: string, to: string): Move => ({
  cut: (file) => ({ stay: null, go: moveLedger(file, from, to) }),
  join: joinLedgers,
})

const ignoresMove = (from: string, to: string): Move => ({
  cut: (file) => moveIgnores(file, from, to),
  join: joinIgnores,
})

const actorsMove = (from: string, to: string): Move => ({
  cut: (file) => moveActors(file, from, to),
  join: joinActors,
})

/** The files that hold what is decided about many articles. */
const ofFolders = [
  [ignoreFile, ignoresMove],
  [actorsFile, actorsMove],
] as const

/** Write the new file before the old one goes: whoever is killed between leaves both. */
async function moveFile(files: Files, old: string, now: string, move: Move): Promise<FileEvent[]> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const file = await files.read(old)
    if (file === null) return []
    const { stay, go } = move.cut(file)
    if (go === '') return []
    if (old === now) {
      if (await files.write(now, move.join(stay ?? '', go), file)) return [changedFile(now)]
      continue
    }
    const there = await files.read(now)
    // Where capitals do not count, `Ferry.news` is the file that was `ferry.news`.
    const isSame = isAlike(old, now) && there === file
    const written = there === null || isSame ? go : move.join(there, go)
    if (!(await files.write(now, written, there))) continue
    if (isSame && (await files.read(old)) === written) return [changedFile(now)]
    const isLeft = await (stay === null ? files.remove(old, file) : files.write(old, stay, file))
    if (isLeft) return [stay === null ? { uri: old, type: FileChangeType.Deleted } : changedFile(old), changedFile(now)]
  }
  throw new Error('somebody else keeps writing the file')
}

const changedFile = (uri: string): FileEvent => ({ uri, type: FileChangeType.Changed })

const isAlike = (one: string, other: string) => one.normalize().toLowerCase() === other.normalize().toLowerCase()
