import { Disposable, OverviewRulerLane, type TextEditor, ThemeColor, window } from 'vscode'
import type { FindingItem } from '../server/protocol.ts'
import type { Articles } from './articles.ts'
import { keepDrawn } from './drawing.ts'
import { toRange } from './reveal.ts'
import { setting } from './settings.ts'

const severities = ['error', 'warning', 'information'] as const

/** Marks what deserves a second look with a double line below the words, unless the editor does so as a problem. */
export function registerCheckMarks(articles: Articles): Disposable {
  const types = severities.map((severity) => ({ severity, type: createDoubleLine(severity) }))
  const draw = (editor: TextEditor) => {
    const wanted = setting<boolean>('marks.checks') && setting<string>('checks.show') === 'view'
    const findings = wanted ? (articles.get(editor.document)?.findings ?? []) : []
    const heard = findings.filter(({ ignored }) => ignored.length === 0)
    for (const { severity, type } of types) {
      const places = heard.filter((finding) => finding.severity === severity).flatMap(({ places }) => places)
      editor.setDecorations(
        type,
        places.map(({ range }) => toRange(range)),
      )
    }
  }
  return Disposable.from(keepDrawn(articles, draw), ...types.map(({ type }) => type))
}

/** A border, not an underline: the words may have that of a claim already. */
function createDoubleLine(severity: FindingItem['severity']) {
  const color = new ThemeColor(`newsmark.checks.${severity}`)
  return window.createTextEditorDecorationType({
    borderStyle: 'double',
    borderWidth: '0 0 3px 0',
    borderColor: color,
    overviewRulerColor: color,
    overviewRulerLane: OverviewRulerLane.Right,
  })
}
