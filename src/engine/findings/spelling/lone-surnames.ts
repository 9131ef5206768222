import type { VFile } from 'vfile'
import type { ActorDraft } from '../../actors.ts'
import type { Span } from '../../analysis.ts'
import type { Token } from '../../sentences.ts'
import { overlapping } from '../../spans.ts'
import {
  bare,
  countryOf,
  countryOfDemonym,
  isCalendarWord,
  isCapital,
  isFunctionWord,
  isGiven,
  isHonorific,
  isKnownOrganization,
  isNoName,
  isPlace,
  isRole,
} from '../../words.ts'
import { isSlip, likenessKeys, soundKey } from './likeness.ts'
import { isOneSpelling, type Person, type Variant } from './people.ts'

/** A surname is misspelled so many times at most, and rightly spelled so many times as often at least. */
const mostSlips = 2
const oftener = 2

/** A bare word that is nearly the surname of a person of the article: `Zelenskyy` where Volodymyr Zelensky is named. */
export function variantsOfLoneSurnames(file: VFile, people: readonly Person[]): Variant[] {
  const surnames = surnamesOf(people)
  if (surnames.size === 0) return []
  return [...loneWords(file)].flatMap(([word, places]) => {
    if (places.length > mostSlips) return []
    const meant = new Set(likenessKeys(word).flatMap((key) => surnames.get(key) ?? []))
    const [surname, other] = [...meant].filter((one) => isSameName(one.word, word))
    if (!surname || other || surname.places.length < oftener * places.length) return []
    return [{ keep: surname.word, kept: surname.places, change: word, changed: places }]
  })
}

interface Surname {
  word: string
  places: readonly Span[]
}

/** The surnames of at least five letters that one person of the article bears, under all that they are like. */
function surnamesOf(people: readonly Person[]): Map<string, Surname[]> {
  const bearers = new Map<string, Person[]>()
  for (const person of people)
    for (const last of new Set(person.names.filter(({ length }) => length > 1).map((name) => name.at(-1)!)))
      bearers.set(last, [...(bearers.get(last) ?? []).slice(0, 2), person])
  const keys = new Map<string, Surname[]>()
  for (const [word, [person, other]] of bearers) {
    if (other || word.length < 5) continue
    const surname = { word, places: person!.words.get(word) ?? [] }
    for (const key of likenessKeys(word)) keys.set(key, [...(keys.get(key) ?? []).slice(0, 5), surname])
  }
  return keys
}

const isSameName = (surname: string, word: string) =>
  surname !== word &&
  !isOneSpelling(surname, word) &&
  (isSlip(surname, word) || (soundKey(surname) === soundKey(word) && `${surname}s` !== word && surname !== `${word}s`))

/** The words with a capital that stand alone, are part of nobody's longer name and mean nothing else. */
function loneWords({ data }: VFile): Map<string, Span[]> {
  const actors = data.actors ?? []
  const named = actors
    .flatMap((actor) => actor.mentions.map(({ start, end }) => ({ start, end, lone: isLone(actor) })))
    .sort((a, b) => a.start - b.start)
  const known = new Set(
    actors
      .filter((actor) => !isLone(actor))
      .flatMap(({ forms }) => [...forms.keys()].flatMap((form) => form.split(' '))),
  )
  const found = new Map<string, Span[]>()
  const other = new Set<string>()
  for (const { tokens, kind } of data.paragraphs ?? []) {
    for (const [i, token] of tokens.entries()) {
      const word = bare(token.text)
      if (!token.word || word.length < 5) continue
      const free = overlapping(named, token).every(({ lone }) => lone)
      if (!isCapital(word) || known.has(word) || kind === 'headline' || !free || !isAlone(tokens, i))
        other.add(word.toLowerCase())
      else if (!meansElse(word))
        found.set(word, [
          ...(found.get(word) ?? []).slice(0, mostSlips),
          { start: token.start, end: token.start + word.length },
        ])
    }
  }
  return new Map([...found].filter(([word]) => !other.has(word.toLowerCase())))
}

/** A person of whom the article gives one word only. */
const isLone = ({ kind, forms }: ActorDraft) =>
  kind === 'person' && [...forms.keys()].every((form) => !form.includes(' '))

/** No other capital stands beside it, but a form of address or an office: `Mr. Marsh`, `Senator Marsh`. */
function isAlone(tokens: readonly Token[], i: number): boolean {
  const [before, next] = [tokens[i - 1]?.text ?? '', tokens[i + 1]?.text ?? '']
  if (isCapital(next) || next === '&' || /^(?:['"“‘@#]|the|an?|this|that)$/iu.test(before)) return false
  return !isCapital(before) || isHonorific(before) || isRole(before) || isFunctionWord(before)
}

const meansElse = (word: string) =>
  isGiven(word) ||
  isFunctionWord(word) ||
  isCalendarWord(word) ||
  isNoName(word) ||
  isPlace(word) ||
  isKnownOrganization(word) ||
  isRole(word) ||
  countryOf(word) !== undefined ||
  countryOfDemonym(word) !== undefined
