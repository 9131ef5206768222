import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { Finding } from './analysis.ts'
import { ambiguousName } from './findings/ambiguous-name.ts'
import { arithmeticConflict } from './findings/arithmetic-conflict.ts'
import { calendarConflict } from './findings/calendar-conflict.ts'
import type { Check } from './findings/check.ts'
import { headlineQuotationMissing } from './findings/headline-quotation-missing.ts'
import { nameSpelling } from './findings/name-spelling.ts'
import { unattributedQuotation } from './findings/unattributed-quotation.ts'
import { unbalancedQuotation } from './findings/unbalanced-quotation.ts'

declare module 'vfile' {
  interface DataMap {
    /** What deserves a second look within this article, in text order. */
    findings: Finding[]
  }
}

/** The checks within one article, in the order of their codes; docs/checks.md explains each. */
export const checks: readonly Check[] = [
  ambiguousName,
  arithmeticConflict,
  calendarConflict,
  headlineQuotationMissing,
  nameSpelling,
  unattributedQuotation,
  unbalancedQuotation,
]

/** Run the checks within one article. */
export function findings() {
  return (_tree: Root, file: VFile): undefined => {
    file.data.findings = checks
      .flatMap(({ rule, severity, find }) =>
        find(file).map(({ message, ...rest }) => ({ rule, message, severity, ...rest })),
      )
      .sort((a, b) => a.places[0]!.start - b.places[0]!.start)
  }
}
