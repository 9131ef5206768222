import { actorBucket } from './buckets/actors.ts'
import type { Clipping } from './clipping.ts'
import type { ActorDetail, Comparison, Conflict, DossierActor, Part, Statement } from './comparison.ts'
import { type ActorDecision, decide, type NamedActor, withIdentities } from './decisions.ts'
import { letterOf } from './hash.ts'
import { createMeetings } from './meetings.ts'
import { entriesIn, reduceBucket } from './rules.ts'
import { createComparison } from './unite.ts'
import { createWho, type Known, keyIn, namedBy, type Spelling } from './who.ts'

/** What many articles say together. A list that nothing changed is the same as before. */
export interface Answers {
  /** Where the articles disagree. */
  findings(): Conflict[]
  /** What was said in more than one article. */
  statements(): Statement[]
  /** Who is who; the first who asks waits for all of it, and `settle` reads it with all else from then on. */
  actors(): DossierActor[]
  /** The key of the actor that an article's actor of a name is. */
  keyOf(path: string, name: string): string | undefined
  /** The actor of a key, or the one that it is part of as an acronym or by decision. */
  actor(key: string): ActorDetail | undefined
  /** How a decision names the actor of a key: one of `DossierActor` or of `Merge`. */
  named(key: string): NamedActor | undefined
  /** The decisions that make the actors of two keys one, or keep them apart: what to take back so that nobody has decided. */
  decisionsBetween(key: string, other: string): ActorDecision[]
}

/** Many articles, put in and taken out one at a time; the answers depend on what is in, never on the way there. */
export interface Dossier extends Answers {
  /** Hold these decisions about actors, in place of those before, for all that is in and all to come. */
  decide(decisions: readonly ActorDecision[]): void
  /** Put in an article, in place of the one with its path. */
  put(clipping: Clipping): void
  /** Take out the article of a path, where it is in. */
  remove(path: string): void
  /** Read at most so many buckets that changed, fewer once it `isEnough`, and say whether none is left: for who must answer others in between. */
  settle(most?: number, isEnough?: () => boolean): boolean
  /** Whether no bucket is left that changed. Every answer reads those first. */
  readonly isSettled: boolean
  /** Answers that read nothing: of what `settle` has read by now. They may still tell of what was taken out. */
  readonly soFar: Answers
  /** All three. */
  comparison(): Comparison
}

export function createDossier(decisions: readonly ActorDecision[] = []): Dossier {
  let decided = decide(decisions)
  /** The articles, with what people decided about their actors. */
  const clippings = new Map<string, Clipping>()
  /** As they were put in, where that is something else. */
  const originals = new Map<string, Clipping>()
  const who = createWho()
  const meetings = createMeetings<Clipping>()
  /** What the buckets told when they were read, where they told anything. */
  const told = new Map<number, Part[]>()
  const spellings = new Map<string, Spelling>()
  const dirty = new Set<number>()
  /** Goes on where it stopped: to begin anew each time would go through all that was deleted. */
  let waiting = dirty.values()
  /** Whether anybody asked who is who: until then no bucket of actors is read. */
  let areActorsRead = false
  const united = createComparison()

  function remove(path: string) {
    const clipping = clippings.get(path)
    if (!clipping) return
    who.remove(clipping)
    originals.delete(path)
    meetings.remove(clipping, clipping.keys)
    for (const key of clipping.keys) if (areActorsRead || !isActors(key)) dirty.add(key)
    clippings.delete(path)
  }

  function put(original: Clipping) {
    remove(original.path)
    const clipping = withIdentities(original, decided)
    if (clipping !== original) originals.set(clipping.path, original)
    who.put(clipping)
    const own = new Set<number>()
    for (const key of clipping.keys) {
      // One entry alone tells nothing, but who it names.
      if (isActors(key) ? areActorsRead : own.has(key) || meetings.has(key)) dirty.add(key)
      own.add(key)
    }
    meetings.put(clipping, clipping.keys)
    clippings.set(clipping.path, clipping)
  }

  function read(key: number): Part[] {
    const entries = meetings.at(key).flatMap((clipping) => entriesIn(clipping, key))
    return entries.length === 0 ? [] : reduceBucket(key, entries)
  }

  function settle(most = Number.POSITIVE_INFINITY, isEnough = () => false): boolean {
    const [gone, come]: [Part[], Part[]] = [[], []]
    for (let count = 0; count < most && !(count > 0 && isEnough()); count++) {
      const { value: key, done } = waiting.next()
      if (done) {
        waiting = dirty.values()
        break
      }
      dirty.delete(key)
      const before = told.get(key) ?? []
      const parts = asBefore(read(key), before)
      if (before.length === 0 && parts.length === 0) continue
      const [had, has] = [new Set(before), new Set(parts)]
      for (const part of before) if (!has.has(part)) gone.push(part)
      for (const part of parts) if (!had.has(part)) come.push(part)
      for (const part of before) if ('merge' in part) spellings.delete(part.merge.from)
      for (const part of parts) if ('merge' in part) spellings.set(part.merge.from, part.merge)
      // A list that grew has room for more: a copy has none.
      if (parts.length > 0) told.set(key, [...parts])
      else told.delete(key)
    }
    united.change(gone, come)
    return dirty.size === 0
  }

  /** The articles of every actor that a decision names or named, put in again. */
  function redecide(decisions: readonly ActorDecision[]) {
    const before = decided
    decided = decide(decisions)
    const named = [...before.keys(), ...decided.keys()].flatMap((key) => [key, ...before.group(key)])
    const touched = new Set(named.flatMap((key) => meetings.at(actorBucket(key)).map(({ path }) => path)))
    for (const path of touched) put(originals.get(path) ?? clippings.get(path)!)
  }

  function ask(settleFirst: () => void): Answers {
    const first = <Given extends unknown[], T>(answer: (...given: Given) => T) => {
      return (...given: Given): T => {
        settleFirst()
        return answer(...given)
      }
    }
    const partsAt = (key: string) => told.get(actorBucket(key)) ?? read(actorBucket(key))
    const known = (): Known => ({ clippings, decided, partsAt, spellings })
    return {
      findings: first(united.findings),
      statements: first(united.statements),
      actors() {
        if (!areActorsRead)
          for (const { keys } of clippings.values()) for (const key of keys) if (isActors(key)) dirty.add(key)
        areActorsRead = true
        settleFirst()
        return united.actors()
      },
      keyOf: first((path, name) => keyIn(path, name, known())),
      actor: first((key) => who.detail(decided.head(key), known())),
      named: first((key) => namedBy(key, known())),
      decisionsBetween: (key, other) => decided.between(key, other).map(({ decision }) => decision),
    }
  }
  const settled = ask(settle)
  return {
    ...settled,
    decide: redecide,
    put,
    remove,
    settle,
    get isSettled() {
      return dirty.size === 0
    },
    soFar: ask(() => undefined),
    comparison: () => ({ actors: settled.actors(), statements: settled.statements(), findings: settled.findings() }),
  }
}

/** A bucket tells most of what it told before, whichever article changed: what is equal is the same. */
function asBefore(parts: Part[], before: readonly Part[]): Part[] {
  if (before.length === 0) return parts
  const known = new Map(before.map((part) => [JSON.stringify(part), part]))
  return parts.map((part) => known.get(JSON.stringify(part)) ?? part)
}

const isActors = (key: number) => letterOf(key) === 'a'
