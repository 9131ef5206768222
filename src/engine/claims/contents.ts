import type { Span } from '../analysis.ts'
import { type Cue, isCueVerb } from './cues.ts'
import type { Phrase } from './sources.ts'
import { quotedWords, type Unit } from './units.ts'
import { isAdjunctWord, isClauseEnder, isFiniteVerb, isOccasion, isPronoun } from './words.ts'

const calendarWord =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|earlier|later|last|this|here|recently|again|also)$/iu
const determiner = /^(?:the|a|an|his|her|their|its|some|most|no)$/iu
const stops = /^[.?!…]+$/u

/** Find what a cue introduces to its right: `said [that the port is closed]`, `said: [“We go.”]`; null where nothing follows. */
export function contentAfter(unit: Unit, cue: Cue, after: number): Phrase | null {
  const from = contentStart(unit, cue, after)
  if (from === null) return null
  const to = contentEnd(unit, from)
  if (to <= from || !hasWords(unit, from, to)) return null
  const bare = unit.inside[from] === null && !/^(?:that|to)$/iu.test(unit.tokens[from]!.text)
  if (bare && cue.lemma === 'continue') return null
  // `said in an interview`, `told a crowd at the quay`: where and to whom, not what.
  const place = bare && /^(?:in|at|on|by|with|for|after|before)$/iu.test(unit.tokens[from]!.text)
  if ((place || (bare && cue.lemma === 'tell')) && !hasVerb(unit, from, to)) return null
  // `added two lanes`, `found three wrecks`: what these verbs report bare has a verb of its own.
  if (bare && cue.reports && !cue.commits && !cue.judges && cue.lemma !== 'say' && !hasVerb(unit, from, to)) return null
  return { from, to }
}

/** The clause that starts at a token, up to where a content ends; null where it has no verb. */
export function clauseFrom(unit: Unit, from: number): Phrase | null {
  const to = contentEnd(unit, from)
  return to > from && hasVerb(unit, from, to) ? { from, to } : null
}

function contentStart(unit: Unit, cue: Cue, after: number): number | null {
  const { tokens, inside } = unit
  const limit = Math.min(tokens.length, after + 30)
  const first = tokens[after]
  if (!first || stops.test(first.text)) return null
  if (inside[after] !== null) return after
  if (first.text === ':') return after + 1 < tokens.length ? after + 1 : null
  if (cue.judges && !cue.reports)
    return isAdjunctWord(first.text) && !/^(?:for|of|about)$/iu.test(first.text) ? null : after
  // `told reporters after the vote that`, `said at a briefing on Monday that`, `said on Monday: “`
  for (let i = after; i < limit; i++) {
    const { text } = tokens[i]!
    if (inside[i] !== null) return startOfQuotation(unit, after, i)
    if (/^that$/iu.test(text) && (i === after || opensClause(unit, cue, after, i))) return i
    if (cue.commits && /^to$/u.test(text) && !cue.addresses) return i === after || cue.reports ? i : after
    if (/^[,;—–(]$/u.test(text) && i > after && !cue.addresses) break
    if (isCueVerb(text) && /(?:ed|said|told|wrote)$/u.test(text) && i > after) break
  }
  return bareStart(unit, cue, after)
}

/** The quotation is the content only where nothing but a comma, a colon, an addressee or a time stands before it. */
function startOfQuotation(unit: Unit, after: number, at: number): number {
  const between = unit.tokens.slice(after, at)
  const verb = between.some(({ text }) =>
    /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do)$/u.test(text),
  )
  const clause =
    (verb || between.length > 3) &&
    !between.some(({ text }) => /^[,:]$/u.test(text)) &&
    !isAdjunctWord(between[0]!.text)
  return clause ? (bareFrom(unit, after) ?? at) : at
}

/** Between a cue and its `that` stand an addressee, a time or a place, no clause of their own. */
function opensClause(unit: Unit, cue: Cue, after: number, that: number): boolean {
  const first = unit.tokens[after]!.text
  return cue.addresses || isAdjunctWord(first) || calendarWord.test(first) || that - after <= 3
}

/** `said the port`, `told CNN he would` */
function bareStart(unit: Unit, cue: Cue, after: number): number | null {
  if (/^[,;:.)—–-]+$/u.test(unit.tokens[after]!.text)) return null
  if (cue.commits && !cue.reports) return after
  if (cue.addresses && !/^(?:say|hope)$/u.test(cue.lemma)) return behindAddressee(unit, cue, after)
  return bareFrom(unit, after)
}

function bareFrom({ tokens, inside }: Unit, after: number): number | null {
  let at = after
  while (at < tokens.length && inside[at] === null && isTime(tokens, at)) at++
  const first = tokens[at]
  if (!first || /^[,;.()—–-]+$/u.test(first.text)) return null
  return isAdjunctWord(first.text) && !/^(?:in|at|on|after|before|when|while|if|for|by|with)$/iu.test(first.text)
    ? null
    : at
}

