import type { ClippedActor } from '../clipping.ts'
import type { DatedTitle, DossierActor } from '../comparison.ts'
import { grouped } from '../grouped.ts'
import { keyOf } from '../hash.ts'
import { namesakes } from '../homonyms.ts'
import { actorKey, nameWords } from '../names.ts'
import { byDay } from '../places.ts'
import type { BucketKind, Entry } from '../rule.ts'

/** The bucket of an actor's key; whoever stands in one article alone is with all of the name. */
export const actorBucket = (key: string): number => keyOf('a', key.replace(/[@~].*$/u, ''))

/** One actor in many articles. */
export const actors: BucketKind<ClippedActor> = {
  values: ({ actors }) => actors,
  // Those of one article alone lie together here, and are told apart by the path below.
  keysOf: (actor) => [actorBucket(actorKey(actor, ''))],

  reduce(entries) {
    const byKey = grouped(entries, ({ path, value }) => actorKey(value, path))
    return [...byKey].flatMap(([key, entries]) => {
      const { kind, identity } = entries[0]!.value
      // Somebody may have decided that all of the name are one.
      const people = kind === 'person' && !identity?.one ? namesakes(entries) : [{ label: '', entries }]
      return people.map(({ label, entries }) => ({
        actor: actorOf(label === '' ? key : `${key}~${label}`, entries, people.length > 1 ? [apart(label)] : []),
      }))
    })
  },
}

const apart = (label: string) =>
  `told apart from others of the name${label === '' ? ' by what they are told to be' : `: ${label}`}`

function actorOf(key: string, entries: readonly Entry<ClippedActor>[], apart: readonly string[]): DossierActor {
  const articles = [...new Set(entries.map(({ path }) => path))]
  const all = entries.map(({ value }) => value)
  const name = commonest(all.map(({ name }) => name))
  const titles = entries.flatMap(({ path, day, value }): DatedTitle[] =>
    value.titles.map(({ start, end, text }) => ({ path, start, end, text, day })),
  )
  const aliases = new Set(all.flatMap(({ name, aliases }) => [name, ...aliases]))
  aliases.delete(name)
  const why = articles.length > 1 ? [sameName(entries, articles.length), ...apart] : [...apart]
  return {
    ...{ key, name, kind: all[0]!.kind },
    aliases: orNone([...aliases].sort()),
    titles: orNone(titles.sort(byDay)),
    articles,
    why: orNone(why.sort()),
  }
}

/** Most lists are empty: one for all of them. The others are copied, as a list that grew has room for more. */
const orNone = <T>(list: readonly T[]): T[] => (list.length === 0 ? none : [...list])

const none: never[] = []

/** What makes one of what many articles name. */
function sameName(entries: readonly Entry<ClippedActor>[], articles: number): string {
  const { kind, of } = entries[0]!.value
  const names = new Set(entries.map(({ value }) => nameWords(value.name).join(' ')))
  if (entries.some(({ value }) => value.identity) && names.size > 1) return 'somebody decided that they are the same'
  if (kind === 'place' && names.size > 1) return `one country by several names in ${articles} articles`
  if (of !== undefined) return `the same name in ${articles} articles, each of ${capital(of)}`
  return `the same ${kind === 'person' ? 'full ' : ''}name in ${articles} articles`
}

const capital = (words: string) => words.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())

function commonest(names: readonly string[]): string {
  const groups = [...grouped(names, (name) => name).values()]
  return groups.sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))[0]![0]!
}
