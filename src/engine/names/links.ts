import { type ActorDraft, createRegister, enterActor, enterForm, longestForm, type Register } from '../actors.ts'
import type { ActorKind, MentionForm } from '../analysis.ts'
import {
  bare,
  countryOf,
  countryOfCapital,
  countryOfDemonym,
  isCapital,
  isGiven,
  isHonorific,
  isNoName,
  isOrganizationHead,
  isParticle,
  isPlace,
  plain,
} from '../words.ts'
import { isSingleAcronym, type Reading } from './readings.ts'

/** Events, laws and works have capitals and are no actors: `Civil War`, `Clean Air Act`. */
const noActor =
  /\b(?:Act|Accords?|Agreement|Amendment|Awards?|Bill|Bowl|Code|Constitution|Crisis|Cup|Day|Days|Deal|Election|Festival|Games|Law|Medal|Month|Night|Olympics|Plan|Prize|Pact|Protocol|Rights|Series|Show|Tax|Treaty|Tuesday|War|War I{1,3}|Week|Year)$/u
const locative = /^(?:in|at|near|from|outside|around|across|to|,)$/iu
const speaks = /^(?:said|says|told|tells|added|argued|insisted|announced|warned|tweeted|wrote|asked|noted)$/u
/** More people with one surname than that are not told apart. */
const mostNamesakes = 20

interface Links extends Register {
  /** The readings by name. */
  named: Map<string, Reading[]>
  /** Every word of the article that stands without a capital. */
  common: ReadonlySet<string>
  taken: Set<Reading>
}

/** Join the readings that name one actor: sure and long names first, then the short ones that they explain. */
export function linkReadings(readings: readonly Reading[], common: ReadonlySet<string>): Register {
  const links: Links = { ...createRegister(), named: groupByName(readings), common, taken: new Set() }
  linkCountries(readings, links)
  for (const reading of readings) if (isLong(reading) && !links.taken.has(reading)) linkLong(reading, links)
  for (const reading of readings) if (!links.taken.has(reading)) linkShort(reading, links)
  return links
}

/** `van der Meer` is a surname alone. */
const isLong = ({ words }: Reading) => words.length > 1 && !isParticle(words[0]!)

function groupByName(readings: readonly Reading[]): Map<string, Reading[]> {
  const named = new Map<string, Reading[]>()
  for (const reading of readings) {
    const same = named.get(reading.name)
    if (same) same.push(reading)
    else named.set(reading.name, [reading])
  }
  return named
}

function take(links: Links, reading: Reading, draft: ActorDraft, form: MentionForm, why: string) {
  const { tokens } = reading.sentence
  const last = tokens[reading.to - 1]!
  links.taken.add(reading)
  draft.mentions.push({ start: tokens[reading.from]!.start, end: last.start + bare(last.text).length, form, why })
  enterForm(links, draft, reading.name, form)
  const address = tokens[reading.from - 1]?.text
  if (reading.addressed && address && isHonorific(address))
    enterForm(links, draft, `${address} ${reading.name}`, 'short')
  for (const { start, end, text } of reading.titles) {
    if (!draft.titles.some((title) => title.text === text)) draft.titles.push({ start, end, text })
  }
}

/** `US`, `the United States` and, where it acts, `Washington` are one country. */
function linkCountries(readings: readonly Reading[], links: Links) {
  const places = readings.filter(({ kind, addressed }) => kind === 'place' && !addressed)
  for (const reading of places) {
    const country = countryOf(reading.name)
    if (!country) continue
    take(
      links,
      reading,
      links.byCountry.get(country)?.[0] ?? enterActor(links, 'place', country),
      'name',
      reading.evidence,
    )
  }
  const acting = new Set(places.filter(actsAsGovernment).map(({ name }) => plain(name)))
  for (const reading of places) {
    const country = countryOfCapital(reading.name)
    const draft = country ? links.byCountry.get(country)?.[0] : undefined
    if (!draft || !acting.has(plain(reading.name))) continue
    take(links, reading, draft, 'short', `the capital stands for the government of ${country}`)
  }
}

