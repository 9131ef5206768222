import type { Span } from '../analysis.ts'
import type { ClaimDraft } from '../claims.ts'
import { clauseFrom, contentAfter, contentBefore } from './contents.ts'
import { type Cue, cueAt } from './cues.ts'
import { type Phrase, sourceAfter, sourceBefore, spanOf } from './sources.ts'
import { quotedWords, type Unit } from './units.ts'
import { isAuxiliary, isFiniteVerb } from './words.ts'

/** A cue with the source that was found for it. */
interface Reading {
  cue: Cue
  source: Phrase | null
  /** The source stands behind the cue: `said Marsh`. */
  inverted: boolean
}

/** Find the claims that a verb introduces. Cues inside a quotation are the speaker's own words and make no claim. */
export function claimsOfVerbs(unit: Unit): ClaimDraft[] {
  const found: ClaimDraft[] = []
  let subject: Phrase | null = null
  let covered = 0
  for (let head = 0; head < unit.tokens.length; head++) {
    if (unit.inside[head] !== null || head < covered) continue
    const cue = cueAt(unit.tokens, head)
    const reading: Reading | null = cue && readCue(unit, cue, subject)
    const made = reading && claimOf(unit, reading)
    if (!made) continue
    if (reading.source) subject = reading.source
    found.push(made.claim)
    // `Marsh said he believes`: a cue inside the content of another is part of it.
    covered = Math.max(covered, made.nextCue)
  }
  return found
}

function readCue(unit: Unit, cue: Cue, subject: Phrase | null): Reading | null {
  const { tokens } = unit
  const behind = tokens[cue.to]?.text ?? ''
  // `..., telling CNBC: “We go”`: a participle takes who hears it behind, not who speaks.
  if (cue.form !== 'participle' && followsContent(unit, cue.from) && !/^(?:[,.;:]|on|in|at)$/iu.test(behind)) {
    const source = sourceAfter(unit, cue.to)
    if (source && endsInverted(unit, cue.from, tokens[source.to]?.text ?? '.')) return { cue, source, inverted: true }
  }
  const before = tokens[cue.from - 1]?.text ?? ''
  // `Ruiz noted ... and said`, `Ruiz spoke, adding that`: the verb shares the subject of the one before.
  if (/^(?:and|but|then|or)$/iu.test(before) || (before === ',' && cue.form === 'participle')) {
    const source = subject ?? openingSubject(unit, cue.from)
    return source && { cue, source, inverted: false }
  }
  if (cue.form === 'participle' && cue.to - cue.from === 1) return null
  const source = sourceBefore(unit, cue.from)
  // `If the mayor said so, nobody heard it`
  if (source && /^(?:if|whether|unless|until)$/iu.test(tokens[source.from - 1]?.text ?? '')) return null
  return source && { cue, source, inverted: false }
}

/** `“We go,” said Lee`, `The port is closed, said Lee.` against `The mayor, Ana Ruiz, said the port is closed`. */
function endsInverted({ inside }: Unit, cue: number, next: string): boolean {
  return inside[cue - 1] !== null ? !isAuxiliary(next) : /^(?:[,.;:!?]|on|in|at|during|after)$/u.test(next)
}

/** A quotation or a clause with a comma ends right before the cue. */
function followsContent({ tokens, inside }: Unit, cue: number): boolean {
  return cue > 0 && (inside[cue - 1] !== null || tokens[cue - 1]!.text === ',')
}

/** `Over the years, [she said,] mail has helped`: source and cue stand between the parts of the content. */
function isParenthesis({ tokens, inside }: Unit, cue: Cue, start: number): boolean {
  return tokens[start - 1]?.text === ',' && tokens[cue.to]?.text === ',' && inside[cue.to] === null
}

function restOfClause(unit: Unit, cue: Cue, start: number): Phrase | null {
  return cue.reports && isParenthesis(unit, cue, start) ? clauseFrom(unit, cue.to + 1) : null
}

function followsQuotation({ tokens, inside }: Unit, start: number): boolean {
  const last = /^(?:,|—|–|--)$/u.test(tokens[start - 1]?.text ?? '') ? start - 2 : start - 1
  return last >= 0 && inside[last] !== null
}

