import { commands, Disposable, env, l10n, type Memento } from 'vscode'
import { type FolderClaimItem, searchClaimsRequest } from '../../server/folder-protocol.ts'
import type { ClaimItem } from '../../server/protocol.ts'
import type { Articles } from '../articles.ts'
import type { Folders } from '../folders.ts'
import { reveal } from '../reveal.ts'
import { readSearch } from '../search-words.ts'
import { changeSetting, setting } from '../settings.ts'
import { countWithRejected, tellSearch } from '../words.ts'
import { ArticleRows } from './article-rows.ts'
import { findClaim, listClaims } from './claim-nodes.ts'
import { askForFilter } from './filter-box.ts'
import { type ClaimGrouping, listFolderClaims } from './folder-claim-nodes.ts'
import { FolderRows } from './folder-rows.ts'
import { followCursor } from './follow-cursor.ts'
import type { TreeNode } from './nodes.ts'
import { listRejected, rejectedMarks } from './rejected-nodes.ts'
import { Tree } from './tree.ts'

/** What is listed here where it is rejected: there is no other view of it. */
const besideActors = ['claim', 'quotation', 'figure', 'date'] as const

/** Creates the tree of claims. */
export function createClaimTree(articles: Articles, folders: Folders, memory: Memento): Tree {
  const article = new ArticleRows(
    {
      list: (article, filter) => {
        const rejected = setting<boolean>('trees.showRejected') ? listRejected(article, besideActors, filter) : []
        return [...listClaims(article, filter), ...rejected]
      },
      summarize: (article) => countWithRejected(article.claims.length, rejectedMarks(article, besideActors).length),
      find: findClaim,
    },
    articles,
  )
  const folder = new FolderRows<FolderClaimItem>(
    {
      request: searchClaimsRequest,
      read: readSearch,
      list: (claims, isAll) => listFolderClaims(claims, setting<ClaimGrouping>('claims.groupBy'), isAll),
    },
    folders,
  )
  return new Tree('newsmark.claims', { article, folder }, memory)
}

/** Registers what the tree of claims, and a claim in either tree, can be told to do. */
export function registerClaimTree(tree: Tree, articles: Articles): Disposable {
  return Disposable.from(
    tree,
    followCursor(tree, articles),
    commands.registerCommand('newsmark.filterClaims', () =>
      askForFilter(tree, tree.scope === 'folder' ? tellSearch() : undefined),
    ),
    commands.registerCommand('newsmark.clearClaimsFilter', () => {
      tree.filter = ''
    }),
    commands.registerCommand('newsmark.claimsOfArticle', () => tree.showScope('article')),
    commands.registerCommand('newsmark.claimsOfFolder', () => tree.showScope('folder')),
    commands.registerCommand('newsmark.groupClaimsByArticle', () => changeSetting('claims.groupBy', 'article')),
    commands.registerCommand('newsmark.groupClaimsBySpeaker', () => changeSetting('claims.groupBy', 'speaker')),
    commands.registerCommand('newsmark.copyClaim', copyClaims),
    commands.registerCommand('newsmark.goToSource', (node: TreeNode) => goToSource(node, articles)),
  )
}

/** Copies claims as `SPEAKER: words`, one a line. Only words that were quoted carry quotation marks: their own. */
async function copyClaims(node: TreeNode, selected: TreeNode[] = [node]): Promise<void> {
  const claims = selected.flatMap((each) => (each.kind === 'claim' || each.kind === 'folderClaim' ? [each.claim] : []))
  await env.clipboard.writeText(claims.map(toLine).join('\n'))
}

function toLine({ speaker, text }: Pick<ClaimItem, 'speaker' | 'text'>): string {
  return `${speaker ?? l10n.t('no speaker')}: ${text}`
}

/** Selects the words that name who says it, else the claim itself, and moves the focus there. */
async function goToSource(node: TreeNode, articles: Articles): Promise<void> {
  const uri = articles.active?.uri
  if (node.kind !== 'claim' || !uri) return
  const range = node.claim.source ?? node.claim.content[0]
  if (range) await reveal({ uri, range })
}
