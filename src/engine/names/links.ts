import type { ActorKind, Mention, MentionForm, Titled } from '../analysis.ts'
import { isSingleAcronym, type Reading } from './readings.ts'
import { bare, countryOf, countryOfCapital, countryOfDemonym, isGiven, isNoName, isOrganizationHead, isPlace, plain } from '../words.ts'

/** An actor while its article is read; its name is the longest of its full forms. */
export interface ActorDraft {
  kind: ActorKind
  /** Every form with how often it stands, full names first. */
  forms: Map<string, MentionForm>
  titles: Titled[]
  mentions: Mention[]
  /** The country a place or a government belongs to. */
  country: string | null
}

/** Events, laws and works have capitals and are no actors: `Civil War`, `Clean Air Act`. */
const noActor =
  /\b(?:Act|Accords?|Agreement|Amendment|Awards?|Bill|Bowl|Code|Constitution|Crisis|Cup|Day|Days|Deal|Election|Festival|Games|Law|Medal|Month|Night|Olympics|Plan|Prize|Pact|Protocol|Rights|Series|Show|Tax|Treaty|Tuesday|War|Week|Year)$/u
const locative = /^(?:in|at|near|from|outside|around|across|to)$/iu
const speaks = /^(?:said|says|told|tells|added|argued|insisted|announced|warned|tweeted|wrote|asked|noted)$/u

/** Join the readings that name one actor: sure and long names first, then what they explain. */
export function linkReadings(readings: readonly Reading[]): ActorDraft[] {
  const drafts: ActorDraft[] = []
  const open = new Set(readings)
  const take = (reading: Reading, draft: ActorDraft, form: MentionForm, why: string) => {
    open.delete(reading)
    addMention(draft, reading, form, why)
  }
  linkCountries(readings, drafts, take)
  for (const reading of readings) if (open.has(reading) && reading.words.length > 1) linkLong(reading, drafts, take)
  for (const reading of readings) if (open.has(reading)) linkShort(reading, drafts, take, readings)
  return drafts
}

type Take = (reading: Reading, draft: ActorDraft, form: MentionForm, why: string) => void

/** The name's span without a possessive. */
export function spanOf({ sentence, from, to }: Reading): { start: number; end: number } {
  const last = sentence.tokens[to - 1]!
  return { start: sentence.tokens[from]!.start, end: last.start + bare(last.text).length }
}

function addMention(draft: ActorDraft, reading: Reading, form: MentionForm, why: string) {
  draft.mentions.push({ ...spanOf(reading), form, why })
  if (draft.forms.get(reading.name) !== 'name') draft.forms.set(reading.name, form)
  for (const { start, end, text } of reading.titles) {
    if (!draft.titles.some((title) => title.text === text)) draft.titles.push({ start, end, text })
  }
}

function newDraft(drafts: ActorDraft[], kind: ActorKind, country: string | null = null): ActorDraft {
  const draft: ActorDraft = { kind, forms: new Map(), titles: [], mentions: [], country }
  drafts.push(draft)
  return draft
}

/** `US`, `the United States` and, where it acts, `Washington` are one country. */
function linkCountries(readings: readonly Reading[], drafts: ActorDraft[], take: Take) {
  const byCountry = new Map<string, ActorDraft>()
  const places = readings.filter(({ kind, addressed }) => kind === 'place' && !addressed)
  for (const reading of places) {
    const country = countryOf(reading.name)
    if (!country) continue
    const draft = byCountry.get(country) ?? newDraft(drafts, 'place', country)
    byCountry.set(country, draft)
    take(reading, draft, 'name', reading.evidence)
  }
  const acting = new Set(places.filter(actsAsGovernment).map(({ name }) => plain(name)))
  for (const reading of places) {
    const country = countryOfCapital(reading.name)
    const draft = country ? byCountry.get(country) : undefined
    if (!draft || !acting.has(plain(reading.name))) continue
    take(reading, draft, 'short', `the capital stands for the government of ${country}`)
  }
}

/** `Seoul wants`, `asked by Seoul`, `Seoul’s Defense Ministry` against `in Seoul`. */
function actsAsGovernment({ sentence, from, name }: Reading): boolean {
  return countryOfCapital(name) !== undefined && !locative.test(sentence.tokens[from - 1]?.text ?? '') && sentence.tokens[from - 1]?.text !== ','
}