/** `Seoul wants`, `asked by Seoul`, `Seoul’s Defense Ministry` against `in Seoul`. */
function actsAsGovernment({ sentence, from, name }: Reading): boolean {
  return countryOfCapital(name) !== undefined && !locative.test(sentence.tokens[from - 1]?.text ?? '')
}

function linkLong(reading: Reading, links: Links) {
  const kind = reading.kind ?? guessKind(reading, links)
  if (!kind) return
  const draft = sameLong(links, reading, kind) ?? enterActor(links, kind, governmentCountry(reading))
  take(links, reading, draft, 'name', reading.evidence)
}

function guessKind({ words, name, sentence, from, opens }: Reading, links: Links): ActorKind | null {
  const last = words.at(-1)!
  if (noActor.test(name) || isNoName(words[0]!) || isNoName(last) || countryOfDemonym(name) !== undefined) return null
  if (countryOf(last) || isPlace(last)) return 'place'
  if (words.some(isBrand)) return 'organization'
  if (links.byForm.get(name)?.some(({ kind }) => kind === 'person')) return 'person'
  if (/^the$/iu.test(sentence.tokens[from - 1]?.text ?? ''))
    return words.some((word) => /^\p{Lu}{2,}$/u.test(word)) ? 'organization' : null
  if (words.filter(isCapital).length > 3 || words.some((word) => /\d|^\p{Lu}{2,}$/u.test(word))) return null
  // `Battleground States` where the text also has `states`: common words with capitals.
  if (words.some((word) => isCapital(word) && links.common.has(word.toLowerCase()))) return null
  return opens && words.length > 2 ? null : 'person'
}

function sameLong(links: Links, reading: Reading, kind: ActorKind): ActorDraft | undefined {
  const { name, words } = reading
  const fits = (draft: ActorDraft) => draft.kind === kind
  const same = [name, `The ${name}`, name.replace(/^The /u, '')]
    .flatMap((form) => links.byForm.get(form) ?? [])
    .find(fits)
  if (same) return same
  if (kind === 'person') {
    return links.byLastWord
      .get(words.at(-1)!)
      ?.slice(0, mostNamesakes)
      .find((draft) => fits(draft) && sharesFirstName(draft, words))
  }
  const country = governmentCountry(reading)
  return country === null ? undefined : links.byCountry.get(country)?.find(fits)
}

/** `John F. Kirby` and `John Kirby`, `J. Kirby` and `John Kirby` */
function sharesFirstName({ forms }: ActorDraft, words: readonly string[]): boolean {
  const first = words[0]!
  return [...forms].some(([form, kind]) => {
    const other = form.split(' ')
    const initial = [other[0]!, first].some((word) => /^\p{Lu}\.?$/u.test(word))
    return (
      kind === 'name' && other.at(-1) === words.at(-1) && (other[0] === first || (initial && other[0]![0] === first[0]))
    )
  })
}

/** `South Korean government`, `Korean government` */
function governmentCountry({ words, kind }: Reading): string | null {
  if (kind !== 'organization' || words.at(-1) !== 'government') return null
  const adjective = words.slice(0, -1).join(' ')
  return countryOfDemonym(adjective) ?? countryOf(adjective) ?? null
}

function linkShort(reading: Reading, links: Links) {
  const { name } = reading
  const people = peopleIn(links.byLastWord, reading.words.at(-1)!)
  if (people.length > 0) return linkSurname(reading, people, links)
  if (reading.kind && reading.kind !== 'person' && !reading.addressed) return linkKnown(reading, links)
  const byFirst = peopleIn(links.byFirstWord, name)
  if (byFirst.length > 1) return
  if (byFirst[0]) {
    const part = isGiven(name) ? 'given name' : 'first name in the text’s order'
    return take(links, reading, byFirst[0], 'short', `the ${part} of ${longestForm(byFirst[0])}`)
  }
  const same = links.byForm.get(name)?.[0]
  if (same) return take(links, reading, same, 'name', reading.evidence)
  linkUnknown(reading, links)
}

const peopleIn = (index: ReadonlyMap<string, ActorDraft[]>, word: string) =>
  (index.get(word) ?? []).filter(({ kind }) => kind === 'person')

