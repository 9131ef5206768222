import { keyOf } from '../hash.ts'
import { actorKey, nameWords } from '../names.ts'
import type { BucketKind } from '../rule.ts'

interface Acronym {
  acronym: string
  /** The actor whose whole name the acronym is. */
  short?: string
  /** The actor that an article calls by the acronym and by the words it stands for. */
  long?: string
}

/** `NHC` in one article and `National Harbour Council (NHC)` in another: one, where only one name is known for it. */
export const acronyms: BucketKind<Acronym> = {
  map({ path, actors }) {
    return actors.flatMap((actor) => {
      if (actor.kind === 'person') return []
      const key = actorKey(actor, path)
      const whole = acronymOf(actor.name)
      const values =
        whole === null ? spelledOut(actor).map((acronym) => ({ acronym, long: key })) : [{ acronym: whole, short: key }]
      return values.map((value) => ({ key: keyOf('i', actor.kind, value.acronym), value }))
    })
  },

  reduce(entries) {
    const values = entries.map(({ value }) => value)
    const long = [...new Set(values.flatMap(({ long }) => long ?? []))]
    if (long.length !== 1) return []
    const short = [...new Set(values.flatMap(({ short }) => short ?? []))]
    return short.map((from) => ({
      merge: { from, into: long[0]!, why: `${values[0]!.acronym.toUpperCase()} is spelled out in one way only` },
    }))
  },
}

/** `U.S.` -> `us`, `NHC` -> `nhc`; null for any other name. */
const acronymOf = (name: string): string | null =>
  /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,6})$/u.test(name) ? name.replaceAll('.', '').toLowerCase() : null

function spelledOut({ name, aliases }: { name: string; aliases: readonly string[] }): string[] {
  const words = nameWords(name)
  if (words.length < 2) return []
  const initials = new Set(
    [words, words.filter((word) => !['of', 'the', 'and', 'for', 'in', 'on'].includes(word))].map((all) =>
      all.map((word) => word[0]).join(''),
    ),
  )
  return aliases.flatMap((alias) => {
    const acronym = acronymOf(alias)
    return acronym !== null && initials.has(acronym) ? [acronym] : []
  })
}
