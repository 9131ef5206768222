import type { ActorKind, Severity, Span } from '../engine/analysis.ts'

/** What many articles say together: plain JSON, the answer of `newsmark compare`. */
export interface Comparison {
  /** Who is who, by name. */
  actors: DossierActor[]
  /** What was said in more than one article, by speaker. */
  statements: Statement[]
  /** Where articles disagree, by place. */
  findings: Conflict[]
}

/** A stretch of one article, in UTF-16 code units. */
export interface Place extends Span {
  path: string
}

export interface DossierActor {
  /** Names the actor as long as it is in. */
  key: string
  /** The name as most articles write it. */
  name: string
  kind: ActorKind
  /** Other names that mean the actor. */
  aliases: string[]
  /** Every office or role an article gives, by day and path. */
  titles: DatedTitle[]
  /** The paths of the articles that name it. */
  articles: string[]
  /** What each merge of names rests on, in words. */
  why: string[]
}

/** One actor and what is known of who it is. */
export interface ActorDetail extends DossierActor {
  /** What makes its names one; each can be taken back. */
  merges: Merge[]
  /** Actors that may be the same: nobody has decided. */
  offers: Merge[]
  /** Actors that people decided it is not. */
  apart: Merge[]
}

/** Another name that is one with an actor, might be, or is not. */
export interface Merge {
  /** Of the other actor, or of the part of this one that came from elsewhere. */
  name: string
  /** The actor's key where it stands alone. */
  key: string
  /** What it rests on, in words. */
  why: string
  /** Set where a person decided. */
  decided?: { by?: string; at?: string }
}

export interface DatedTitle extends Place {
  text: string
  /** The ISO day of the article's publication, where it is known. */
  day: string | null
}

/** A claim of one article. */
export interface ClaimPlace {
  path: string
  /** The claim's id in the article's analysis. */
  id: string
}

/** One thing said, and every claim that reports it. */
export interface Statement {
  actor: string
  /** The longest wording. */
  words: string
  claims: ClaimPlace[]
  /** Of how many sources its articles are: those that share much of their text count as one. */
  sources: number
}

export type ConflictRule =
  | 'copied-text'
  | 'date-conflict'
  | 'figure-conflict'
  | 'name-spelling'
  | 'quotation-variance'
  | 'title-conflict'

export interface Conflict {
  rule: ConflictRule
  /** One plain sentence that says what differs; it names no path, so that the same conflict elsewhere reads the same. */
  message: string
  severity: Severity
  /** Every place the finding rests on, by path. */
  places: Place[]
}

/** What the reduce of one bucket gives; the union of all buckets' parts makes the comparison. */
export type Part =
  | { finding: Conflict }
  | { actor: DossierActor }
  | { merge: { from: string; into: string; why: string } }
  | { same: { actor: string; claims: [SaidClaim, SaidClaim] } }
  | { copied: [Place, Place] }

export interface SaidClaim extends ClaimPlace {
  words: string
}
