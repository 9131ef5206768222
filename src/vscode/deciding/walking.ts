import { commands, Disposable } from 'vscode'
import { select } from '../reveal.ts'
import type { Deciding } from './deciding.ts'
import { ownPlaces } from './meant.ts'
import type { Review } from './review.ts'
import type { ReviewedKinds } from './reviewed-kinds.ts'
import { cursorStop, markAfter, markBefore, type Step, undecided } from './undecided.ts'

/** Registers the way from one undecided mark to the next, in a review and without one, and what begins and ends a review. */
export function registerWalking(deciding: Deciding, review: Review, kinds: ReviewedKinds): Disposable {
  const walk = (step: Step) => async () => {
    if (review.isInFront) return review.step(step)
    const active = await deciding.article()
    const { editor } = deciding
    if (!active || !editor) return
    const left = undecided(active.article, kinds.chosen)
    const next = step(left, cursorStop(editor.selection.start, step === markAfter))
    if (next) select(editor, next.mark.kind === 'claim' ? ownPlaces(next.mark) : [next.place])
  }
  return Disposable.from(
    commands.registerCommand('newsmark.nextUndecided', walk(markAfter)),
    commands.registerCommand('newsmark.previousUndecided', walk(markBefore)),
    commands.registerCommand('newsmark.startReview', () => review.start()),
    commands.registerCommand('newsmark.stopReview', () => review.stop()),
    commands.registerCommand('newsmark.chooseReviewed', () => kinds.ask()),
    review.onDidChange(() => void commands.executeCommand('setContext', 'newsmark.reviewing', review.isInFront)),
  )
}
