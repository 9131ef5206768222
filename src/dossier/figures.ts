import type { Analysis, Span } from '../engine/analysis.ts'
import type { ClippedFigure, Speaker } from './clipping.ts'
import { grouped } from './grouped.ts'
import { longestSentence, spanAt } from './sentences.ts'

/** The figures of an article that count something, each with what its sentence tells. */
export function figuresIn(
  { claims, figures, dates }: Analysis,
  text: string,
  actors: ReadonlyMap<string, Speaker>,
  sentences: readonly Span[],
): ClippedFigure[] {
  const speakers = new Map(claims.map(({ id, actor }) => [id, actors.get(actor ?? '')]))
  const sentenceOf = ({ start }: Span) => String(spanAt(sentences, start)?.start)
  const [figuresBy, datesBy] = [grouped(figures, sentenceOf), grouped(dates, sentenceOf)]
  return sentences.flatMap((sentence) => {
    if (sentence.end - sentence.start > longestSentence) return []
    const own = figuresBy.get(String(sentence.start)) ?? []
    if (own.length === 0) return []
    const told = datesBy.get(String(sentence.start)) ?? []
    const words = text.slice(sentence.start, sentence.end)
    const when = told.flatMap(({ value }) => value ?? [])
    const labels = numbersBeside([...own, ...told], text, sentence)
    return own.flatMap((figure) => {
      const { start, end, kind, value, unit = '', qualifier = '', of = '', claim = '' } = figure
      // `plus or minus four points` is a margin.
      if (typeof value !== 'number' || value < 0 || kind === 'ordinal' || kind === 'score') return []
      const others = own.flatMap((other) => (other === figure ? [] : (other.value ?? [])))
      const speaker = speakers.get(claim) ?? null
      return [{ start, end, kind, value, unit, qualifier, of, words, others, when, labels, speaker }]
    })
  })
}

/** The numbers of a sentence that stand in no figure and no date. */
function numbersBeside(known: readonly Span[], text: string, { start, end }: Span): string[] {
  const numbers = [...text.slice(start, end).matchAll(/\d[\d.,:]*(?<=\d)\p{L}*/gu)]
  return numbers.flatMap(({ 0: number, index }) => {
    const at = start + index
    return known.some((span) => span.start <= at && at < span.end) ? [] : [number]
  })
}
