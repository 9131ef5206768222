import { commands, Disposable, window, workspace } from 'vscode'
import type { Articles } from './articles.ts'
import { isPlainText } from './language.ts'

/** Tells the views' welcome texts what is open: an article, a plain text that could be read as one, or nothing. */
export function registerWelcome(articles: Articles): Disposable {
  const update = () => void commands.executeCommand('setContext', 'newsmark.shown', describeShown(articles))
  update()
  return Disposable.from(
    articles.onDidChangeActive(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
  )
}

function describeShown(articles: Articles): 'article' | 'plaintext' | 'nothing' {
  if (articles.activeDocument) return 'article'
  const document = window.activeTextEditor?.document
  return document && isPlainText(document) ? 'plaintext' : 'nothing'
}
