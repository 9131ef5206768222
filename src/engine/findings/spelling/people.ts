import type { VFile } from 'vfile'
import type { ActorDraft } from '../../actors.ts'
import type { Span } from '../../analysis.ts'
import { matchesOf } from '../../text.ts'
import { bare, isSuffix } from '../../words.ts'

/** A person of the article with the full forms of the name, word by word. */
export interface Person {
  actor: ActorDraft
  names: readonly (readonly string[])[]
}

/** Two spellings of one word, the one to keep first. */
export interface Variant {
  keep: string
  kept: readonly Span[]
  change: string
  changed: readonly Span[]
}

/** The people whom the article names; an actor that stands for several people is none. */
export const peopleIn = ({ data }: VFile): Person[] =>
  (data.actors ?? [])
    .filter(({ kind, couldBe }) => kind === 'person' && !couldBe)
    .map((actor) => ({
      actor,
      names: [...actor.forms].filter(([, form]) => form === 'name').map(([name]) => wordsOf(name)),
    }))

const wordsOf = (name: string) => name.split(' ').filter((word) => !isSuffix(word))

/** Where a word stands in the places that name somebody. */
export function placesOf(word: string, { mentions }: ActorDraft, text: string): Span[] {
  return mentions.flatMap(({ start, end, form }) => {
    if (form !== 'name' && form !== 'short') return []
    return matchesOf(nameWord, text.slice(start, end))
      .filter((match) => bare(match[0]) === word)
      .map(({ index }) => ({ start: start + index, end: start + index + word.length }))
  })
}

const nameWord = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu

/** The commoner spelling is kept, of two that are as common the one that comes first; null where one of them stands nowhere. */
export function toVariant(
  one: readonly [word: string, places: readonly Span[]],
  other: readonly [word: string, places: readonly Span[]],
): Variant | null {
  if (one[1].length === 0 || other[1].length === 0) return null
  const more = other[1].length - one[1].length
  const turned = more > 0 || (more === 0 && other[1][0]!.start < one[1][0]!.start)
  const [[keep, kept], [change, changed]] = turned ? [other, one] : [one, other]
  return { keep, kept, change, changed }
}

/** `MARSH` is `Marsh`, `O'Neill` is `O’Neill`: another way to write, not to spell. */
export const isOneSpelling = (one: string, other: string): boolean =>
  one === one.toUpperCase() || other === other.toUpperCase() || plain(one) === plain(other)

const plain = (word: string) => word.replace(/[’‘]/gu, "'").toLowerCase()
