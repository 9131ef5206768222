import type { VFile } from 'vfile'
import type { ActorDraft } from '../../actors.ts'
import type { Span } from '../../analysis.ts'
import { spanAt } from '../../spans.ts'
import { matchesOf } from '../../text.ts'
import { bare, isSuffix } from '../../words.ts'

/** A person of the article with every word of the name as it is spelled. */
export interface Person {
  actor: ActorDraft
  /** The full forms: given names and surname. */
  names: readonly (readonly string[])[]
  /** Where each spelling of a word of the name stands. */
  words: ReadonlyMap<string, readonly Span[]>
  /** The sentences that name the person. */
  sentences: ReadonlySet<Span>
}

/** Two spellings of one word, the one to keep first. */
export interface Variant {
  keep: string
  kept: readonly Span[]
  change: string
  changed: readonly Span[]
}

const nameWord = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu

/** The people whom the article names; an actor that stands for several people is none. */
export function peopleIn({ data, value }: VFile): Person[] {
  const text = String(value)
  const sentences = (data.paragraphs ?? []).flatMap((paragraph) => paragraph.sentences)
  return (data.actors ?? [])
    .filter(({ kind, couldBe }) => kind === 'person' && !couldBe)
    .map((actor) => ({
      actor,
      names: [...actor.forms].filter(([, form]) => form === 'name').map(([name]) => wordsOf(name)),
      words: wordsIn(actor, text),
      sentences: new Set(actor.mentions.flatMap(({ start }) => spanAt(sentences, start) ?? [])),
    }))
}

const wordsOf = (name: string) => name.split(' ').filter((word) => !isSuffix(word))

function wordsIn({ mentions }: ActorDraft, text: string): Map<string, Span[]> {
  const words = new Map<string, Span[]>()
  for (const { start, end, form } of mentions) {
    if (form !== 'name' && form !== 'short') continue
    for (const match of matchesOf(nameWord, text.slice(start, end))) {
      const word = bare(match[0])
      const place = { start: start + match.index, end: start + match.index + word.length }
      const places = words.get(word)
      if (places) places.push(place)
      else words.set(word, [place])
    }
  }
  return words
}

/** The commoner spelling is kept; of two that are as common the one that comes first. */
export function toVariant(one: readonly [string, readonly Span[]], other: readonly [string, readonly Span[]]): Variant {
  const more = other[1].length - one[1].length
  const turned = more > 0 || (more === 0 && other[1][0]!.start < one[1][0]!.start)
  const [[keep, kept], [change, changed]] = turned ? [other, one] : [one, other]
  return { keep, kept, change, changed }
}

/** `MARSH` is `Marsh`, `O'Neill` is `O’Neill`: another way to write, not to spell. */
export const isOneSpelling = (one: string, other: string): boolean =>
  one === one.toUpperCase() || other === other.toUpperCase() || plain(one) === plain(other)

const plain = (word: string) => word.replace(/[’‘]/gu, "'").toLowerCase()