function linkSurname(reading: Reading, people: readonly ActorDraft[], links: Links) {
  if (people.length === 1) return take(links, reading, people[0]!, 'short', `the surname of ${longestForm(people[0]!)}`)
  const main = mainBearer(people, reading)
  if (main) take(links, reading, main, 'short', `the surname of ${longestForm(main)}, of whom the article speaks most`)
}

/** Of two people with one surname the one named far more often; after a form of address the text does not tell. */
function mainBearer(people: readonly ActorDraft[], { addressed }: Reading): ActorDraft | null {
  const [most, next] = [...people].sort((a, b) => b.mentions.length - a.mentions.length)
  return !addressed && most!.mentions.length >= 3 * next!.mentions.length ? most! : null
}

function linkKnown(reading: Reading, links: Links) {
  const { name, kind, evidence } = reading
  const guessed = evidence.includes('stands behind')
  // `in Obamacare` and `Obamacare is`: a place stands behind prepositions only.
  if (guessed && links.named.get(name)!.some((other) => other.kind === null)) return
  take(
    links,
    reading,
    links.byForm.get(name)?.find((draft) => draft.kind === kind) ?? enterActor(links, kind!),
    'name',
    evidence,
  )
}

/** A single word that explains itself: initials, a given name, somebody addressed or speaking. */
function linkUnknown(reading: Reading, links: Links) {
  const { name } = reading
  if (isNoName(name)) return
  const enter = (kind: ActorKind, why: string) => take(links, reading, enterActor(links, kind), 'name', why)
  if (/^the$/iu.test(reading.sentence.tokens[reading.from - 1]?.text ?? '') && isOrganizationHead(name))
    return linkHead(reading, links)
  if (isBrand(name)) return enter('organization', 'an organisation: capitals inside the word')
  if (reading.addressed) return enter('person', reading.evidence)
  if (isSingleAcronym(reading)) return linkCapitals(reading, links)
  if (isGiven(name) && !reading.opens) return enter('person', 'a person: a given name')
  if (speaksOften(links.named.get(name)!)) enter('person', 'a person: the name speaks in this article')
}

/** `the Times` for `The Portwick Times`, `the Commission` for `European Commission`; else a name of its own. */
function linkHead(reading: Reading, links: Links) {
  // `the House` is no short form of `White House`.
  const longer = reading.name === 'House' ? [] : organizationsIn(links, reading.name)
  if (longer.length > 1) return
  if (longer[0]) return take(links, reading, longer[0], 'short', `short for ${longestForm(longer[0])}`)
  take(links, reading, enterActor(links, 'organization'), 'name', `an organisation: “the ${reading.name}”`)
}

const organizationsIn = ({ byLastWord }: Links, word: string) =>
  (byLastWord.get(word) ?? []).filter(({ kind }) => kind === 'organization')

/** `NATO` for `North Atlantic Treaty Organization`, in either order. */
function linkCapitals(reading: Reading, links: Links) {
  const [surname] = peopleIn(links.byLastWord, reading.name[0]! + reading.name.slice(1).toLowerCase())
  if (surname) return take(links, reading, surname, 'short', `the surname of ${longestForm(surname)} in capitals`)
  const long = links.byInitials.get(reading.name.replace(/\./gu, ''))?.find(({ kind }) => kind === 'organization')
  if (long) return take(links, reading, long, 'short', `the initials of ${longestForm(long)}`)
  take(links, reading, enterActor(links, 'organization'), 'name', 'an organisation: initials')
}

/** `PolitiFact`, `BuzzFeed`: but not `McKinley`, `DeVos`, `O’Neill`. */
const isBrand = (word: string) =>
  /\p{Ll}\p{Lu}/u.test(word) && !/^(?:Mc|Mac|De|Di|Du|La|Le|Van|O['’]|D['’])\p{Lu}/u.test(word) && !word.includes('-')

function speaksOften(same: readonly Reading[]): boolean {
  if (same.length < 2) return false
  return same
    .slice(0, 50)
    .some(
      ({ sentence, from, to }) =>
        speaks.test(sentence.tokens[to]?.text ?? '') || speaks.test(sentence.tokens[from - 1]?.text ?? ''),
    )
}
