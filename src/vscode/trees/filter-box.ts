import { l10n, window } from 'vscode'
import type { Tree } from './tree.ts'

/** Asks for words and filters a tree while they are typed; Escape brings the former filter back. */
export function askForFilter(tree: Tree, hint = l10n.t('Words in a name, a title, a claim or a check')): void {
  const before = tree.filter
  let accepted = false
  const box = window.createInputBox()
  box.value = before
  box.placeholder = hint
  box.onDidChangeValue((value) => {
    tree.filter = value.trim()
  })
  box.onDidAccept(() => {
    accepted = true
    box.hide()
  })
  box.onDidHide(() => {
    if (!accepted) tree.filter = before
    box.dispose()
  })
  box.show()
}
