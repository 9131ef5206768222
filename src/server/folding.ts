import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver'
import type { Span } from '../engine/analysis.ts'
import { toRange } from './convert.ts'
import type { Reading } from './reading.ts'

/** Fold every run of furniture (breadcrumbs, share lines, related links) that takes more than one line. */
export function findFolds({ document, analysis }: Reading): FoldingRange[] {
  const runs: Span[] = []
  let open: Span | null = null
  for (const { kind, start, end } of analysis.blocks) {
    if (kind !== 'furniture') {
      open = null
    } else if (open) {
      open.end = end
    } else {
      open = { start, end }
      runs.push(open)
    }
  }
  return runs
    .map((run) => toRange(document, run))
    .filter(({ start, end }) => start.line < end.line)
    .map(({ start, end }) => ({ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }))
}
