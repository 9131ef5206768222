import type { Location, Position, Range } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Span } from '../engine/analysis.ts'

/** Turn offsets into lines and characters (UTF-16), as the protocol counts. */
export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) }
}

export function toLocation(document: TextDocument, span: Span): Location {
  return { uri: document.uri, range: toRange(document, span) }
}

/** Turn a position into an offset; one beyond the end of its line becomes that end. */
export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position)
}

export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) }
}
