import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { Finding } from './analysis.ts'
import { ambiguousName } from './findings/ambiguous-name.ts'
import { headlineQuotationMissing } from './findings/headline-quotation-missing.ts'
import { unattributedQuotation } from './findings/unattributed-quotation.ts'
import { unbalancedQuotation } from './findings/unbalanced-quotation.ts'

declare module 'vfile' {
  interface DataMap {
    /** What deserves a second look within this article, in text order. */
    findings: Finding[]
  }
}

/** Each check reads the whole file and names every place its findings rest on. */
const checks: readonly ((file: VFile) => Finding[])[] = [
  ambiguousName,
  unattributedQuotation,
  unbalancedQuotation,
  headlineQuotationMissing,
]

/** Run the checks within one article. */
export function findings() {
  return (_tree: Root, file: VFile): undefined => {
    file.data.findings = checks.flatMap((check) => check(file)).sort((a, b) => a.places[0]!.start - b.places[0]!.start)
  }
}
