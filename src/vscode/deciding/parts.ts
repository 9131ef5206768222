import type { Range } from 'vscode-languageclient'
import type { MarkItem } from '../../server/decision-protocol.ts'
import type { MarkKind } from './meant.ts'

/** The parts of a mark that stands at these places. Only claims and actors stand at several. */
export function partsOf(kind: MarkKind, places: readonly Range[]): MarkItem['parts'] {
  if (kind === 'actor') return places.map((range) => ({ role: 'mention', range: plain(range) }))
  if (kind === 'claim') return places.map((range) => ({ role: 'content', range: plain(range) }))
  return places.slice(0, 1).map((range) => ({ role: 'words', range: plain(range) }))
}

/** An editor's range is sent as an array. */
function plain({ start, end }: Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  }
}
