import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { ClaimKind, Span } from './analysis.ts'
import { claimsByModel } from './claims/learned.ts'
import { outermostByParagraph } from './claims/marks.ts'
import { claimsByRules } from './claims/rules.ts'
import type { Quoted } from './quotations.ts'
import { overlapping } from './spans.ts'
import { matchesOf } from './text.ts'

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
  /** The layout tells it, not the words around: a sign-off, a transcript. */
  layout?: true
  /** For a claim without a source of its own: the one whose speaker goes on. */
  follows?: ClaimDraft
}

/** Find direct, mixed and indirect claims with source, cue and content: by rules, and where there is a model, by what it has learned. */
export function claims() {
  return (_tree: Root, file: VFile): undefined => {
    const text = String(file)
    const quoted = outermostByParagraph(file)
    const byRules = claimsByRules(file, quoted)
    const model = file.data.models?.claims
    const found = model ? claimsByModel(file, { quoted, byRules, model }) : byRules.flat()
    const marks = [...quoted.values()].flat()
    for (const claim of found) claim.kind = kindOf(claim.content, marks, text)
    file.data.claims = found.sort((a, b) => a.content[0]!.start - b.content[0]!.start)
  }
}

const word = /[\p{L}\p{N}]+/gu

/** All of the words in quotation marks, some, or none; a leading `that` aside. */
function kindOf(content: readonly Span[], quoted: readonly Quoted[], text: string): ClaimKind {
  let words = 0
  let marked = 0
  for (const span of content) {
    const from = span.start + (/^that\s/iu.exec(text.slice(span.start, span.end))?.[0].length ?? 0)
    const around = overlapping(quoted, span)
    for (const { index } of matchesOf(word, text.slice(from, span.end))) {
      const at = from + index
      words++
      if (around.some(({ start, end }) => start <= at && at < end)) marked++
    }
  }
  if (marked === 0) return 'indirect'
  return marked === words ? 'direct' : 'mixed'
}
