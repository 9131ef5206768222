import { isSlip, likenessKeys, soundKey } from './likeness.ts'
import { isOneSpelling, type Person, toVariant, type Variant } from './people.ts'

interface Named {
  person: Person
  word: string
}

/** More names under one key are a list of names. */
const mostAlike = 5

/** Two full names that differ in the spelling of one word: `Volodymyr Zelensky`, `Volodymyr Zelenskyy`. */
export function variantsOfFullNames(people: readonly Person[]): Variant[] {
  const buckets = new Map<string, Named[]>()
  const found: Variant[] = []
  for (const person of people) {
    for (const [key, word] of keysOf(person)) {
      const alike = buckets.get(key) ?? []
      const other = alike.find((one) => isSamePerson(one, { person, word }))
      const spans = other && [other.person.words.get(other.word), person.words.get(word)]
      if (other && spans?.[0] && spans[1] && !found.some((variant) => holds(variant, other.word, word)))
        found.push(toVariant([other.word, spans[0]], [word, spans[1]]))
      if (alike.length < mostAlike) buckets.set(key, [...alike, { person, word }])
    }
  }
  return found
}

/** The first name with all that the surname is like, the surname with the sound of the first name. */
function* keysOf({ names }: Person): Generator<readonly [key: string, word: string]> {
  for (const name of names.slice(0, mostAlike)) {
    const [first, last] = [name[0]!, name.at(-1)!]
    if (name.length < 2 || first.length < 2) continue
    if (last.length > 3) for (const key of likenessKeys(last)) yield [`${first} ${key}`, last]
    if (first.length > 3) yield [`~${soundKey(first)} ${last}`, first]
  }
}

function isSamePerson(one: Named, other: Named): boolean {
  if (one.person.actor.kin || other.person.actor.kin) return false
  if (one.person === other.person || one.word === other.word || isOneSpelling(one.word, other.word)) return false
  // Who stands in one sentence with the other is somebody else.
  if ([...one.person.sentences].some((sentence) => other.person.sentences.has(sentence))) return false
  if (soundKey(one.word) === soundKey(other.word)) return true
  return isSlip(one.word, other.word) && !areTitledApart(one.person, other.person)
}

const holds = ({ keep, change }: Variant, one: string, other: string) =>
  (keep === one && change === other) || (keep === other && change === one)

/** Both have titles, and no word of them in common. */
function areTitledApart(one: Person, other: Person): boolean {
  const [a, b] = [one, other].map(({ actor }) => actor.titles.flatMap(({ text }) => text.toLowerCase().split(' '))) as [
    string[],
    string[],
  ]
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word))
}
