import type { ClippedActor } from './clipping.ts'
import { nameSuffix } from './names.ts'
import type { Office } from './office-words.ts'
import { officeOf } from './offices.ts'
import type { Entry } from './rule.ts'
import { folded } from './words.ts'
import { type World, worldOf } from './worlds.ts'

/** What an article tells of a person that two people of one name would not share. */
export interface Profile {
  /** `jr`, `sr`, `iii`. */
  suffix?: string
  /** The year of birth that an age and the article's day tell, at most one too late. */
  born?: number
  world?: World
  /** The article's day as days since 1970. */
  day?: number
}

/** The entries of one person among those of one name. */
export interface Namesake {
  /** What tells this person from the others; empty for the one of most articles. */
  label: string
  entries: Entry<ClippedActor>[]
}

/** Ages are told wrong, but not by more. */
const mostYears = 4

/** Within so many days nobody goes from the field to an office. */
const mostDays = 30

/** Articles tell of a name in so many ways at most that are looked at. */
const mostProfiles = 40

/** Tell apart the people of one name where articles say what cannot be true of one; an article that says nothing of it means the one of most articles. */
export function namesakes(entries: readonly Entry<ClippedActor>[]): Namesake[] {
  if (entries.length < 2) return [{ label: '', entries: [...entries] }]
  const profiles = entries.map(profileOf)
  const people: { profiles: Map<string, Profile>; entries: Entry<ClippedActor>[] }[] = []
  entries.forEach((entry, i) => {
    const profile = profiles[i]!
    if (isEmpty(profile)) return
    const own = people.find((one) => [...one.profiles.values()].every((known) => !contradict(known, profile))) ?? {
      profiles: new Map<string, Profile>(),
      entries: [],
    }
    if (own.entries.length === 0) people.push(own)
    own.entries.push(entry)
    if (own.profiles.size < mostProfiles) own.profiles.set(JSON.stringify(profile), profile)
  })
  if (people.length < 2) return [{ label: '', entries: [...entries] }]
  const [first, ...others] = [...people].sort((a, b) => b.entries.length - a.entries.length)
  const rest = new Set(others.flatMap(({ entries }) => entries))
  const labels = new Map<string, number>()
  return [
    { label: '', entries: entries.filter((entry) => !rest.has(entry)) },
    ...others.map(({ profiles, entries }) => {
      const label = labelOf([...profiles.values()], [...first!.profiles.values()])
      const count = (labels.get(label) ?? 0) + 1
      labels.set(label, count)
      return { label: count > 1 ? `${label} ${count}` : label, entries }
    }),
  ]
}

/** What an entry tells of its person. */
export function profileOf({ day, value }: Pick<Entry<ClippedActor>, 'day' | 'value'>): Profile {
  const suffix = nameSuffix(value.name)
  const worlds = new Set(value.titles.flatMap(({ text, past }) => (past ? [] : (titleWorld(text) ?? []))))
  return {
    ...(suffix !== undefined && { suffix }),
    ...(value.age !== undefined && day !== null && { born: Number(day.slice(0, 4)) - value.age }),
    ...(worlds.size === 1 && day !== null && { world: [...worlds][0]!, day: Date.parse(day) / 86_400_000 }),
  }
}

const isEmpty = (profile: Profile) => Object.keys(profile).length === 0

/** Clubs and companies have presidents, shows have judges. */
const ofState: ReadonlySet<Office> = new Set([
  'attorney general',
  'governor',
  'mayor',
  'minister',
  'prime minister',
  'representative',
  'secretary',
  'senator',
])

/** `goalkeeper`, `Health Minister`; nothing for `former goalkeeper` and `acting mayor`. */
function titleWorld(title: string): World | undefined {
  const held = officeOf(title)
  if (held) return held.when === 'now' && ofState.has(held.office) ? 'office' : undefined
  const words = folded(title).split(' ')
  if (words.some((word) => /^(?:former|ex|retired|onetime|turned|then)$/u.test(word))) return undefined
  return worldOf.get(words.at(-1)!)
}

/** Whether what two articles tell cannot be true of one person. */
export function contradict(a: Profile, b: Profile): boolean {
  if (a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix) return true
  if (a.born !== undefined && b.born !== undefined && Math.abs(a.born - b.born) > mostYears) return true
  return a.world !== undefined && b.world !== undefined && a.world !== b.world && Math.abs(a.day! - b.day!) <= mostDays
}

function labelOf(own: readonly Profile[], others: readonly Profile[]): string {
  const profile = own.find((each) => others.some((other) => contradict(each, other)))!
  const other = others.find((each) => contradict(each, profile))!
  if (profile.suffix !== undefined && other.suffix !== undefined && profile.suffix !== other.suffix)
    return profile.suffix
  if (profile.world !== undefined && other.world !== undefined && profile.world !== other.world) return profile.world
  return `born ${profile.born}`
}
