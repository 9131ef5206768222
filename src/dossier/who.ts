import { actorsOf } from './actors.ts'
import type { ClippedActor, Clipping } from './clipping.ts'
import type { ActorDetail, DossierActor, Merge, Part } from './comparison.ts'
import type { ActorDecision, Decided, NamedActor } from './decisions.ts'
import { actorKey, keyAlone, keyByName } from './names.ts'
import { createOffers, type Offer, type Offers } from './offers.ts'

/** An acronym and the name that it is spelled out with, by key. */
export type Spelling = Extract<Part, { merge: unknown }>['merge']

/** What the dossier knows when it is asked who somebody is. */
export interface Known {
  clippings: ReadonlyMap<string, Clipping>
  decided: Decided
  /** Every actor of the bucket that a key is in. */
  partsAt(key: string): Part[]
  /** By the key of the acronym. */
  spellings: ReadonlyMap<string, Spelling>
}

/** The keys of all actors that are in, to tell who may be one with another. */
export interface Who {
  put(clipping: Clipping): void
  remove(clipping: Clipping): void
  /** One actor, what made it one and what it may be one with. */
  detail(key: string, known: Known): ActorDetail | undefined
}

export function createWho(): Who {
  /** Kept from when somebody first asks: in memory they are as large as all clippings' names. */
  let offers: Offers | undefined
  /** How many articles have an actor of a key. */
  const counts = new Map<string, number>()
  const count = ({ path, actors }: Clipping, by: 1 | -1) => {
    for (const key of new Set(actors.map((actor) => actorKey(actor, path)))) {
      const before = counts.get(key) ?? 0
      counts.set(key, before + by)
      if (before === 0) offers?.add(key)
      if (before + by > 0) continue
      counts.delete(key)
      offers?.delete(key)
    }
  }
  function offersOf(key: string, clippings: Known['clippings']): Offer[] {
    if (!offers) {
      offers = createOffers()
      for (const clipping of clippings.values()) count(clipping, 1)
    }
    return offers.of(key)
  }
  return {
    put: (clipping) => offers && count(clipping, 1),
    remove: (clipping) => offers && count(clipping, -1),
    detail(asked, known) {
      const key = known.spellings.get(asked)?.into ?? asked
      const actors = actorsNear(key, known)
      const actor = actors.find((actor) => actor.key === key)
      if (!actor) return undefined
      const homonyms = actors
        .filter((other) => other !== actor && withoutEvidence(other.key) === withoutEvidence(key))
        .map(({ key }) => ({
          key,
          why: `the same name, told apart by what they are told to be${/~/u.test(key) ? `: ${key.replace(/^.*~/u, '')}` : ''}`,
        }))
      const decided = new Set(known.decided.of(key).flatMap(({ keys }) => keys))
      const offered = [...offersOf(withoutEvidence(key), known.clippings), ...homonyms].filter(
        ({ key }) => !decided.has(key) && !known.spellings.has(key),
      )
      return {
        ...actor,
        merges: [...decidedMerges(key, known), ...spelledMerges(key, known), ...sameNames(actor, known)],
        offers: offered.flatMap(({ key, why }) => toMerge(key, why, known) ?? []),
        apart: decidedApart(key, known),
      }
    },
  }
}

/** `person:john marsh~sport` is one of those named `person:john marsh`. */
const withoutEvidence = (key: string) => key.replace(/~.*$/u, '')

/** The actors of a key's bucket, with the acronyms that are spelled out with its name. */
function actorsNear(key: string, { partsAt, spellings }: Known): DossierActor[] {
  const merges = [...spellings.values()].filter(({ into }) => into === key)
  const parts = [key, ...merges.map(({ from }) => from)].flatMap(partsAt)
  return actorsOf([...parts, ...merges.map((merge) => ({ merge }))])
}

/** The key of an article's actor of a name. */
export function keyIn(path: string, name: string, known: Known): string | undefined {
  const actor = known.clippings.get(path)?.actors.find((actor) => actor.name === name)
  if (!actor) return undefined
  const key = actorKey(actor, path)
  const spelling = known.spellings.get(key)
  if (spelling) return spelling.into
  const own = known
    .partsAt(key)
    .flatMap((part) => ('actor' in part && withoutEvidence(part.actor.key) === key ? part.actor : []))
  return own.find(({ articles }) => articles.includes(path))?.key
}

/** How a decision names the actor of a key: as one did before, else by its name, and by an article where that is needed. */
export function namedBy(key: string, { clippings, decided, partsAt }: Known): NamedActor | undefined {
  for (const { decision, keys } of decided.of(key)) {
    const at = keys.indexOf(key)
    if (at >= 0) return decision.actors[at]
  }
  const parts = key.includes('@') ? [] : partsAt(key)
  const actor = parts.flatMap((part) => ('actor' in part && part.actor.key === key ? part.actor : []))[0]
  const [byName, path = actor?.articles[0]] = withoutEvidence(key).split('@') as [string, string?]
  if (path === undefined) return undefined
  const holds = (each: ClippedActor) =>
    actorKey(each, path) === byName || keyByName(each, path).split('@')[0] === byName
  const clipped = clippings.get(path)?.actors.find(holds)
  if (!clipped) return undefined
  return {
    ...{ name: actor?.name ?? clipped.name, kind: clipped.kind },
    ...(clipped.of !== undefined && { of: clipped.of }),
    ...((key.includes('@') || key.includes('~')) && { path }),
  }
}

function toMerge(key: string, why: string, known: Known, decision?: ActorDecision): Merge | undefined {
  const named = namedBy(key, known)
  if (!named) return undefined
  if (!decision) return { name: named.name, key, why }
  const { by, at } = decision
  return { name: named.name, key, why, decided: { ...(by !== undefined && { by }), ...(at !== undefined && { at }) } }
}

const decidedMerges = (key: string, known: Known): Merge[] =>
  known.decided.of(key).flatMap(({ decision, keys }) => {
    if (decision.decision !== 'same') return []
    return keys.flatMap((other) =>
      other === key ? [] : (toMerge(other, 'somebody decided that they are the same', known, decision) ?? []),
    )
  })

function decidedApart(key: string, known: Known): Merge[] {
  const own = new Set(known.decided.group(key))
  return known.decided.of(key).flatMap(({ decision, keys }) => {
    if (decision.decision === 'same') return []
    return keys.flatMap((other) =>
      own.has(other) ? [] : (toMerge(other, 'somebody decided that they are not the same', known, decision) ?? []),
    )
  })
}

const spelledMerges = (key: string, known: Known): Merge[] =>
  [...known.spellings.values()].flatMap(({ from, into, why }) =>
    into === key ? (toMerge(from, why, known) ?? []) : [],
  )

/** One for each of several articles that give the same name. */
function sameNames({ key, articles }: DossierActor, { clippings }: Known): Merge[] {
  if (articles.length < 2) return []
  return articles.flatMap((path) => {
    const actor = clippings.get(path)?.actors.find((actor) => actorKey(actor, path) === withoutEvidence(key))
    if (!actor) return []
    const { name } = actor
    return {
      name,
      key: keyAlone(actor, path),
      why: `the same ${actor.kind === 'person' ? 'full ' : ''}name in ${path}`,
    }
  })
}
