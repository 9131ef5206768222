import { l10n } from 'vscode'
import type { FolderClaimItem, StatementItem } from '../../server/folder-protocol.ts'
import type { FolderClaimNode, GroupNode, StatementNode } from './folder-nodes.ts'
import { groupOf } from './group-nodes.ts'
import { nameArticle } from './where.ts'

/** What claims of a folder stand below. */
export type ClaimGrouping = 'article' | 'speaker'

/** Lists claims below their articles or their speakers, in the order in which these first come. */
export function listFolderClaims(claims: FolderClaimItem[], by: ClaimGrouping, isAll: boolean): GroupNode[] {
  const groups = new Map<string, FolderClaimItem[]>()
  for (const claim of claims) {
    const key = by === 'article' ? claim.uri : (claim.actor ?? claim.speaker ?? '')
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  return [...groups].flatMap(([key, group]) => {
    const children = group.map((claim) => toClaimNode(claim, by === 'article' ? 'words, speaker' : 'words, article'))
    const count = isAll ? [String(children.length)] : []
    const [first] = group as [FolderClaimItem]
    if (by === 'speaker') {
      const label = first.speaker ?? l10n.t('no speaker')
      return groupOf(`speaker:${key}`, label, children, { description: count.join(), icon: 'account' })
    }
    const description = [...(first.day ? [first.day] : []), ...count].join(' · ')
    return groupOf(`article:${key}`, nameArticle(first.path), children, { description, icon: 'file', isOpen: true })
  })
}

/** Lists statements, below each the claims that report it. */
export function listStatements(statements: StatementItem[]): StatementNode[] {
  return statements.map((statement) => {
    const children = statement.claims.map((claim): FolderClaimNode => {
      return { ...toClaimNode(claim, 'article'), id: `${statement.id}/${claim.uri}#${claim.id}` }
    })
    return { kind: 'statement', id: statement.id, statement, children }
  })
}

function toClaimNode(claim: FolderClaimItem, first: FolderClaimNode['first']): FolderClaimNode {
  return { kind: 'folderClaim', id: `${claim.uri}#${claim.id}`, claim, first }
}
