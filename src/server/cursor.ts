import type { Actor, Analysis, Claim, Mention, Span } from '../engine/analysis.ts'
import { partsOf } from './speech.ts'

/** Find the shortest span that holds the offset; one that ends there counts where none goes on (`Quell|’s plan`). */
export function innermost<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const rank = ({ start, end }: Span): number => (end === offset ? Number.MAX_SAFE_INTEGER : end - start)
  let best: T | undefined
  for (const span of spans) {
    if (offset < span.start || offset > span.end) continue
    if (!best || rank(span) < rank(best)) best = span
  }
  return best
}

/** Find the mention at an offset, with the actor it stands for. */
export function mentionAt({ actors }: Analysis, offset: number): (Mention & { actor: Actor }) | undefined {
  const mentions = actors.flatMap((actor) => actor.mentions.map((mention) => ({ ...mention, actor })))
  return innermost(mentions, offset)
}

/** Find the part of a claim at an offset: its source, its cue or some of its content. */
export function claimAt({ claims }: Analysis, offset: number): (Span & { claim: Claim }) | undefined {
  const parts = claims.flatMap((claim) => partsOf(claim).map(({ start, end }) => ({ start, end, claim })))
  return innermost(parts, offset)
}

/** The first full mention of an actor, else the first of any form. */
export function firstMention({ mentions }: Actor): Mention | undefined {
  return mentions.find(({ form }) => form === 'name') ?? mentions[0]
}
