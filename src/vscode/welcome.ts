import { commands, Disposable, window, workspace } from 'vscode'
import type { Articles } from './articles.ts'
import type { Folders } from './folders.ts'
import { isPlainText } from './language.ts'

/** Tells the views' buttons and welcome texts what is open, and how far the folder is read. */
export function registerWelcome(articles: Articles, folders: Folders): Disposable {
  const update = () => {
    void commands.executeCommand('setContext', 'newsmark.shown', describeShown(articles))
    void commands.executeCommand('setContext', 'newsmark.folder', describeFolder(folders))
  }
  update()
  return Disposable.from(
    articles.onDidChangeActive(update),
    folders.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
  )
}

function describeFolder({ active, state }: Folders): 'none' | 'unread' | 'reading' | 'stopped' | 'empty' | 'ready' {
  if (!active) return 'none'
  if (!state || state.phase === 'idle') return 'unread'
  if (state.phase === 'stopped') return 'stopped'
  if (state.phase !== 'ready') return 'reading'
  return state.found > 0 ? 'ready' : 'empty'
}

/** An article, one that is being read, a plain text that could be, or nothing. */
function describeShown(articles: Articles): 'article' | 'reading' | 'plaintext' | 'nothing' {
  if (articles.activeDocument) return articles.active ? 'article' : 'reading'
  const document = window.activeTextEditor?.document
  return document && isPlainText(document) ? 'plaintext' : 'nothing'
}
