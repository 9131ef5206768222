import type { Span } from '../analysis.ts'
import type { Check } from './check.ts'

/** A quotation that makes up a sentence and has nobody who says it, neither here nor carried over. */
export const unattributedQuotation: Check = {
  rule: 'unattributed-quotation',
  severity: 'information',
  about: 'A quotation that nobody is named to have said.',
  find(file) {
    // Where a mark is missing nobody knows what is quoted: `“We go, said Ann Lee.`
    const broken = new Set(
      (file.data.quoted ?? []).filter(({ closed, continues }) => !closed && !continues).map(startOf),
    )
    return (file.data.claims ?? [])
      .filter(
        ({ source, cue, carriedOver, content }) =>
          !source && !cue && !carriedOver && !content.some(({ start }) => broken.has(start)),
      )
      .map(({ content }) => ({ message: 'Nobody is named who says this quotation.', places: content }))
  },
}

const startOf = ({ start }: Span) => start
