import { commands, Disposable } from 'vscode'
import type { Articles } from '../articles.ts'
import { changeSetting } from '../settings.ts'

/** Registers what lists in the trees what people rejected, and what leaves it out again. */
export function registerRejectedToggle(articles: Articles): Disposable {
  return Disposable.from(
    articles.onDidChangeActive(() => {
      const some = articles.active?.decisions.marks.some(({ state }) => state === 'rejected') ?? false
      void commands.executeCommand('setContext', 'newsmark.someRejected', some)
    }),
    commands.registerCommand('newsmark.showRejected', () => changeSetting('trees.showRejected', true)),
    commands.registerCommand('newsmark.hideRejected', () => changeSetting('trees.showRejected', false)),
  )
}
