import { type ActorDraft, longestForm } from '../actors.ts'
import type { Mention, Span } from '../analysis.ts'
import type { Token } from '../sentences.ts'
import { isFunctionWord, isPossessive } from '../words.ts'

interface Known {
  actor: ActorDraft
  mention: Mention
}

/** The actor a relative pronoun stands for: the last one named before it in its sentence, `Ann Lee, a teacher, [who] said`. */
export function resolveRelative(
  { start, text }: Token,
  sentence: Span,
  before: readonly Known[],
): { actor: ActorDraft; why: string } | null {
  const people = /^who$/iu.test(text)
  for (let i = before.length - 1; i >= 0 && before[i]!.mention.start >= sentence.start; i--) {
    const { actor, mention } = before[i]!
    if (mention.end > start || (people && actor.kind === 'place')) continue
    if (people && actor.kind === 'organization' && start - mention.end > 2) continue
    return { actor, why: `“${text}” stands for ${longestForm(actor)}, named right before` }
  }
  return null
}

const opens = /^(?:the|a|an|some|many|most|several|few|other|one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/iu

/** The phrase without a name that a relative pronoun stands for: `[Two residents] who said`. */
export function phraseBefore(tokens: readonly Token[], pronoun: number): readonly Token[] {
  const end = tokens[pronoun - 1]?.text === ',' ? pronoun - 1 : pronoun
  let from = end
  while (from > 0 && end - from < 5 && belongs(tokens[from - 1]!)) {
    from--
    if (opens.test(tokens[from]!.text)) break
  }
  return tokens.slice(from, end)
}

const belongs = ({ text, word }: Token) => word && !isPossessive(text) && (opens.test(text) || !isFunctionWord(text))
