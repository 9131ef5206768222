import { formatIgnores, type Ignore, type IgnoreLine, parseIgnores } from '../ledger/ignores.ts'
import type { Files } from './files.ts'
import { type LedgerFile, LedgerFiles } from './ledger-files.ts'

/** The name of the file in a ledger's folder. */
export const ignoreFile = 'ignores.jsonl'

const kind: LedgerFile<readonly IgnoreLine[]> = {
  name: ignoreFile,
  about: 'What is ignored',
  parse: parseIgnores,
  format: formatIgnores,
}

/** Keeps the ignore files that articles need. */
export class Ignores extends LedgerFiles<readonly IgnoreLine[]> {
  constructor(files: Files | null, complain: (problem: string) => void) {
    super(kind, files, complain)
  }

  /** What the file in a ledger's folder ignores; nothing where it cannot be read. */
  async of(folder: string): Promise<readonly Ignore[]> {
    return (await this.read(folder)).flatMap(({ ignore }) => ignore ?? [])
  }
}
