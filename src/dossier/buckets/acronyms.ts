import type { ClippedActor } from '../clipping.ts'
import { keyOf } from '../hash.ts'
import { actorKey, areApart, nameWords } from '../names.ts'
import type { BucketKind, Entry } from '../rule.ts'

/** `NHC` in one article and `National Harbour Council (NHC)` in another: one, where only one name is known for it. */
export const acronyms: BucketKind<ClippedActor> = {
  values: ({ actors }) => actors,
  keysOf: (actor) => acronymsOf(actor).map((acronym) => keyOf('i', actor.kind, acronym)),

  reduce(entries) {
    const isShort = ({ value }: Entry<ClippedActor>) => acronymOf(value.name) !== null
    const keys = (some: typeof entries) => [...new Set(some.map(({ value, path }) => actorKey(value, path)))]
    const short = entries.filter(isShort)
    const long = keys(entries.filter((entry) => !isShort(entry)))
    if (long.length !== 1) return []
    const into = entries.find((entry) => !isShort(entry))!.value
    const from = short.filter(
      ({ value, path }) => actorKey(value, path) !== long[0] && !areApart(value.identity, into.identity),
    )
    return keys(from).map((from) => ({
      merge: {
        ...{ from, into: long[0]! },
        why: `${acronymOf(short[0]!.value.name)!.toUpperCase()} is spelled out in one way only`,
      },
    }))
  },
}

/** The acronym that is the actor's whole name, or those it is called by beside the words they stand for. */
function acronymsOf(actor: ClippedActor): string[] {
  if (actor.kind === 'person') return []
  const whole = acronymOf(actor.name)
  return whole === null ? spelledOut(actor) : [whole]
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
