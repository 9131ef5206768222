import { commands, Disposable, type Memento } from 'vscode'
import { type StatementItem, statementsRequest } from '../../server/folder-protocol.ts'
import type { Articles } from '../articles.ts'
import type { Folders } from '../folders.ts'
import { askForFilter } from './filter-box.ts'
import { listStatements } from './folder-claim-nodes.ts'
import { FolderRows } from './folder-rows.ts'
import { followCursor } from './follow-cursor.ts'
import { Tree } from './tree.ts'

/** Creates the tree of what several articles report. */
export function createStatementTree(folders: Folders, memory: Memento): Tree {
  const folder = new FolderRows<StatementItem>({ request: statementsRequest, list: listStatements }, folders)
  return new Tree('newsmark.statements', { folder }, memory)
}

/** Registers what the tree of statements can be told to do. */
export function registerStatementTree(tree: Tree, articles: Articles): Disposable {
  return Disposable.from(
    tree,
    followCursor(tree, articles),
    commands.registerCommand('newsmark.filterStatements', () => askForFilter(tree)),
    commands.registerCommand('newsmark.clearStatementsFilter', () => {
      tree.filter = ''
    }),
  )
}
