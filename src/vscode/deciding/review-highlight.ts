import { Disposable, OverviewRulerLane, type TextEditor, ThemeColor, window } from 'vscode'
import { toRange } from '../reveal.ts'
import { ownPlaces } from './meant.ts'
import type { Review } from './review.ts'

/** Frames the words that a review asks about. */
export function registerReviewHighlight(review: Review): Disposable {
  const frame = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('newsmark.review.background'),
    border: '2px solid',
    borderColor: new ThemeColor('newsmark.review.border'),
    borderRadius: '3px',
    overviewRulerColor: new ThemeColor('newsmark.review.border'),
    overviewRulerLane: OverviewRulerLane.Full,
  })
  const draw = (editor: TextEditor) => {
    const asked = editor.document === review.document ? review.mark : undefined
    editor.setDecorations(frame, asked ? ownPlaces(asked).map(toRange) : [])
  }
  const drawAll = () => window.visibleTextEditors.forEach(draw)
  return Disposable.from(frame, review.onDidChange(drawAll), window.onDidChangeVisibleTextEditors(drawAll))
}
