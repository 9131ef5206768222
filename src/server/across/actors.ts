import type { Clipping } from '../../dossier/clipping.ts'
import type { DossierActor } from '../../dossier/comparison.ts'
import type { FolderActorItem, FolderListParams, Listed } from '../folder-protocol.ts'
import { oneLine } from '../words.ts'
import type { Across } from './across.ts'
import { termsOf, wordsInRow } from './filter.ts'

/** Who is named in a folder, those of most articles first; the filter looks at names, other names and titles. */
export function listActors(across: Across, { filter, limit }: FolderListParams): Listed<FolderActorItem> {
  const all = actorsCalled(across, filter)
  return { items: all.slice(0, limit).map((actor) => toActorItem(across, actor)), total: all.length }
}

/** The actors whose names, other names and titles hold all words of a filter, those of most articles first. */
export function actorsCalled(across: Across, filter: string): DossierActor[] {
  const tests = termsOf(filter).map(calling)
  return [...across.who.everybody().values()].filter((actor) => tests.every((test) => test(actor)))
}

/** Make a test whether an actor is called by a term; the same titles come again and again. */
function calling(term: string): (actor: DossierActor) => boolean {
  const known = new Map<string, boolean>()
  const holds = (words: string) => {
    const found = known.get(words) ?? wordsInRow(words).includes(term)
    known.set(words, found)
    return found
  }
  return ({ name, aliases, titles }) => holds(name) || aliases.some(holds) || titles.some(({ text }) => holds(text))
}

export function toActorItem(across: Across, actor: DossierActor): FolderActorItem {
  const { key, name, kind, titles, articles } = actor
  const said = across.said()
  const claims =
    said.get(key) ??
    countClaims(
      across,
      actor,
      articles.flatMap((path) => across.folder.clipping(path) ?? []),
    )
  said.set(key, claims)
  const title = titles.at(-1)?.text
  return {
    ...{ key, kind, claims },
    name: oneLine(name),
    title: title === undefined ? null : oneLine(title),
    articles: articles.length,
    doubts: across.doubts().get(key) ?? 0,
  }
}

/** How much an actor says in these articles. */
export function countClaims({ who }: Across, actor: DossierActor, clippings: readonly Clipping[]): number {
  let claims = 0
  for (const clipping of clippings) {
    const said = claimsBy(clipping)
    if (said.size > 0) for (const name of who.namesOf(actor, clipping)) claims += said.get(name) ?? 0
  }
  return claims
}

const counts = new WeakMap<Clipping, Map<string, number>>()

/** How much each speaker of an article says, by name. */
function claimsBy(clipping: Clipping): ReadonlyMap<string, number> {
  const known = counts.get(clipping)
  if (known) return known
  const count = new Map<string, number>()
  for (const { speaker } of clipping.claims) if (speaker !== null) count.set(speaker, (count.get(speaker) ?? 0) + 1)
  counts.set(clipping, count)
  return count
}
