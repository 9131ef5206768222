import { Disposable, l10n, StatusBarAlignment, window } from 'vscode'
import type { MarkItem, TagItem } from '../../server/decision-protocol.ts'
import type { Article } from '../../server/protocol.ts'
import type { Articles } from '../articles.ts'
import { shorten, withoutIcons } from '../words.ts'
import { nameMark } from './labels.ts'
import type { Review } from './review.ts'

/** Tells in the status bar what a review asks about, how much is left and which keys answer. */
export function registerReviewBar(review: Review, articles: Articles): Disposable {
  const item = window.createStatusBarItem('newsmark.review', StatusBarAlignment.Left, 50)
  item.name = l10n.t('Newsmark: Review')
  item.command = 'newsmark.chooseReviewed'
  const update = () => {
    const { mark, document, isInFront } = review
    const article = document && articles.get(document)
    item.hide()
    if (!mark || !article || !isInFront) return
    const asked = l10n.t('Review: {0} left · {1}', review.left, withoutIcons(describe(mark, article)))
    item.text = `$(checklist) ${asked} · ${l10n.t('Enter accepts, Del rejects, Esc ends')}`
    const tooltip = [l10n.t('Choose what is to be reviewed'), '', ...tellKeys(article.decisions.tags)]
    item.tooltip = tooltip.join('\n')
    item.accessibilityInformation = { label: asked }
    item.show()
  }
  return Disposable.from(item, review.onDidChange(update))
}

/** `direct claim by Jonas Falk`, `figure: 14 days` */
function describe(mark: MarkItem, { claims }: Article): string {
  if (mark.kind !== 'claim') return l10n.t('{0}: {1}', nameMark(mark), shorten(mark.words, 24))
  const speaker = claims.find(({ id }) => id === mark.id)?.speaker
  return speaker
    ? l10n.t('{0} by {1}', nameMark(mark), shorten(speaker, 24))
    : l10n.t('{0} without a speaker', nameMark(mark))
}

function tellKeys(tags: readonly TagItem[]): string[] {
  return [
    l10n.t('Enter: accept'),
    l10n.t('Delete, Backspace: reject'),
    l10n.t('S: change the speaker'),
    l10n.t('K: change the kind'),
    l10n.t('N: add a note'),
    l10n.t('U: undo'),
    l10n.t('Right, J: next'),
    l10n.t('Left, P: previous'),
    ...tags.flatMap(({ name, key }) => (key === undefined ? [] : l10n.t('{0}: {1}', key, name))),
    l10n.t('Esc: end the review'),
  ]
}
