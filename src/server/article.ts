import type { Actor, Claim, Mention, Span } from '../engine/analysis.ts'
import type { Ignore } from '../ledger/ignores.ts'
import type { Check, CheckedReading } from './checks.ts'
import { toRange } from './convert.ts'
import type { Decisions } from './decision-protocol.ts'
import type { ActorItem, Article, ClaimItem, FindingItem, IgnoredItem, MentionItem, PlaceItem } from './protocol.ts'
import type { Reading } from './reading.ts'
import { speakerOf, wordsOf } from './speech.ts'
import { oneLine } from './words.ts'

/** How much of the line is shown on either side of a place. */
const context = { words: 6, characters: 80 }

/** Put a reading into lines and characters, as the sidebar and the decorations want it. */
export function toArticle(reading: CheckedReading, decisions: Decisions): Article {
  const { document, analysis, checks } = reading
  return {
    uri: document.uri,
    version: document.version,
    actors: analysis.actors.map((actor) => toActorItem(reading, actor)),
    claims: analysis.claims.map((claim) => toClaimItem(reading, claim)),
    quotations: analysis.quotations.map(({ kind, claim, ...span }) => ({
      range: toRange(document, span),
      kind,
      claim: claim ?? null,
    })),
    figures: analysis.figures.map(({ kind, ...span }) => ({ range: toRange(document, span), kind })),
    findings: checks.map((check) => toFindingItem(reading, check)),
    decisions,
  }
}

function toActorItem(reading: Reading, { id, name, kind, titles, affiliations, aliases, mentions }: Actor): ActorItem {
  return {
    id,
    name: oneLine(name),
    kind,
    titles: titles.map(({ text }) => oneLine(text)),
    affiliations: affiliations.map((affiliation) => oneLine(affiliation.name)),
    aliases: aliases.map(oneLine),
    mentions: mentions.map((mention) => toMentionItem(reading, mention)),
  }
}

function toMentionItem(reading: Reading, { form, why, ...span }: Mention): MentionItem {
  return { ...toPlaceItem(reading, span), form, why }
}

/** A place with a few words of its line. */
export function toPlaceItem({ document }: Pick<Reading, 'document'>, span: Span): PlaceItem {
  const text = document.getText()
  return {
    range: toRange(document, span),
    text: oneLine(text.slice(span.start, span.end)),
    before: wordsBefore(text, span),
    after: wordsAfter(text, span),
  }
}

function toFindingItem(reading: Reading, { id, finding, severity, ignores, elsewhere }: Check): FindingItem {
  const { rule, message, places } = finding
  return {
    id,
    rule,
    message: oneLine(message),
    severity,
    places: places.map((place) => toPlaceItem(reading, place)),
    elsewhere,
    ignored: ignores.map(toIgnoredItem),
  }
}

function toIgnoredItem({ scope, by, at }: Ignore): IgnoredItem {
  return { scope, ...(by && { by: oneLine(by) }), ...(at && { at: oneLine(at) }) }
}

function wordsBefore(text: string, { start }: Span): string {
  const line =
    text
      .slice(Math.max(0, start - context.characters), start)
      .split(/[\r\n]/)
      .at(-1) ?? ''
  return oneLine(
    line
      .split(/(?<=\s)(?=\S)/)
      .slice(-context.words)
      .join(''),
  )
}

function wordsAfter(text: string, { end }: Span): string {
  const line = text.slice(end, end + context.characters).split(/[\r\n]/, 1)[0] ?? ''
  return oneLine(
    line
      .split(/(?<=\S)(?=\s)/)
      .slice(0, context.words)
      .join(''),
  )
}

function toClaimItem(reading: Reading, claim: Claim): ClaimItem {
  const { document } = reading
  const { id, kind, actor, source, cue, content, carriedOver, confidence, why } = claim
  return {
    id,
    kind,
    actor,
    speaker: speakerOf(reading, claim),
    source: source && toRange(document, source),
    cue: cue && toRange(document, cue),
    content: content.map((span) => toRange(document, span)),
    text: wordsOf(reading, claim),
    carriedOver,
    confidence,
    why,
  }
}