function linkLong(reading: Reading, drafts: ActorDraft[], take: Take) {
  const kind = reading.kind ?? guessKind(reading, drafts)
  if (!kind) return
  const draft = drafts.find((candidate) => sameLong(candidate, reading, kind)) ?? newDraft(drafts, kind, governmentCountry(reading))
  take(reading, draft, 'name', reading.evidence)
}

function guessKind({ words, name, sentence, from, opens }: Reading, drafts: readonly ActorDraft[]): ActorKind | null {
  if (noActor.test(name) || isNoName(words[0]!) || isNoName(words.at(-1)!) || countryOfDemonym(name) !== undefined) return null
  if (countryOf(words.at(-1)!) || isPlace(words.at(-1)!)) return 'place'
  if (words.some(isBrand)) return 'organization'
  if (drafts.some(({ kind, forms }) => kind === 'person' && forms.has(name))) return 'person'
  if (/^the$/iu.test(sentence.tokens[from - 1]?.text ?? '')) return words.some((word) => /^\p{Lu}{2,}$/u.test(word)) ? 'organization' : null
  if (words.length > 3 || words.some((word) => /\d|^\p{Lu}{2,}$/u.test(word))) return null
  return opens && words.length > 2 ? null : 'person'
}

function sameLong(draft: ActorDraft, reading: Reading, kind: ActorKind): boolean {
  if (draft.kind !== kind) return false
  if (kind !== 'person') return sameOrganization(draft, reading)
  const { words } = reading
  for (const [form, mention] of draft.forms) {
    if (mention !== 'name') continue
    const other = form.split(' ')
    if (form === reading.name) return true
    if (other.at(-1) === words.at(-1) && sameFirst(other[0]!, words[0]!)) return true
  }
  return false
}

// `John F. Kirby` and `John Kirby`, `J. Kirby` and `John Kirby`
const sameFirst = (a: string, b: string) => a === b || (/^\p{Lu}\.?$/u.test(a) && a[0] === b[0]) || (/^\p{Lu}\.?$/u.test(b) && a[0] === b[0])

function sameOrganization(draft: ActorDraft, reading: Reading): boolean {
  if (draft.forms.has(reading.name) || draft.forms.has(`The ${reading.name}`) || draft.forms.has(reading.name.replace(/^The /u, ''))) return true
  const country = governmentCountry(reading)
  return country !== null && draft.country === country && draft.kind === 'organization'
}

/** `South Korean government`, `Korean government` */
function governmentCountry({ words, kind }: Reading): string | null {
  if (kind !== 'organization' || words.at(-1) !== 'government') return null
  const adjective = words.slice(0, -1).join(' ')
  return countryOfDemonym(adjective) ?? countryOf(adjective) ?? null
}

function linkShort(reading: Reading, drafts: ActorDraft[], take: Take, all: readonly Reading[]) {
  const { name } = reading
  const people = drafts.filter(({ kind, forms }) => kind === 'person' && [...forms.keys()].some((form) => endsIn(form, name)))
  if (people.length === 1) return take(reading, people[0]!, 'short', `the surname of ${longestForm(people[0]!)}`)
  // Two people share the surname: the text does not tell which one is meant.
  if (people.length > 1) {
    const main = mainBearer(people, reading)
    if (main) take(reading, main, 'short', `the surname of ${longestForm(main)}, of whom the article speaks most`)
    return
  }
  if (reading.kind && reading.kind !== 'person' && !reading.addressed) return linkKnown(reading, drafts, take, all)
  const byFirst = drafts.filter(({ kind, forms }) => kind === 'person' && [...forms.keys()].some((form) => form.startsWith(`${name} `)))
  if (byFirst.length === 1) {
    const part = isGiven(name) ? 'given name' : 'first name in the text’s order'
    return take(reading, byFirst[0]!, 'short', `the ${part} of ${longestForm(byFirst[0]!)}`)
  }
  if (byFirst.length > 1) return
  const same = drafts.find(({ forms }) => forms.has(name))
  if (same) return take(reading, same, 'name', reading.evidence)
  if (isNoName(name)) return
  if (followsThe(reading) && isOrganizationHead(name)) return linkHead(reading, drafts, take)
  if (isBrand(name)) return take(reading, newDraft(drafts, 'organization'), 'name', 'an organisation: capitals inside the word')
  if (reading.addressed) return take(reading, newDraft(drafts, 'person'), 'name', reading.evidence)
  if (isSingleAcronym(reading)) return linkAcronym(reading, drafts, take)
  if (isGiven(name) && !reading.opens) return take(reading, newDraft(drafts, 'person'), 'name', 'a person: a given name')
  if (speaksOften(reading, all)) take(reading, newDraft(drafts, 'person'), 'name', 'a person: the name speaks in this article')
}

