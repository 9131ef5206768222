import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import { type ActorDraft, createDraft, longestForm } from './actors.ts'
import type { Mention, Span } from './analysis.ts'
import type { ClaimDraft } from './claims.ts'
import type { Demonym } from './names/demonyms.ts'
import { type Description, describe } from './references/descriptions.ts'
import { findFirstPersons } from './references/first-person.ts'
import { type Gender, genderOf, resolvePronoun } from './references/pronouns.ts'
import { phraseBefore, resolveRelative } from './references/relatives.ts'
import type { Paragraph, Token } from './sentences.ts'
import { firstFrom, spanAt, within } from './spans.ts'

type Speakers = Map<ClaimDraft, ActorDraft>

declare module 'vfile' {
  interface DataMap {
    /** Whose each claim is. */
    speakers: Speakers
  }
}

/** What is known while the article is read from its first word to its last. */
export interface Context {
  actors: ActorDraft[]
  /** Mentions by start, with their actors. */
  mentions: Map<number, { actor: ActorDraft; mention: Mention }>
  /** Mentions before the place read now, the latest last. */
  before: { actor: ActorDraft; mention: Mention }[]
  genders: Map<ActorDraft, Gender>
  /** Those whose gender the text states itself. */
  stated: ReadonlySet<ActorDraft>
  /** Who bears a form of a name; the first where several do. */
  byForm: Map<string, ActorDraft>
  /** Those who speak without a name, by kind and description. */
  unnamed: Map<string, ActorDraft>
  /** The sentences, in text order. */
  sentences: readonly Span[]
  /** The outermost quotations, in text order. */
  quoted: readonly Span[]
  /** `Marsh’s`, `Marsh's` */
  isPossessive: (mention: Span) => boolean
  /** Who spoke last, and the last place of what they said. */
  lastSpeaker: ActorDraft | null
  saidUntil: number
}

