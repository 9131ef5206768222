import type { TextDocument } from 'vscode'

/** The language id that package.json declares. */
export const languageId = 'news'

export function isNews(document: TextDocument): boolean {
  return document.languageId === languageId
}

export function isPlainText(document: TextDocument): boolean {
  return document.languageId === 'plaintext'
}
