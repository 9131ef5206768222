import type { ClippedActor, Speaker } from './clipping.ts'
import { remember } from './remember.ts'
import { folded } from './words.ts'

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** The words of a name, folded, without `Jr.`: `John F. O’Hara Jr.` is `john f ohara`. */
export const nameWords = remember(4000, (name): readonly string[] =>
  folded(name)
    .split(' ')
    .filter((word) => !suffixes.has(word)),
)

/** Under which claims of a speaker meet: a person's surname, as an article may know no more; the whole name of others. */
export const speakerMeets = ({ name, person }: Speaker): string =>
  person ? (nameWords(name).at(-1) ?? '') : folded(name)

/** Whether two speakers who meet may be one: `Marsh` and `Ida Marsh`, not `Ida Marsh` and `Tom Marsh`. */
export function mayBeOne(a: Speaker, b: Speaker): boolean {
  if (a.person !== b.person) return false
  if (!a.person) return true
  const [first, other] = [nameWords(a.name), nameWords(b.name)]
  if (first.length === 1 || other.length === 1) return true
  return first[0]![0] === other[0]![0]
}

/** The fuller of two names. */
export const fuller = (a: string, b: string): string =>
  b.length > a.length || (b.length === a.length && b < a) ? b : a

/** Names that every country and town has: `Defense Ministry`, `the Supreme Court`. */
const common = new Set(
  `administration agency army assembly attorney authority board bureau cabinet campaign central chamber city committee commission
  congress council county court customs defense defence department district education energy federal finance fire force forces foreign
  general government health high home house interior intelligence justice labor legislature local ministry national navy of office
  parliament party police public republic school security senate service services state supreme the town trade transport treasury university
  and air bank affairs ministers media press news union association`.split(/\s+/u),
)

/**
 * The key by which an actor of one article is the actor of another: the full name of a person, the longest name of an
 * organisation or a place. A bare surname, and `the Defense Ministry` of nobody knows where, stay within their article.
 */
export function actorKey({ name, kind, affiliations }: ClippedActor, path: string): string {
  const words = nameWords(name)
  const key = `${kind}:${words.join(' ')}`
  if (kind === 'person') return words.length > 1 ? key : `${key}:${path}`
  if (kind !== 'organization' || words.some((word) => !common.has(word))) return key
  return affiliations[0] === undefined ? `${key}:${path}` : `${key}:${folded(affiliations[0])}`
}
