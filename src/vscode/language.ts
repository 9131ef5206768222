import type { TextDocument } from 'vscode'

/** The language id that package.json declares. */
export const languageId = 'news'

/** Of the passages that are shown side by side. They look like news and are no article. */
export const passageScheme = 'newsmark-passage'

/** Of what two people make of an article, to be compared as texts. */
export const readingScheme = 'newsmark-reading'

export function isPassage({ uri }: TextDocument): boolean {
  return uri.scheme === passageScheme
}

export function isNews(document: TextDocument): boolean {
  return document.languageId === languageId && !isPassage(document)
}

export function isPlainText(document: TextDocument): boolean {
  return document.languageId === 'plaintext' && document.uri.scheme !== readingScheme
}