/** The phrase that opens the sentence, up to its first verb: `Mayor Ana Ruiz | put`. */
function openingSubject(unit: Unit, before: number): Phrase | null {
  const limit = Math.min(before, 14)
  for (let i = 1; i < limit; i++)
    if (isFiniteVerb(unit.tokens[i]!.text) || /^(?:also|then|\p{Ll}+(?:es|ly))$/u.test(unit.tokens[i]!.text))
      return sourceBefore(unit, i)
  return null
}

function claimOf(unit: Unit, { cue, source, inverted }: Reading): { claim: ClaimDraft; nextCue: number } | null {
  const behind = inverted && source ? source.to : cue.to
  const start = inverted || !source ? cue.from : Math.min(source.from, cue.from)
  // Behind `“We go,” she said` comes the rest of the quotation or nothing that was said: `in an interview`.
  const quoted = followsQuotation(unit, start)
  const after =
    inverted || quoted
      ? quotationAfter(unit, behind)
      : (contentAfter(unit, cue, cue.to) ?? restOfClause(unit, cue, start))
  const around = after !== null && isParenthesis(unit, cue, start)
  const before = after && !around && !startsWithQuotation(unit, after) ? null : contentBefore(unit, start)
  const wanted = cue.reports || (cue.commits && after !== null) || (cue.judges && after !== null)
  if (!wanted || (before && after === null && !cue.reports)) return null
  const pieces = [before, after].filter((piece) => piece !== null)
  if (pieces.length === 0) return null
  const content = pieces.map((piece) => withClosingMark(unit, spanOf(unit, piece)))
  const claim: ClaimDraft = {
    kind: 'indirect',
    source: source && spanOf(unit, source),
    cue: spanOf(unit, cue),
    content,
    carriedOver: false,
    ...assess(unit, cue, source, pieces),
  }
  return { claim, nextCue: after ? coveredTo(unit, after) : 0 }
}

/** A later cue in the same sentence may start a claim of its own only behind `and` or a comma. */
function coveredTo(unit: Unit, after: Phrase): number {
  for (let i = after.from + 1; i < after.to; i++) {
    const { text } = unit.tokens[i]!
    if (unit.inside[i] === null && /^(?:and|,)$/u.test(text)) return i
  }
  return after.to
}

const startsWithQuotation = (unit: Unit, { from }: Phrase) => unit.inside[from] !== null

/** `“We go,” said Marsh. “We stay.”`: a second part only within the same unit. */
function quotationAfter(unit: Unit, from: number): Phrase | null {
  for (let i = from; i < Math.min(unit.tokens.length, from + 8); i++) {
    const quotation = unit.inside[i]
    if (quotation) return { from: i, to: unit.inside.lastIndexOf(quotation) + 1 }
    if (/^[.;]$/u.test(unit.tokens[i]!.text)) return null
  }
  return null
}

/** The mark that closes a quotation belongs to the content even behind a full stop. */
function withClosingMark(unit: Unit, span: Span): Span {
  const closing = unit.quoted.find(({ start, end }) => start >= span.start && start < span.end && end > span.end)
  return closing ? { ...span, end: Math.min(closing.end, unit.paragraph.end) } : span
}

function assess(
  unit: Unit,
  cue: Cue,
  source: Phrase | null,
  pieces: readonly Phrase[],
): { confidence: number; why: string } {
  const verb = unit.tokens
    .slice(cue.from, cue.to)
    .map(({ text }) => text)
    .join(' ')
  const quotation = pieces.map(({ from }) => unit.inside[from]).find((one) => one != null)
  const that = pieces.some(({ from }) => /^that$/iu.test(unit.tokens[from]!.text))
  const by = source ? `the subject of “${verb}”` : `“${verb}”`
  if (quotation && quotedWords(unit, quotation) === 1) return { confidence: 0.8, why: `a quoted word beside ${by}` }
  if (quotation) return { confidence: 0.95, why: `a quotation beside ${by}` }
  if (cue.reports && that) return { confidence: 0.85, why: `a clause with “that” behind ${by}` }
  if (/^(?:say|tell|add|note|argue|warn|announce)$/u.test(cue.lemma))
    return { confidence: 0.8, why: `a clause beside ${by}` }
  if (cue.reports) return { confidence: 0.6, why: `a clause beside ${by}` }
  return { confidence: cue.commits ? 0.6 : 0.5, why: `what ${by} takes` }
}
