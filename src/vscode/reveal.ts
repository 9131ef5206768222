import { commands, type Disposable, Range, Selection, type TextEditor, TextEditorRevealType, Uri, window } from 'vscode'
import type { Range as PlainRange } from 'vscode-languageclient'
import type { RevealParams } from '../server/protocol.ts'

export interface Reveal extends RevealParams {
  /** Further pieces of the same claim, selected as well. */
  more?: PlainRange[]
  /** True where the focus stays in the sidebar. */
  preserveFocus?: boolean
}

/** Registers the command behind every jump link and every click in the sidebar. */
export function registerReveal(): Disposable {
  return commands.registerCommand('newsmark.reveal', reveal)
}

/** Shows a document and selects exactly the given words. */
export async function reveal({ uri, range, more = [], preserveFocus = false }: Reveal): Promise<void> {
  const document = Uri.parse(uri)
  const shown = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === document.toString())
  const options = { preserveFocus, ...(shown?.viewColumn && { viewColumn: shown.viewColumn }) }
  const editor = await window.showTextDocument(document, options)
  select(editor, [range, ...more])
}

/** Selects the given words, scrolls to the first of them. */
export function select(editor: TextEditor, places: PlainRange[]): void {
  const selections = places.map(toRange).map((range) => new Selection(range.start, range.end))
  if (!selections[0]) return
  editor.selections = selections
  editor.revealRange(selections[0], TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Converts a range of the protocol to one of the editor. */
export function toRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character)
}
