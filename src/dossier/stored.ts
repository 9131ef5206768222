import type { Clipping, Speaker } from './clipping.ts'
import type { SaidDay } from './said-days.ts'

/** Read a clipping from its JSON. What stands in it again and again, a speaker, a claim's words, is one value in memory. */
export function readClipping(json: string): Clipping {
  const clipping: Clipping = JSON.parse(json)
  const text = once<string>((text) => text)
  const speaker = once<Speaker>(JSON.stringify)
  const said = once<SaidDay>(({ start }) => String(start))
  for (const actor of clipping.actors) {
    actor.name = text(actor.name)
    if (actor.aliases.length === 0) actor.aliases = none
    if (actor.titles.length === 0) actor.titles = none
    if (actor.affiliations.length === 0) actor.affiliations = none
  }
  for (const claim of clipping.claims) {
    if (claim.speaker !== null) claim.speaker = text(claim.speaker)
    claim.text = text(claim.text)
    text(claim.id)
  }
  for (const passage of [...clipping.quoted, ...clipping.told]) {
    passage.claim = text(passage.claim)
    passage.text = text(passage.text)
    passage.speaker = speaker(passage.speaker)
    if (passage.said) passage.said = said(passage.said)
  }
  for (const figure of clipping.figures) {
    figure.words = text(figure.words)
    if (figure.speaker) figure.speaker = speaker(figure.speaker)
    if (figure.others.length === 0) figure.others = none
  }
  return clipping
}

const none: never[] = []

/** The first of equal values in place of each. */
function once<T>(keyOf: (value: T) => string): (value: T) => T {
  const known = new Map<string, T>()
  return (value) => {
    const key = keyOf(value)
    const first = known.get(key)
    if (first !== undefined) return first
    known.set(key, value)
    return value
  }
}
