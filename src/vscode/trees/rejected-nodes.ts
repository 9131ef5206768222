import type { MarkItem } from '../../server/decision-protocol.ts'
import type { Article } from '../../server/protocol.ts'
import { matches } from './filter.ts'
import type { RejectedGroupNode } from './nodes.ts'

/** Lists what people rejected of some kinds below a heading of its own; nothing where that is nothing. */
export function listRejected(
  article: Article,
  kinds: readonly MarkItem['kind'][],
  filter: string,
): RejectedGroupNode[] {
  const children = rejectedMarks(article, kinds)
    .filter(({ words, speaker }) => matches(filter, [words, speaker ?? null]))
    .map((mark) => ({ kind: 'rejected' as const, id: `rejected/${mark.id}`, mark }))
  return children.length > 0 ? [{ kind: 'rejectedGroup', id: 'rejected', children }] : []
}

export function rejectedMarks({ decisions }: Article, kinds: readonly MarkItem['kind'][]): MarkItem[] {
  return decisions.marks.filter(({ kind, state }) => state === 'rejected' && kinds.includes(kind))
}
