import type { VFile } from 'vfile'
import type { Finding } from '../analysis.ts'

/** A quotation that opens and is never closed, though it does not go on in the next paragraph. */
export function unbalancedQuotation(file: VFile): Finding[] {
  return (file.data.quoted ?? [])
    .filter(({ closed, continues }) => !closed && !continues)
    .map(({ start, end }) => ({
      rule: 'unbalanced-quotation',
      message: 'This quotation opens and is not closed.',
      places: [{ start, end }],
      severity: 'information',
    }))
}
