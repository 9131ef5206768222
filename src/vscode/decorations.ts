import {
  commands,
  Disposable,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode'
import type { Article, ClaimItem } from '../server/protocol.ts'
import type { Articles } from './articles.ts'
import { toRange } from './reveal.ts'
import { isFaint, setting } from './settings.ts'

type ClaimMark = ClaimItem['kind'] | 'unattributed'
type Mark = ClaimMark | `${ClaimMark}Faint` | 'quotation'

const lines: Record<ClaimMark, string> = { direct: 'solid', mixed: 'dashed', indirect: 'dotted', unattributed: 'wavy' }

/** Marks claims and quotations in every visible article: claims by the shape of a line, quotations by a tint. */
export function registerMarks(articles: Articles): Disposable {
  const types = createTypes()
  const draw = (editor: TextEditor) => {
    const marks = collectMarks(articles.get(editor.document))
    for (const [mark, type] of types) editor.setDecorations(type, (marks.get(mark) ?? []).map(toRange))
  }
  const drawAll = () => window.visibleTextEditors.forEach(draw)
  drawAll()
  return Disposable.from(
    articles.onDidChange(drawAll),
    window.onDidChangeVisibleTextEditors(drawAll),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('newsmark') && drawAll()),
    commands.registerCommand('newsmark.toggleMarks', toggle),
    ...types.values(),
  )
}

function collectMarks(article: Article | undefined): Map<Mark, ClaimItem['content']> {
  const marks = new Map<Mark, ClaimItem['content']>()
  const add = (mark: Mark, places: ClaimItem['content']) => marks.set(mark, (marks.get(mark) ?? []).concat(places))
  if (article && setting<boolean>('marks.quotations')) {
    add(
      'quotation',
      article.quotations.map(({ range }) => range),
    )
  }
  if (!article || !setting<boolean>('marks.claims')) return marks
  const faintBelow = setting<number>('claims.faintBelow')
  for (const claim of article.claims) {
    const mark = claim.speaker === null ? 'unattributed' : claim.kind
    add(claim.confidence < faintBelow ? `${mark}Faint` : mark, claim.content)
  }
  return marks
}

function createTypes(): Map<Mark, TextEditorDecorationType> {
  const types = new Map<Mark, TextEditorDecorationType>()
  for (const mark of Object.keys(lines) as ClaimMark[]) {
    const color = `var(--vscode-newsmark-claims-${mark})`
    types.set(mark, createLine(mark, color))
    types.set(`${mark}Faint`, createLine(mark, `color-mix(in srgb, ${color} 45%, transparent)`))
  }
  const tint = { backgroundColor: new ThemeColor('newsmark.quotations.background') }
  return types.set('quotation', window.createTextEditorDecorationType(tint))
}

/** A line's colour can only be a CSS one, so our theme colours are named by the variables VS Code makes of them. */
function createLine(mark: ClaimMark, color: string): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    textDecoration: `underline ${lines[mark]} ${color}`,
    overviewRulerColor: new ThemeColor(`newsmark.claims.${mark}`),
    overviewRulerLane: OverviewRulerLane.Left,
  })
}

/** Hides all marks where any is shown, else shows them all. */
async function toggle(): Promise<void> {
  const marks = workspace.getConfiguration('newsmark.marks')
  const show = !marks.get('claims') && !marks.get('quotations')
  await marks.update('claims', show, true)
  await marks.update('quotations', show, true)
}
