import { type Disposable, FileDecoration, Uri, window } from 'vscode'

const scheme = 'newsmark-claims'

/** Makes the address of an actor's row in the tree; it carries the number on the row's badge. */
export function claimCountUri(actor: string, count: number): Uri {
  return Uri.from({ scheme, path: `/${actor}`, query: String(count) })
}

/** Registers the badges that tell at the right edge of the tree how many claims an actor makes. */
export function registerClaimBadges(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration({ scheme: asked, query }) {
      const count = Number(query)
      if (asked !== scheme || count === 0) return undefined
      return new FileDecoration(count > 99 ? '99' : query)
    },
  })
}
