import type { ActorDraft } from '../actors.ts'
import type { ActorKind } from '../analysis.ts'
import type { ClaimDraft } from '../claims.ts'
import type { Quoted } from '../quotations.ts'
import type { Paragraph, Token } from '../sentences.ts'
import { overlapping, spanAt, within } from '../spans.ts'

const firstPerson: Partial<Record<ActorKind, RegExp>> = {
  person: /^(?:I|me|my|mine|myself|I['’](?:m|d|ll|ve))$/u,
  organization: /^(?:we|us|our|ours|ourselves|we['’](?:re|d|ll|ve))$/iu,
  group: /^(?:we|us|our|ours|ourselves|we['’](?:re|d|ll|ve))$/iu,
}

interface Story {
  paragraphs: readonly Paragraph[]
  quoted: readonly Quoted[]
}

/** Find the words by which a speaker means herself, `I` and `my`, or an organisation itself, `we`; not in what she quotes. */
export function* findFirstPersons(
  speakers: ReadonlyMap<ClaimDraft, ActorDraft>,
  { paragraphs, quoted }: Story,
): Generator<{ token: Token; actor: ActorDraft }> {
  const outer = quoted.filter(({ depth }) => depth === 0)
  const inner = quoted.filter(({ depth }) => depth === 1)
  for (const [{ content }, actor] of speakers) {
    const words = firstPerson[actor.kind]
    if (!words) continue
    for (const span of content.flatMap((piece) => overlapping(outer, piece))) {
      const paragraph = spanAt(paragraphs, span.start)
      for (const token of paragraph ? within(paragraph.tokens, span) : [])
        if (words.test(token.text) && !spanAt(inner, token.start)) yield { token, actor }
    }
  }
}
