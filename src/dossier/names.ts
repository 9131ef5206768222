import type { ActorKind } from '../engine/analysis.ts'
import type { ClippedActor, Speaker } from './clipping.ts'
import { oneCountry } from './countries.ts'
import type { Identity } from './decisions.ts'
import { givenForms } from './given-forms.ts'
import { letterApart } from './letters.ts'
import { remember } from './remember.ts'
import { soundOf } from './sounds.ts'
import { folded } from './words.ts'

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** The words of a name, folded, without `Jr.`: `John F. O’Hara Jr.` is `john f ohara`. */
export const nameWords = remember(4000, (name): readonly string[] =>
  folded(name)
    .split(' ')
    .filter((word) => !suffixes.has(word)),
)

/** `jr` of `John F. O’Hara Jr.`. */
export const nameSuffix = (name: string): string | undefined => suffixOf(name) || undefined

const suffixOf = remember(
  4000,
  (name) =>
    folded(name)
      .split(' ')
      .find((word) => suffixes.has(word)) ?? '',
)

/** Shorter surnames sound alike by chance: `Lee` and `Li`. */
const shortest = 5

/**
 * Under which claims of a speaker meet: a person's surname as it sounds, `Zelensky` and `Zelenskyy`, as an article may know no more; the
 * whole name of others.
 */
export function speakerMeets({ name, person, identity }: Speaker): string {
  const known = identity?.name ?? name
  if (!person) return folded(known)
  const surname = nameWords(known).at(-1) ?? ''
  return surname.length < shortest ? surname : soundOf(surname)
}

/** Whether two speakers who meet may be one: `Marsh` and `Ida Marsh`, not `Ida Marsh` and `Ivan Marsh`. */
export function mayBeOne(a: Speaker, b: Speaker): boolean {
  if (a.identity && b.identity && a.identity.key === b.identity.key) return true
  // `Marsh` may be the one or the other of two that are not the same: it brings them together nowhere.
  if (a.person !== b.person || isApart(a) || isApart(b)) return false
  const [suffix, otherSuffix] = [nameSuffix(a.name), nameSuffix(b.name)]
  if (suffix && otherSuffix && suffix !== otherSuffix) return false
  if (!a.person) return mayBeOneBody(a, b)
  const [first, other] = [a, b].map(({ name, identity }) => nameWords(identity?.name ?? name))
  if (first!.length === 1 || other!.length === 1) return true
  return mayBeOneGiven(first![0]!, other![0]!)
}

/** `I.`, `Ida` and `Idabelle`, `Bob` and `Robert`, `Erik` and `Eric`; not `Ida` and `Ivan`, `Tim` and `Tom`. */
const mayBeOneGiven = (a: string, b: string): boolean =>
  a.startsWith(b) ||
  b.startsWith(a) ||
  soundOf(a) === soundOf(b) ||
  givenForms(a).some((form) => givenForms(b).includes(form)) ||
  (a[0] === b[0] && Math.max(a.length, b.length) > 3 && letterApart(a, b))

/** `the Defense Ministry` in Kyiv and in Moscow is two, and so is `the company` of two articles. */
function mayBeOneBody(a: Speaker, b: Speaker): boolean {
  if (isPointer(nameWords(a.name))) return false
  if (a.of !== undefined && b.of !== undefined) return a.of === b.of
  return a.of !== b.of || a.place === undefined || b.place === undefined || a.place === b.place
}

const isApart = ({ identity }: Speaker) => identity !== undefined && identity.apart.length > 0

/** A spokesman's words are those of the ministry he speaks for, too. */
export const voicesOf = (speaker: Speaker): Speaker[] => (speaker.speaksFor ? [speaker, speaker.speaksFor] : [speaker])

/** Whether two speakers may be one, or one of them speaks for the other. */
export const mayBeOneVoice = (a: Speaker, b: Speaker): boolean =>
  mayBeOne(a, b) || isVoiceOf(a.speaksFor, b) || isVoiceOf(b.speaksFor, a)

const isVoiceOf = (body: Speaker | undefined, speaker: Speaker) =>
  body !== undefined && !speaker.person && speakerMeets(body) === speakerMeets(speaker) && mayBeOne(body, speaker)

/** One name for the speakers who are one for sure. */
export const speakerId = ({ name, of, place, identity }: Speaker): string =>
  identity?.key ?? `${folded(name)}/${of ?? place ?? ''}`

/** The fuller of two names. */
export const fuller = (a: string, b: string): string =>
  b.length > a.length || (b.length === a.length && b < a) ? b : a

/** Names that every country and town has: `Defense Ministry`, `the Supreme Court`. */
const common = new Set(
  `administration agency army assembly attorney authorities authority board bureau cabinet campaign central chamber city committee commission
  congress council county court customs defense defence department district education energy federal finance fire force forces foreign
  general government health high home house interior intelligence justice labor legislature local military ministry national navy of office
  officers officials parliament party police prosecutors public republic school security senate service services state supreme the town trade
  transport treasury university and air bank affairs ministers media press news union association`.split(/\s+/u),
)

/** Words that only the article they stand in tells whom they mean: `the company`. */
const pointers = new Set(
  'the airline bank carmaker charity club company firm hospital newspaper organization retailer team'.split(' '),
)

/** Whether a person decided that two actors are not the same. */
export const areApart = (a: Identity | undefined, b: Identity | undefined): boolean =>
  a !== undefined && b !== undefined && a.apart.includes(b.key)

/** What a key by name rests on. */
export interface Named {
  name: string
  kind: ActorKind
  /** The country or body that `Defense Ministry` is of. */
  of?: string
}

/** The key by which an actor of one article is the actor of another: what people decided, else its name. */
export const actorKey = (actor: ClippedActor, path: string): string => actor.identity?.key ?? keyByName(actor, path)

/**
 * The full name of a person, the longest name of an organisation or a place. A bare surname, and `the Defense Ministry` of nobody
 * knows where, stay within their article: `person:marsh@2016/quay.txt`.
 */
export function keyByName({ name, kind, of }: Named, path: string): string {
  const words = nameWords(name)
  const key = `${kind}:${words.join(' ')}`
  if (kind === 'place') return `place:${oneCountry(words.join(' '))}`
  if (kind === 'person') return words.length > 1 ? key : `${key}@${path}`
  if (isPointer(words)) return `${key}@${path}`
  if (kind !== 'organization' || !isCommon(words)) return key
  return of === undefined ? `${key}@${path}` : `${key}/${folded(of)}`
}

/** The key of the actor of one article alone. */
export function keyAlone(actor: Named, path: string): string {
  const key = keyByName(actor, path)
  return key.includes('@') ? key : `${key}@${path}`
}

/** Whether every country may have one of this name. */
export const isCommon = (words: readonly string[]): boolean => words.every((word) => common.has(word))

const isPointer = (words: readonly string[]): boolean => words.every((word) => pointers.has(word))
