import type { DocumentHighlight, Position } from 'vscode-languageserver'
import type { Claim, Span } from '../engine/analysis.ts'
import { toOffset, toRange } from './convert.ts'
import { innermost, mentionAt } from './cursor.ts'
import type { Reading } from './reading.ts'
import { partsOf } from './speech.ts'

/** Highlight every mention of the actor at a position; on a claim's source or cue, the parts of the claim too. */
export function findHighlights({ document, analysis }: Reading, position: Position): DocumentHighlight[] {
  const offset = toOffset(document, position)
  const mentions = mentionAt(analysis, offset)?.actor.mentions ?? []
  const claim = claimBySourceOrCue(analysis.claims, offset)
  return distinct([...mentions, ...(claim ? partsOf(claim) : [])]).map((span) => ({ range: toRange(document, span) }))
}

function claimBySourceOrCue(claims: readonly Claim[], offset: number): Claim | undefined {
  const leads = claims.flatMap((claim) =>
    [claim.source, claim.cue].filter((part) => part !== null).map(({ start, end }) => ({ start, end, claim })),
  )
  return innermost(leads, offset)?.claim
}

/** In text order, each stretch once: `Quell` may be both a mention and the whole source. */
function distinct(spans: readonly Span[]): Span[] {
  const byPlace = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]))
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}
