import type { FolderPlace } from '../../server/folder-protocol.ts'

/** Cuts the ending off a path that all news files share: `2016/harbour.news.txt` is `2016/harbour`. */
export function nameArticle(path: string): string {
  return path.replace(/\.(?:(?:news|article)(?:\.txt)?|txt)$/, '')
}

/** Names an article and the day it was published. */
export function whereAndWhen({ path, day }: Pick<FolderPlace, 'path' | 'day'>): string {
  return [nameArticle(path), day].filter(Boolean).join(' · ')
}
