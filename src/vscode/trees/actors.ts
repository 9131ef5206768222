import { commands, Disposable } from 'vscode'
import type { Articles } from '../articles.ts'
import { changeSetting, setting } from '../settings.ts'
import { findActor, groupByKind, listActors } from './actor-nodes.ts'
import { registerClaimBadges } from './claim-badges.ts'
import { askForFilter } from './filter-box.ts'
import { followCursor } from './follow-cursor.ts'
import { ArticleTree } from './tree.ts'

/** Creates the tree of actors. */
export function createActorTree(articles: Articles): ArticleTree {
  return new ArticleTree(
    {
      id: 'newsmark.actors',
      collapsible: true,
      list: (article, filter) => {
        const actors = listActors(article, filter)
        return setting<boolean>('actors.groupByKind') ? groupByKind(actors) : actors
      },
      summarize: ({ actors }) => String(actors.length),
      find: findActor,
    },
    articles,
  )
}

/** Registers what the tree of actors can be told to do. */
export function registerActorTree(tree: ArticleTree, articles: Articles): Disposable {
  return Disposable.from(
    tree,
    followCursor(tree, articles),
    registerClaimBadges(),
    commands.registerCommand('newsmark.filterActors', () => askForFilter(tree)),
    commands.registerCommand('newsmark.clearActorsFilter', () => {
      tree.filter = ''
    }),
    commands.registerCommand('newsmark.groupActors', () => changeSetting('actors.groupByKind', true)),
    commands.registerCommand('newsmark.listActors', () => changeSetting('actors.groupByKind', false)),
  )
}
