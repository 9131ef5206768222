import type { Actor, Analysis, ClaimKind, FigureKind, Span, Titled } from '../engine/analysis.ts'
import type { Identity } from './decisions.ts'
import { figuresIn } from './figures.ts'
import { grouped } from './grouped.ts'
import { glanceAt, meaningOf } from './meaning.ts'
import type { Named } from './names.ts'
import { type Print, printOf } from './prints.ts'
import { keysOf } from './rules.ts'
import { type SaidDay, saidDays } from './said-days.ts'
import { scopeIn } from './scopes.ts'
import { longestSentence, sentencesOf, spanAt } from './sentences.ts'
import { speakersIn } from './speakers.ts'
import { readClipping } from './stored.ts'
import { agesIn, pastIn } from './years.ts'

/** What the dossier keeps of one article: plain JSON, a few thousand characters, cut loose from the article's text. */
export interface Clipping extends Cuttings, Keys {
  path: string
}

/** The keys under which an article meets others. They do not depend on its path. */
export interface Keys {
  keys: number[]
  /**
   * What each key is of: a place in `actors`, `quoted`, `told` or `figures`, as the kind of the key tells. The places are characters, from
   * `]` on: a list of numbers takes eight times the memory.
   */
  owners: string
}

/** What is cut out of one article, wherever it lies. */
export interface Cuttings {
  /** The ISO day of publication, where the article tells it. */
  day: string | null
  /** The offset at which each line starts. */
  lines: number[]
  /** Of the text, in UTF-16 code units. */
  length: number
  actors: ClippedActor[]
  /** Every claim, in text order. */
  claims: ClippedClaim[]
  /** Sentences, or parts of them, that stand between quotation marks and have a speaker. */
  quoted: Passage[]
  /** What is said in other words. */
  told: Passage[]
  figures: ClippedFigure[]
  /** A sample of the article's runs of eight words. */
  print: Print
}

export interface ClippedActor extends Named {
  aliases: string[]
  titles: ClippedTitle[]
  affiliations: string[]
  /** In years, where the article tells it beside the name: `Ida Marsh, 34,`. */
  age?: number
  /** Start and end of every mention in turn, in text order. */
  mentions: number[]
  /** Who it is across articles, where a person decided that. */
  identity?: Identity
}

export interface ClippedTitle extends Titled {
  /** Its sentence tells of a past year: `the attacks on Senator Marsh in 2004`. */
  past?: true
}

export interface ClippedClaim extends Span {
  id: string
  kind: ClaimKind
  /** The speaker's name in `actors`. */
  speaker: string | null
  /** The words of its content, pieces joined by ` … `, cut where they are very long. */
  text: string
}

export interface Passage extends Span {
  /** The id of its claim. */
  claim: string
  speaker: Speaker
  text: string
  said: SaidDay | null
  /** What it is about, at a glance. */
  glance: number
}

export interface Speaker {
  name: string
  person: boolean
  /** The country that `Defense Ministry` is of. */
  of?: string
  /** Where the article was written, for a body that every town has: `police`. */
  place?: string
  /** The ministry or company whose spokesperson it is. */
  speaksFor?: Speaker
  identity?: Identity
}

export interface ClippedFigure extends Span {
  kind: FigureKind
  value: number
  /** Empty where the article gives none. */
  unit: string
  qualifier: string
  of: string
  /** The sentence it stands in, and where in it. */
  words: string
  at: number
  /** The other values of that sentence. */
  others: number[]
  /** The name that it opens with, where a capital says little: `Portwick` of `Portwick counted 430 votes`. */
  opening?: string
  /** The days, months or years it tells of, as the engine writes them. */
  when: string[]
  /** Its numbers that count nothing: `4` of `Precinct 4`, `9` of `9 p.m.`. */
  labels: string[]
  /** Who says it, if anybody does. */
  speaker: Speaker | null
}

/** Clip one article: its analysis and the text that was analysed. A slice of a text keeps the whole text in memory: what is read from JSON does not. */
export const clip = (path: string, analysis: Analysis, text: string): Clipping =>
  readClipping(clipAsJson(path, analysis, text))

