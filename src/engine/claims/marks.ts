import type { VFile } from 'vfile'
import type { ActorDraft } from '../actors.ts'
import type { Span } from '../analysis.ts'
import type { Quoted } from '../quotations.ts'
import type { Paragraph } from '../sentences.ts'
import { spanAt } from '../spans.ts'

/** The outermost quotations of each paragraph, in text order. */
export function outermostByParagraph({ data }: VFile): Map<Paragraph, Quoted[]> {
  const isNickname = insideNames(data.actors ?? [])
  const outermost = (data.quoted ?? []).filter((one) => one.depth === 0 && !isNickname(one))
  const byParagraph = new Map<Paragraph, Quoted[]>()
  let next = 0
  for (const paragraph of data.paragraphs ?? []) {
    const own: Quoted[] = []
    while (outermost[next] && outermost[next]!.start < paragraph.end) own.push(outermost[next++]!)
    byParagraph.set(paragraph, own)
  }
  return byParagraph
}

/** `Tom “Red” Berg`: what is quoted inside a name is said by nobody. */
function insideNames(actors: readonly ActorDraft[]): (span: Span) => boolean {
  const mentions = actors.flatMap((actor) => actor.mentions).sort((a, b) => a.start - b.start)
  return ({ start, end }) => (spanAt(mentions, start)?.end ?? 0) > end
}
