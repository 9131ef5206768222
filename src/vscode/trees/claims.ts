import { commands, Disposable, env, l10n } from 'vscode'
import type { ClaimItem } from '../../server/protocol.ts'
import type { Articles } from '../articles.ts'
import { reveal } from '../reveal.ts'
import { findClaim, listClaims } from './claim-nodes.ts'
import { askForFilter } from './filter-box.ts'
import { followCursor } from './follow-cursor.ts'
import type { TreeNode } from './nodes.ts'
import { ArticleTree } from './tree.ts'

/** Creates the tree of claims. */
export function createClaimTree(articles: Articles): ArticleTree {
  return new ArticleTree(
    {
      id: 'newsmark.claims',
      collapsible: false,
      list: listClaims,
      summarize: ({ claims }) => String(claims.length),
      find: findClaim,
    },
    articles,
  )
}

/** Registers what the tree of claims, and a claim in either tree, can be told to do. */
export function registerClaimTree(tree: ArticleTree, articles: Articles): Disposable {
  return Disposable.from(
    tree,
    followCursor(tree, articles),
    commands.registerCommand('newsmark.filterClaims', () => askForFilter(tree)),
    commands.registerCommand('newsmark.clearClaimsFilter', () => {
      tree.filter = ''
    }),
    commands.registerCommand('newsmark.copyClaim', copyClaims),
    commands.registerCommand('newsmark.goToSource', (node: TreeNode) => goToSource(node, articles)),
  )
}

/** Copies claims as `SPEAKER: words`, one a line. Only words that were quoted carry quotation marks: their own. */
async function copyClaims(node: TreeNode, selected: TreeNode[] = [node]): Promise<void> {
  const claims = selected.flatMap((each) => (each.kind === 'claim' ? [each.claim] : []))
  await env.clipboard.writeText(claims.map(toLine).join('\n'))
}

function toLine({ speaker, text }: ClaimItem): string {
  return `${speaker ?? l10n.t('no speaker')}: ${text}`
}

/** Selects the words that name who says it, else the claim itself, and moves the focus there. */
async function goToSource(node: TreeNode, articles: Articles): Promise<void> {
  const uri = articles.active?.uri
  if (node.kind !== 'claim' || !uri) return
  const range = node.claim.source ?? node.claim.content[0]
  if (range) await reveal({ uri, range })
}
