import type { Span } from '../engine/analysis.ts'
import { type Quote, quoteAt, reach } from './quotes.ts'

/** What can be marked. A `passage` is a stretch that a person marked for a note or a tag alone. */
export const markKinds = ['actor', 'claim', 'quotation', 'figure', 'date', 'passage'] as const

export type MarkKind = (typeof markKinds)[number]

/** What a span is in its mark: `mention` of an actor, the three roles of a claim, `words` in all others. */
export const roles = ['mention', 'source', 'cue', 'content', 'words'] as const

export type Role = (typeof roles)[number]

/** The role by whose spans a mark is told from others. */
export function keyRole(kind: MarkKind): Role {
  if (kind === 'actor') return 'mention'
  return kind === 'claim' ? 'content' : 'words'
}

export interface Part extends Span {
  role: Role
}

/** What a mark says besides where it stands. */
export interface Details {
  /** The kind within its kind: `person`, `direct`, `money`, `speech`. */
  label?: string
  /** Of an actor, in the house's spelling where a person set it. */
  name?: string
  /** Of an actor. */
  titles?: string[]
  /** Whose claim it is: the name of an actor, null where nobody says it. */
  speaker?: string | null
  /** Of a figure or a date. */
  value?: number | [number, number] | string | null
  unit?: string
  qualifier?: string
  of?: string
}

/** A span as it is kept: its words and what stood on either side, and where they were, in UTF-16 code units. */
export interface Anchor extends Quote, Part {
  /** True where the very same words stood more than once: only what stands beside them tells which ones are meant. */
  repeated?: true
}

/** A mark as it stood when something was decided about it. */
export interface Marked extends Details {
  kind: MarkKind
  anchors: Anchor[]
}

export const verdicts = ['confirmed', 'disputed', 'cannot verify'] as const

export type Verdict = (typeof verdicts)[number]

export type Act =
  /** The mark is right as it stands. */
  | { act: 'accept' }
  /** There is no such mark here. */
  | { act: 'reject' }
  /** The mark is right but for this: a claim's speaker, label or spans, an actor's name or titles. */
  | { act: 'change'; to: Details & { anchors?: Anchor[] } }
  /** The mark stands here, whether the engine sees it or not. */
  | { act: 'add' }
  /** The actor is the one of that name. */
  | { act: 'join'; into: string }
  | { act: 'verify'; verdict: Verdict; note?: string; source?: string }
  | { act: 'note'; text: string }
  | { act: 'tag'; tag: string }

export type ActName = Act['act']

/** One decision of one person about one mark. */
export interface Decision {
  /** An IRI: `urn:uuid:...`. */
  id: string
  mark: Marked
  act: Act
  /** Who decided it and when (ISO 8601), where they want that to be known. */
  by?: string
  at?: string
}

/** Keep spans of a text so that they are found again after edits. */
export function anchor(text: string, parts: readonly Part[]): Anchor[] {
  return parts.map(({ role, start, end }) => {
    const quote = quoteAt(text, { start, end })
    const { exact } = quote
    // Few words are always told by what stands beside them.
    const repeated = exact.length >= reach && (text.indexOf(exact) !== start || text.lastIndexOf(exact) !== start)
    return { role, start, end, ...quote, ...(repeated && { repeated }) }
  })
}
