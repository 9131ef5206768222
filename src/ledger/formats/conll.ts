import type { Span } from '../../engine/analysis.ts'
import type { MarkKind } from '../decision.ts'
import type { Exported } from './exported.ts'

/** The columns behind the word, each a layer of its own. */
const layers: readonly MarkKind[] = ['actor', 'claim', 'quotation', 'figure', 'date', 'passage']

/** The first line of a file (CoNLL-U Plus). */
export const conllHead = `# global.columns = ID FORM ${layers.map((kind) => `NEWSMARK:${kind.toUpperCase()}`).join(' ')}\n`

/** Write an article word by word, a sentence for each line of it, the marks as BIO tags. Of marks of one layer that overlap, the longest is told. */
export function toConll({ path, text, marks }: Exported): string {
  const tagged = layers.map((kind) => {
    const spans = marks
      .filter((mark) => mark.kind === kind)
      .flatMap(({ parts, label, kind: own }) =>
        parts.map(({ role, start, end }) => ({ start, end, tag: tagOf(own === 'claim' ? role : (label ?? own)) })),
      )
    return withoutOverlaps(spans)
  })
  const edges = new Set(tagged.flat().flatMap(({ start, end }) => [start, end]))
  const sentences = lines(text).map((line) => sentence(line, text, tagged, edges))
  return `# newdoc id = ${path.replace(/\s+/gu, ' ')}\n${sentences.join('')}`
}

interface Tagged extends Span {
  tag: string
}

const tagOf = (label: string) => label.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'other'

/** In text order. */
function withoutOverlaps(spans: readonly Tagged[]): Tagged[] {
  const kept: Tagged[] = []
  const longest = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const taken = new Set<number>()
  for (const span of longest) {
    const cells = Array.from({ length: span.end - span.start }, (_, at) => span.start + at)
    if (cells.some((at) => taken.has(at))) continue
    for (const at of cells) taken.add(at)
    kept.push(span)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function lines(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]+/gu)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }))
}

function sentence(line: Span, text: string, tagged: readonly Tagged[][], edges: ReadonlySet<number>): string {
  const words = wordsOf(text.slice(line.start, line.end), line.start, edges)
  const columns = tagged.map((spans) => tagsOf(words, spans))
  const rows = words.map(({ start, end }, index) =>
    [index + 1, text.slice(start, end), ...columns.map((tags) => tags[index]!)].join('\t'),
  )
  return rows.length === 0 ? '' : `${rows.join('\n')}\n\n`
}

/** Words, and each other character alone; cut where a mark begins or ends inside of one. */
function wordsOf(line: string, offset: number, edges: ReadonlySet<number>): Span[] {
  const words = [
    ...line.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-'’.,][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{Cc}\p{Z}][\p{M}\p{Cf}]*/gu),
  ]
  return words.flatMap(({ index, 0: word }) => {
    const [start, end] = [offset + index, offset + index + word.length]
    const cuts = [start]
    for (let at = start + 1; at < end; at++) if (edges.has(at)) cuts.push(at)
    return cuts.map((cut, piece) => ({ start: cut, end: cuts[piece + 1] ?? end }))
  })
}

/** `B-` opens a mark, and opens it again on a further line; `I-` goes on. */
function tagsOf(words: readonly Span[], spans: readonly Tagged[]): string[] {
  let [next, open] = [0, -1]
  return words.map(({ start, end }) => {
    while (next < spans.length && spans[next]!.end <= start) next++
    const span = spans[next]
    if (!span || span.start >= end) return 'O'
    const goesOn = open === next
    open = next
    return `${goesOn ? 'I' : 'B'}-${span.tag}`
  })
}
