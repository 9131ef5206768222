import type { VFile } from 'vfile'
import type { Finding } from '../analysis.ts'

/** A quotation that makes up a sentence and has nobody who says it, neither here nor carried over. */
export function unattributedQuotation(file: VFile): Finding[] {
  return (file.data.claims ?? [])
    .filter(({ source, cue, carriedOver }) => !source && !cue && !carriedOver)
    .map(({ content }) => ({
      rule: 'unattributed-quotation',
      message: 'Nobody is named who says this quotation.',
      places: content,
      severity: 'warning',
    }))
}
