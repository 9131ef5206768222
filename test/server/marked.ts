import type { Position, Range } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'

export interface Marked {
  text: string
  /** Where `‸` stood. */
  cursor: Position
  /** What stood between `⟦` and `⟧`, in the order of their beginnings. */
  ranges: Range[]
}

/** Take the marks out of a text: `‸` is the cursor, `⟦⟧` hold what should be found. */
export function marked(source: string): Marked {
  const text = source.replace(/[‸⟦⟧]/g, '')
  const document = TextDocument.create('', '', 0, text)
  const ranges: Range[] = []
  const open: Range[] = []
  let cursor = document.positionAt(0)
  let marks = 0
  for (const { 0: mark, index } of source.matchAll(/[‸⟦⟧]/g)) {
    const position = document.positionAt(index - marks)
    marks += 1
    if (mark === '‸') cursor = position
    if (mark === '⟧') open.pop()!.end = position
    if (mark !== '⟦') continue
    const range = { start: position, end: position }
    ranges.push(range)
    open.push(range)
  }
  return { text, cursor, ranges }
}
