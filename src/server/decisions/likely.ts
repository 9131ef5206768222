import type { Actor, Span } from '../../engine/analysis.ts'
import type { DecidedMark } from '../../ledger/decide.ts'
import { keyParts } from '../../ledger/mark-index.ts'
import type { Reading } from '../reading.ts'

/** So many are likely; the likeliest comes first. */
const most = 3

/** Who else may have said a claim: the nearest actors that are named outside its words. Few places speak: `the town said`. */
export function likelySpeakers({ analysis }: Reading, claim: DecidedMark): string[] {
  const content = keyParts(claim)
  const [first] = content
  if (!first) return []
  const extent = { start: first.start, end: content.at(-1)!.end }
  const speaking = new Set(analysis.claims.map(({ actor }) => actor))
  return analysis.actors
    .filter(({ id, name, kind }) => (kind !== 'place' || speaking.has(id)) && name !== claim.speaker)
    .map((actor) => ({ actor, far: distance(actor, extent) }))
    .filter(({ far }) => Number.isFinite(far))
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ actor }) => actor.name)
}

/** How many characters there are between a span and the nearest mention that is not in it. */
function distance({ mentions }: Actor, { start, end }: Span): number {
  let least = Number.POSITIVE_INFINITY
  for (const mention of mentions)
    if (mention.end <= start || mention.start >= end)
      least = Math.min(least, mention.end <= start ? start - mention.end : mention.start - end)
  return least
}

/** Which other actors one may be: those that share a word of their names or titles, or are its letters: `NTB`. */
export function likelySame({ analysis }: Reading, { id }: DecidedMark): string[] {
  const one = analysis.actors.find((actor) => actor.id === id)
  if (!one) return []
  const known = wordsOf(one)
  return analysis.actors
    .filter((actor) => actor !== one && actor.name !== one.name)
    .map((actor) => ({ actor, shared: [...wordsOf(actor)].filter((word) => known.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({ actor }) => actor.name)
}

const word = /[\p{Lu}\p{Ll}\p{Lo}\p{M}]{3,}/gu

/** What tells actors apart or together; the initials of a name of several words are one of its words. */
function wordsOf({ name, aliases, titles }: Actor): Set<string> {
  const names = [name, ...aliases]
  const words = [...names, ...titles.map(({ text }) => text)].flatMap((each) => each.match(word) ?? [])
  const initials = names.flatMap((each) => {
    const capitals = each.match(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu) ?? []
    return capitals.length > 1 ? capitals.join('') : []
  })
  return new Set([...words.filter((each) => each !== 'the'), ...initials].map((each) => each.toLowerCase()))
}
