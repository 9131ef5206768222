import type { ClaimDraft } from '../claims.ts'
import type { Quoted } from '../quotations.ts'
import type { Paragraph, Token } from '../sentences.ts'
import { firstFrom } from '../spans.ts'
import { isCapital } from '../words.ts'
import { covers, quotedWords, type Unit } from './units.ts'
import { isFiniteVerb } from './words.ts'

/** A quotation of that many words is speech, a shorter one a term or a title. */
const speech = 5

/** Who has the floor: the last claim whose speaker may go on, and for how many paragraphs nobody was quoted. */
export interface Floor {
  speaker: ClaimDraft | null
  paragraph: Unit['paragraph'] | null
  silent: number
}

/** Count the paragraphs since the last claim. */
export function listen(floor: Floor, { paragraph }: Unit): Floor {
  return paragraph === floor.paragraph ? floor : { ...floor, paragraph, silent: floor.silent + 1 }
}

/** Give the floor to the last of the unit's claims that is sure enough. */
export function hand(floor: Floor, unit: Unit, own: readonly ClaimDraft[]): Floor {
  const quotes = ({ content }: ClaimDraft) => content.some((span) => unit.quoted.some((one) => covers(span, one)))
  const speaker =
    own.findLast((claim) => claim.confidence >= 0.6 && quotes(claim)) ??
    own.findLast(({ confidence }) => confidence >= 0.8)
  return speaker ? { ...floor, speaker: speaker.follows ?? speaker, silent: 0 } : floor
}

/** Attribute the quotations of a unit that no cue took: sign-offs, and those that go on from the claim before. */
export function claimsOfLeftovers(unit: Unit, cued: readonly ClaimDraft[], floor: Floor): ClaimDraft[] {
  const found: ClaimDraft[] = []
  for (const quotation of unit.quoted) {
    const taken = cued.some(({ content }) => content.some((span) => covers(span, quotation)))
    if (taken || quotation.start < unit.start) continue
    const words = quotedWords(unit, quotation)
    const before = found.at(-1) ?? cued.at(-1) ?? floor.speaker
    const signed = words < speech ? null : signedOff(unit, quotation)
    if (signed) found.push(signed)
    else if (before && words > 1 && speaksIn(before, unit) && standsAlone(quotation, unit)) {
      before.content.push({ start: quotation.start, end: Math.min(quotation.end, unit.paragraph.end) })
    } else if (words >= speech && standsAlone(quotation, unit) && unit.paragraph.kind === 'paragraph') {
      found.push(carriedOver(quotation, floor.silent <= 1 || quotation.continued ? floor.speaker : null))
    }
  }
  return found
}

/** `“We go,” she said. “We stay.”`: in the same paragraph the quotation is one more piece of what she said. */
const speaksIn = ({ content }: ClaimDraft, { paragraph }: Unit) =>
  content.some(({ start, end }) => start >= paragraph.start && end <= paragraph.end)

/** Nearly all of the sentence's words stand in the quotation. */
const standsAlone = (quotation: Quoted, { tokens, inside }: Unit) =>
  quotation.depth === 0 && tokens.filter(({ word }, i) => word && inside[i] === null).length <= 2

/** `“...” — Commissioner Ann Lee`, `“...” -Ann Lee` at the end of the paragraph. */
function signedOff({ paragraph: { tokens } }: Unit, quotation: Quoted): ClaimDraft | null {
  const behind = firstFrom(tokens, quotation.end)
  const signed = tokens.length - behind > longestSignature ? null : signatureIn(tokens.slice(behind))
  return signed && { ...base(quotation), ...signed }
}

/** A dash and a name with its offices, in tokens. */
const longestSignature = 14

/** `— Commissioner Ann Lee` */
function signatureIn([dash, first, ...more]: readonly Token[]) {
  if (!dash || !first || !/^(?:[—–―‒]|--?)$/u.test(dash.text) || !isCapital(first.text)) return null
  if (more.length > longestSignature - 2) return null
  const last = more.findLast(({ word }) => word) ?? first
  return {
    source: { start: first.start, end: last.end },
    cue: { start: dash.start, end: dash.end },
    confidence: 0.85,
    why: 'the name behind a dash signs the quotation',
    layout: true as const,
  }
}

/** A paragraph that is a dash and a name signs the quotation above it, unless that has a speaker of its own. */
export function sign(paragraph: Paragraph, above: ClaimDraft | undefined): boolean {
  const signed = above?.source === null && signatureIn(paragraph.tokens)
  if (!signed || paragraph.tokens.some(({ text }) => isFiniteVerb(text))) return false
  Object.assign(above, signed, { carriedOver: false })
  delete above.follows
  return true
}

/** A quotation without a cue goes on from the speaker of the paragraph before; without one it has no speaker. */
function carriedOver(quotation: Quoted, last: ClaimDraft | null): ClaimDraft {
  if (!last) return { ...base(quotation), confidence: 0.5, why: 'a quotation without a speaker' }
  return {
    ...base(quotation),
    carriedOver: true,
    follows: last,
    confidence: quotation.continued ? 0.9 : 0.8,
    why: quotation.continued
      ? 'the quotation goes on from the paragraph before'
      : 'the speaker before goes on: the quotation has none of its own',
  }
}

const base = ({ start, end }: Quoted) => ({
  kind: 'direct' as const,
  source: null,
  cue: null,
  content: [{ start, end }],
  carriedOver: false,
})
