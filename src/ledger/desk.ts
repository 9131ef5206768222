import type { Span } from '../engine/analysis.ts'
import type { HouseSpelling } from './actors.ts'
import type { Check, DecidedMark } from './decide.ts'
import type { Decision, Details, Marked, Part } from './decision.ts'
import { indexMarks, keyParts } from './mark-index.ts'
import type { Mark } from './marks.ts'

/** The marks of an article while decisions are applied to them, one after the other. */
export class Desk {
  readonly #index = indexMarks<DecidedMark>()
  readonly #marks = new Set<DecidedMark>()
  /** By each name they have or had. */
  readonly #actors = new Map<string, DecidedMark>()
  /** What each former name of an actor has become. */
  readonly #renamed = new Map<string, string>()
  /** Of actors that are part of another: which. */
  readonly #joined = new Map<DecidedMark, DecidedMark>()

  constructor(engine: readonly Mark[]) {
    for (const mark of engine) this.#put({ ...mark, ...fresh(), state: 'open', engine: mark })
  }

  /** In text order; a claim goes with its speaker's new name, and has none where that is no actor after all. */
  marks(): DecidedMark[] {
    return [...this.#marks]
      .map((mark) => (mark.speaker == null ? mark : { ...mark, speaker: this.#speakerNow(mark.speaker, mark.state) }))
      .map((mark) => ({ mark, start: Math.min(...mark.parts.map(({ start }) => start), Number.MAX_SAFE_INTEGER) }))
      .sort((a, b) => a.start - b.start)
      .map(({ mark }) => mark)
  }

  /** The mark that a decision is about, by where it stands now; an actor also by name. */
  find(mark: Marked, spans: readonly Span[]): DecidedMark | null {
    const placed = this.#index.find(mark.kind, spans)
    if (mark.kind !== 'actor' || mark.name === undefined) return placed
    const actor = placed && (this.#joined.get(placed) ?? placed)
    // A pronoun may point to another actor by now: the name tells whom the decision is about.
    return (placed?.engine ?? placed)?.name === mark.name ? actor : (this.#actors.get(mark.name) ?? actor)
  }

  /** Make the mark that a decision is about anew: the engine does not see it now. */
  make({ id, mark }: Decision, parts: readonly Part[]): DecidedMark {
    const { anchors: _, ...said } = mark
    const state = mark.kind === 'passage' ? 'added' : 'accepted'
    return this.#put({ ...said, id, parts: [...parts], ...fresh(), state, engine: null })
  }

  /** The mark stands as a person has it. */
  accept(mark: DecidedMark, { mark: { kind, anchors: _, ...said } }: Decision, parts: readonly Part[]) {
    if (kind === 'actor') this.#own(mark, parts)
    else this.#place(Object.assign(mark, said), parts)
    mark.state = mark.engine || mark.state === 'accepted' ? 'accepted' : 'added'
  }

  /** There is no such mark; of an actor that was joined with another, its own places are none. */
  reject(mark: DecidedMark, { mark: { name } }: Decision) {
    const own = [...this.#joined].find(([former, into]) => into === mark && former.engine?.name === name)?.[0]
    if (own) mark.parts = mark.parts.filter((part) => !own.parts.includes(part))
    else mark.state = 'rejected'
  }

  /** The mark that stands just where a person adds one: of that name, where it is an actor's. */
  findSame(mark: Marked, parts: readonly Part[]): DecidedMark | null {
    if (mark.kind === 'actor' && mark.name !== undefined) return this.#actors.get(mark.name) ?? null
    return this.#index.find(mark.kind, keyParts({ kind: mark.kind, parts: [...parts] }), 1)
  }

  /** The mark stands here whether the engine sees it or not. */
  add(mark: DecidedMark, decision: Decision, parts: readonly Part[]) {
    this.accept(mark, decision, parts)
    if (!mark.engine) mark.state = 'added'
  }

  /** Change what a mark says or where it stands. */
  change(mark: DecidedMark, { name, ...others }: Details, parts: readonly Part[]) {
    if (name !== undefined) this.#rename(mark, name)
    this.#place(Object.assign(mark, others), parts)
    mark.state = mark.engine ? 'changed' : 'added'
  }

  /** Two actors are one; where nobody has that name, the actor takes it. */
  join(mark: DecidedMark, into: string): DecidedMark {
    const other = this.#actors.get(into)
    if (!other || other === mark) {
      this.change(mark, { name: into }, [])
      return mark
    }
    this.#become(mark.name, into, other)
    other.titles = [...new Set([...(other.titles ?? []), ...(mark.titles ?? [])])]
    other.decisions.push(...mark.decisions)
    this.change(other, {}, mark.parts)
    this.#marks.delete(mark)
    for (const [former, into] of this.#joined) if (into === mark) this.#joined.set(former, other)
    this.#joined.set(mark, other)
    return other
  }

  /** Two names are one actor's: the longer one names it. */
  unite([one, other]: readonly [string, string]) {
    const [name, into] = one.length > other.length ? [other, one] : [one, other]
    const mark = this.#actors.get(name)
    if (mark && this.#actors.has(into)) this.join(mark, into)
  }

  /** An actor has the name that the house gives it; where the article spells it both ways, the two are one. */
  respell({ actor: { name, kind }, spelling }: HouseSpelling) {
    const mark = this.#actors.get(name)
    if (mark?.label === kind && mark.name !== spelling) this.join(mark, spelling)
  }

  #put(mark: DecidedMark): DecidedMark {
    this.#marks.add(mark)
    this.#index.add(mark)
    if (mark.name !== undefined && !this.#actors.has(mark.name)) this.#actors.set(mark.name, mark)
    return mark
  }

  /** Add places to an actor; of another mark, the roles that are given stand where they are given. */
  #place(mark: DecidedMark, parts: readonly Part[]) {
    if (parts.length === 0) return
    const given = new Set(parts.map(({ role }) => role))
    const kept = mark.kind === 'actor' ? mark.parts : mark.parts.filter(({ role }) => !given.has(role))
    const all = new Map([...kept, ...parts].map((part) => [`${part.role}:${part.start}-${part.end}`, part]))
    mark.parts = [...all.values()].sort((a, b) => a.start - b.start || a.end - b.end)
    this.#index.add(mark)
  }

  /** What a person gives to one actor is no other's. */
  #own(mark: DecidedMark, parts: readonly Part[]) {
    for (const part of parts)
      for (const other of this.#index.close('actor', part))
        if (other !== mark) other.parts = other.parts.filter(({ start, end }) => end <= part.start || start >= part.end)
    this.#place(mark, parts)
  }

  #rename(mark: DecidedMark, name: string) {
    this.#become(mark.name, name, mark)
    mark.name = name
  }

  #become(before: string | undefined, name: string, mark: DecidedMark) {
    this.#actors.set(name, mark)
    if (before === undefined || before === name) return
    this.#renamed.set(before, name)
    this.#actors.set(before, mark)
  }

  /** A claim that people have decided about is said by whom they say. */
  #speakerNow(speaker: string, state: DecidedMark['state']): string | null {
    const name = this.#nameNow(speaker)
    return state === 'open' && this.#actors.get(name)?.state === 'rejected' ? null : name
  }

  #nameNow(name: string): string {
    let now = name
    for (const seen = new Set<string>(); this.#renamed.has(now) && !seen.has(now); ) {
      seen.add(now)
      now = this.#renamed.get(now)!
    }
    return now
  }
}

const fresh = (): Pick<DecidedMark, 'decisions' | 'check' | 'tags' | 'notes'> => ({
  decisions: [],
  check: null,
  tags: [],
  notes: [],
})

/** Who said so and when, where they want that to be known. */
export const who = ({ by, at }: Decision): Pick<Check, 'by' | 'at'> => ({ ...(by && { by }), ...(at && { at }) })
