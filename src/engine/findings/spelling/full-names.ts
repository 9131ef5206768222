import type { VFile } from 'vfile'
import type { ActorDraft } from '../../actors.ts'
import type { Span } from '../../analysis.ts'
import { spanAt } from '../../spans.ts'
import { isSlip, soundKey } from './likeness.ts'
import { isOneSpelling, type Person, placesOf, toVariant, type Variant } from './people.ts'

interface Named {
  actor: ActorDraft
  word: string
}

/** More names under one key are a list of names. */
const mostAlike = 8

/** Two full names that differ in the spelling of one word: `Volodymyr Zelensky`, `Volodymyr Zelenskyy`. */
export function variantsOfFullNames(file: VFile, people: readonly Person[]): Variant[] {
  const buckets = new Map<string, Named[]>()
  const found = new Map<string, Variant | null>()
  for (const { actor, names } of people) {
    for (const [key, word] of keysOf(names)) {
      const alike = buckets.get(key)
      if (!alike) buckets.set(key, [{ actor, word }])
      else if (alike.length < mostAlike) alike.push({ actor, word })
      const other = alike?.find((one) => isSamePerson(one, { actor, word }, file))
      const pair = other && [other.word, word].sort().join(' ')
      if (!pair || found.has(pair)) continue
      const [one, two] = [other, { actor, word }].map((named) => placesOf(named.word, named.actor, String(file)))
      found.set(pair, toVariant([other.word, one!], [word, two!]))
    }
  }
  return [...found.values()].filter((variant) => variant !== null)
}

/** The first name with the first letter of the surname, and the other way round. */
function* keysOf(names: Person['names']): Generator<readonly [key: string, word: string]> {
  for (const name of names.slice(0, mostAlike)) {
    const [first, last] = [name[0]!, name.at(-1)!]
    if (name.length < 2 || first.length < 2) continue
    if (last.length > 3) yield [`${first} ${last[0]}`, last]
    if (first.length > 3) yield [`${first[0]} ${last}`, first]
  }
}

function isSamePerson(one: Named, other: Named, file: VFile): boolean {
  if (one.actor.kin || other.actor.kin || one.actor === other.actor || one.word === other.word) return false
  if (Math.abs(one.word.length - other.word.length) > 2 || isOneSpelling(one.word, other.word)) return false
  const sounds = soundKey(one.word) === soundKey(other.word)
  if (!sounds && (!isSlip(one.word, other.word) || areTitledApart(one.actor, other.actor))) return false
  return !shareSentence(one.actor, other.actor, file)
}

/** Both have titles, and no word of them in common. */
function areTitledApart(one: ActorDraft, other: ActorDraft): boolean {
  const [a, b] = [one, other].map(({ titles }) => titles.flatMap(({ text }) => text.toLowerCase().split(' '))) as [
    string[],
    string[],
  ]
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word))
}

/** Who stands in one sentence with the other is somebody else. */
function shareSentence(one: ActorDraft, other: ActorDraft, { data }: VFile): boolean {
  const sentenceAt = ({ start }: Span) => spanAt(spanAt(data.paragraphs ?? [], start)?.sentences ?? [], start)
  const sentences = new Set(one.mentions.map(sentenceAt))
  return other.mentions.some((mention) => sentences.has(sentenceAt(mention)))
}
