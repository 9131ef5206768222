/** A stretch of the article's text in UTF-16 code units, end exclusive, with no blank at either edge. */
export interface Span {
  start: number
  end: number
}

/** Everything the engine knows about one article: plain JSON, the same from the CLI and in the editor. */
export interface Analysis {
  version: 1
  /** As given on the command line, or the id of a line from standard input. */
  path?: string
  /** What was analysed, where it was asked for: the offsets count in it. */
  text?: string
  article: ArticleFacts
  blocks: Block[]
  quotations: Quotation[]
  actors: Actor[]
  claims: Claim[]
  figures: Figure[]
  dates: DateMention[]
  findings: Finding[]
}

export interface ArticleFacts {
  headline: Span | null
  byline: Byline[]
  /** The day of publication where the text or the file's name tells it. */
  published: Published | null
  /** The dateline’s place: `PORTWICK` in `PORTWICK, Feb. 15 (Northshore) --`. */
  place: Span | null
}

export interface Byline extends Span {
  /** The reporter's name without `By`, an all-capitals name in plain case. */
  name: string
  /** An e-mail address or account. */
  contact?: string
}

/** A span that tells a day, with its ISO 8601 value. */
export interface Dated extends Span {
  value: string
}

/** An ISO 8601 day and what tells it: the dateline before a date line, both before the name of the file. */
export type Published = (Dated & { from: 'dateline' | 'date line' }) | { value: string; from: 'file name' }

export type BlockKind = 'headline' | 'deck' | 'byline' | 'dateline' | 'caption' | 'paragraph' | 'furniture'

export interface Block extends Span {
  kind: BlockKind
}

export interface Quotation extends Span {
  /** `speech` is part of a claim, `term` a scare quote or quoted word, `title` a work's name. */
  kind: 'speech' | 'term' | 'title'
  /** The id of the claim it belongs to. */
  claim?: string
}

export type ActorKind = 'person' | 'organization' | 'place' | 'group'

export interface Actor {
  id: string
  /** The fullest name that the article gives, no title in it: `John Marsh`. */
  name: string
  kind: ActorKind
  /** Every office or role the article gives, in order of appearance. */
  titles: Titled[]
  /** Countries, parties and organisations the article says it belongs to, in order of appearance. */
  affiliations: Affiliation[]
  /** Every other form that names the actor: `Marsh`, `Mr. Marsh`. */
  aliases: string[]
  /** Every place the actor stands, in text order. */
  mentions: Mention[]
}

export interface Titled extends Span {
  /** As written, without a leading article: `Harbour Trust press secretary`. */
  text: string
}

/** The words that tell it: `French` in `French Armed Forces minister`. */
export interface Affiliation extends Span {
  /** `France`, `Harbour Trust`, `Republican Party`. */
  name: string
  /** The id of the actor of that name, where the article names it. */
  actor?: string
}

export type MentionForm = 'name' | 'short' | 'title' | 'pronoun' | 'description'

export interface Mention extends Span {
  form: MentionForm
  /** The rule or evidence that points this mention to its actor, in words. */
  why: string
}

export type ClaimKind = 'direct' | 'mixed' | 'indirect'

export interface Claim {
  id: string
  /** `direct`: all of the content stands in quotation marks; `mixed`: some of it; `indirect`: none. */
  kind: ClaimKind
  /** Whoever says it, as the article puts it, with titles and appositions included. */
  source: Span | null
  /** The reporting words, or a colon. */
  cue: Span | null
  content: Span[]
  /** The id of the actor whose claim it is. */
  actor: string | null
  /** True where the quotation has no source of its own and goes on from the one before. */
  carriedOver: boolean
  /** The day of speaking where the text tells it. */
  said: Dated | null
  /** Ids of the figures inside the content. */
  figures: string[]
  /** 0 to 1. */
  confidence: number
  /** What the claim rests on, in words. */
  why: string
}

export type FigureKind = 'count' | 'money' | 'percent' | 'ordinal' | 'duration' | 'measure' | 'age' | 'score'

export interface Figure extends Span {
  id: string
  kind: FigureKind
  /** A number, `[low, high]`, or null where the words give none. */
  value: number | [number, number] | null
  /** `USD`, `%`, `percentage point`, `km`, `year`; the plain word where it may mean several: `peso`, `ton`. */
  unit?: string
  /** `about`, `more than`, `up to`, `nearly`: as written, in lower case. */
  qualifier?: string
  /** The thing counted: `soldiers`. */
  of?: string
  /** The id of the claim it stands in. */
  claim?: string
}

export interface DateMention extends Span {
  /**
   * ISO 8601: `2022-02-14`, `2022-02`, `2016`; `2022-02-12/2022-02-13` for a weekend or a week, `1990/1999` for a decade;
   * `2016-21` to `2016-24` for spring to winter (ISO 8601-2). Null where the text does not tell.
   */
  value: string | null
  /** What the value was counted from: absent where the words tell it alone (`15 February 2022`). */
  countedFrom?: 'publication' | Dated
}

export type Severity = 'error' | 'warning' | 'information'

/** The checks within one article, by the code that settings and ignores use. */
export type Rule =
  | 'ambiguous-name'
  | 'arithmetic-conflict'
  | 'calendar-conflict'
  | 'headline-quotation-missing'
  | 'name-spelling'
  | 'unattributed-quotation'
  | 'unbalanced-quotation'

export interface Finding {
  rule: Rule
  /** One plain sentence that says what differs. */
  message: string
  /** Every place the finding rests on, the one to look at first before the others. */
  places: Span[]
  severity: Severity
  /** What would mend it, where that is known: `Pereyra` in place of `Pereira`. */
  edits?: Edit[]
}

/** Put `text` in place of the span. */
export interface Edit extends Span {
  text: string
}
