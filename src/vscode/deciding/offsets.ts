import { Position, type TextDocument } from 'vscode'
import type { Position as PlainPosition } from 'vscode-languageclient'

/** Counts in UTF-16 code units where positions of the protocol are in a document. */
export function offsetsIn(document: TextDocument): (position: PlainPosition) => number {
  return ({ line, character }) => document.offsetAt(new Position(line, character))
}
