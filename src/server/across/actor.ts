import type { Clipping } from '../../dossier/clipping.ts'
import type { DossierActor } from '../../dossier/comparison.ts'
import { grouped } from '../../dossier/grouped.ts'
import type { FolderActor, FolderClaimItem, FolderPlace } from '../folder-protocol.ts'
import { oneLine } from '../words.ts'
import { type Across, newerFirst } from './across.ts'
import { toActorItem } from './actors.ts'
import { toClaimItem } from './claims.ts'
import { wordsInRow } from './filter.ts'
import { shown, toFolderPlace } from './places.ts'

const most = { merges: 200, titles: 200, mentions: 200, latest: 50, together: 10 }

/** Everything a folder tells of one actor; null where nobody has that key. */
export function describeActor(across: Across, key: string): FolderActor | null {
  const detail = across.folder.dossier.actor(key)
  const actor = detail && across.who.everybody().get(detail.key)
  if (!actor) return null
  const clippings = newestNaming(across, actor)
  return {
    ...toActorItem(across, actor),
    aliases: actor.aliases.map(oneLine),
    titles: titlesOf(across, actor),
    mentions: clippings.slice(0, most.mentions).flatMap((clipping) => firstMention(across, actor, clipping) ?? []),
    latest: latestClaims(across, actor, clippings, most.latest),
    together: namedWith(across, actor, most.together),
    merges: detail.merges.slice(0, most.merges),
    offers: detail.offers,
    apart: detail.apart,
  }
}

/** The articles that name an actor, the newest first. */
export const newestNaming = ({ folder }: Across, { articles }: DossierActor): Clipping[] =>
  articles.flatMap((path) => folder.clipping(path) ?? []).sort(newerFirst)

/** By day; of a title that very many articles give, the first and the last that do. */
function titlesOf({ folder }: Across, { titles }: DossierActor): FolderActor['titles'] {
  // An article gives a title once, however often it says it.
  const given = [...new Map(titles.map((title) => [`${title.path}\0${wordsInRow(title.text)}`, title])).values()]
  const uses = [...grouped(given, ({ text }) => wordsInRow(text)).values()]
  const ends = new Set(uses.flatMap((own) => [own[0]!, own.at(-1)!]))
  const wanted = given.length > most.titles ? given.filter((title) => ends.has(title)).slice(-most.titles) : given
  return wanted.flatMap((title) => {
    const clipping = folder.clipping(title.path)
    return clipping ? [{ ...toFolderPlace(folder, clipping, title, title.text), title: shown(title.text) }] : []
  })
}

/** Where an article names an actor first. */
export function firstMention({ folder, who }: Across, actor: DossierActor, clipping: Clipping): FolderPlace | null {
  const names = who.namesOf(actor, clipping)
  const [first] = clipping.actors
    .filter(({ name, mentions }) => names.includes(name) && mentions.length > 1)
    .sort((a, b) => a.mentions[0]! - b.mentions[0]!)
  if (!first) return null
  const [start, end] = first.mentions as [number, number]
  const words = [first.name, ...first.aliases].find(({ length }) => length === end - start) ?? first.name
  return toFolderPlace(folder, clipping, { start, end }, words)
}

/** The last claims of an actor in these articles, of each the last claim first. */
export function latestClaims(
  { folder, who }: Across,
  actor: DossierActor,
  clippings: Iterable<Clipping>,
  limit: number,
): FolderClaimItem[] {
  const latest: FolderClaimItem[] = []
  for (const clipping of clippings) {
    const names = who.namesOf(actor, clipping)
    const own = clipping.claims.filter(({ speaker }) => names.includes(speaker ?? ''))
    for (const claim of own.reverse().slice(0, limit - latest.length))
      latest.push(toClaimItem(folder, who, clipping, claim))
    if (latest.length === limit) break
  }
  return latest
}

/** Who is named in the same articles, those of most articles first; one article alone is chance. */
export function namedWith({ who }: Across, { key, articles }: DossierActor, limit: number): FolderActor['together'] {
  const counts = new Map<DossierActor, number>()
  for (const path of articles) for (const other of who.namedIn(path)) counts.set(other, (counts.get(other) ?? 0) + 1)
  return [...counts]
    .filter(([other, articles]) => other.key !== key && articles > 1)
    .sort(([a, articles], [b, others]) => others - articles || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(([{ key, name }, articles]) => ({ key, name: oneLine(name), articles }))
}
