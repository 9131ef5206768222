import type { Span } from '../analysis.ts'
import type { Check, Found } from './check.ts'

/** A quotation that opens and is never closed, though it does not go on in the next paragraph, or one that only closes. */
export const unbalancedQuotation: Check = {
  rule: 'unbalanced-quotation',
  severity: 'information',
  about: 'A quotation mark without its other half.',
  find(file) {
    const open = (file.data.quoted ?? []).filter(({ closed, continues }) => !closed && !continues)
    return [
      ...open.map((place) => found('This quotation opens and is not closed.', place)),
      ...(file.data.strayMarks ?? []).map((place) => found('This mark closes a quotation that nothing opens.', place)),
    ]
  },
}

const found = (message: string, { start, end }: Span): Found => ({ message, places: [{ start, end }] })
