import type { ClaimDraft } from '../claims.ts'
import type { Quoted } from '../quotations.ts'
import type { Paragraph } from '../sentences.ts'

/** Paragraphs in which one claim may go on, joined to one, with their outermost quotations and the rules’ claims. */
export interface Stretch {
  paragraph: Paragraph
  quoted: readonly Quoted[]
  claims: readonly ClaimDraft[]
}

/** A stretch of that many tokens is joined with no other, so that time stays linear in any text. */
const longest = 1500

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
    if (last && goesOn(last, next)) stretches[stretches.length - 1] = join(last, next)
    else stretches.push(next)
  }
  return stretches
}

function goesOn(last: Stretch, next: Stretch): boolean {
  const { paragraph: before, quoted: quotedBefore } = last
  const { paragraph, quoted } = next
  if (isLaidOut(last) || isLaidOut(next)) return false
  if (before.kind !== 'paragraph' || paragraph.kind !== 'paragraph') return false
  if (before.tokens.length + paragraph.tokens.length > longest) return false
  if (quotedBefore.at(-1)?.continues === true) return true
  return quoted[0]?.start === paragraph.start && (before.tokens.at(-1)?.text === ':' || isQuotation(paragraph, quoted))
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
