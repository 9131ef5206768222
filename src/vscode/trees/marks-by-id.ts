import type { Decisions, MarkItem } from '../../server/decision-protocol.ts'

/** The marks of an article by the ids that its actors and claims have. */
export function marksById({ marks }: Decisions): Map<string, MarkItem> {
  return new Map(marks.map((mark) => [mark.id, mark]))
}
