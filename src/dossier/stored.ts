import type { ClippedClaim, Clipping, Passage, Speaker } from './clipping.ts'
import { remember } from './remember.ts'
import type { SaidDay } from './said-days.ts'

/** Read a clipping from its JSON. What stands in it again and again, a speaker, a claim's words, is one value in memory. */
export function readClipping(json: string): Clipping {
  const clipping: Clipping = JSON.parse(json)
  const text = once<string>((text) => text)
  const one = once<Speaker>(JSON.stringify)
  const speaker = (each: Speaker) => {
    each.name = name(each.name)
    return one(each)
  }
  const list = once<string[]>(String)
  const said = once<SaidDay>(({ start }) => String(start))
  for (const actor of clipping.actors) {
    actor.name = name(actor.name)
    actor.aliases = orNone(actor.aliases.map(name))
    actor.affiliations = orNone(actor.affiliations.map(name))
    actor.titles = orNone(actor.titles)
    for (const title of actor.titles) title.text = name(title.text)
  }
  const claims = new Map<string, ClippedClaim>()
  for (const claim of clipping.claims) {
    if (claim.speaker !== null) claim.speaker = name(claim.speaker)
    claim.text = text(claim.text)
    claims.set(claim.id, claim)
  }
  for (const passage of [...clipping.quoted, ...clipping.told]) {
    const claim = claims.get(passage.claim)
    passage.claim = claim?.id ?? passage.claim
    passage.text = (claim && wordsIn(claim, passage)) ?? text(passage.text)
    passage.speaker = speaker(passage.speaker)
    if (passage.said) passage.said = said(passage.said)
  }
  for (const figure of clipping.figures) {
    figure.words = text(figure.words)
    figure.of = name(figure.of)
    if (figure.opening !== undefined) figure.opening = name(figure.opening)
    if (figure.speaker) figure.speaker = speaker(figure.speaker)
    figure.others = orNone(figure.others)
    figure.when = orNone(list(figure.when))
    figure.labels = orNone(list(figure.labels))
  }
  return clipping
}

/** Articles name the same people, places and things. */
const name = remember(20_000, (text) => text)

/** The words of a passage as a slice of its claim's, which takes no memory of its own; null where they do not stand there. */
function wordsIn(claim: ClippedClaim, { start, text }: Passage): string | null {
  const from = start - claim.start
  return claim.text.startsWith(text, from) ? claim.text.slice(from, from + text.length) : null
}

const orNone = <T>(list: T[]): T[] => (list.length === 0 ? none : list)

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
