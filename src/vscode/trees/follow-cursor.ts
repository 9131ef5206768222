import { Disposable, type TextEditor, window } from 'vscode'
import type { Articles } from '../articles.ts'
import { isSame } from '../places.ts'
import { setting } from '../settings.ts'
import { placesOf, type TreeNode } from './nodes.ts'
import type { Tree } from './tree.ts'

const delay = 100

/** Selects in a visible tree what stands under the cursor, without taking the focus. */
export function followCursor(tree: Tree, articles: Articles): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined
  // The view itself knows of no selected rows while it is filled anew.
  let selected: readonly TreeNode[] = []
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => follow(tree, articles, selected), delay)
  }
  return Disposable.from(
    tree.view.onDidChangeSelection(({ selection }) => {
      selected = selection
    }),
    window.onDidChangeTextEditorSelection(later),
    tree.view.onDidChangeVisibility(later),
    articles.onDidChangeActive(later),
    { dispose: () => clearTimeout(timer) },
  )
}

function follow(tree: Tree, articles: Articles, selected: readonly TreeNode[]): void {
  if (!tree.view.visible || !setting<boolean>('trees.followCursor')) return
  const editor = window.visibleTextEditors.find(({ document }) => document === articles.activeDocument)
  if (!editor || isShownBy(selected, editor)) return
  const node = tree.find(editor.document.uri.toString(), editor.selection)
  if (!node) return
  const shown = tree.view.reveal(node, { select: true, focus: false })
  // A refresh between the two makes the node unknown; the next one follows again.
  shown.then(undefined, () => undefined)
}

/** Tells whether the selection came from the row that is selected, so that a click is not answered by another row. */
function isShownBy(selected: readonly TreeNode[], { selection }: TextEditor): boolean {
  return selected.some((node) => placesOf(node).some((place) => isSame(place, selection)))
}
