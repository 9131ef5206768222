import type { TextDocument } from 'vscode'

/** The language id that package.json declares. */
export const languageId = 'news'

/** Of the passages that are shown side by side. They look like news and are no article. */
export const passageScheme = 'newsmark-passage'

export function isPassage({ uri }: TextDocument): boolean {
  return uri.scheme === passageScheme
}

export function isNews(document: TextDocument): boolean {
  return document.languageId === languageId && !isPassage(document)
}

export function isPlainText(document: TextDocument): boolean {
  return document.languageId === 'plaintext'
}
