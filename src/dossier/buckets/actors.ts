import type { ClippedActor } from '../clipping.ts'
import type { DatedTitle, DossierActor } from '../comparison.ts'
import { grouped } from '../grouped.ts'
import { keyOf } from '../hash.ts'
import { actorKey } from '../names.ts'
import type { BucketKind } from '../rule.ts'

/** The bucket of an actor's key; whoever stands in one article alone is with all of the name. */
export const actorBucket = (key: string): number => keyOf('a', key.replace(/[@~].*$/u, ''))

/** One actor in many articles. */
export const actors: BucketKind<ClippedActor> = {
  values: ({ actors }) => actors,
  // Those of one article alone lie together here, and are told apart by the path below.
  keysOf: (actor) => [actorBucket(actorKey(actor, ''))],

  reduce(entries) {
    const byKey = grouped(entries, ({ path, value }) => actorKey(value, path))
    return [...byKey].map(([key, entries]) => {
      const articles = [...new Set(entries.map(({ path }) => path))]
      const all = entries.map(({ value }) => value)
      const name = commonest(all.map(({ name }) => name))
      const titles = entries.flatMap(({ path, day, value }): DatedTitle[] =>
        value.titles.map(({ start, end, text }) => ({ path, start, end, text, day })),
      )
      const aliases = new Set(all.flatMap(({ name, aliases }) => [name, ...aliases]))
      aliases.delete(name)
      const why =
        articles.length > 1
          ? [`the same ${all[0]!.kind === 'person' ? 'full ' : ''}name in ${articles.length} articles`]
          : []
      const actor: DossierActor = { key, name, kind: all[0]!.kind, aliases: [...aliases].sort(), titles, articles, why }
      return { actor }
    })
  },
}

function commonest(names: readonly string[]): string {
  const groups = [...grouped(names, (name) => name).values()]
  return groups.sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))[0]![0]!
}
