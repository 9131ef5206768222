import { type Disposable, FileDecoration, Uri, window } from 'vscode'

const scheme = 'newsmark-count'

/** Makes the address of a row in a tree; it carries the number on the row's badge. */
export function countUri(row: string, count: number): Uri {
  return Uri.from({ scheme, path: `/${row}`, query: String(count) })
}

/** Registers the badges that tell at the right edge of a tree how many claims an actor makes, or how many sources report a statement. */
export function registerCountBadges(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration({ scheme: asked, query }) {
      const count = Number(query)
      if (asked !== scheme || count === 0) return undefined
      return new FileDecoration(count > 99 ? '99' : query)
    },
  })
}
