import { type Disposable, FileDecoration, ThemeColor, Uri, window } from 'vscode'

const scheme = 'newsmark-ignored'

/** Makes the address of a row that is shown though it is ignored. */
export function ignoredUri(finding: string): Uri {
  return Uri.from({ scheme, path: `/${finding}` })
}

/** Registers the fainter colour of such rows. */
export function registerIgnoredRows(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration({ scheme: asked }) {
      if (asked !== scheme) return undefined
      return new FileDecoration(undefined, undefined, new ThemeColor('disabledForeground'))
    },
  })
}
