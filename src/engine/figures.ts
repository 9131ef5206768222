import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { ActorKind, Figure, Span } from './analysis.ts'
import { mayBegin } from './figures/beginnings.ts'
import type { Phrase } from './figures/phrases.ts'
import { piecesOf } from './figures/pieces.ts'
import { rankAt } from './figures/ranks.ts'
import { type Around, readAt } from './figures/readings.ts'
import { telephoneNumbers } from './figures/telephone-numbers.ts'
import { stableIds } from './ids.ts'
import type { Paragraph } from './sentences.ts'
import { within } from './spans.ts'

declare module 'vfile' {
  interface DataMap {
    /** The quantities the article states, in text order; `claim` is filled in when the analysis is put together. */
    figures: Figure[]
  }
}

type Quantity = Omit<Figure, 'id'>

/** Find quantities with their qualifier, value, unit and the thing counted. Dates and names are found before and left alone. */
export function figures() {
  return (_tree: Root, file: VFile): undefined => {
    const text = String(file)
    const taken = takenSpans(file, text)
    const names = nameEndings(file)
    const found = (file.data.paragraphs ?? []).flatMap((paragraph) =>
      figuresIn(paragraph, text, within(taken, paragraph), (offset) => names.get(offset)),
    )
    const ids = stableIds(
      'f',
      found.map((figure) => text.slice(figure.start, figure.end)),
    )
    file.data.figures = found.map((figure, i) => ({ id: ids[i]!, ...figure }))
  }
}

/** Dates, telephone numbers, and names with a number in them: `BBC Radio Four`. */
function takenSpans(file: VFile, text: string): Span[] {
  const named = (file.data.actors ?? []).flatMap(({ mentions }) =>
    mentions.filter(({ start, end }) =>
      /\d|[A-Z]\w* (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/u.test(text.slice(start, end)),
    ),
  )
  return [...(file.data.dates ?? []), ...telephoneNumbers(text), ...named].sort((a, b) => a.start - b.start)
}

function nameEndings({ data }: VFile): Map<number, ActorKind> {
  return new Map((data.actors ?? []).flatMap(({ kind, mentions }) => mentions.map(({ end }) => [end, kind] as const)))
}

/** What the last figure counted, and where it ends: what `100 of them` may point to. */
interface Counter {
  of: string
  end: number
}

function figuresIn(
  { start, end, sentences }: Paragraph,
  article: string,
  taken: readonly Span[],
  nameEnding: Around['nameEnding'],
): Quantity[] {
  const text = article.slice(start, end)
  const pieces = piecesOf(
    text,
    taken.map((span) => shift(span, -start)),
  )
  const around = { pieces, nameEnding: (offset: number) => nameEnding(start + offset) }
  const found: Quantity[] = []
  let counted: Counter | undefined
  for (let i = 0; i < pieces.length; ) {
    const read = mayBegin(pieces, i) ? (rankAt(pieces, i) ?? readAt(around, i)) : null
    for (const reading of read?.readings ?? []) {
      const span = shift({ start: pieces[reading.from]!.start, end: pieces[reading.to - 1]!.end }, start)
      if (span.start < (found.at(-1)?.end ?? 0)) continue
      const isNear = counted && within(sentences, { start: counted.end, end: span.start }).length <= 1
      const earlier: string | undefined = isNear ? counted!.of : undefined
      const of = reading.of === 'earlier' ? earlier : phraseOf(reading.of, around, text)
      const { kind, value, unit, qualifier } = reading
      if (of !== undefined && (kind === 'count' || kind === 'percent')) counted = { of, end: span.end }
      found.push({ ...span, kind, value, ...(unit && { unit }), ...(qualifier && { qualifier }), ...(of && { of }) })
    }
    i = Math.max(i + 1, read?.to ?? 0)
  }
  return found
}

/** The words of a phrase; in `only 19 support Sanders` no Sanders is counted. */
function phraseOf(phrase: Phrase | null | undefined, { pieces, nameEnding }: Around, text: string): string | undefined {
  if (!phrase || nameEnding(pieces[phrase.to - 1]!.end) === 'person') return undefined
  return text.slice(pieces[phrase.from]!.start, pieces[phrase.to - 1]!.end).replace(/\s+/gu, ' ')
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })
