import { commands, Disposable, window, workspace } from 'vscode'
import type { Articles } from './articles.ts'
import { isPlainText } from './language.ts'

/** Tells the views' welcome texts what is open: an article, one that is being read, a plain text that could be, or nothing. */
export function registerWelcome(articles: Articles): Disposable {
  const update = () => void commands.executeCommand('setContext', 'newsmark.shown', describeShown(articles))
  update()
  return Disposable.from(
    articles.onDidChangeActive(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
  )
}

function describeShown(articles: Articles): 'article' | 'reading' | 'plaintext' | 'nothing' {
  if (articles.activeDocument) return articles.active ? 'article' : 'reading'
  const document = window.activeTextEditor?.document
  return document && isPlainText(document) ? 'plaintext' : 'nothing'
}
