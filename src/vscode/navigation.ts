import { commands, Disposable, type TextEditor } from 'vscode'
import type { Position, Range } from 'vscode-languageclient'
import type { Article } from '../server/protocol.ts'
import type { Articles } from './articles.ts'
import { innermost, placeAfter, placeBefore } from './places.ts'
import { select } from './reveal.ts'

type FindPlaces = (article: Article, selection: Range) => Range[]
type Step = (places: Range[], from: Position) => Range | undefined

/** Registers the commands that walk an article from claim to claim, from quotation to quotation and so on. */
export function registerNavigation(articles: Articles): Disposable {
  const walk = (places: FindPlaces, step: Step) => (editor: TextEditor) => {
    const article = articles.get(editor.document)
    const place = article && step(places(article, editor.selection), editor.selection.start)
    if (place) select(editor, [place])
  }
  return Disposable.from(
    commands.registerTextEditorCommand('newsmark.nextClaim', walk(claims, placeAfter)),
    commands.registerTextEditorCommand('newsmark.previousClaim', walk(claims, placeBefore)),
    commands.registerTextEditorCommand('newsmark.nextQuotation', walk(quotations, placeAfter)),
    commands.registerTextEditorCommand('newsmark.previousQuotation', walk(quotations, placeBefore)),
    commands.registerTextEditorCommand('newsmark.nextCheck', walk(checks, placeAfter)),
    commands.registerTextEditorCommand('newsmark.previousCheck', walk(checks, placeBefore)),
    commands.registerTextEditorCommand('newsmark.nextMention', walk(mentions, placeAfter)),
    commands.registerTextEditorCommand('newsmark.previousMention', walk(mentions, placeBefore)),
  )
}

function claims({ claims }: Article): Range[] {
  return claims.flatMap(({ content }) => content.slice(0, 1))
}

function quotations({ quotations }: Article): Range[] {
  return quotations.map(({ range }) => range)
}

/** Where each finding that is not ignored is first to be looked at. */
function checks({ findings }: Article): Range[] {
  return findings.filter(({ ignored }) => ignored.length === 0).flatMap(({ places }) => places[0]?.range ?? [])
}

/** The places of the actor under the cursor. */
function mentions({ actors }: Article, selection: Range): Range[] {
  const actor = innermost(actors, ({ mentions }) => mentions.map(({ range }) => range), selection)
  return actor?.mentions.map(({ range }) => range) ?? []
}
