import type { Span } from '../src/engine/analysis.ts'
import type { Range } from '../src/engine/claims/around.ts'
import { rangeOf } from '../src/engine/claims/learned.ts'
import type { Reading } from '../src/engine/claims/readings.ts'
import type { Stretch } from '../src/engine/claims/stretches.ts'
import { margin, type Traits } from '../src/engine/claims/traits.ts'
import type { GoldClaim } from './corpus.ts'

/** A claim of the gold in tokens of its stretch. */
export interface GoldRanges {
  source: Range[]
  cue: Range[]
  content: Range[]
  /** It has a source, be it in another stretch. */
  sourced: boolean
}

/** The part of a claim that stands in a stretch; none where its content stands elsewhere. */
export function goldIn({ paragraph: { start, end } }: Stretch, claim: GoldClaim, traits: Traits): GoldRanges[] {
  const toRanges = (spans: readonly Span[]) =>
    spans.filter((span) => span.start < end && start < span.end).map((span) => rangeOf(span, traits))
  const content = toRanges(claim.content)
  if (content.length === 0) return []
  return [{ source: toRanges(claim.source), cue: toRanges(claim.cue), content, sourced: claim.source.length > 0 }]
}

/** Half of the words of both contents are the same, and the sources share a word or both are missing. */
export function isRight({ source, content }: Reading, gold: GoldRanges, traits: Traits): boolean {
  const own = wordsIn(content, traits)
  const other = wordsIn(gold.content, traits)
  const both = countShared(own, other)
  if (2 * both < own.size + other.size - both) return false
  if (!source) return !gold.sourced
  return countShared(wordsIn([source], traits), wordsIn(gold.source, traits)) > 0
}

/** The tokens with a letter or digit. */
function wordsIn(ranges: readonly Range[], { shape }: Traits): Set<number> {
  const words = new Set<number>()
  for (const { from, to } of ranges) {
    for (let i = from; i < to; i++) if ((shape[i + margin]! & 15) !== 0) words.add(i)
  }
  return words
}

const countShared = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].filter((one) => b.has(one)).length
