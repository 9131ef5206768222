import type { Actor, Claim, Mention, Quotation, Span } from '../engine/analysis.ts'
import type { Tag } from '../ledger/codebook.ts'
import { toRange } from './convert.ts'
import type { Markup } from './markup.ts'
import type { Reading } from './reading.ts'
import { claimBefore, speakerOf, wordsOf } from './speech.ts'
import { clip, count } from './words.ts'

/** How much a card shows before it says `N more`. */
const most = { claims: 5, forms: 6, words: 80 }

/** Writes the cards of one reading: each describes one thing in a few lines, article text made harmless by `markup`. */
export interface Desk {
  reading: Reading
  markup: Markup
  /** Of the folder's codebook. */
  tags: readonly Tag[]
}

/** Who this is, what else the article calls them, and their latest claims. */
export function actorCard(desk: Desk, mention: Mention & { actor: Actor }): string {
  const { reading, markup } = desk
  const { actor, why } = mention
  const titles = actor.titles.map(({ text }) => text)
  const claims = reading.analysis.claims.filter((claim) => claim.actor === actor.id)
  const latest = claims.slice(-most.claims).reverse()
  return paragraphs(
    `${markup.strong(actor.name)} · ${actor.kind}`,
    upTo(markup, titles),
    actor.affiliations.length > 0 && `Belongs to ${upTo(markup, affiliationsOf(actor))}`,
    actor.aliases.length > 0 && `Also ${upTo(markup, actor.aliases)}`,
    `${count(actor.mentions.length, 'mention')}, ${count(claims.length, 'claim')}`,
    list([...latest.map((claim) => claimLink(desk, claim)), ...more(claims.length - latest.length)]),
    markup.aside(why),
  )
}

const affiliationsOf = ({ affiliations }: Actor) => affiliations.map(({ name }) => name)

/** Who says it, and on which words that rests. */
export function claimCard(desk: Desk, claim: Claim): string {
  const { reading, markup } = desk
  const speaker = speakerOf(reading, claim)
  const day = claim.said ? ` on ${markup.plain(claim.said.value)}` : ''
  return paragraphs(
    speaker === null ? unattributed(markup) : `Said by ${markup.strong(speaker)}${day} · ${claim.kind}`,
    evidence(desk, claim),
    reason(desk, claim),
  )
}

/** Why the engine marks it; nothing where only a person does. */
function reason({ reading, markup }: Desk, { id }: Claim): string | false {
  const claim = reading.engine.claims.find((each) => each.id === id)
  return claim !== undefined && markup.aside(`${claim.why}, ${Math.round(claim.confidence * 100)} % sure`)
}

function evidence(desk: Desk, claim: Claim): string {
  const words = [claim.source, claim.cue].flatMap((part) => (part ? placeLink(desk, part) : []))
  const rests = words.length > 0 ? [`Rests on ${words.join(' and ')}`] : []
  if (!claim.carriedOver) return rests.join('')
  const before = claimBefore(desk.reading, claim)
  return [...rests, `Carried over from ${before ? claimLink(desk, before) : 'the quotation before it'}`].join(' · ')
}

/** A quotation that belongs to no claim. */
export function quotationCard({ markup }: Desk, { kind }: Quotation): string {
  if (kind === 'term') return `${markup.strong('Quoted words')} · not a claim: a term or scare quotes`
  if (kind === 'title') return `${markup.strong('Title of a work')} · not a claim`
  return unattributed(markup)
}

function unattributed(markup: Markup): string {
  return `${markup.strong('Unattributed')} · the article does not say who says this`
}

function claimLink(desk: Desk, claim: Claim): string {
  const [first] = claim.content
  const words = clip(wordsOf(desk.reading, claim), most.words)
  return first ? linkTo(desk, words, first) : desk.markup.plain(words)
}

/** A jump link of the words at a place. */
export function placeLink(desk: Desk, span: Span): string {
  return linkTo(desk, quote(desk, span), span)
}

export function linkTo({ reading: { document }, markup }: Desk, words: string, span: Span): string {
  return markup.link(words, { uri: document.uri, range: toRange(document, span) })
}

function quote({ reading: { document } }: Desk, { start, end }: Span): string {
  return `“${clip(document.getText().slice(start, end), most.words)}”`
}

function upTo(markup: Markup, words: readonly string[]): string {
  return [...words.slice(0, most.forms).map(markup.plain), ...more(words.length - most.forms)].join('; ')
}

function more(number: number): string[] {
  return number > 0 ? [`${number} more`] : []
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

function paragraphs(...parts: (string | false)[]): string {
  return parts.filter(Boolean).join('\n\n')
}
