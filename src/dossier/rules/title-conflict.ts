import type { ClippedActor } from '../clipping.ts'
import type { Part, Place } from '../comparison.ts'
import { grouped, pairsOf } from '../grouped.ts'
import { keyOf } from '../hash.ts'
import { contradict, type Profile, profileOf } from '../homonyms.ts'
import { meeting, type Told } from '../meeting.ts'
import { actorKey, nameWords } from '../names.ts'
import { exclude, type HeldOffice, officeOf } from '../offices.ts'
import { placesOf } from '../places.ts'
import type { BucketKind, Entry } from '../rule.ts'
import { daysBetween } from '../said-days.ts'

/** A title read as an office, in its article. */
interface Holding extends Place, Told {
  name: string
  text: string
  held: HeldOffice
  profile: Profile
}

/** Further apart, a person has changed the office; so far apart that one may have. */
const mostDays = 14
const sameDays = 3

/** One person in two offices that nobody holds together, on the same days. */
export const titleConflict: BucketKind<ClippedActor> = {
  values: ({ actors }) => actors,
  keysOf(actor) {
    if (actor.kind !== 'person' || nameWords(actor.name).length < 2) return []
    return actor.titles.some(({ text }) => heldOffice(text)) ? [keyOf('o', actorKey(actor, ''))] : []
  },

  reduce(entries) {
    const byOffice = grouped(entries.flatMap(holdingsOf), ({ held }) => held.office)
    const now = [...byOffice.values()].flatMap((group) =>
      isLeft(group) ? [] : group.filter(({ held }) => held.when === 'now'),
    )
    const offices = [...grouped(now, ({ held }) => `${held.office} ${held.of.join(' ')}`).values()]
    return [...pairsOf(offices, 16)].flatMap(([some, others]) => conflictOf(some, others))
  },
}

/** What a third of the mentions call former, the others call so without saying it. */
const isLeft = (group: readonly Holding[]) =>
  3 * group.filter(({ held }) => held.when === 'before').length >= group.length

/** `as governor, Marsh signed it` tells of the past as well. */
const heldOffice = (title: string) => (/^\p{Ll}+$/u.test(title) ? null : officeOf(title))

function holdingsOf(entry: Entry<ClippedActor>): Holding[] {
  const { path, day, value } = entry
  const profile = profileOf(entry)
  return value.titles.flatMap(({ past, ...title }) => {
    if (past) return []
    const held = heldOffice(title.text)
    return held ? [{ path, day, name: value.name, ...title, held, profile }] : []
  })
}

function conflictOf(some: readonly Holding[], others: readonly Holding[]): Part[] {
  const [one, other] = [some[0]!, others[0]!]
  if (!exclude(one.held, other.held)) return []
  // Articles that give both offices know of a change.
  const paths = new Set(some.map(({ path }) => path))
  const both = new Set(others.map(({ path }) => path).filter((path) => paths.has(path)))
  if (3 * both.size >= Math.min(some.length, others.length)) return []
  const apart = (holdings: readonly Holding[]) => holdings.filter(({ path }) => !both.has(path))
  const [left, right] = meeting(apart(some), apart(others), mostDays, (a, b) => !contradict(a.profile, b.profile))
  if (left.length === 0) return []
  const unknown = left.every((a) => right.every((b) => a.day === null || b.day === null))
  const changed = isBehind(left, right) || isBehind(right, left)
  const doubt = unknown
    ? ', if the articles are of the same days'
    : changed
      ? ', unless the office changed in between'
      : ''
  const titles = [left[0]!.text, right[0]!.text].sort()
  return [
    {
      finding: {
        rule: 'title-conflict',
        message: `${one.name} holds two offices: “${titles[0]}” and “${titles[1]}”${doubt}.`,
        severity: doubt === '' ? 'warning' : 'information',
        places: placesOf([...left, ...right]),
      },
    },
  ]
}

/** Whether the one office is told of on days well before all those of the other. */
function isBehind(some: readonly Holding[], others: readonly Holding[]): boolean {
  const [last, first] = [daysOf(some).at(-1), daysOf(others)[0]]
  return last !== undefined && first !== undefined && last < first && daysBetween(last, first)! > sameDays
}

const daysOf = (holdings: readonly Holding[]) => holdings.flatMap(({ day }) => day ?? []).sort()
