import { fromBrat } from './brat-reader.ts'
import { decisionsOf, type Exported, type Imported } from './exported.ts'
import { fromJsonLines } from './jsonl.ts'
import type { Named } from './picking.ts'
import { fromW3c, type ImportedDecision, type ReadDecisions } from './w3c.ts'

export const importFormats = ['w3c', 'brat', 'jsonl'] as const

export type ImportFormat = (typeof importFormats)[number]

/**
 * Read decisions about an article; `id` gives a new one at each call. Throws where the file is not in its format or is about another
 * text; of single annotations whose words are not in the text, `lost` counts how many there are.
 */
export function readDecisions(
  file: string,
  article: Omit<Exported, 'marks'> & Named,
  format: ImportFormat,
  id: () => string,
): ReadDecisions {
  if (format === 'w3c') return fromW3c(file, article)
  const { text, byteOrderMark } = article
  const { marks, others } =
    format === 'brat' ? { marks: fromBrat(file, text, byteOrderMark), others: 0 } : fromJsonLines(file, article)
  return { decisions: marks.flatMap((mark) => withState(mark, text, id)), lost: 0, others }
}

function withState(mark: Imported, text: string, id: () => string): ImportedDecision[] {
  const decisions = decisionsOf(mark, text, id)
  const open = mark.open && ('unless corrected' as const)
  return decisions.map((decision) => ({ decision, open: decision.act.act === 'add' && open }))
}
