import { type ActorDraft, enterActor, longestForm, peopleIn, surnameKey } from '../actors.ts'
import type { ActorKind } from '../analysis.ts'
import { countryOf, countryOfDemonym, isBrand, isCapital, isGiven, isNickname, isNoName, isPlace } from '../words.ts'
import type { Judgement } from './kinds.ts'
import { type Links, take } from './linked.ts'
import { linkNamesake } from './namesakes.ts'
import { noActor, type Reading } from './readings.ts'

/** Join a name of several words with the actor that bears it, or enter a new one. */
export function linkFullName(reading: Reading, links: Links) {
  const { kind, evidence } = reading.kind ? reading : guessKind(reading, links)
  const whole = kind === 'person' || !kind ? partOfName(reading, links) : undefined
  if (whole) return take(links, reading, whole, 'short', `part of the name ${longestForm(whole)}`)
  // `Red Dahlgren` for `Tom “Red” Dahlgren`: no word of it tells that it is a person.
  const known = sameLong(links, reading, kind ?? 'person')
  if (!known && !reading.kind && linkSurnameAlone(reading, links)) return
  const actor = known ?? (kind && enterActor(links, kind, governmentCountry(reading)))
  if (actor) take(links, reading, actor, 'name', evidence)
}

/** `García Márquez` for `Gabriel García Márquez`, `Bin Salman` for `Mohammed bin Salman`: the last words of one person’s name. */
function partOfName({ words, addressed }: Reading, { byLastWord }: Links): ActorDraft | undefined {
  const end = ` ${words.join(' ').toLowerCase()}`
  const bearers = peopleIn(byLastWord, surnameKey(words.at(-1)!)).filter(({ forms }) =>
    [...forms].some(([name, form]) => form === 'name' && name.toLowerCase().endsWith(end)),
  )
  return bearers.length === 1 && (addressed || !isGiven(words[0]!)) ? bearers[0] : undefined
}

/** `Interestingly Ruiz`, `Liberal Ruiz` where the article knows an Ana Ruiz: a capital that is no given name. */
function linkSurnameAlone(reading: Reading, links: Links): boolean {
  const name = reading.words.at(-1)!
  const bearers = peopleIn(links.byLastWord, surnameKey(name))
  const first = reading.words[0]!
  // `Bo Ruiz` is somebody else, though no list knows `Bo`.
  const explained = reading.opens || isNoName(first) || links.common.has(first.toLowerCase())
  if (bearers.length === 0 || isGiven(first) || !explained) return false
  links.taken.add(reading)
  const alone = { ...reading, from: reading.to - 1, words: [name], name, titles: [] }
  const [bearer, other] = bearers as [ActorDraft, ActorDraft?]
  if (other) linkNamesake(alone, bearers, links)
  else take(links, alone, bearer, 'short', `the surname of ${longestForm(bearer)} behind a first word`)
  return true
}

/** What a name is of which its own words say nothing: by the article, else by training, else by rules of thumb. */
function guessKind(reading: Reading, links: Links): Judgement {
  const { words, name, evidence } = reading
  if (noActor.test(name) || isNoName(words[0]!) || isNoName(words.at(-1)!) || countryOfDemonym(name) !== undefined)
    return { kind: null, evidence }
  if (links.byForm.get(name)?.some(({ kind }) => kind === 'person')) return { kind: 'person', evidence }
  // `Lower Marsden`, `NBC Ohio`
  if (isDirection(words[0]!) || isPlace(words.at(-1)!) || countryOf(words.at(-1)!)) return { kind: 'place', evidence }
  return links.judge(reading) ?? { kind: kindByThumb(reading, links), evidence }
}

/** Behind one of these stands no person’s name: `a Boca Raton lawyer`, `his Dallas Cowboys cap`. */
const determiner = /^(?:an?|this|that|these|those|some|no|any|every|each|another|such|his|her|its|their|our|my|your)$/iu

function kindByThumb({ words, sentence, from, opens }: Reading, { common }: Links): ActorKind | null {
  const before = sentence.tokens[from - 1]?.text ?? ''
  if (words.some(isBrand)) return 'organization'
  // `Les Caves du Mur`, `La Voz de Lenz`
  if (words.length > 2 && /^(?:Les|La|Le|El|Los|Las|Das|Die|Der|Il)$/u.test(words[0]!)) return 'organization'
  if (/^the$/iu.test(before)) return words.some((word) => /^\p{Lu}{2,}$/u.test(word)) ? 'organization' : null
  if (/^(?:at|in|near)$/iu.test(before) && !isGiven(words[0]!)) return 'place'
  if (determiner.test(before)) return null
  // `Suspected Terror`, `Assuming Principals`
  if (opens && /(?:ed|ing)$/u.test(words[0]!) && !isGiven(words[0]!)) return null
  if (words.filter(isCapital).length > 3 || words.some((word) => /\d|^\p{Lu}{2,}$/u.test(word))) return null
  // `Battleground States` where the text also has `states`: common words with capitals.
  if (words.some((word) => isCapital(word) && common.has(word.toLowerCase()))) return null
  return opens && words.length > 2 ? null : 'person'
}

/** `Lower Marsden`, `Nether Cawder` */
const isDirection = (word: string) =>
  /^(?:Lower|Upper|Nether|North|South|East|West|Northern|Southern|Eastern|Western|Central|Great|Little|Mount|Mt|Lake|Port|Fort|Cape|St|Saint)$/u.test(
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
    return peopleIn(links.byLastWord, surnameKey(words.at(-1)!)).find((draft) => sharesFirstName(draft, words))
  }
  const country = governmentCountry(reading)
  return country === null ? undefined : links.byCountry.get(country)?.find(fits)
}

/** `John F. Marsh` and `John Marsh`, `J. Marsh` and `John Marsh`, `Chuck Dahlgren` and `Charles Dahlgren` */
function sharesFirstName({ forms }: ActorDraft, words: readonly string[]): boolean {
  return [...forms].some(([form, kind]) => {
    const other = form.split(' ')
    const named = kind === 'name' && isSameGiven(other[0]!, words[0]!)
    return other.at(-1) === words.at(-1) && (named || other.some((word) => isNicknameMark(word, words[0]!)))
  })
}

/** `“Red”` in `Tom “Red” Berg` */
const isNicknameMark = (word: string, nickname: string) =>
  word.length === nickname.length + 2 && word.slice(1, -1) === nickname && !/^\p{L}/u.test(word)

function isSameGiven(a: string, b: string): boolean {
  const initial = [a, b].some((word) => /^\p{Lu}\.?$/u.test(word))
  return a === b || (initial && a[0] === b[0]) || isNickname(a, b) || isNickname(b, a)
}

/** `South Korean government`, `Korean government` */
function governmentCountry({ words, kind }: Reading): string | null {
  if (kind !== 'organization' || !/^(?:government|administration)$/u.test(words.at(-1)!)) return null
  const adjective = words.slice(0, -1).join(' ')
  return countryOfDemonym(adjective) ?? countryOf(adjective) ?? null
}
