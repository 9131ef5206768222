import { Disposable, l10n, StatusBarAlignment, type StatusBarItem, window, workspace } from 'vscode'
import type { Article } from '../server/protocol.ts'
import type { Articles } from './articles.ts'
import { isNews, isPlainText } from './language.ts'
import { countActors, countClaims } from './words.ts'

/** Counts the active article's claims and actors in the status bar, or offers to read a plain text as news. */
export function registerStatusBar(articles: Articles): Disposable {
  const item = window.createStatusBarItem('newsmark.article', StatusBarAlignment.Right, 100)
  item.name = 'Newsmark'
  const checked = window.createStatusBarItem('newsmark.checked', StatusBarAlignment.Right, 99)
  checked.name = l10n.t('Newsmark: Checked')
  const update = () => {
    show(item, articles)
    showProgress(checked, articles)
  }
  update()
  return Disposable.from(
    item,
    checked,
    articles.onDidChangeActive(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
  )
}

function show(item: StatusBarItem, articles: Articles): void {
  const document = window.activeTextEditor?.document
  const article = shownArticle(articles)
  item.hide()
  if (article) summarize(item, article)
  if (document && isPlainText(document)) offerReading(item)
}

function shownArticle(articles: Articles): Article | undefined {
  const document = window.activeTextEditor?.document
  return document && isNews(document) ? articles.get(document) : undefined
}

/** Tells how much of the article people have checked. */
function showProgress(item: StatusBarItem, articles: Articles): void {
  const progress = shownArticle(articles)?.decisions.progress
  item.hide()
  if (!progress || progress.of === 0) return
  item.text = l10n.t('{0}/{1} checked', progress.checked, progress.of)
  item.tooltip = l10n.t('Show what is to be checked in this article')
  item.command = 'newsmark.ledger.focus'
  item.accessibilityInformation = { label: l10n.t('{0} of {1} checked', progress.checked, progress.of) }
  item.show()
}

function summarize(item: StatusBarItem, { claims, actors }: Article): void {
  item.text = `$(quote) ${countClaims(claims.length)}, ${countActors(actors.length)}`
  item.tooltip = l10n.t('Show who is in this article')
  item.command = 'newsmark.actors.focus'
  item.show()
}

function offerReading(item: StatusBarItem): void {
  item.text = `$(quote) ${l10n.t('Read as news')}`
  item.tooltip = l10n.t('Mark who said what in this file')
  item.command = 'newsmark.readAsNews'
  item.show()
}
