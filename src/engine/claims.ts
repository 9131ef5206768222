import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { ActorDraft } from './actors.ts'
import type { ClaimKind, Span } from './analysis.ts'
import { claimsByRules } from './claims/rules.ts'
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
    const quoted = outermostQuotations(file)
    const found = claimsByRules(file, quoted)
    file.data.claims = (file.data.paragraphs ?? []).flatMap((paragraph, i) => {
      for (const claim of found[i]!) claim.kind = kindOf(claim.content, quoted.get(paragraph)!, text)
      return found[i]!
    })
  }
}

/** `Tom “Red” Berg`: what is quoted inside a name is said by nobody. */
function insideNames(actors: readonly ActorDraft[]): (span: Span) => boolean {
  const mentions = actors.flatMap((actor) => actor.mentions).sort((a, b) => a.start - b.start)
  return ({ start, end }) => (spanAt(mentions, start)?.end ?? 0) > end
}

/** The outermost quotations of each paragraph, in text order; what is quoted inside a name is said by nobody. */
function outermostQuotations({ data }: VFile): Map<Paragraph, Quoted[]> {
  const isNickname = insideNames(data.actors ?? [])
  const outer = (data.quoted ?? []).filter((quotation) => quotation.depth === 0 && !isNickname(quotation))
  const byParagraph = new Map<Paragraph, Quoted[]>()
  let next = 0
  for (const paragraph of data.paragraphs ?? []) {
    const own: Quoted[] = []
    while (outer[next] && outer[next]!.start < paragraph.end) own.push(outer[next++]!)
    byParagraph.set(paragraph, own)
  }
  return byParagraph
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
