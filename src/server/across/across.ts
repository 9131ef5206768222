import type { Clipping } from '../../dossier/clipping.ts'
import type { Conflict, DossierActor, Place, Statement } from '../../dossier/comparison.ts'
import { stableIds } from '../../engine/ids.ts'
import type { IndexedFolder } from '../folders.ts'
import { eachList, eachRevision } from './revision.ts'
import { createWho, type Who } from './who.ts'

/** What the articles of one folder say together: each answer is worked out when it is asked for and kept until something changes. */
export interface Across {
  folder: IndexedFolder
  who: Who
  conflicts(): readonly KnownConflict[]
  /** Those that touch an article. */
  conflictsOf(path: string): readonly KnownConflict[]
  /** Those of most sources first. */
  statements(): readonly KnownStatement[]
  /** The statements that an article reports. */
  saidIn(path: string): readonly KnownStatement[]
  /** The newest article first, those of no known day last. */
  newestFirst(): readonly Clipping[]
  /** How much the actors say that were asked about, by key. */
  said(): Map<string, number>
  /** How many titles and names of an actor want a person's look, by its key. */
  doubts(): ReadonlyMap<string, number>
}

/** A conflict with an id that stays the same while other articles come and go. */
export interface KnownConflict extends Conflict {
  id: string
}

/** A statement with such an id. */
export interface KnownStatement extends Statement {
  id: string
}

function readAcross(folder: IndexedFolder): Across {
  const who = createWho(folder)
  const conflicts = eachList(
    () => folder.dossier.findings(),
    (findings) => withIds('c', findings, ({ rule, message }) => [rule, message]),
  )
  const statements = eachList(
    () => folder.dossier.statements(),
    (alike) =>
      withIds('s', alike, ({ actor, words }) => [actor, words]).sort(
        (a, b) => b.sources - a.sources || b.claims.length - a.claims.length,
      ),
  )
  const reported = eachList(statements, (all) => byArticle(all, ({ claims }) => claims))
  const conflicting = eachList(conflicts, (all) => byArticle(all, ({ places }) => places))
  return {
    ...{ folder, who, conflicts, statements },
    saidIn: (path) => reported().get(path) ?? [],
    conflictsOf: (path) => conflicting().get(path) ?? [],
    said: eachRevision(folder, () => new Map()),
    newestFirst: eachRevision(folder, () => [...folder.clippings()].sort(newerFirst)),
    doubts: eachRevision(folder, () => countDoubts(folder, who, conflicts())),
  }
}

const across = new WeakMap<IndexedFolder, Across>()

/** What is known across a folder; the same for every feature that asks. */
export function acrossOf(folder: IndexedFolder): Across {
  const known = across.get(folder) ?? readAcross(folder)
  across.set(folder, known)
  return known
}

/** By day, the newest first; what is of no known day last. */
export function newerFirst(a: Pick<Clipping, 'day' | 'path'>, b: Pick<Clipping, 'day' | 'path'>): number {
  if (a.day === b.day) return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
  if (a.day === null || b.day === null) return a.day === null ? 1 : -1
  return a.day < b.day ? 1 : -1
}

/** What touches each article, by its path. */
function byArticle<T>(things: readonly T[], placesOf: (thing: T) => readonly { path: string }[]): Map<string, T[]> {
  const touching = new Map<string, T[]>()
  for (const thing of things) {
    for (const path of new Set(placesOf(thing).map(({ path }) => path))) {
      const known = touching.get(path)
      if (known) known.push(thing)
      else touching.set(path, [thing])
    }
  }
  return touching
}

function withIds<T>(prefix: string, things: readonly T[], wordsOf: (thing: T) => string[]): (T & { id: string })[] {
  const ids = stableIds(
    prefix,
    things.map((thing) => wordsOf(thing).join(' ')),
  )
  return things.map((thing, i) => ({ ...thing, id: ids[i]! }))
}

function countDoubts(folder: IndexedFolder, who: Who, conflicts: readonly Conflict[]): Map<string, number> {
  const doubts = new Map<string, number>()
  for (const { rule, places } of conflicts) {
    if (rule !== 'title-conflict' && rule !== 'name-spelling') continue
    const keys = new Set(places.map((place) => ownerOf(folder, who, place)?.key))
    for (const key of keys) if (key !== undefined) doubts.set(key, (doubts.get(key) ?? 0) + 1)
  }
  return doubts
}

/** Whose title or first mention begins at a place. */
function ownerOf(folder: IndexedFolder, who: Who, { path, start }: Place): DossierActor | undefined {
  const actor = folder
    .clipping(path)
    ?.actors.find(({ titles, mentions }) => mentions[0] === start || titles.some((title) => title.start === start))
  return actor && who.called(path, actor.name)
}
