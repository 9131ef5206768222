import type { ClippedClaim, Clipping } from '../../dossier/clipping.ts'
import type { ClaimSearchParams, FolderClaimItem, Listed } from '../folder-protocol.ts'
import type { IndexedFolder } from '../folders.ts'
import { oneLine } from '../words.ts'
import type { Across } from './across.ts'
import { holds, termsOf, wordsInRow } from './filter.ts'
import { toFolderPlace } from './places.ts'
import type { Who } from './who.ts'

/** Search the claims of a folder by their words, speaker, kind and day, the newest article first. */
export function searchClaims(across: Across, params: ClaimSearchParams): Listed<FolderClaimItem> {
  const { folder, who } = across
  const { actor, limit } = params
  const speaker = actor === undefined ? undefined : who.everybody().get(actor)
  const test: Test = { ...params, said: termsOf(params.filter), by: speaker ? [] : termsOf(actor ?? '') }
  const articles = speaker && new Set(speaker.articles)
  const found: { clipping: Clipping; claim: ClippedClaim }[] = []
  let total = 0
  for (const clipping of across.newestFirst()) {
    if (!isWithin(clipping, params) || (articles && !articles.has(clipping.path))) continue
    for (const claim of matching(clipping, test, speaker && who.namesOf(speaker, clipping))) {
      total += 1
      if (found.length < limit) found.push({ clipping, claim })
    }
  }
  return { items: found.map(({ clipping, claim }) => toClaimItem(folder, who, clipping, claim)), total }
}

/** What is looked for in a claim. */
interface Test extends Pick<ClaimSearchParams, 'actor' | 'kind'> {
  /** Terms of its words, and where no actor is given, of its speaker's name. */
  said: string[]
  /** Terms of its speaker's name. */
  by: string[]
}

function matching(clipping: Clipping, { actor, kind, said, by }: Test, names?: readonly string[]): ClippedClaim[] {
  const terms = [...said, ...by]
  if (terms.length > 0 && !holds(rowsOf(clipping), terms)) return []
  const rows = terms.length > 0 ? rowsOf(clipping).split('\n') : []
  return clipping.claims.filter((claim, i) => {
    if ((kind !== undefined && claim.kind !== kind) || (names && !names.includes(claim.speaker ?? ''))) return false
    const [speaker = '', words = ''] = rows.slice(2 * i, 2 * i + 2)
    return holds(actor === undefined ? speaker + words : words, said) && holds(speaker, by)
  })
}

/** Articles of no known day are left out where a day is given. */
function isWithin({ day }: Clipping, { from, to }: ClaimSearchParams): boolean {
  if (from === undefined && to === undefined) return true
  return day !== null && day >= (from ?? day) && day <= (to ?? day)
}

const rows = new WeakMap<Clipping, string>()

/** Two lines for each claim, its speaker and its words, and one for the article's path: made when first searched, gone with the clipping. */
export function rowsOf(clipping: Clipping): string {
  const known = rows.get(clipping)
  if (known !== undefined) return known
  const lines = [...clipping.claims.flatMap(({ speaker, text }) => [speaker ?? '', text]), clipping.path]
  const row = wordsInRow(lines.map(oneLine).join('\n'))
  rows.set(clipping, row)
  return row
}

export function toClaimItem(folder: IndexedFolder, who: Who, clipping: Clipping, claim: ClippedClaim): FolderClaimItem {
  const { id, kind, speaker, text } = claim
  return {
    ...toFolderPlace(folder, clipping, claim, text),
    ...{ id, kind },
    speaker: speaker === null ? null : oneLine(speaker),
    actor: (speaker !== null && who.called(clipping.path, speaker)?.key) || null,
  }
}
