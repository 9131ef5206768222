import type { Claim, Span } from '../engine/analysis.ts'
import type { Reading } from './reading.ts'
import { oneLine } from './words.ts'

/** Name the speaker of a claim: the actor, else the words of the source, its own or that of the claim it goes on from. */
export function speakerOf(reading: Reading, claim: Claim): string | null {
  const { document, actors } = reading
  const name = claim.actor === null ? undefined : actors.get(claim.actor)?.name
  if (name !== undefined) return oneLine(name).trim()
  const source = claim.source ?? (claim.carriedOver ? claimBefore(reading, claim)?.source : null)
  return source ? oneLine(document.getText().slice(source.start, source.end)).trim() : null
}

/** The claim that a quotation goes on from: the last one before it that has a source and the same speaker. */
export function claimBefore({ analysis: { claims } }: Reading, claim: Claim): Claim | undefined {
  return claims.slice(0, claims.indexOf(claim)).findLast(({ actor, source }) => source && actor === claim.actor)
}

/** What a claim says, on one line, its pieces joined by ` … `. */
export function wordsOf({ document }: Reading, claim: Claim): string {
  const text = document.getText()
  return claim.content.map(({ start, end }) => oneLine(text.slice(start, end)).trim()).join(' … ')
}

/** Source, cue and content of a claim, as far as it has them. */
export function partsOf({ source, cue, content }: Claim): Span[] {
  return [source, cue, ...content].filter((part) => part !== null)
}