/** Clip one article for who sends it on or keeps it. */
export function clipAsJson(path: string, analysis: Analysis, text: string): string {
  const sentences = analysis.blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'caption' || kind === 'dateline' || kind === 'deck')
    .flatMap((block) => sentencesOf(text, block))
    .sort((a, b) => a.start - b.start)
  const scope = scopeIn(analysis, text)
  const ages = agesIn(analysis, text)
  const isPast = pastIn(analysis, sentences)
  const actors = analysis.actors.map((actor) => clippedActor(actor, analysis, scope(actor), ages, isPast))
  const speakers = speakersIn(analysis, text, actors)
  const cuttings: Cuttings = {
    day: dayOf(analysis.article.published?.value),
    lines: [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)],
    length: text.length,
    actors: actors.filter(({ kind }) => kind !== 'group'),
    claims: claimsOf(analysis, text),
    ...passagesOf(analysis, text, speakers, saidDays(analysis, text, sentences)),
    figures: figuresIn(analysis, text, speakers, sentences),
    print: printOf(analysis.blocks, text),
  }
  return JSON.stringify({ path, ...cuttings, ...keysOf(cuttings) } satisfies Clipping)
}

/** A day, not a month, a year or a range of days. */
export const dayOf = (value: string | null | undefined): string | null =>
  value != null && /^\d{4}-\d\d-\d\d$/u.test(value) ? value : null

function clippedActor(
  { name, kind, aliases, titles, affiliations, mentions }: Actor,
  { quotations }: Analysis,
  of: string | undefined,
  ages: ReadonlyMap<number, number>,
  isPast: (span: Span) => boolean,
): ClippedActor {
  const age = mentions.map(({ end }) => ages.get(end)).find((age) => age !== undefined)
  return {
    ...{ name, kind, aliases },
    ...(of !== undefined && { of }),
    ...(age !== undefined && { age }),
    // What a speaker calls somebody, `“Mr. President,” I told him`, the article does not.
    titles: titles
      .filter(({ start }) => !spanAt(quotations, start))
      .map((title) => (isPast(title) ? { ...title, past: true } : title)),
    affiliations: affiliations.map(({ name }) => name),
    mentions: mentions.flatMap(({ start, end }) => [start, end]),
  }
}

/** What is shown of a claim, and searched. */
const mostOfClaim = 300

function claimsOf({ actors, claims }: Analysis, text: string): ClippedClaim[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return claims.map(({ id, kind, actor, content }) => ({
    ...{ id, kind, start: content[0]!.start, end: content.at(-1)!.end },
    speaker: names.get(actor ?? '') ?? null,
    text: content
      .map(({ start, end }) => text.slice(start, end))
      .join(' … ')
      .slice(0, mostOfClaim),
  }))
}

/** Shorter passages are said by many: `we will see`. */
const fewestWords = 6

function passagesOf(
  analysis: Analysis,
  text: string,
  speakers: ReadonlyMap<string, Speaker>,
  days: ReadonlyMap<string, SaidDay>,
): Pick<Clipping, 'quoted' | 'told'> {
  const quoted: Passage[] = []
  const told: Passage[] = []
  const quotations = grouped(analysis.quotations, ({ claim }) => claim ?? '')
  for (const { id, actor, content, kind } of analysis.claims) {
    const speaker = speakers.get(actor ?? '')
    if (!speaker) continue
    const passage = ({ start, end }: Span): Passage | [] => {
      const words = text.slice(start, end)
      if (!isPassage(words)) return []
      const said = days.get(id) ?? null
      return { start, end, claim: id, text: words, speaker, said, glance: glanceAt(meaningOf(words)) }
    }
    const spans = (quotations.get(id) ?? []).flatMap((quotation) => sentencesOf(text, quotation))
    quoted.push(...spans.flatMap(passage))
    if (kind !== 'direct') told.push(...content.flatMap(passage))
  }
  return { quoted, told }
}

const isPassage = (text: string) =>
  text.length <= longestSentence && text.split(/\s+/u, fewestWords).length === fewestWords
