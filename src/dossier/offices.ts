import { fields, heldBefore, notHeld, type Office, officeWords, otherPosts, together } from './office-words.ts'
import { remember } from './remember.ts'
import { folded } from './words.ts'

/** An office somebody holds: `Harbour Secretary` is a minister of `harbor`. */
export interface HeldOffice {
  office: Office
  /** The words that tell of what: country, state, field. */
  of: string[]
  /** `before` in `former mayor`; `never` where it is sought, or another's: `the mayor's wife`. */
  when: 'now' | 'before' | 'never'
}

/** Words that tell nothing about of what. */
const idle = new Set(
  `the of for a an and in to at from us u s american national federal state house white mr mrs ms dr honorable hon republican democratic
  democrat gop independent conservative liberal labor tory junior senior first longest serving outspoken embattled current incumbent sitting popular there here`.split(
    /\s+/u,
  ),
)

/** `State Secretary`, `Foreign Minister`: nothing without its field. */
const ofField: ReadonlySet<Office> = new Set(['minister', 'secretary'])

/** Senators of two states, judges of two courts: the words that tell of what are too loose to tell them apart. */
const toldApart: ReadonlySet<Office> = new Set(['minister', 'secretary', 'governor', 'mayor'])

/** Read the office out of a title; null where it holds none that is told apart for sure. */
export const officeOf = remember(4000, (title): HeldOffice | null => {
  // `Secretary of State Ada Quist and Sen.` is cut out of a list of people.
  if (/\band \p{Lu}/u.test(title)) return null
  const words = folded(title.replace(/['’]s(?!\p{L})/gu, '').replace(/\bone-time\b/giu, 'onetime')).split(' ')
  for (const [own, office] of officeWords) {
    const at = placeOf(words, own.split(' '))
    if (at < 0) continue
    const rest = [...words.slice(0, at), ...words.slice(at + own.split(' ').length)]
    if (rest.some((word) => otherPosts.get(office)?.has(word))) return null
    if (ofField.has(office) && !rest.some((word) => fields.includes(word))) return null
    const tells = (word: string) =>
      (ofField.has(office) && word === 'state') || !(idle.has(word) || heldBefore.has(word) || notHeld.has(word))
    const of = rest.filter(tells)
    const before = rest.some((word) => heldBefore.has(word))
    return { office, of, when: before ? 'before' : rest.some((word) => notHeld.has(word)) ? 'never' : 'now' }
  }
  return null
})

function placeOf(words: readonly string[], own: readonly string[]): number {
  return words.findIndex((_, i) => own.every((word, k) => words[i + k] === word))
}

/** Whether no one person holds both offices at a time. */
export function exclude(a: HeldOffice, b: HeldOffice): boolean {
  const alikeOffices = a.office === b.office || (ofField.has(a.office) && ofField.has(b.office))
  if (!alikeOffices) return !together.some((pair) => pair.includes(a.office) && pair.includes(b.office))
  if (!toldApart.has(a.office)) return false
  return a.of.length > 0 && b.of.length > 0 && !alike(a.of, b.of) && !alike(b.of, a.of)
}

/** `France` and `French`, `New Jersey` and `N.J.`, `Ohio` and `PRESSOhio` of a page whose lines run together. */
const alike = (a: readonly string[], b: readonly string[]) =>
  a.some(
    (word) =>
      b
        .map((other) => other[0])
        .join('')
        .startsWith(word) || b.some((other) => word.slice(0, 4) === other.slice(0, 4) || word.endsWith(other)),
  )
