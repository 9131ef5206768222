import type { VFile } from 'vfile'
import type { Span } from '../analysis.ts'
import type { ClaimDraft } from '../claims.ts'
import type { Quoted } from '../quotations.ts'
import type { Paragraph } from '../sentences.ts'
import { type Chain, marginals } from '../tagging/chain.ts'
import type { Model } from '../tagging/model.ts'
import { scoreTokens } from '../tagging/weights.ts'
import { type Ballot, ruleLike } from './agreement.ts'
import { type Range, windowAround } from './around.ts'
import { choose, preferRules } from './choosing.ts'
import { anchorsOf, type Opinions, opinionFeatures, opinionsFrom } from './opinions.ts'
import { ownScores, type Reading, readAround } from './readings.ts'
import { roleFeatures } from './roles.ts'
import { isLaidOut, type Stretch, stretchesOf } from './stretches.ts'
import { type Facts, margin, namedSpans, placeAt, type Traits, traitsOf } from './traits.ts'
import { weigh } from './weighing.ts'

/** What the rules have found, and the model that weighs it. */
export interface Found {
  quoted: ReadonlyMap<Paragraph, readonly Quoted[]>
  /** The rules' claims of each paragraph. */
  byRules: readonly ClaimDraft[][]
  model: Model
}

/** Read each stretch in every way that the model and the rules propose, and keep the most probable that exclude each other. */
export function claimsByModel(file: VFile, { quoted, byRules, model }: Found): ClaimDraft[] {
  const facts: Facts = { text: String(file), named: namedSpans(file), common: model.lists.get('common')! }
  const claims: ClaimDraft[] = []
  const heirs: Heirs = new Map()
  for (const stretch of stretchesOf(file.data.paragraphs ?? [], quoted, byRules)) {
    const own = isLaidOut(stretch) ? [...stretch.claims] : chosenClaims(stretch, facts, model)
    // A quotation at the stretch's start may go on from the one before.
    const last = claims.splice(-1)
    const near = [...last, ...own]
    for (const claim of stretch.claims) inherit(claim, heirs, near, facts.text)
    claims.push(...near)
  }
  return claims
}

function chosenClaims(stretch: Stretch, facts: Facts, model: Model): ClaimDraft[] {
  const ballot = readStretch(stretch, facts, model)
  const confidences = preferRules(ballot, weigh(ballot, model.chains.get('weighing')!))
  return choose(ballot, confidences)
    .map((i) => toClaim(ballot, i, Math.round(confidences[i]! * 1000) / 1000, facts.text))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start)
}

/** For each claim of the rules the one that has its words now. */
type Heirs = Map<ClaimDraft, ClaimDraft>

/** A quotation goes on over a paragraph's break and a word or two, not farther. */
const nearby = 60

/**
 * Find who has a rule's claim now. A quotation without a cue that no claim has taken in goes on from the claim right before it,
 * or from one farther off, or nobody is named who says it.
 */
function inherit(claim: ClaimDraft, heirs: Heirs, own: ClaimDraft[], text: string): void {
  const follows = claim.follows && heirs.get(claim.follows)
  if (follows) claim.follows = follows
  const first = claim.content[0]!
  const heir = own.find(({ content }) => content.some((span) => span.start < first.end && first.start < span.end))
  if (heir) heirs.set(claim, heir)
  if (heir || claim.cue) return
  const before = own.findLast(({ content }) => content.at(-1)!.end <= first.start)
  if (claim.carriedOver && before && isQuoted(before, text) && first.start - before.content.at(-1)!.end < nearby) {
    before.content.push(...claim.content)
    heirs.set(claim, before)
    return
  }
  own.push(claim)
  heirs.set(claim, claim)
}

/** `“We go,” she said.`, not `She said that they go.`: what goes on is a quotation. */
const isQuoted = ({ content }: ClaimDraft, text: string) =>
  /[”"’'»“]$/u.test(text.slice(content.at(-1)!.start, content.at(-1)!.end))

/** What is less probably a cue is not read: training looks at more, to learn what is none, but here it costs time. */
const likelyCue = 0.12

/** All readings of a stretch. */
export function readStretch(stretch: Stretch, facts: Facts, { chains }: Pick<Model, 'chains'>): Ballot {
  const traits = traitsOf(stretch, facts)
  const features = roleFeatures(traits)
  const roles = chains.get('roles')!
  const opinions = opinionsFrom(marginals(scoreTokens(features, roles.weights), roles))
  const learned = readCues(traits, opinions, features, chains.get('around')!, likelyCue)
  const { paragraph, claims } = stretch
  return { kind: paragraph.kind, traits, opinions, claims, readings: [...learned, ...readRules(claims, traits)] }
}

export function readCues(
  traits: Traits,
  opinions: Opinions,
  features: ReturnType<typeof roleFeatures>,
  chain: Chain,
  leastCue?: number,
): Reading[] {
  const anchors = anchorsOf(opinions, traits.length, leastCue)
  if (anchors.length === 0) return []
  const windows = anchors.map((anchor) => windowAround(anchor, traits))
  const own = ownScores([features, opinionFeatures(opinions, traits)], windows, chain)
  return anchors.flatMap((anchor) => readAround(traits, opinions, own, anchor, chain))
}

export function readRules(claims: readonly ClaimDraft[], traits: Traits): Reading[] {
  const toRange = (span: Span | null) => (span ? rangeOf(span, traits) : null)
  return claims.flatMap(({ source, cue, content }, i) => {
    if (!cue) return []
    const ranges = content.map((span) => rangeOf(span, traits)).filter(({ from, to }) => to > from)
    if (ranges.length === 0) return []
    const own = { source: toRange(source), cue: toRange(cue), content: ranges }
    return { ...own, anchor: -1, logProbability: 0, weakestEnd: 0, form: 3, rule: i + 1 }
  })
}

/** The tokens that a span of the article touches. */
export function rangeOf({ start, end }: Span, traits: Traits): Range {
  const first = placeAt(traits, start)
  let last = first
  while (last < margin + traits.length && traits.starts[last]! < end) last++
  return { from: first - margin, to: last - margin }
}

function toClaim(ballot: Ballot, i: number, confidence: number, text: string): ClaimDraft {
  const { readings, traits, claims } = ballot
  const { rule, source, cue, content } = readings[i]!
  const made = claims[rule - 1]
  if (made) return Object.assign(made, { confidence })
  const toSpan = ({ from, to }: Range): Span => ({
    start: traits.starts[from + margin]!,
    end: traits.ends[to - 1 + margin]!,
  })
  const words = cue && text.slice(toSpan(cue).start, toSpan(cue).end)
  const agreeing = claims[ruleLike(ballot, i) - 1]
  return {
    kind: 'indirect',
    source: source && toSpan(source),
    cue: cue && toSpan(cue),
    content: content.map(toSpan),
    carriedOver: false,
    confidence,
    why: agreeing
      ? `${agreeing.why}; the trained tagger agrees`
      : `“${words}” introduces it, as the trained tagger reads it`,
  }
}
