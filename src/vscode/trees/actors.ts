import { commands, Disposable, type Memento } from 'vscode'
import { type FolderActorItem, folderActorsRequest } from '../../server/folder-protocol.ts'
import type { Articles } from '../articles.ts'
import type { Folders } from '../folders.ts'
import { changeSetting, setting } from '../settings.ts'
import { countWithRejected } from '../words.ts'
import { findActor, groupByKind, listActors } from './actor-nodes.ts'
import { ArticleRows } from './article-rows.ts'
import { registerCountBadges } from './count-badges.ts'
import { askForFilter } from './filter-box.ts'
import { listBelowActor, listFolderActors } from './folder-actor-nodes.ts'
import { FolderRows } from './folder-rows.ts'
import { followCursor } from './follow-cursor.ts'
import { listRejected, rejectedMarks } from './rejected-nodes.ts'
import { Tree } from './tree.ts'

/** Creates the tree of actors. */
export function createActorTree(articles: Articles, folders: Folders, memory: Memento): Tree {
  const isGrouped = () => setting<boolean>('actors.groupByKind')
  const article = new ArticleRows(
    {
      list: (article, filter) => {
        const actors = listActors(article, filter)
        const rejected = setting<boolean>('trees.showRejected') ? listRejected(article, ['actor'], filter) : []
        return [...(isGrouped() ? groupByKind(actors) : actors), ...rejected]
      },
      summarize: (article) => countWithRejected(article.actors.length, rejectedMarks(article, ['actor']).length),
      find: findActor,
    },
    articles,
  )
  const folder = new FolderRows<FolderActorItem>(
    {
      request: folderActorsRequest,
      list: (actors, isAll) => listFolderActors(actors, isGrouped(), isAll),
      below: (node, folder) => listBelowActor(node, folder, folders),
    },
    folders,
  )
  return new Tree('newsmark.actors', { article, folder }, memory)
}

/** Registers what the tree of actors can be told to do. */
export function registerActorTree(tree: Tree, articles: Articles): Disposable {
  return Disposable.from(
    tree,
    followCursor(tree, articles),
    registerCountBadges(),
    commands.registerCommand('newsmark.filterActors', () => askForFilter(tree)),
    commands.registerCommand('newsmark.clearActorsFilter', () => {
      tree.filter = ''
    }),
    commands.registerCommand('newsmark.actorsOfArticle', () => tree.showScope('article')),
    commands.registerCommand('newsmark.actorsOfFolder', () => tree.showScope('folder')),
    commands.registerCommand('newsmark.groupActors', () => changeSetting('actors.groupByKind', true)),
    commands.registerCommand('newsmark.listActors', () => changeSetting('actors.groupByKind', false)),
  )
}
