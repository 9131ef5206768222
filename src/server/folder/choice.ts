import { createGlob } from './globs.ts'
import type { FolderSettings } from './settings.ts'

/** Which paths below a folder are articles, and which are never looked at. */
export interface Choice {
  isArticle(path: string): boolean
  /** Of a file or a folder with all that is in it. */
  isExcluded(path: string): boolean
}

/** The endings of package.json's language `news`. */
const endings = ['.news.txt', '.article.txt', '.news', '.article'] as const

const neverEntered = new Set(['.git', 'node_modules', '.newsmark'])

/** Choose by settings; `root` is the folder's own path, which the user's associations may name. */
export function createChoice(root: string, { exclude, associations, plainText }: FolderSettings): Choice {
  const excluded = exclude.map(createGlob)
  // The longest pattern decides, as in the editor.
  const associated = associations
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([pattern, language]) => ({
      matches: createGlob(pattern.toLowerCase()),
      wholePath: pattern.includes('/'),
      language,
    }))
  return {
    isArticle(path) {
      const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
      const whole = `${root}/${path}`.toLowerCase()
      const association = associated.find(({ matches, wholePath }) => matches(wholePath ? whole : name))
      if (association) return association.language === 'news' || (plainText && association.language === 'plaintext')
      return endings.some((ending) => name.endsWith(ending)) || (plainText && name.endsWith('.txt'))
    },
    isExcluded: (path) =>
      neverEntered.has(path.slice(path.lastIndexOf('/') + 1)) || excluded.some((matches) => matches(path)),
  }
}
