import { formatIgnores, type Ignore, type IgnoreLine, parseIgnores } from '../ledger/ignores.ts'
import type { Files } from './files.ts'
import { pathOf } from './ledger-place.ts'

/** The name of the file in a ledger's folder. */
export const ignoreFile = 'ignores.jsonl'

/** So often a change is made again when somebody else was quicker. */
const attempts = 20

/** Keeps the ignore files that articles need, each read once until it changes. */
export class Ignores {
  /** Null where no file can be reached: nothing is ignored then. */
  files: Files | null
  readonly #complain: (problem: string) => void
  readonly #known = new Map<string, Promise<readonly Ignore[]>>()
  #writing: Promise<unknown> = Promise.resolve()

  /** `complain` hears of a file that cannot be read, each time that is tried. */
  constructor(files: Files | null, complain: (problem: string) => void) {
    this.files = files
    this.#complain = complain
  }

  /** What the file in a ledger's folder ignores; nothing where it cannot be read. */
  of(folder: string): Promise<readonly Ignore[]> {
    const uri = `${folder}/${ignoreFile}`
    const known = this.#known.get(uri) ?? this.#read(uri)
    this.#known.set(uri, known)
    return known
  }

  /** Forget a file that somebody else changed. */
  forget(uri: string): void {
    this.#known.delete(uri)
  }

  /** Change the file as it stands now, one change after the other; rejects where it cannot be read or written. */
  change(folder: string, change: (lines: readonly IgnoreLine[]) => IgnoreLine[]): Promise<void> {
    const uri = `${folder}/${ignoreFile}`
    const changed = this.#writing.then(async () => {
      if (!this.files) throw new Error('no file can be written here')
      const text = await this.#rewrite(this.files, uri, change)
      this.#known.set(uri, Promise.resolve(ignoresOf(parseIgnores(text))))
    })
    this.#writing = changed.catch(() => undefined)
    return changed
  }

  /** Another window may write at the same moment: then what it has written is changed. */
  async #rewrite(files: Files, uri: string, change: (lines: readonly IgnoreLine[]) => IgnoreLine[]): Promise<string> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = await files.read(uri)
      const text = formatIgnores(change(parseIgnores(before ?? '')))
      if (await files.write(uri, text, before)) return text
    }
    throw new Error('somebody else keeps writing the file')
  }

  async #read(uri: string): Promise<readonly Ignore[]> {
    try {
      return ignoresOf(await this.#readLines(uri))
    } catch (error) {
      this.#complain(
        `What is ignored cannot be read, and is left as it is: ${pathOf(uri)}: ${(error as Error).message}`,
      )
      return []
    }
  }

  async #readLines(uri: string): Promise<IgnoreLine[]> {
    return parseIgnores((await this.files?.read(uri)) ?? '')
  }
}

function ignoresOf(lines: readonly IgnoreLine[]): Ignore[] {
  return lines.flatMap(({ ignore }) => ignore ?? [])
}
