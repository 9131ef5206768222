import { markOf, type TreeNode } from '../trees/nodes.ts'
import type { Tree } from '../trees/tree.ts'

/** Marks of an article, by their ids. */
export interface MarksOf {
  uri: string
  marks: string[]
}

/** The rows that are selected in the view of this id: a key of a view knows no more. */
interface RowsOf {
  view: string
}

/** What a command about marks is called with: `MarksOf`, `RowsOf`, a row of a tree with all that are selected, or nothing of these. */
export type CalledWith = [about?: unknown, selected?: unknown]

/** The ids of the marks that a command is called with; undefined where it is about what stands at the cursor. */
export function idsOf([about, selected]: CalledWith, trees: readonly Tree[]): string[] | undefined {
  const { marks, view, kind } = Object(about) as Partial<MarksOf & RowsOf & TreeNode>
  if (marks) return marks
  if (view) return idsOfRows(trees.find(({ id }) => id === view)?.view.selection ?? [])
  if (kind === undefined) return undefined
  return idsOfRows(Array.isArray(selected) && selected.length > 0 ? selected : [about])
}

/** Of the article that a command is called with. */
export function uriOf([about]: CalledWith): string | undefined {
  return (Object(about) as Partial<MarksOf>).uri
}

function idsOfRows(rows: readonly TreeNode[]): string[] {
  return rows.flatMap((row) => markOf(row) ?? [])
}
