import type { VFile } from 'vfile'
import type { Finding, Span } from '../analysis.ts'

/** A quotation that makes up a sentence and has nobody who says it, neither here nor carried over. */
export function unattributedQuotation(file: VFile): Finding[] {
  // Where a mark is missing nobody knows what is quoted: `“We go, said Ann Lee.`
  const broken = new Set((file.data.quoted ?? []).filter(({ closed, continues }) => !closed && !continues).map(startOf))
  return (file.data.claims ?? [])
    .filter(({ source, cue, carriedOver, content }) => !source && !cue && !carriedOver && !content.some(isBroken))
    .map(({ content }) => ({
      rule: 'unattributed-quotation',
      message: 'Nobody is named who says this quotation.',
      places: content,
      severity: 'information',
    }))

  function isBroken(span: Span): boolean {
    return broken.has(span.start)
  }
}

const startOf = ({ start }: Span) => start
