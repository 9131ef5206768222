import { type Codebook, codebookFile, parseCodebook } from '../../ledger/codebook.ts'
import type { LedgerFile } from '../ledger-files.ts'

export const codebookKind: LedgerFile<Codebook> = {
  name: codebookFile,
  about: 'The codebook',
  parse: (text) => (text === '' ? { tags: [] } : parseCodebook(text)),
  format: (codebook) => `${JSON.stringify(codebook, null, 2)}\n`,
}
