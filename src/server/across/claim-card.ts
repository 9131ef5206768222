import { align, type Difference } from '../../dossier/align.ts'
import { wordsOf } from '../../dossier/words.ts'
import type { Claim, Span } from '../../engine/analysis.ts'
import type { FolderClaimItem } from '../folder-protocol.ts'
import type { Markup } from '../markup.ts'
import { clip, count } from '../words.ts'
import { acrossOf, newerFirst } from './across.ts'
import type { Beside } from './beside.ts'
import { toClaimItem } from './claims.ts'
import { where, wordsLink } from './name-card.ts'

/** How much is shown before `N more`. */
const most = { claims: 3, differences: 3, words: 80 }

/** Where else a claim is reported, and in which words that differs; empty where it is nowhere else. */
export function claimElsewhereCard({ folder, path }: Beside, { id }: Claim, markup: Markup): string {
  const across = acrossOf(folder)
  const said = across.saidIn(path).find(({ claims }) => claims.some((claim) => claim.path === path && claim.id === id))
  const own = folder.clipping(path)?.claims.find((claim) => claim.id === id)
  if (!said || !own) return ''
  const others = [...new Set(said.claims.map((claim) => claim.path))]
    .flatMap((other) => (other === path ? [] : (folder.clipping(other) ?? [])))
    .sort(newerFirst)
  if (others.length === 0) return ''
  const lines = others.slice(0, most.claims).flatMap((clipping) => {
    const ids = new Set(said.claims.flatMap((claim) => (claim.path === clipping.path ? claim.id : [])))
    const claim = clipping.claims.find((claim) => ids.has(claim.id))
    return claim ? [lineOf(own.text, toClaimItem(folder, across.who, clipping, claim), claim.text, markup)] : []
  })
  const further = others.length - lines.length
  return [
    `${markup.strong('The same elsewhere')} · ${count(others.length, 'article')}`,
    [...lines, ...(further > 0 ? [`${further} more`] : [])].map((line) => `- ${line}`).join('\n'),
  ].join('\n\n')
}

function lineOf(here: string, claim: FolderClaimItem, there: string, markup: Markup): string {
  const differences = differencesOf(here, there).map((difference) => ` · ${markup.plain(difference)}`)
  return `${wordsLink(claim, markup)} · ${where(claim, markup)}${differences.join('')}`
}

/** In which words two wordings differ, as they are written: `“now”, here “never”`; what one cuts at an end is no difference. */
function differencesOf(here: string, there: string): string[] {
  const { differences = [] } = align(wordsOf(here), wordsOf(there)) ?? {}
  return differences.slice(0, most.differences).map(({ first, second }: Difference) => {
    const [own, other] = [written(here, first), written(there, second)]
    if (other === '') return `without “${own}”`
    return own === '' ? `with “${other}”` : `“${other}”, here “${own}”`
  })
}

const written = (text: string, words: readonly Span[]) =>
  words.length === 0 ? '' : clip(text.slice(words[0]!.start, words.at(-1)!.end), most.words)
