import type { Span } from '../analysis.ts'
import type { Quoted } from '../quotations.ts'
import type { Paragraph, Token } from '../sentences.ts'

/** The stretch in which a cue, its source and its content are looked for: a sentence, or several that one quotation joins. */
export interface Unit extends Span {
  paragraph: Paragraph
  tokens: Token[]
  /** For each token the outermost quotation it stands in, null outside. */
  inside: (Quoted | null)[]
  /** The outermost quotations, in text order. */
  quoted: Quoted[]
}

/** A unit of that many tokens ends even inside a quotation, so that time stays linear in any text. */
const longest = 2000

/** Cut a paragraph, with its outermost quotations, into units; a sentence end inside a quotation ends no unit: `“We go. We stay,” he said`. */
export function unitsOf(paragraph: Paragraph, quoted: readonly Quoted[]): Unit[] {
  const units: Unit[] = []
  let tokens: Token[] = []
  let first = 0
  let next = 0
  for (const [i, sentence] of paragraph.sentences.entries()) {
    for (const token of sentence.tokens) tokens.push(token)
    while (quoted[next] && quoted[next]!.end <= sentence.end) next++
    const open = quoted[next] && quoted[next]!.start < sentence.end
    if (open && i < paragraph.sentences.length - 1 && tokens.length < longest) continue
    units.push(toUnit(paragraph, tokens, quoted.slice(first, next + 1)))
    tokens = []
    first = next
  }
  return units
}

function toUnit(paragraph: Paragraph, tokens: Token[], outer: readonly Quoted[]): Unit {
  const start = tokens[0]!.start
  const end = tokens.at(-1)!.end
  const quoted = outer.filter((quotation) => quotation.start < end && start < quotation.end)
  let next = 0
  const inside = tokens.map((token) => {
    while (quoted[next] && quoted[next]!.end <= token.start) next++
    const quotation = quoted[next]
    return quotation && quotation.start <= token.start ? quotation : null
  })
  return { paragraph, tokens, inside, quoted, start, end }
}

/** The number of words a quotation holds in its unit. */
export function quotedWords(unit: Unit, quotation: Quoted): number {
  return unit.tokens.reduce((count, token, i) => count + Number(token.word && unit.inside[i] === quotation), 0)
}

/** A span holds a quotation, but for a mark that stands behind its end. */
export const covers = (span: Span, { start, end }: Span) => span.start <= start && end <= span.end + 1
