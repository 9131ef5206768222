import { Disposable, type TextEditor, window, workspace } from 'vscode'
import type { Articles } from './articles.ts'

/** Draws in every visible editor, again whenever its article or our settings are others. */
export function keepDrawn(articles: Articles, draw: (editor: TextEditor) => void): Disposable {
  const drawAll = () => window.visibleTextEditors.forEach(draw)
  drawAll()
  return Disposable.from(
    articles.onDidChange(drawAll),
    window.onDidChangeVisibleTextEditors(drawAll),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('newsmark') && drawAll()),
  )
}
