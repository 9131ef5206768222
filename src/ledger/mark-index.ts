import type { Span } from '../engine/analysis.ts'
import { keyRole, type MarkKind, type Part } from './decision.ts'
import type { Mark } from './marks.ts'

/** How much of two marks must be common to be taken for the same, of all that either covers. */
const sameMark = 0.5

const cellLength = 64

/** Finds marks by where they stand. */
export interface MarkIndex<T extends Mark> {
  add(mark: T): void
  /**
   * The mark of a kind that covers most of the same text, and that share of it at least; any common character does for an actor, who
   * stands in many places.
   */
  find(kind: MarkKind, spans: readonly Span[], least?: number): T | null
  /** Every mark of a kind that stands, or stood, close to a span. */
  close(kind: MarkKind, span: Span): Set<T>
}

export function indexMarks<T extends Mark>(): MarkIndex<T> {
  const cells = new Map<string, Map<T, readonly Part[]>>()
  return {
    add(mark) {
      const key = keyParts(mark)
      for (const cell of cellsOf(mark.kind, key)) {
        const known = cells.get(cell)
        if (known) known.set(mark, key)
        else cells.set(cell, new Map([[mark, key]]))
      }
    },
    find(kind, spans, least = sameMark) {
      let [best, most] = [null as T | null, kind === 'actor' ? 0 : least - Number.EPSILON]
      for (const cell of cellsOf(kind, spans)) {
        for (const [mark, parts] of cells.get(cell) ?? []) {
          const common = overlap(parts, spans)
          const share = kind === 'actor' ? common : common / (lengthOf(parts) + lengthOf(spans) - common)
          if (share > most) [best, most] = [mark, share]
        }
      }
      return best
    },
    close(kind, span) {
      return new Set([...cellsOf(kind, [span])].flatMap((cell) => [...(cells.get(cell)?.keys() ?? [])]))
    },
  }
}

/** The spans by which a mark is told from others. */
export function keyParts({ kind, parts }: Pick<Mark, 'kind' | 'parts'>): Part[] {
  return parts.filter(({ role }) => role === keyRole(kind))
}

function* cellsOf(kind: MarkKind, spans: readonly Span[]): Generator<string> {
  for (const { start, end } of spans)
    for (let cell = Math.floor(start / cellLength); cell * cellLength < end; cell++) yield `${kind}:${cell}`
}

/** The spans of one mark do not overlap. */
const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)

function overlap(ours: readonly Span[], theirs: readonly Span[]): number {
  let common = 0
  for (const a of ours)
    for (const b of theirs) common += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return common
}
