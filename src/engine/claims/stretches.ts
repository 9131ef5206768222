import type { Span } from '../analysis.ts'
import type { ClaimDraft } from '../claims.ts'
import type { Quoted } from '../quotations.ts'
import type { Paragraph, Token } from '../sentences.ts'
import { within } from '../spans.ts'

/** Paragraphs in which one claim may go on, joined to one, with their outermost quotations and the rules’ claims. */
export interface Stretch {
  paragraph: Paragraph
  quoted: readonly Quoted[]
  claims: readonly ClaimDraft[]
}

/** No stretch has many more tokens, so that time stays linear in any text. */
const longest = 1500

/** `“We go,” the mayor told the council at noon.`: a quotation that ends so many characters before the paragraph may go on in the next. */
const nearby = 200

/** Join each paragraph with the one before where what is said there goes on here: behind a colon, in a quotation. */
export function stretchesOf(
  paragraphs: readonly Paragraph[],
  quoted: ReadonlyMap<Paragraph, readonly Quoted[]>,
  claims: readonly (readonly ClaimDraft[])[],
): Stretch[] {
  const stretches: Stretch[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    const next: Stretch = { paragraph, quoted: quoted.get(paragraph) ?? [], claims: claims[i]! }
    const last = stretches.at(-1)
    if (paragraph.tokens.length > longest) stretches.push(...cut(next))
    else if (last && goesOn(last, next)) stretches[stretches.length - 1] = join(last, next)
    else stretches.push(next)
  }
  return stretches
}

/** Cut a long paragraph between its sentences; each piece has the quotations and claims that begin in it. */
function* cut({ paragraph, quoted, claims }: Stretch): Generator<Stretch> {
  const { kind, sentences } = paragraph
  for (let from = 0, to = 0; from < sentences.length; from = to) {
    const tokens: Token[] = []
    while (to < sentences.length && tokens.length < longest)
      for (const token of sentences[to++]!.tokens) tokens.push(token)
    const start = sentences[from]!.start
    const end = sentences[to - 1]!.end
    const begins = (span: Span) => start <= span.start && span.start < end
    yield {
      paragraph: { kind, start, end, sentences: sentences.slice(from, to), tokens },
      quoted: within(quoted, { start, end }),
      claims: claims.filter(({ content }) => begins(content[0]!)),
    }
  }
}

function goesOn(last: Stretch, next: Stretch): boolean {
  const { paragraph: before, quoted: quotedBefore } = last
  const { paragraph, quoted } = next
  if (isLaidOut(last) || isLaidOut(next)) return false
  if (before.kind !== 'paragraph' || paragraph.kind !== 'paragraph') return false
  if (before.tokens.length + paragraph.tokens.length > longest) return false
  if (quotedBefore.at(-1)?.continues === true) return true
  if (quoted[0]?.start !== paragraph.start) return false
  if (before.tokens.at(-1)?.text === ':') return true
  const near = (quotedBefore.at(-1)?.end ?? Number.NEGATIVE_INFINITY) > before.end - nearby
  return near && isQuotation(paragraph, quoted)
}

/** All words of the paragraph stand in quotation marks. */
function isQuotation({ tokens }: Paragraph, quoted: readonly Quoted[]): boolean {
  let next = 0
  return tokens.every(({ start, word }) => {
    while (quoted[next] && quoted[next]!.end <= start) next++
    return !word || (quoted[next] !== undefined && quoted[next]!.start <= start)
  })
}

/** Its claims are told by the layout: nothing else is looked for. */
export const isLaidOut = ({ claims }: Stretch) => claims.some(({ layout }) => layout)

const join = (a: Stretch, b: Stretch): Stretch => ({
  paragraph: {
    kind: a.paragraph.kind,
    start: a.paragraph.start,
    end: b.paragraph.end,
    sentences: [...a.paragraph.sentences, ...b.paragraph.sentences],
    tokens: [...a.paragraph.tokens, ...b.paragraph.tokens],
  },
  quoted: [...a.quoted, ...b.quoted],
  claims: [...a.claims, ...b.claims],
})
