import type { DossierActor, Part } from './comparison.ts'
import { grouped } from './grouped.ts'
import { byText } from './order.ts'
import { byDay } from './places.ts'
import { createUnion, type Union } from './union.ts'

export type Named = Extract<Part, { actor: unknown } | { merge: unknown }>

/** Who is who: the actors of one key, and the acronyms that stand for one name; by name. */
export const createActors = (): Union<Named, DossierActor> =>
  createUnion<Named, DossierActor>(
    (part) => ('actor' in part ? [part.actor.key] : [part.merge.from, part.merge.into]).map((id) => ({ path: '', id })),
    actorsOf,
    (a, b) => byText(a.name, b.name) || byText(a.kind, b.kind) || byText(a.articles[0]!, b.articles[0]!),
  )

/** The actors that some parts name. */
export function actorsOf(parts: readonly Part[]): DossierActor[] {
  const known = new Map(parts.flatMap((part) => ('actor' in part ? [[part.actor.key, part.actor] as const] : [])))
  const merges = parts.flatMap((part) => ('merge' in part && known.has(part.merge.into) ? [part.merge] : []))
  const into = new Map(merges.map((merge) => [merge.from, merge]))
  const groups = [...grouped(known, ([key]) => into.get(key)?.into ?? key)].sort(([a], [b]) => byText(a, b))
  return groups
    .map(([key, group]) => {
      const one = known.get(key)!
      if (group.length === 1) return one
      const actors = group.map(([, actor]) => actor)
      const names = sorted(actors.flatMap(({ name, aliases }) => [name, ...aliases]))
      return {
        ...{ key, name: one.name, kind: one.kind },
        aliases: names.filter((name) => name !== one.name),
        titles: actors.flatMap(({ titles }) => titles).sort(byDay),
        articles: sorted(actors.flatMap(({ articles }) => articles)),
        why: sorted([...actors.flatMap(({ why }) => why), ...group.flatMap(([key]) => into.get(key)?.why ?? [])]),
      }
    })
    .sort((a, b) => byText(a.name, b.name) || byText(a.kind, b.kind) || byText(a.articles[0]!, b.articles[0]!))
}

const sorted = (words: Iterable<string>) => [...new Set(words)].sort()
