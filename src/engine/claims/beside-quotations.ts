import type { ClaimDraft } from '../claims.ts'
import type { Quoted } from '../quotations.ts'
import { type Phrase, sourceAfter, sourceBefore, spanOf } from './sources.ts'
import { covers, quotedWords, type Unit } from './units.ts'
import { isAuxiliary, isFiniteVerb, isTimeWord } from './words.ts'

/**
 * Find the claims of verbs that no list knows, by where they stand: right behind a quotation that ends with a comma or
 * asks, `“We go,” Marsh began.`, `“Now?” sighed Lee.`, or before a colon, `Marsh smiled: “We go.”`.
 */
export function claimsBesideQuotations(unit: Unit, cued: readonly ClaimDraft[]): ClaimDraft[] {
  return unit.quoted.flatMap((quotation) => {
    const taken = cued.some(({ content }) => content.some((span) => covers(span, quotation)))
    if (taken || quotation.start < unit.start || quotation.end > unit.end || quotedWords(unit, quotation) < 2) return []
    const found = behind(unit, quotation) ?? before(unit, quotation)
    if (!found) return []
    const { source, verb } = found
    const word = unit.tokens[verb]!
    return {
      kind: 'direct',
      source: spanOf(unit, source),
      cue: { start: word.start, end: word.end },
      content: [{ start: quotation.start, end: quotation.end }],
      carriedOver: false,
      confidence: 0.8,
      why: `a quotation beside “${word.text}”`,
    }
  })
}

interface Found {
  source: Phrase
  verb: number
}

/** `“We go,” Marsh began.`, `‘We go’, sighed Marsh.` */
function behind(unit: Unit, quotation: Quoted): Found | null {
  const { tokens, inside } = unit
  const last = inside.lastIndexOf(quotation)
  const comma = tokens[last + 1]?.text === ','
  if (!comma && !/^[,?!]$/u.test(tokens[last - 1]?.text ?? '')) return null
  const first = comma ? last + 2 : last + 1
  if (tokens[first] && inside[first] === null && isVerb(tokens[first]!.text)) {
    const source = sourceAfter(unit, first + 1)
    return source && ends(unit, source.to) ? { source, verb: first } : null
  }
  for (let verb = first + 1; verb < Math.min(tokens.length, first + 12) && inside[verb] === null; verb++) {
    if (!isVerb(tokens[verb]!.text)) continue
    const source = sourceBefore(unit, verb)
    return source?.from === first && ends(unit, verb + 1) ? { source, verb } : null
  }
  return null
}

/** `Marsh smiled: “We go.”` */
function before(unit: Unit, quotation: Quoted): Found | null {
  const { tokens, inside } = unit
  const verb = inside.indexOf(quotation) - 2
  if (verb < 1 || tokens[verb + 1]!.text !== ':' || !isVerb(tokens[verb]!.text)) return null
  const source = sourceBefore(unit, verb)
  return source && { source, verb }
}

const isVerb = (word: string) => isFiniteVerb(word) && !isAuxiliary(word)

/** Nothing that the verb would take as its object: a mark, a time or a place follows. */
function ends({ tokens, inside }: Unit, next: number): boolean {
  const text = tokens[next]?.text ?? '.'
  return (
    inside[next] != null ||
    /^(?:[.,;:!?—–]|on|in|at|as|after|before|during|from|with|when|while|to|softly|again|aloud|back|\p{Ll}+ly)$/u.test(
      text,
    ) ||
    isTimeWord(text)
  )
}
