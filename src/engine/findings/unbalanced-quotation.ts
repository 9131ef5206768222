import type { VFile } from 'vfile'
import type { Finding, Span } from '../analysis.ts'

/** A quotation that opens and is never closed, though it does not go on in the next paragraph, or one that only closes. */
export function unbalancedQuotation(file: VFile): Finding[] {
  const open = (file.data.quoted ?? []).filter(({ closed, continues }) => !closed && !continues)
  return [
    ...open.map((place) => finding('This quotation opens and is not closed.', place)),
    ...(file.data.strayMarks ?? []).map((place) => finding('This mark closes a quotation that nothing opens.', place)),
  ]
}

const finding = (message: string, { start, end }: Span): Finding => ({
  rule: 'unbalanced-quotation',
  message,
  places: [{ start, end }],
  severity: 'information',
})
