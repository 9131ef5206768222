import type { Clipping } from '../../dossier/clipping.ts'
import type { FolderClaimItem, FolderListParams, Listed, StatementItem } from '../folder-protocol.ts'
import { oneLine } from '../words.ts'
import { type Across, type KnownStatement, newerFirst } from './across.ts'
import { rowsOf, toClaimItem } from './claims.ts'
import { termsOf, wordsInRow } from './filter.ts'
import { shown } from './places.ts'

/** So many claims of one statement are listed. */
const mostClaims = 100

/** What was said in more than one article, by those of most independent articles first. */
export function listStatements(across: Across, { filter, limit }: FolderListParams): Listed<StatementItem> {
  const tests = termsOf(filter).map((term) => saying(across, term))
  const all = across.statements().filter((said) => tests.every((test) => test(said)))
  return { items: all.slice(0, limit).map((said) => toStatementItem(across, said)), total: all.length }
}

/** Make a test whether a statement shows a term: in its speaker, a wording or the path of an article. */
function saying({ folder }: Across, term: string): (said: KnownStatement) => boolean {
  // Few articles hold the term at all: only these are looked at claim by claim.
  const holding = new Map<string, Clipping>()
  for (const clipping of folder.clippings()) if (rowsOf(clipping).includes(term)) holding.set(clipping.path, clipping)
  return ({ actor, claims }) =>
    wordsInRow(actor).includes(term) ||
    claims.some(({ path, id }) => {
      const clipping = holding.get(path)
      if (!clipping) return false
      const lines = rowsOf(clipping).split('\n')
      const at = clipping.claims.findIndex((claim) => claim.id === id)
      return [...lines.slice(2 * at, 2 * at + 2), lines.at(-1)!].some((line) => line.includes(term))
    })
}

function toStatementItem(
  { folder, who }: Across,
  { id, sources, actor, words, claims }: KnownStatement,
): StatementItem {
  const items = claims.flatMap(({ path, id }): FolderClaimItem[] => {
    const clipping = folder.clipping(path)
    const claim = clipping?.claims.find((claim) => claim.id === id)
    return claim ? [toClaimItem(folder, who, clipping!, claim)] : []
  })
  return {
    ...{ id, sources, total: items.length },
    speaker: oneLine(actor),
    words: shown(words),
    claims: items.sort(newerFirst).slice(0, mostClaims),
  }
}
