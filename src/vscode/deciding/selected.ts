import { l10n, Range, type TextDocument, type TextEditor } from 'vscode'
import { tell } from './tell.ts'

/** What is selected in an editor, without blanks at the edges; where nothing is, the person is told. */
export function selectedPlaces({ document, selections }: TextEditor): Range[] {
  const places = selections.map((selection) => trimmed(document, selection)).filter(({ isEmpty }) => !isEmpty)
  if (places.length === 0) tell(l10n.t('Select the words first'))
  return places.sort((a, b) => a.start.compareTo(b.start))
}

function trimmed(document: TextDocument, selection: Range): Range {
  const words = document.getText(selection)
  const start = document.offsetAt(selection.start) + words.length - words.trimStart().length
  return new Range(document.positionAt(start), document.positionAt(start + words.trim().length))
}
