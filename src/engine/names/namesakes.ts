import { type ActorDraft, enterActor, longestForm } from '../actors.ts'
import { type Links, take } from './linked.ts'
import type { Reading } from './readings.ts'

const female = /^(?:Mrs|Ms|Miss|Madam|Madame|Dame|Lady|Baroness)\.?$/u
const male = /^(?:Mr|Sir|Lord)\.?$/u
/** A bearer named that many times as often as the next is the one whom a bare surname means. */
const farMore = 3

/** Join a surname that several people bear with the one whom the text tells; else with an actor that stands for all of them. */
export function linkNamesake(reading: Reading, people: readonly ActorDraft[], links: Links) {
  const told = byTitle(reading, people) ?? byAddress(reading, people, links)
  if (told) return take(links, reading, told.actor, 'short', told.why)
  const name = reading.words.at(-1)!
  const names = people.map(longestForm)
  const unclear = links.unclear.get(name) ?? enterUnclear(links, name, names)
  take(links, reading, unclear, 'short', `“${name}” could be ${names.join(' or ')}`)
}

function enterUnclear(links: Links, name: string, names: readonly string[]): ActorDraft {
  const unclear = enterActor(links, 'person')
  unclear.couldBe = names
  links.unclear.set(name, unclear)
  return unclear
}

interface Told {
  actor: ActorDraft
  why: string
}

/** `Sen. Scott` where one of them was called a senator before. */
function byTitle({ titles }: Reading, people: readonly ActorDraft[]): Told | null {
  const title = titles[0]?.text
  if (title === undefined) return null
  const holders = people.filter((actor) => actor.titles.some(({ text }) => text === title))
  return holders.length === 1
    ? { actor: holders[0]!, why: `${longestForm(holders[0]!)} is called “${title}” too` }
    : null
}

/** `Mrs. Clinton` and `Mr. Clinton`: the one addressed most is the one named most; without address only far more mentions tell. */
function byAddress(reading: Reading, people: readonly ActorDraft[], links: Links): Told | null {
  const [most, next, ...others] = [...people].sort((a, b) => b.mentions.length - a.mentions.length)
  const main = { actor: most!, why: `the surname of ${longestForm(most!)}, of whom the article speaks most` }
  const address = addressOf(reading)
  if (address === null)
    return !reading.addressed && most!.mentions.length >= farMore * next!.mentions.length ? main : null
  const same = links.named.get(reading.name)!.map(addressOf)
  const [own, other] = [address, address === 'female' ? 'male' : 'female'].map(
    (one) => same.filter((it) => it === one).length,
  )
  if (own! > farMore * other!) return main
  const second = {
    actor: next!,
    why: `the surname of ${longestForm(next!)}: ${longestForm(most!)} is addressed otherwise`,
  }
  return others.length === 0 && other! > farMore * own! ? second : null
}

function addressOf({ sentence, from }: Reading): 'female' | 'male' | null {
  const before = sentence.tokens[from - 1]?.text ?? ''
  if (female.test(before)) return 'female'
  return male.test(before) ? 'male' : null
}
