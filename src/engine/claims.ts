import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { ActorDraft } from './actors.ts'
import type { ClaimKind, Span } from './analysis.ts'
import { claimsAccordingTo } from './claims/according.ts'
import { claimsOfLeftovers, type Floor, hand, listen } from './claims/leftovers.ts'
import { claimsOfNouns } from './claims/nouns.ts'
import { transcript } from './claims/transcripts.ts'
import { unitsOf } from './claims/units.ts'
import { claimsOfVerbs } from './claims/verbs.ts'
import type { Quoted } from './quotations.ts'
import type { Paragraph } from './sentences.ts'
import { overlapping, spanAt } from './spans.ts'

declare module 'vfile' {
  interface DataMap {
    /** What the article attributes to a source, in text order; whose it is comes with the references. */
    claims: ClaimDraft[]
  }
}

export interface ClaimDraft {
  kind: ClaimKind
  source: Span | null
  cue: Span | null
  content: Span[]
  carriedOver: boolean
  confidence: number
  why: string
  /** For a claim without a source of its own: the one whose speaker goes on. */
  follows?: ClaimDraft
}

/** Find direct, mixed and indirect claims with source, cue and content. */
export function claims() {
  return (_tree: Root, file: VFile): undefined => {
    const text = String(file)
    const quoted = quotedByParagraph(file.data.quoted ?? [], file.data.paragraphs ?? [])
    const isNickname = insideNames(file.data.actors ?? [])
    const surnames = surnamesOf(file.data.actors ?? [])
    let floor: Floor = { speaker: null, paragraph: null, silent: 0 }
    file.data.claims = (file.data.paragraphs ?? []).flatMap((paragraph) => {
      const marks = (quoted.get(paragraph) ?? []).filter((one) => one.depth === 0 && !isNickname(one))
      const found = transcript(paragraph, surnames) ?? []
      for (const unit of found.length > 0 ? [] : unitsOf(paragraph, marks)) {
        const cued = withoutOverlaps([...claimsOfVerbs(unit), ...claimsAccordingTo(unit), ...claimsOfNouns(unit)])
        floor = listen(floor, unit)
        const own = [...cued, ...claimsOfLeftovers(unit, cued, floor)]
        floor = hand(floor, unit, own)
        found.push(...own)
      }
      for (const claim of found) claim.kind = kindOf(claim.content, marks, text)
      return found.sort((a, b) => a.content[0]!.start - b.content[0]!.start)
    })
  }
}

/** `Tom “Red” Berg`: what is quoted inside a name is said by nobody. */
function insideNames(actors: readonly ActorDraft[]): (span: Span) => boolean {
  const mentions = actors.flatMap((actor) => actor.mentions).sort((a, b) => a.start - b.start)
  return ({ start, end }) => (spanAt(mentions, start)?.end ?? 0) > end
}

/** The last words of the people’s names. */
const surnamesOf = (actors: readonly ActorDraft[]) =>
  new Set(
    actors
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ forms }) => [...forms.keys()].map((form) => form.split(' ').at(-1)!)),
  )

function quotedByParagraph(quoted: readonly Quoted[], paragraphs: readonly Paragraph[]): Map<Paragraph, Quoted[]> {
  const byParagraph = new Map<Paragraph, Quoted[]>()
  let next = 0
  for (const paragraph of paragraphs) {
    const own: Quoted[] = []
    while (quoted[next] && quoted[next]!.start < paragraph.end) own.push(quoted[next++]!)
    byParagraph.set(paragraph, own)
  }
  return byParagraph
}

/** Of two claims on the same words the surer one stays; at the same confidence the one found first. */
function withoutOverlaps(found: ClaimDraft[]): ClaimDraft[] {
  const kept: ClaimDraft[] = []
  for (const claim of [...found].sort((a, b) => b.confidence - a.confidence)) {
    const clash = kept.some((other) =>
      other.content.some((a) => claim.content.some((b) => a.start < b.end && b.start < a.end)),
    )
    if (!clash) kept.push(claim)
  }
  return kept.sort((a, b) => a.content[0]!.start - b.content[0]!.start)
}

/** All of the words in quotation marks, some, or none; a leading `that` aside. */
function kindOf(content: readonly Span[], quoted: readonly Quoted[], text: string): ClaimKind {
  let words = 0
  let marked = 0
  for (const span of content) {
    const from = span.start + (/^that\s/iu.exec(text.slice(span.start, span.end))?.[0].length ?? 0)
    const around = overlapping(quoted, span)
    for (const { index } of text.slice(from, span.end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const at = from + index
      words++
      if (around.some(({ start, end }) => start <= at && at < end)) marked++
    }
  }
  if (marked === 0) return 'indirect'
  return marked === words ? 'direct' : 'mixed'
}
