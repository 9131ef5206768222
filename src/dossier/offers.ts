import { givenForms } from './given-forms.ts'
import { hash } from './hash.ts'
import { letterApart } from './letters.ts'
import { createMeetings } from './meetings.ts'
import { soundOf } from './sounds.ts'

/** Two actors that may be one: nobody knows for sure. */
export interface Offer {
  key: string
  /** What it rests on, in words. */
  why: string
}

/** The keys of all actors, each found by those it may be one with. */
export interface Offers {
  add(key: string): void
  delete(key: string): void
  /** The actors that one may be, by key. */
  of(key: string): Offer[]
}

/** Nobody reads more. */
const mostOffers = 50

export function createOffers(): Offers {
  const shelves = createMeetings<string>()
  return {
    add: (key) => shelves.put(key, shelvesOf(key).map(numberOf)),
    delete: (key) => shelves.remove(key, shelvesOf(key).map(numberOf)),
    of(key) {
      const offers = new Map<string, Offer>()
      const one = read(key)
      for (const shelf of shelvesOf(key)) {
        const others = shelves.at(numberOf(shelf)).map(read)
        const full = shelf.startsWith('name')
          ? onlyOne(others.map(({ of }) => of).filter((of) => of !== ''))
          : onlyOne(others.filter(({ words }) => words.length > 1).map(({ name }) => name))
        for (const other of others) {
          const why = other.key === key || offers.has(other.key) ? null : offered(one, other, full)
          if (why !== null) offers.set(other.key, { key: other.key, why })
        }
      }
      return [...offers.values()].sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, mostOffers)
    },
  }
}

/** What a key tells: `person:j marsh`, `person:marsh@quay.txt`, `organization:defense ministry/france`. */
interface Read {
  key: string
  kind: string
  words: string[]
  name: string
  of: string
}

function read(key: string): Read {
  const [, kind, name, of = ''] = /^(\w+):([^/@]*)(?:\/([^@]*))?/u.exec(key)!
  return { key, kind: kind!, words: name!.split(' '), name: name!, of }
}

/** Who may be one stands on one shelf: those of a surname, of a given name with nearly the surname, of the same initials. */
function shelvesOf(key: string): string[] {
  const { kind, words, name } = read(key)
  const last = words.at(-1)!
  if (kind !== 'person') return [`name ${name}`, `bare ${bare(words)}`, `letters ${lettersOf(words)}`]
  const near =
    words.length > 1
      ? [`${words[0]} ${last.slice(0, 2)}-`, `${words[0]} -${last.slice(-2)}`, `sound ${words[0]} ${soundOf(last)}`]
      : []
  return [`name ${name}`, `surname ${last}`, ...near]
}

/** Of 53 bits: actors of two shelves never meet. */
const numberOf = (shelf: string) => hash(shelf)

const suffixes = new Set(
  'inc corp corporation co company ltd limited llc plc ag gmbh sa nv group holdings the and'.split(' '),
)

const bare = (words: readonly string[]) => words.filter((word) => !suffixes.has(word)).join(' ')

/** An acronym as it is, the initials of a longer name. */
const lettersOf = (words: readonly string[]) =>
  words.length === 1 ? words[0]! : words.flatMap((word) => (idle.has(word) ? [] : word[0]!)).join('')

const idle = new Set(['of', 'the', 'and', 'for', 'in', 'on'])

/** Why two actors that stand on one shelf may be one, where `full` is the only longer name or the only known country there; null where nothing says so. */
function offered(one: Read, other: Read, full: string | null): string | null {
  const isLocal = one.key.includes('@') || other.key.includes('@')
  if (one.name === other.name && one.kind !== other.kind && !isLocal)
    return `the same name, as ${article(one)} and as ${article(other)}`
  if (one.kind !== other.kind) return null
  if (one.kind === 'person') return offeredPerson(one, other, full)
  return offeredBody(one, other, full)
}

const article = ({ kind }: Read) => (kind === 'organization' ? 'an organization' : `a ${kind}`)

function offeredPerson(one: Read, other: Read, full: string | null): string | null {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one]
  const [surname, otherSurname] = [short.words.at(-1)!, long.words.at(-1)!]
  if (short.words.length === 1)
    return long.words.length > 1 && surname === otherSurname ? onlyFull(surname, long, full) : null
  const [given, otherGiven] = [short.words[0]!, long.words[0]!]
  if (surname !== otherSurname)
    return given === otherGiven && surname.length > 4 ? offeredSurname(surname, otherSurname) : null
  if (short.name === long.name) return 'the same name'
  if (given === otherGiven) return fitsBetween(short, long) ? 'the same but for what stands in between' : null
  if (given[0] === otherGiven[0] && (given.length === 1 || otherGiven.length === 1)) return 'the same with an initial'
  if (givenForms(given).some((form) => givenForms(otherGiven).includes(form)))
    return `${[given, otherGiven].map(upper).sort().join(' and ')} may be one given name`
  return Math.min(given.length, otherGiven.length) > 2 &&
    given.length !== otherGiven.length &&
    letterApart(given, otherGiven)
    ? 'given names a letter apart'
    : null
}

function offeredSurname(surname: string, other: string): string | null {
  if (soundOf(surname) === soundOf(other)) return 'two ways to write one surname'
  return letterApart(surname, other) ? 'surnames a letter apart' : null
}

/** `John Marsh` and `John F. Marsh`, `Ana Ruiz` and `Ana Maria Ruiz`; not `John D. Marsh` and `John F. Marsh`. */
function fitsBetween(short: Read, long: Read): boolean {
  const [middle, longMiddle] = [short.words.slice(1, -1), long.words.slice(1, -1)]
  return middle.every((word) => longMiddle.some((other) => other.startsWith(word) || word.startsWith(other)))
}

/** Of `Marsh` alone only where one Marsh is known by a full name. */
const onlyFull = (surname: string, { name }: Read, full: string | null) =>
  name === full ? `the only full name with the surname ${upper(surname)}` : null

/** The one that all of them are; null where there are several, or none. */
const onlyOne = (all: readonly string[]): string | null =>
  all[0] !== undefined && all.every((each) => each === all[0]) ? all[0] : null

function offeredBody(one: Read, other: Read, full: string | null): string | null {
  if (one.name === other.name)
    return one.of !== other.of && [one.of, other.of].includes('') && full !== null
      ? 'the only one of the name whose country is known'
      : null
  if (bare(one.words) === bare(other.words)) return 'the same but for words like “Inc.”'
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one]
  if (short.words.length > 1 || long.words.length < 3 || short.name !== lettersOf(long.words)) return null
  return long.name === full ? `${short.name.toUpperCase()} may be short for it, and for no other name here` : null
}

const upper = (word: string) => word[0]!.toUpperCase() + word.slice(1)