/** Point pronouns, titles and descriptions that speak to their actors, and give every claim its speaker. */
export function references() {
  return (_tree: Root, file: VFile): undefined => {
    const text = String(file)
    const actors = file.data.actors ?? []
    const speakers = new Map<ClaimDraft, ActorDraft>()
    const genders = genderOf(actors, text)
    const context: Context = {
      actors,
      mentions: new Map(),
      before: [],
      genders,
      stated: new Set(genders.keys()),
      byForm: firstByForm(actors),
      unnamed: new Map(),
      sentences: (file.data.paragraphs ?? []).flatMap(({ sentences }) => sentences),
      quoted: (file.data.quoted ?? []).filter(({ depth }) => depth === 0),
      isPossessive: ({ end }) => /^['’]/u.test(text.slice(end, end + 1)),
      lastSpeaker: null,
      saidUntil: 0,
    }
    for (const actor of actors)
      for (const mention of actor.mentions) context.mentions.set(mention.start, { actor, mention })
    const waiting = [...context.mentions.values()].sort((a, b) => a.mention.start - b.mention.start)
    let next = 0
    for (const { at, pronoun, claim } of inReadingOrder(file, context)) {
      while (waiting[next] && waiting[next]!.mention.start < at) context.before.push(waiting[next++]!)
      if (pronoun) referPronoun(context, pronoun)
      const speaker = claim && speakerOf(claim, file, context)
      if (!speaker) continue
      speakers.set(claim, speaker)
      context.lastSpeaker = speaker
      context.saidUntil = claim.content.at(-1)!.end
    }
    // A quotation that goes on may stand before the claim that it goes on from is read.
    for (const claim of file.data.claims ?? []) {
      const speaker = claim.follows && speakers.get(claim.follows)
      if (speaker) speakers.set(claim, speaker)
    }
    for (const { token, actor } of findFirstPersons(speakers, {
      paragraphs: file.data.paragraphs ?? [],
      quoted: file.data.quoted ?? [],
    }))
      refer(context, token, actor, 'pronoun', `“${token.text}” inside what ${longestForm(actor)} says`)
    pointDemonyms(file.data.demonyms ?? [], context)
    for (const actor of actors) actor.mentions.sort((a, b) => a.start - b.start)
    file.data.speakers = speakers
  }
}

function firstByForm(actors: readonly ActorDraft[]): Map<string, ActorDraft> {
  const byForm = new Map<string, ActorDraft>()
  for (const actor of actors) for (const form of actor.forms.keys()) if (!byForm.has(form)) byForm.set(form, actor)
  return byForm
}

interface Step {
  at: number
  pronoun?: Token
  claim?: ClaimDraft
}

/** The pronouns outside quotations and the claims by where their speaker is named: what the text says first is known first. */
function inReadingOrder({ data }: VFile, { quoted }: Context): Step[] {
  const pronouns: Step[] = []
  for (const { tokens } of data.paragraphs ?? []) {
    for (const token of tokens) {
      // A look at the length first: few words of a text are so short.
      const { text, start } = token
      if (text.length > 3 || text.length < 2 || !/^(?:he|she|him)$/iu.test(text) || spanAt(quoted, start)) continue
      pronouns.push({ at: start, pronoun: token })
    }
  }
  const claims = (data.claims ?? [])
    .filter(({ source }) => source !== null)
    .map((claim): Step => ({ at: claim.source!.start, claim }))
  return [...pronouns, ...claims].sort((a, b) => a.at - b.at)
}

/** `Norwegian` points to Norway where the article names it; not inside `Norwegian Rail`. */
function pointDemonyms(demonyms: readonly Demonym[], context: Context) {
  const { actors } = context
  const places = new Map(actors.filter(({ kind }) => kind === 'place').map((place) => [place.country, place]))
  const named = actors
    .flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name' || form === 'short'))
    .sort((a, b) => a.start - b.start)
  for (const { start, end, country } of demonyms) {
    const place = places.get(country)
    if (!place || spanAt(named, start)) continue
    refer(context, { start, end }, place, 'description', `belongs to ${longestForm(place)}`)
  }
}

function referPronoun(context: Context, { start, end, text }: Token): ActorDraft | null {
  const told = resolvePronoun({ start, word: text }, context)
  return told && refer(context, { start, end }, told.actor, 'pronoun', told.why)
}

function speakerOf({ source }: ClaimDraft, { data }: VFile, context: Context): ActorDraft | null {
  const paragraph = source && spanAt(data.paragraphs ?? [], source.start)
  const tokens = paragraph ? within(paragraph.tokens, source) : []
  if (tokens.length === 0) return null
  if (tokens.length === 1) {
    const known = context.mentions.get(tokens[0]!.start)?.actor ?? referPronoun(context, tokens[0]!)
    if (known) return known
    if (/^(?:who|which|that)$/iu.test(tokens[0]!.text)) return referRelative(context, tokens[0]!, paragraph!)
  }
  return referPhrase(context, tokens)
}

/** Whom a phrase names or describes, or somebody new. */
function referPhrase(context: Context, tokens: readonly Token[]): ActorDraft | null {
  const description = describe(tokens, context)
  if (description.actor && description.form === 'name') return description.actor
  const actor = description.actor ?? newActor(description, context)
  if (!actor) return null
  return refer(context, spanOf(description.tokens), actor, description.form, description.why)
}

/** `Ann Lee, [who] said`, `two residents [who] said` */
function referRelative(context: Context, token: Token, { tokens, sentences }: Paragraph): ActorDraft | null {
  const sentence = spanAt(sentences, token.start)
  const told = sentence && resolveRelative(token, sentence, context.before)
  if (told) return refer(context, token, told.actor, 'pronoun', told.why)
  const phrase = phraseBefore(tokens, firstFrom(tokens, token.start))
  return phrase.length > 0 ? referPhrase(context, phrase) : null
}

const spanOf = (tokens: readonly Token[]): Span => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end })

function refer(context: Context, span: Span, actor: ActorDraft, form: Mention['form'], why: string): ActorDraft {
  const known = context.mentions.get(span.start)
  if (known?.mention.end === span.end) return known.actor
  const mention: Mention = { start: span.start, end: span.end, form, why }
  actor.mentions.push(mention)
  context.before.push({ actor, mention })
  if (!known) context.mentions.set(span.start, { actor, mention })
  return actor
}

const inPlainCase = (name: string) => name.replace(/\p{Lu}\p{Lu}+/gu, (word) => word[0] + word.slice(1).toLowerCase())

/** Somebody who speaks without a name: `critics`, `a senior official`, `the two engineers`. */
function newActor({ name, kind, form }: Description, { actors, byForm, unnamed }: Context): ActorDraft | null {
  if (!kind) return null
  const key = `${kind} ${name.toLowerCase()}`
  // `REVIEW: Why?` in a talk with the Review
  const same = unnamed.get(key) ?? (form === 'name' ? byForm.get(inPlainCase(name)) : undefined)
  if (same) return same
  const actor = createDraft(kind)
  actor.forms.set(name, form)
  actors.push(actor)
  if (!byForm.has(name)) byForm.set(name, actor)
  unnamed.set(key, actor)
  return actor
}