const endsIn = (form: string, name: string) => form === name || form.endsWith(` ${name}`)

function linkKnown(reading: Reading, drafts: ActorDraft[], take: Take, all: readonly Reading[]) {
  const { name, kind, evidence } = reading
  const guessed = evidence.includes('stands behind')
  // `in Obamacare` and `Obamacare is`: a place stands behind prepositions only.
  if (guessed && all.some((other) => other.name === name && other.kind === null)) return
  const draft = drafts.find((other) => other.kind === kind && other.forms.has(name)) ?? newDraft(drafts, kind!)
  take(reading, draft, 'name', evidence)
}

/** `the Times` for `The Portwick Times`, `the Commission` for `European Commission`; else a name of its own. */
function linkHead(reading: Reading, drafts: ActorDraft[], take: Take) {
  const longer = drafts.filter(({ kind, forms }) => kind === 'organization' && [...forms.keys()].some((form) => form.endsWith(` ${reading.name}`)))
  if (longer.length > 1) return
  if (longer[0]) return take(reading, longer[0], 'short', `short for ${longestForm(longer[0])}`)
  take(reading, newDraft(drafts, 'organization'), 'name', `an organisation: “the ${reading.name}”`)
}

/** Of two people with one surname the one named far more often, unless a form of address stands before. */
function mainBearer(people: readonly ActorDraft[], { addressed }: Reading): ActorDraft | null {
  const [most, next] = [...people].sort((a, b) => b.mentions.length - a.mentions.length)
  return !addressed && most!.mentions.length >= 3 * next!.mentions.length ? most! : null
}

const followsThe = ({ sentence, from }: Reading) => /^the$/iu.test(sentence.tokens[from - 1]?.text ?? '')

/** `PolitiFact`, `BuzzFeed`: but not `McKinley`, `DeVos`, `O’Neill`. */
const isBrand = (word: string) => /\p{Ll}\p{Lu}/u.test(word) && !/^(?:Mc|Mac|De|Di|Du|La|Le|Van|O['’]|D['’])\p{Lu}/u.test(word) && !word.includes('-')

/** `NATO` for `North Atlantic Treaty Organization`, in either order. */
function linkAcronym(reading: Reading, drafts: ActorDraft[], take: Take) {
  const letters = reading.name.replace(/\./gu, '')
  const long = drafts.find(({ kind, forms }) => kind === 'organization' && [...forms.keys()].some((form) => initials(form) === letters))
  if (long) return take(reading, long, 'short', `the initials of ${longestForm(long)}`)
  take(reading, newDraft(drafts, 'organization'), 'name', 'an organisation: initials')
}

const initials = (form: string) => (form.match(/(?<=^|[\s-])\p{Lu}/gu) ?? []).join('')

function speaksOften({ name }: Reading, all: readonly Reading[]): boolean {
  const same = all.filter((other) => other.name === name)
  return same.length > 1 && same.some(({ sentence, from, to }) => speaks.test(sentence.tokens[to]?.text ?? '') || speaks.test(sentence.tokens[from - 1]?.text ?? ''))
}

/** The longest full form, without titles: the actor's name. */
export function longestForm({ forms }: Pick<ActorDraft, 'forms'>): string {
  const full = [...forms].filter(([, form]) => form === 'name').map(([name]) => name)
  const names = full.length > 0 ? full : [...forms.keys()]
  return names.reduce((best, name) => (name.length > best.length ? name : best), names[0] ?? '')
}
