import { type ActorDraft, enterActor, longestForm } from '../actors.ts'
import { type Links, take } from './linked.ts'
import type { Reading } from './readings.ts'

const female = /^(?:Mrs|Ms|Miss|Madam|Madame|Dame|Lady|Baroness)\.?$/u
const male = /^(?:Mr|Sir|Lord)\.?$/u
/** A bearer named that many times as often as the next is the one whom a bare surname means. */
const farMore = 3

/** Join a surname that several people bear with the one whom the text tells; else with an actor that stands for all of them. */
export function linkNamesake(reading: Reading, people: readonly ActorDraft[], links: Links) {
  const told = byTitle(reading, people) ?? byOrder(reading, people, links) ?? byAddress(reading, people, links)
  if (told) return take(links, reading, told.actor, 'short', told.why)
  const name = reading.words.at(-1)!
  const names = people.map(longestForm)
  const key = `${addressOf(reading) ?? ''} ${name}`
  const unclear = links.unclear.get(key) ?? enterUnclear(links, key, names)
  take(links, reading, unclear, 'short', `“${name}” could be ${oneOf(names)}`)
}

/** `Ann Lee or Bo Lee`; of many the first few. */
const oneOf = (names: readonly string[]) =>
  names.length > 5 ? `${names.slice(0, 4).join(' or ')} or ${names.length - 4} others` : names.join(' or ')

function enterUnclear(links: Links, key: string, names: readonly string[]): ActorDraft {
  const unclear = enterActor(links, 'person')
  unclear.couldBe = names
  links.unclear.set(key, unclear)
  return unclear
}

interface Told {
  actor: ActorDraft
  why: string
}

/** `Sen. Marsh` where one of them was called a senator before. */
function byTitle({ titles }: Reading, people: readonly ActorDraft[]): Told | null {
  const title = titles[0]?.text
  if (title === undefined) return null
  const holders = people.filter((actor) => actor.titles.some(({ text }) => text === title))
  return holders.length === 1
    ? { actor: holders[0]!, why: `${longestForm(holders[0]!)} is called “${title}” too` }
    : null
}

/** So many times the bare surname must have meant one person before another of that name comes in. */
const settled = 2

/**
 * Before the second bearer of a surname is named, it means the first; where it did so again and again, it goes on to do so:
 * the second one must be told apart by more than the surname.
 */
function byOrder(
  { sentence, from, addressed }: Reading,
  people: readonly ActorDraft[],
  { settledOn }: Links,
): Told | null {
  if (addressed) return null
  const at = sentence.tokens[from]!.start
  const before = people.filter(({ mentions }) => mentions.some(({ start }) => start < at))
  if (before.length === 1) {
    const [actor] = before as [ActorDraft]
    settledOn.set(actor, (settledOn.get(actor) ?? 0) + 1)
    return { actor, why: `the surname of ${longestForm(actor)}, the only one so called before` }
  }
  const used = people.filter((actor) => settledOn.has(actor))
  const [actor] = used
  return used.length === 1 && settledOn.get(actor!)! >= settled
    ? { actor: actor!, why: `the surname alone has meant ${longestForm(actor!)} from the start` }
    : null
}

/**
 * `Mrs. Marsh` and `Mr. Marsh`: whoever was addressed so with the full name, else of two the one named more where only one
 * form of address stands in the article. Without address only far more mentions tell.
 */
function byAddress(reading: Reading, people: readonly ActorDraft[], links: Links): Told | null {
  const [most, next] = [...people].sort((a, b) => b.mentions.length - a.mentions.length)
  const main = { actor: most!, why: `the surname of ${longestForm(most!)}, of whom the article speaks most` }
  const address = addressOf(reading)
  const oftener = most!.mentions.length >= farMore * next!.mentions.length
  if (address === null) return !reading.addressed && oftener ? main : null
  const addressed = people.filter((actor) => formsOfAddress(actor).has(address))
  if (addressed.length === 1) {
    return { actor: addressed[0]!, why: `${longestForm(addressed[0]!)} is addressed so elsewhere` }
  }
  const open = people.filter((actor) => formsOfAddress(actor).size === 0)
  if (open.length === 1 && people.length === 2) {
    return { actor: open[0]!, why: `the surname of ${longestForm(open[0]!)}: the other one is addressed otherwise` }
  }
  const oneForm = links.named.get(reading.name)!.every((other) => [address, null].includes(addressOf(other)))
  return oneForm && most!.mentions.length >= 2 * next!.mentions.length ? main : null
}

/** How the article addresses a person with the full name: `Mr. Tom Marsh`. */
const formsOfAddress = ({ forms }: ActorDraft) =>
  new Set([...forms.keys()].flatMap((form) => genderOf(form.split(' ')[0]!) ?? []))

const addressOf = ({ sentence, from }: Reading) => genderOf(sentence.tokens[from - 1]?.text ?? '')

function genderOf(address: string): 'female' | 'male' | null {
  if (female.test(address)) return 'female'
  return male.test(address) ? 'male' : null
}
