import type { Files } from './files.ts'
import { pathOf } from './ledger-place.ts'

/** One kind of file in the ledgers' folders. */
export interface LedgerFile<Content> {
  name: string
  /** What stands in it, in words: `What is ignored`. */
  about: string
  /** Reads the text, empty where there is no file; throws where it is broken. */
  parse(text: string): Content
  format(content: Content): string
}

/** So often a change is made again when somebody else was quicker. */
const attempts = 20

/** Keeps the files of one kind, each read once until it changes. */
export class LedgerFiles<Content> {
  /** Null where no file can be reached: all are empty then. */
  files: Files | null
  readonly #kind: LedgerFile<Content>
  readonly #complain: (problem: string, reason: string) => void
  readonly #known = new Map<string, Promise<Content>>()
  #writing: Promise<unknown> = Promise.resolve()

  /** `complain` hears of a file that cannot be read, each time that is tried, in a sentence, and of the reason alone. */
  constructor(kind: LedgerFile<Content>, files: Files | null, complain: (problem: string, reason: string) => void) {
    this.#kind = kind
    this.files = files
    this.#complain = complain
  }

  /** What the file in a ledger's folder holds; as if it were empty where it cannot be read. */
  read(folder: string): Promise<Content> {
    const uri = this.#uri(folder)
    const known = this.#known.get(uri)
    if (known) return known
    const reading: Promise<Content> = this.#read(uri, () => this.#known.get(uri) === reading)
    this.#known.set(uri, reading)
    return reading
  }

  /** Forget a file that somebody else changed. */
  forget(uri: string): void {
    this.#known.delete(uri)
  }

  /**
   * Change the file as it stands now, one change after the other; `null` leaves it. Rejects where it cannot be read or written.
   */
  change(folder: string, change: (content: Content) => Content | null): Promise<void> {
    const uri = this.#uri(folder)
    const changed = this.#writing.then(async () => {
      if (!this.files) throw new Error('no file can be written here')
      const content = await this.#rewrite(this.files, uri, change)
      if (content !== null) this.#known.set(uri, Promise.resolve(content))
    })
    this.#writing = changed.catch(() => undefined)
    return changed
  }

  #uri(folder: string): string {
    return `${folder}/${this.#kind.name}`
  }

  /** Another window may write at the same moment: then what it has written is changed. */
  async #rewrite(files: Files, uri: string, change: (content: Content) => Content | null): Promise<Content | null> {
    const { parse, format } = this.#kind
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = await files.read(uri)
      const changed = change(parse(before ?? ''))
      if (changed === null) return null
      const text = format(changed)
      if (await files.write(uri, text, before)) return parse(text)
    }
    throw new Error('somebody else keeps writing the file')
  }

  async #read(uri: string, isNewest: () => boolean): Promise<Content> {
    const { about, parse } = this.#kind
    try {
      return parse((await this.files?.read(uri)) ?? '')
    } catch (error) {
      const reason = (error as Error).message
      // A file that was written anew while it was read is no longer broken.
      if (isNewest()) this.#complain(`${about} cannot be read, and is left as it is: ${pathOf(uri)}: ${reason}`, reason)
      return parse('')
    }
  }
}
