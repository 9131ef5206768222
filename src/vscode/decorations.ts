import {
  commands,
  Disposable,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode'
import type { Article, ClaimItem } from '../server/protocol.ts'
import type { Articles } from './articles.ts'
import { keepDrawn } from './drawing.ts'
import { toRange } from './reveal.ts'
import { changeSetting, setting } from './settings.ts'

type ClaimMark = ClaimItem['kind'] | 'unattributed'
type Mark = ClaimMark | `${ClaimMark}Faint` | `${ClaimMark}Decided` | 'quotation'

interface Marked {
  mark: Mark
  places: ClaimItem['content']
}

const lines: Record<ClaimMark, string> = { direct: 'solid', mixed: 'dashed', indirect: 'dotted', unattributed: 'wavy' }

/**
 * Marks claims and quotations in every visible article: claims by the shape of a line, a heavier one where a person decided, quotations
 * by a tint.
 */
export function registerMarks(articles: Articles): Disposable {
  const types = createTypes()
  const draw = (editor: TextEditor) => {
    const article = articles.get(editor.document)
    const found = article ? findMarks(article) : []
    for (const [mark, type] of types) {
      const places = found.flatMap((marked) => (marked.mark === mark ? marked.places : []))
      editor.setDecorations(type, places.map(toRange))
    }
  }
  return Disposable.from(
    keepDrawn(articles, draw),
    commands.registerCommand('newsmark.toggleMarks', toggle),
    ...types.values(),
  )
}

function findMarks(article: Article): Marked[] {
  const quotations = article.quotations.map(({ range }): Marked => ({ mark: 'quotation', places: [range] }))
  const claims = setting<boolean>('marks.claims') ? article.claims : []
  const faintBelow = setting<number>('claims.faintBelow')
  const decided = new Set(article.decisions.marks.filter(({ state }) => state !== 'open').map(({ id }) => id))
  const marked = claims.map(({ id, kind, speaker, confidence, content }): Marked => {
    const mark = speaker === null ? 'unattributed' : kind
    if (decided.has(id)) return { mark: `${mark}Decided`, places: content }
    return { mark: confidence < faintBelow ? `${mark}Faint` : mark, places: content }
  })
  return setting<boolean>('marks.quotations') ? [...marked, ...quotations] : marked
}

function createTypes(): Map<Mark, TextEditorDecorationType> {
  const types = new Map<Mark, TextEditorDecorationType>()
  for (const mark of Object.keys(lines) as ClaimMark[]) {
    const color = `var(--vscode-newsmark-claims-${mark})`
    types.set(mark, createLine(mark, color))
    types.set(`${mark}Faint`, createLine(mark, `color-mix(in srgb, ${color} 45%, transparent)`))
    types.set(`${mark}Decided`, createLine(mark, `3px ${color}`))
  }
  const tint = { backgroundColor: new ThemeColor('newsmark.quotations.background') }
  return types.set('quotation', window.createTextEditorDecorationType(tint))
}

/** A line's colour can only be a CSS one, so our theme colours are named by the variables VS Code makes of them. */
function createLine(mark: ClaimMark, look: string): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    textDecoration: `underline ${lines[mark]} ${look}`,
    overviewRulerColor: new ThemeColor(`newsmark.claims.${mark}`),
    overviewRulerLane: OverviewRulerLane.Left,
  })
}

/** Hides all marks where any is shown, else shows them all. */
async function toggle(): Promise<void> {
  const all = ['marks.claims', 'marks.quotations', 'marks.checks', 'marks.decisions']
  const show = !all.some((name) => setting<boolean>(name))
  for (const name of all) await changeSetting(name, show)
}
