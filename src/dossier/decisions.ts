import type { ActorKind } from '../engine/analysis.ts'
import type { ClippedActor, Clipping, Passage } from './clipping.ts'
import { grouped } from './grouped.ts'
import { keyAlone, keyByName, type Named } from './names.ts'
import { keysOf } from './rules.ts'

/** An actor as a decision names it. */
export interface NamedActor {
  name: string
  kind: ActorKind
  /** The country that `Defense Ministry` is of. */
  of?: string
  /** Set where only the actor that this article names so is meant. */
  path?: string
}

/** What a person decided about two actors: plain data. */
export interface ActorDecision {
  decision: 'same' | 'not the same'
  actors: readonly [NamedActor, NamedActor]
  by?: string
  at?: string
}

/** Who an actor of an article is by decision; actors that nobody decided about have none. */
export interface Identity {
  key: string
  /** The name under which its claims meet those of the others that it is. */
  name: string
  /** The keys that it is not. */
  apart: string[]
  /** All of its name are one, whatever the articles tell of them. */
  one?: true
}

/** Decisions, made ready to be looked up. */
export interface Decided {
  identityOf(actor: Named, path: string): Identity | undefined
  /** The decisions that hold an actor, by the key it has by decision, and by the one it would have alone. */
  of(key: string): readonly Edge[]
  /** The keys that are one with a key by decision, or itself alone. */
  group(key: string): readonly string[]
  /** The key that an actor has by decision, where one names its key. */
  head(key: string): string
  /** The decisions that make two keys one, or keep their groups apart. */
  between(key: string, other: string): readonly Edge[]
  /** Every key that a decision names, each as it would stand alone. */
  keys(): Iterable<string>
}

/** A decision between two keys. */
export interface Edge {
  decision: ActorDecision
  keys: readonly [string, string]
}

/** Make decisions ready. Where `same` and `not the same` contradict each other, what is apart stays apart. */
export function decide(decisions: readonly ActorDecision[]): Decided {
  const single = singledOut(decisions)
  const nodeOf = (named: NamedActor) => {
    const alone = keyAlone(named, named.path ?? '')
    return single.has(alone) ? alone : keyByName(named, named.path ?? '')
  }
  const edges = decisions.map((decision): Edge => {
    const [one, other] = decision.actors
    return { decision, keys: [nodeOf(one), nodeOf(other)] }
  })
  const groups = groupsOf(edges)
  const identities = identitiesOf(edges, groups)
  const byKey = grouped(
    edges.flatMap((edge) => edge.keys.map((key) => ({ key, edge }))),
    ({ key }) => key,
  )
  const edgesOf = (key: string) => (byKey.get(key) ?? []).map(({ edge }) => edge)
  return {
    identityOf(actor, path) {
      if (identities.size === 0) return undefined
      const key = keyByName(actor, path)
      return identities.get(keyAlone(actor, path)) ?? identities.get(key)
    },
    of: (key) => [...new Set((groups.get(key)?.keys ?? [key]).flatMap(edgesOf))],
    group: (key) => groups.get(key)?.keys ?? [key],
    head: (key) => identities.get(key)?.key ?? key,
    between(key, other) {
      const [own, others] = [groups.get(key)?.keys ?? [key], groups.get(other)?.keys ?? [other]]
      const joins = (keys: Edge['keys']) =>
        own === others
          ? keys.includes(other)
          : keys.some((each) => own.includes(each)) && keys.some((each) => others.includes(each))
      return edges.filter(({ decision, keys }) => (decision.decision === 'same') === (own === others) && joins(keys))
    },
    keys: () => byKey.keys(),
  }
}

/**
 * Where one article's `Ida Marsh` is not the `Ida Marsh` of the others, or is somebody of another name, it leaves those of its
 * name; any other decision about it is one about them all.
 */
function singledOut(decisions: readonly ActorDecision[]): Set<string> {
  const single = new Set<string>()
  for (const { decision, actors } of decisions) {
    const [one, other] = actors.map((named) => keyByName(named, named.path ?? ''))
    if ((decision === 'same') === (one === other)) continue
    for (const named of actors) if (named.path !== undefined) single.add(keyAlone(named, named.path ?? ''))
  }
  return single
}

/** Keys that are one actor, and those it is not. */
interface Group {
  keys: string[]
  apart: Set<string>
}

function groupsOf(edges: readonly Edge[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const key of edges.flatMap(({ keys }) => keys)) groups.set(key, { keys: [key], apart: new Set() })
  for (const { decision, keys } of edges) {
    if (decision.decision === 'same' || keys[0] === keys[1]) continue
    groups.get(keys[0])!.apart.add(keys[1])
    groups.get(keys[1])!.apart.add(keys[0])
  }
  for (const { decision, keys } of edges) {
    const [one, other] = keys.map((key) => groups.get(key)!)
    if (decision.decision !== 'same' || one === other || one!.keys.some((key) => other!.apart.has(key))) continue
    const joined = { keys: [...one!.keys, ...other!.keys], apart: new Set([...one!.apart, ...other!.apart]) }
    for (const key of joined.keys) groups.set(key, joined)
  }
  return groups
}

function identitiesOf(edges: readonly Edge[], groups: ReadonlyMap<string, Group>): Map<string, Identity> {
  const names = new Map(edges.flatMap(({ decision, keys }) => keys.map((key, i) => [key, decision.actors[i]!.name])))
  const whole = new Set(edges.filter(({ keys }) => keys[0] === keys[1]).map(({ keys }) => keys[0]))
  const heads = new Map([...new Set(groups.values())].map((group) => [group, headOf(group.keys)]))
  return new Map(
    [...groups].map(([key, group]) => {
      const head = heads.get(group)!
      const apart = [...new Set([...group.apart].map((other) => heads.get(groups.get(other)!)!))].sort()
      const one = group.keys.some((key) => whole.has(key))
      return [key, { key: head, name: names.get(head)!, apart, ...(one && { one }) }]
    }),
  )
}

/** A name that holds in every article before one that holds in one; then the longer. */
const headOf = (keys: readonly string[]): string =>
  keys.reduce((head, key) => {
    const order = Number(head.includes('@')) - Number(key.includes('@')) || key.length - head.length
    return order > 0 || (order === 0 && key < head) ? key : head
  })

/** Put the identities that decisions give into a clipping; the same one where they give none. */
export function withIdentities(clipping: Clipping, decided: Decided): Clipping {
  const identities = new Map<string, Identity>()
  const actors = clipping.actors.map((actor): ClippedActor => {
    const identity = decided.identityOf(actor, clipping.path)
    if (!identity) return actor
    identities.set(actor.name, identity)
    return { ...actor, identity }
  })
  if (identities.size === 0) return clipping
  const known = <T extends Passage>(passage: T): T => {
    const identity = identities.get(passage.speaker.name)
    return identity ? { ...passage, speaker: { ...passage.speaker, identity } } : passage
  }
  const figures = clipping.figures.map((figure) => {
    const identity = figure.speaker && identities.get(figure.speaker.name)
    return identity ? { ...figure, speaker: { ...figure.speaker!, identity } } : figure
  })
  const cuttings = { ...clipping, actors, quoted: clipping.quoted.map(known), told: clipping.told.map(known), figures }
  return { ...cuttings, ...keysOf(cuttings) }
}
