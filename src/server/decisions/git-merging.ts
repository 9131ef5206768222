import { gitAttributes } from '../../ledger/ledger.ts'
import type { Files } from '../files.ts'

/** Says to git in each `.newsmark` folder how ledgers are merged, so that it keeps both sides. */
export class GitMerging {
  readonly #told = new Set<string>()

  /** Nothing where the folder has such a file. */
  async tell(files: Files | null, folder: string): Promise<void> {
    if (this.#told.has(folder)) return
    this.#told.add(folder)
    await files?.write(`${folder}/.gitattributes`, gitAttributes, null).catch(() => false)
  }
}
