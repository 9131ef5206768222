import { commands, Disposable } from 'vscode'
import type { Folders } from './folders.ts'
import type { FolderNode } from './trees/folder-nodes.ts'

/** Registers what a reader can tell a folder to do. */
export function registerFolderCommands(folders: Folders): Disposable {
  return Disposable.from(
    folders,
    commands.registerCommand('newsmark.stopReading', () => folders.stopReading()),
    commands.registerCommand('newsmark.readFolderAgain', () => folders.readAgain()),
    commands.registerCommand('newsmark.showMore', (node: FolderNode) => node.kind === 'more' && node.show()),
  )
}
