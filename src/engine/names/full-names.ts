import { type ActorDraft, enterActor, longestForm } from '../actors.ts'
import type { ActorKind } from '../analysis.ts'
import { countryOf, countryOfDemonym, isBrand, isCapital, isGiven, isNickname, isNoName, isPlace } from '../words.ts'
import { type Links, take } from './linked.ts'
import type { Reading } from './readings.ts'

/** Events, laws and works have capitals and are no actors: `Civil War`, `Clean Air Act`. */
const noActor =
  /\b(?:Act|Accords?|Agreement|Amendment|Awards?|Bill|Bowl|Code|Constitution|Crisis|Cup|Day|Days|Deal|Election|Festival|Games|Law|Medal|Month|Night|Olympics|Plan|Prize|Pact|Protocol|Rights|Series|Show|Tax|Treaty|Tuesday|War|War I{1,3}|Week|Year)$/u
/** More people with one surname than that are not told apart. */
const mostNamesakes = 20

/** Join a name of several words with the actor that bears it, or enter a new one. */
export function linkFullName(reading: Reading, links: Links) {
  const kind = reading.kind ?? guessKind(reading, links)
  const known = kind && sameLong(links, reading, kind)
  const surname = known || reading.kind ? null : surnameAlone(reading, links)
  if (surname) {
    const { bearer } = surname
    links.taken.add(reading)
    return take(links, surname.reading, bearer, 'short', `the surname of ${longestForm(bearer)} behind a first word`)
  }
  if (kind) take(links, reading, known ?? enterActor(links, kind, governmentCountry(reading)), 'name', reading.evidence)
}

/** `Interestingly Ruiz`, `Liberal Ruiz` where the article knows an Ana Ruiz: a capital that is no given name. */
function surnameAlone(reading: Reading, { byLastWord }: Links): { reading: Reading; bearer: ActorDraft } | null {
  const name = reading.words.at(-1)!
  const [bearer, other] = (byLastWord.get(name) ?? []).filter(({ kind }) => kind === 'person')
  if (!bearer || other || isGiven(reading.words[0]!)) return null
  return { reading: { ...reading, from: reading.to - 1, words: [name], name, titles: [] }, bearer }
}

function guessKind({ words, name, sentence, from, opens }: Reading, links: Links): ActorKind | null {
  const last = words.at(-1)!
  if (noActor.test(name) || isNoName(words[0]!) || isNoName(last) || countryOfDemonym(name) !== undefined) return null
  if (countryOf(last) || isPlace(last) || isDirection(words[0]!)) return 'place'
  if (words.some(isBrand)) return 'organization'
  if (links.byForm.get(name)?.some(({ kind }) => kind === 'person')) return 'person'
  if (/^the$/iu.test(sentence.tokens[from - 1]?.text ?? ''))
    return words.some((word) => /^\p{Lu}{2,}$/u.test(word)) ? 'organization' : null
  if (/^(?:at|in|near)$/iu.test(sentence.tokens[from - 1]?.text ?? '') && !isGiven(words[0]!)) return 'place'
  if (words.filter(isCapital).length > 3 || words.some((word) => /\d|^\p{Lu}{2,}$/u.test(word))) return null
  // `Battleground States` where the text also has `states`: common words with capitals.
  if (words.some((word) => isCapital(word) && links.common.has(word.toLowerCase()))) return null
  return opens && words.length > 2 ? null : 'person'
}

/** `Lower Marsden`, `Nether Cawder` */
const isDirection = (word: string) =>
  /^(?:Lower|Upper|Nether|North|South|East|West|Northern|Southern|Eastern|Western|Central|Great|Little|Mount|Lake|Port|Fort|Cape|St|Saint)$/u.test(
    word.replace(/\.$/u, ''),
  )

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

/** `John F. Marsh` and `John Marsh`, `J. Marsh` and `John Marsh`, `Chuck Dahlgren` and `Charles Dahlgren` */
function sharesFirstName({ forms }: ActorDraft, words: readonly string[]): boolean {
  return [...forms].some(([form, kind]) => {
    const other = form.split(' ')
    return kind === 'name' && other.at(-1) === words.at(-1) && isSameGiven(other[0]!, words[0]!)
  })
}

function isSameGiven(a: string, b: string): boolean {
  const initial = [a, b].some((word) => /^\p{Lu}\.?$/u.test(word))
  return a === b || (initial && a[0] === b[0]) || isNickname(a, b) || isNickname(b, a)
}

/** `South Korean government`, `Korean government` */
function governmentCountry({ words, kind }: Reading): string | null {
  if (kind !== 'organization' || words.at(-1) !== 'government') return null
  const adjective = words.slice(0, -1).join(' ')
  return countryOfDemonym(adjective) ?? countryOf(adjective) ?? null
}
