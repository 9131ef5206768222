import {
  commands,
  Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentContentProvider,
  type TextEditor,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode'
import type { FolderPlace } from '../server/folder-protocol.ts'
import { isPassage, passageScheme } from './language.ts'
import { reveal, toRange } from './reveal.ts'
import { nameArticle } from './trees/where.ts'

/** Where a passage is from; it stands in the address that the passage is shown under. */
type Origin = Pick<FolderPlace, 'uri' | 'range'>

/** Shows passages of articles as documents of their own: the paragraphs around a place, as they are in the editor or else in the file. */
class Passages implements TextDocumentContentProvider {
  readonly #changed = new EventEmitter<Uri>()
  readonly onDidChange = this.#changed.event

  async provideTextDocumentContent(address: Uri): Promise<string> {
    const { document, from, to } = await locate(originOf(address))
    return Array.from({ length: to - from + 1 }, (_, index) => document.lineAt(from + index).text).join('\n')
  }

  /** Reads a passage anew that may be on screen since before an edit. */
  renew(address: Uri): void {
    this.#changed.fire(address)
  }
}

/** Registers what shows passages, and the way from one to its article. */
export function registerPassages(): { renew(address: Uri): void } & Disposable {
  const passages = new Passages()
  const mark = createMark()
  const marking = () =>
    window.visibleTextEditors
      .filter(({ document }) => isPassage(document))
      .forEach((editor) => void drawMark(editor, mark))
  const registered = Disposable.from(
    mark,
    workspace.registerTextDocumentContentProvider(passageScheme, passages),
    window.onDidChangeVisibleTextEditors(marking),
    commands.registerCommand('newsmark.goToArticle', goToArticle),
  )
  return { renew: (address) => passages.renew(address), dispose: () => registered.dispose() }
}

/** Makes the address that the passage around a place is shown under. */
export function passageUri({ uri, range, path }: FolderPlace): Uri {
  const origin: Origin = { uri, range }
  // The ending makes it look like news.
  return Uri.from({ scheme: passageScheme, path: `/${nameArticle(path)}.news`, query: JSON.stringify(origin) })
}

function originOf({ query }: Uri): Origin {
  return JSON.parse(query)
}

/** Finds the first and last line of the paragraphs that a place lies in. */
async function locate({ uri, range }: Origin): Promise<{ document: TextDocument; from: number; to: number }> {
  const document = await workspace.openTextDocument(Uri.parse(uri))
  const { start, end } = document.validateRange(toRange(range))
  const isBlank = (line: number) => document.lineAt(line).isEmptyOrWhitespace
  let [from, to] = [start.line, end.line]
  while (from > 0 && !isBlank(from - 1)) from--
  while (to < document.lineCount - 1 && !isBlank(to + 1)) to++
  return { document, from, to }
}

/** Frames the words that the comparison is about among those of their paragraphs. */
async function drawMark(editor: TextEditor, mark: ReturnType<typeof createMark>): Promise<void> {
  const origin = originOf(editor.document.uri)
  const { from } = await locate(origin)
  const { start, end } = toRange(origin.range)
  editor.setDecorations(mark, [toRange({ start: start.translate(-from), end: end.translate(-from) })])
}

function createMark() {
  const color = new ThemeColor('newsmark.checks.information')
  return window.createTextEditorDecorationType({ borderStyle: 'double', borderWidth: '0 0 3px 0', borderColor: color })
}

/** Shows in its article what the passage with the focus is about. */
async function goToArticle(address?: Uri): Promise<void> {
  const editor = window.activeTextEditor
  const passage = editor && isPassage(editor.document) ? editor.document.uri : address
  if (passage) await reveal(originOf(passage))
}
