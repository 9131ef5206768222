import type { Claim, Span } from '../engine/analysis.ts'
import type { Reading } from './reading.ts'
import { oneLine } from './words.ts'

/** Name the speaker of a claim: the actor, else the words of the source, else null. */
export function speakerOf({ document, actors }: Reading, claim: Claim): string | null {
  const name = claim.actor === null ? undefined : actors.get(claim.actor)?.name
  if (name !== undefined) return oneLine(name).trim()
  return claim.source && oneLine(document.getText().slice(claim.source.start, claim.source.end)).trim()
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
