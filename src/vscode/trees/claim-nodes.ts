import type { Range } from 'vscode-languageclient'
import type { Article, ClaimItem } from '../../server/protocol.ts'
import { innermost } from '../places.ts'
import { matches } from './filter.ts'
import { marksById } from './marks-by-id.ts'
import type { ClaimNode, TreeNode } from './nodes.ts'

/** Lists the claims whose words or speaker match a filter, in text order. */
export function listClaims({ claims, decisions }: Article, filter: string): ClaimNode[] {
  const marks = marksById(decisions)
  return claims
    .filter(({ text, speaker }) => matches(filter, [text, speaker]))
    .map((claim) => ({ kind: 'claim', id: claim.id, claim, mark: marks.get(claim.id), nested: false }))
}

/** Finds the claim whose words, source or cue hold the selection. */
export function findClaim(roots: TreeNode[], selection: Range): ClaimNode | undefined {
  const claims = roots.filter((node) => node.kind === 'claim')
  return innermost(claims, ({ claim }) => placesOfClaim(claim), selection)
}

function placesOfClaim({ content, source, cue }: ClaimItem): Range[] {
  return [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])]
}
