import { FileChangeType, type FileEvent } from 'vscode-languageserver'
import { articleOf, ledgerFileOf, ledgerFolder } from '../../ledger/ledger-file.ts'
import { filesBelow } from '../decisions/listing.ts'
import { ledgerIn } from '../ledger-place.ts'
import { addressBelow, decodeAddress, pathBelow } from './addresses.ts'
import type { Disk } from './disk.ts'

/** The files in which people's decisions about the articles of a folder are kept. */
export class FolderLedgers {
  readonly #folder: string
  readonly #disk: Disk
  /** The paths of the articles that have one. */
  #articles = new Set<string>()

  /** `folder` is the address of the one that holds `.newsmark`. */
  constructor(folder: string, disk: Disk) {
    this.#folder = ledgerIn(folder)
    this.#disk = disk
  }

  /** Look for all of them; answers the paths of the articles that have one now and had none before, or the other way round. */
  async find(): Promise<string[]> {
    const before = this.#articles
    const files = await filesBelow(this.#disk, this.#folder, ledgerFolder)
    const found = new Set(files.flatMap((file) => articleOf(file) ?? []))
    this.#articles = found
    return [...[...found].filter((path) => !before.has(path)), ...[...before].filter((path) => !found.has(path))]
  }

  /** What the ledger of an article holds; empty where there is none, or it cannot be read: its own article tells that. */
  async read(article: string): Promise<string> {
    if (!this.#articles.has(article)) return ''
    return this.#disk.read(addressBelow(this.#folder, ledgerFileOf(article))).catch(() => '')
  }

  /** The path of the article whose ledger was made, changed or deleted; null where a change is of something else. */
  articleOf({ uri, type }: FileEvent): string | null {
    const path = pathBelow(this.#folder, uri)
    const article = path === null ? null : articleOf(path)
    if (article === null) return null
    if (type === FileChangeType.Deleted) this.#articles.delete(article)
    else this.#articles.add(article)
    return article
  }

  /** Whether a change is of `.newsmark` or of what is in it, where no article is. */
  hold({ uri }: FileEvent): boolean {
    return decodeAddress(uri) === decodeAddress(this.#folder) || pathBelow(this.#folder, uri) !== null
  }

  /** Whether ledgers may be gone or new with a change: not with the lock and the draft that stand beside a file while it is written. */
  mayBeOthers({ uri, type }: FileEvent): boolean {
    const path = pathBelow(this.#folder, uri) ?? ledgerFolder
    if (type === FileChangeType.Changed || /\.(?:lock(?:\.\w+)?|tmp)$/.test(path)) return false
    return path === ledgerFolder || path.startsWith(`${ledgerFolder}/`)
  }
}
