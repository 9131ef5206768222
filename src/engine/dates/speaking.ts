import type { Dated, DateMention, Span } from '../analysis.ts'
import type { ClaimDraft } from '../claims.ts'
import type { Sentence, Token } from '../sentences.ts'
import { firstFrom, spanAt, within } from '../spans.ts'
import { isDay } from './calendar.ts'

const subordinate =
  /^(?:who|whose|whom|which|when|where|after|before|since|because|while|until|if|as|than|following|despite|about|of|over)$/iu
const otherClause = /^(?:after|before|since|because|until|while|but)$/iu
const clauseEnd = /^(?:[,.;:!?()“”"]|—|–|--|''|``)$/u

/**
 * The day each claim was said, where the sentence of its cue tells it: the nearest day that is no part of what
 * was said nor of a clause about something else (`Lee, who won on Monday, said`). Nobody has spoken on a day after
 * the article was published.
 */
export function daysOfSpeaking(
  claims: readonly ClaimDraft[],
  sentences: readonly Sentence[],
  { dates, text, latest }: { dates: readonly DateMention[]; text: string; latest: string },
): Map<ClaimDraft, Dated> {
  const days = dates.flatMap(({ start, end, value }) =>
    value && isDay(value) && value <= latest ? { start, end, value } : [],
  )
  const found = new Map<ClaimDraft, Dated>()
  for (const claim of claims) {
    const anchor = claim.cue ?? claim.source
    const sentence = anchor && spanAt(sentences, anchor.start)
    if (!sentence) continue
    const distance = ({ start, end }: Span) => (start > anchor.start ? start - anchor.end : anchor.start - end)
    const [nearest] = within(days, sentence)
      .filter(({ start, end }) => !claim.content.some((span) => span.start <= start && end <= span.end))
      .filter((day) => tellsSpeaking(day, sentence, anchor, text))
      .sort((a, b) => distance(a) - distance(b))
    if (nearest) found.set(claim, nearest)
  }
  return found
}

/** Between the day and the cue, or the edge of its clause, nothing makes it the day of something else. */
function tellsSpeaking(day: Span, { tokens }: Sentence, anchor: Span, text: string): boolean {
  // `at Monday’s debate`, but not `of Monday’s fire`
  const possessed = /^['’]s?(?!\p{L})/u.test(text.slice(day.end, day.end + 3))
  const at = firstFrom(tokens, day.start)
  if (possessed && !/^(?:at|in|during)$/iu.test(tokens[at - 1]?.text ?? '')) return false
  // `Lee left on March 14 after Marsh raised questions`
  const between = tokens.slice(at, firstFrom(tokens, anchor.start))
  if (between.some((token) => otherClause.test(token.text))) return false
  for (let i = at - 1; i >= 0; i--) {
    const token: Token = tokens[i]!
    if (anchor.start <= token.start && token.start < anchor.end) return true
    if (clauseEnd.test(token.text)) return true
    if (subordinate.test(token.text)) return false
  }
  return true
}
