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
import { isSlip, soundKey } from './likeness.ts'
import { isOneSpelling, type Person, placesOf, type Variant } from './people.ts'

/** A surname is misspelled so many times at most, and rightly spelled as often at least. */
const mostSlips = 2

/** More surnames of one first letter are a list of names. */
const mostAlike = 20

interface Surname {
  word: string
  actor: ActorDraft
}

/** Surnames by their first letter. */
type Surnames = ReadonlyMap<string, readonly Surname[]>

/** A bare word that is nearly the surname of a person of the article: `Zelenskyy` where Volodymyr Zelensky is named. */
export function variantsOfLoneSurnames(file: VFile, people: readonly Person[]): Variant[] {
  const meant = meantSurnames(file, surnamesOf(people))
  if (meant.size === 0) return []
  const lone = lonePlaces(file, new Set(meant.keys()))
  return [...meant].flatMap(([word, surname]) => {
    const changed = lone.get(word)
    if (!changed || changed.length > mostSlips) return []
    const kept = placesOf(surname.word, surname.actor, String(file))
    return kept.length < changed.length ? [] : [{ keep: surname.word, kept, change: word, changed }]
  })
}

/** The surnames of at least five letters that one person of the article bears. */
function surnamesOf(people: readonly Person[]): Surnames {
  const bearers = new Map<string, ActorDraft | null>()
  for (const { actor, names } of people)
    for (const name of names) {
      const last = name.at(-1)!
      if (name.length > 1 && last.length >= 5) bearers.set(last, (bearers.get(last) ?? actor) === actor ? actor : null)
    }
  const surnames = new Map<string, Surname[]>()
  for (const [word, actor] of bearers) {
    const alike = surnames.get(word[0]!)
    if (!actor) continue
    if (!alike) surnames.set(word[0]!, [{ word, actor }])
    else if (alike.length < mostAlike) alike.push({ word, actor })
  }
  return surnames
}

/** The words of the article that are nearly one of the surnames and mean nothing else. */
function meantSurnames({ data }: VFile, surnames: Surnames): Map<string, Surname> {
  const meant = new Map<string, Surname>()
  const seen = new Set<string>()
  for (const { tokens } of data.paragraphs ?? []) {
    for (const { text } of tokens) {
      if (text.length < 5 || !isCapital(text)) continue
      const alike = surnames.get(text[0]!)
      if (!alike || seen.has(text)) continue
      seen.add(text)
      const word = bare(text)
      const [surname, other] = alike.filter((one) => isSameName(one.word, word))
      if (surname && !other && !meansElse(word)) meant.set(word, surname)
    }
  }
  return meant.size === 0 ? meant : withoutKnown(meant, data.actors ?? [])
}

/** A word of somebody’s longer name is no slip: `Johnston` where the article names Tom Johnston. */
function withoutKnown(meant: ReadonlyMap<string, Surname>, actors: readonly ActorDraft[]): Map<string, Surname> {
  const known = new Set(
    actors
      .filter((actor) => !isLone(actor))
      .flatMap(({ forms }) => [...forms.keys()].flatMap((form) => form.split(' '))),
  )
  return new Map([...meant].filter(([word]) => !known.has(word)))
}

/** The first two letters are the same: what differs there sounds otherwise, and most words are done with. */
const isSameName = (surname: string, word: string) =>
  surname !== word &&
  surname[1] === word[1] &&
  Math.abs(surname.length - word.length) <= 2 &&
  !isOneSpelling(surname, word) &&
  (isSlip(surname, word) || (`${surname}s` !== word && surname !== `${word}s` && soundKey(surname) === soundKey(word)))

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

/** Where each of the words stands, where it always stands alone and is part of nobody's longer name. */
function lonePlaces({ data }: VFile, words: ReadonlySet<string>): Map<string, Span[]> {
  const named = (data.actors ?? [])
    .flatMap((actor) => actor.mentions.map(({ start, end }) => ({ start, end, lone: isLone(actor) })))
    .sort((a, b) => a.start - b.start)
  const found = new Map<string, Span[]>()
  const other = new Set<string>()
  for (const { tokens } of data.paragraphs ?? []) {
    for (const [i, token] of tokens.entries()) {
      const word = bare(token.text)
      if (!words.has(word)) continue
      const place = { start: token.start, end: token.start + word.length }
      const free = overlapping(named, place).every(({ lone }) => lone)
      if (!free || !isAlone(tokens, i)) other.add(word)
      else if (found.has(word)) found.get(word)!.push(place)
      else found.set(word, [place])
    }
  }
  return new Map([...found].filter(([word]) => !other.has(word)))
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