/** `said [on Tuesday]`, `said [earlier]` */
const isTime = (tokens: Unit['tokens'], i: number) =>
  calendarWord.test(tokens[i]!.text) ||
  (/^(?:on|in|late|early)$/iu.test(tokens[i]!.text) && calendarWord.test(tokens[i + 1]?.text ?? ''))

/** `told CNN | he would leave`, `asked the council | to vote`, `urged calm`: a name, one word or a short phrase hears it. */
function behindAddressee({ tokens }: Unit, cue: Cue, after: number): number | null {
  if (cue.commits && cue.lemma !== 'tell') return after
  for (let i = after + 1; i < Math.min(tokens.length, after + 10); i++) {
    const { text } = tokens[i]!
    if (/^[.;,]$/u.test(text)) return null
    if (isPronoun(text) || /^(?:to|there|how|what|why|whether|if)$/iu.test(text)) return i
    if (determiner.test(text) && (i > after + 1 || !determiner.test(tokens[after]!.text))) return i
  }
  return null
}

/** The content runs to the end of its clause: before `, while`, `, adding` outside quotation marks, without the full stop. */
function contentEnd({ tokens, inside, quoted }: Unit, from: number): number {
  const opening = inside[from]
  if (opening && !continuesBehind(tokens, inside, opening, from)) {
    return tokens.findLastIndex((_, i) => inside[i] === opening) + 1
  }
  let to = tokens.length
  for (let i = from + 3; i < tokens.length - 1; i++) {
    if (inside[i] !== null) continue
    const comma = tokens[i]!.text === ','
    if (
      !startsCoordinatedCue(tokens, i) &&
      !(comma && (isClauseEnder(tokens[i + 1]!.text) || namesOccasion(tokens, i + 1)))
    )
      continue
    to = i
    break
  }
  while (to > from && stops.test(tokens[to - 1]!.text) && !quoted.some(({ end }) => end === tokens[to - 1]!.end)) to--
  return to
}

/** `“We go,” and that he would stay` goes on; `“We go,” on Monday` does not. */
function continuesBehind(tokens: Unit['tokens'], inside: Unit['inside'], opening: Span, from: number): boolean {
  const end = inside.lastIndexOf(opening as Unit['inside'][number])
  const before = tokens[end]?.text ?? ''
  const closed = /[.,!?]/u.test(tokens[end - 1]?.text ?? '') || /[.,!?]["”’']$/u.test(before)
  return end >= from && end < tokens.length - 1 && !closed
}

/** `, in his phone call with`, `, at a briefing`: where it was said is no part of what was said. */
const namesOccasion = (tokens: Unit['tokens'], i: number) =>
  /^(?:in|at|during)$/u.test(tokens[i]!.text) && tokens.slice(i + 1, i + 6).some(({ text }) => isOccasion(text))

/** `noted the mission | and said she hopes` */
const startsCoordinatedCue = (tokens: Unit['tokens'], i: number) =>
  tokens[i]!.text === 'and' &&
  tokens.slice(i + 1, i + 3).some(({ text }) => isCueVerb(text) && /(?:ed|said|told)$/u.test(text))

/** Find the content that stands before source and cue: `[“We go,”] she said`, `[The port is closed], the ministry said`. */
export function contentBefore(unit: Unit, before: number): Phrase | null {
  const { tokens, inside } = unit
  let to = before
  if (tokens[to - 1]?.text === ',' || /^(?:—|–|--)$/u.test(tokens[to - 1]?.text ?? '')) to--
  const last = to - 1
  if (last < 0) return null
  const quotation = inside[last]
  if (quotation && !isMixed(unit, last)) return { from: tokens.findIndex((_, i) => inside[i] === quotation), to }
  if (to === before && !quotation) return null
  return hasWords(unit, 0, to) ? { from: 0, to } : null
}

/** Words outside the marks belong to the content where the quotation is only a part of the clause. */
function isMixed(unit: Unit, last: number): boolean {
  const quotation = unit.inside[last]!
  const first = unit.tokens.findIndex((_, i) => unit.inside[i] === quotation)
  if (first === 0) return false
  const before = unit.tokens.slice(0, first)
  return (
    quotedWords(unit, quotation) < 12 &&
    before.filter(({ word }) => word).length > 2 &&
    !/^[.,:?!]$/u.test(before.at(-1)!.text) &&
    !/[.?!]["”]$/u.test(before.at(-1)!.text)
  )
}

const hasVerb = ({ tokens, inside }: Unit, from: number, to: number) =>
  tokens.slice(from, to).some(({ text }, i) => inside[from + i] !== null || isFiniteVerb(text))

const hasWords = ({ tokens }: Unit, from: number, to: number) => tokens.slice(from, to).some(({ word }) => word)
