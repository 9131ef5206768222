import type { Analysis, Span } from '../engine/analysis.ts'
import type { ClippedFigure, Speaker } from './clipping.ts'
import { grouped } from './grouped.ts'
import { meanings } from './near-words.ts'
import { longestSentence, spanAt } from './sentences.ts'
import { stopWords } from './stop-words.ts'

/** The figures of an article that count something, each with what its sentence tells. */
export function figuresIn(
  analysis: Analysis,
  text: string,
  speakers: ReadonlyMap<string, Speaker>,
  sentences: readonly Span[],
): ClippedFigure[] {
  const { claims, figures, dates } = analysis
  const sources = new Map(claims.map(({ id, actor }) => [id, speakers.get(actor ?? '')]))
  const sentenceOf = ({ start }: Span) => String(spanAt(sentences, start)?.start)
  const [figuresBy, datesBy] = [grouped(figures, sentenceOf), grouped(dates, sentenceOf)]
  const nameAt = namesIn(analysis, text)
  return sentences.flatMap((sentence) => {
    if (sentence.end - sentence.start > longestSentence) return []
    const own = figuresBy.get(String(sentence.start)) ?? []
    if (own.length === 0) return []
    const told = datesBy.get(String(sentence.start)) ?? []
    const known = [...own, ...told]
    const opening = nameAt(sentence, known)
    const shared = {
      words: text.slice(sentence.start, sentence.end),
      ...(opening !== undefined && { opening }),
      when: told.flatMap(({ value }) => value ?? []),
      labels: numbersBeside(known, text, sentence),
    }
    return own.flatMap((figure) => {
      const { start, end, kind, value, unit = '', qualifier = '', of = '', claim = '' } = figure
      // `plus or minus four points` is a margin.
      if (typeof value !== 'number' || value < 0 || kind === 'ordinal' || kind === 'score') return []
      const others = own.flatMap((other) => (other === figure ? [] : (other.value ?? [])))
      const speaker = sources.get(claim) ?? null
      return [{ start, end, kind, value, unit, qualifier, of, ...shared, at: start - sentence.start, others, speaker }]
    })
  })
}

const holds = (spans: readonly Span[], at: number) => spans.some(({ start, end }) => start <= at && at < end)

/** The numbers of a sentence that stand in no figure and no date. */
function numbersBeside(known: readonly Span[], text: string, { start, end }: Span): string[] {
  const numbers = [...text.slice(start, end).matchAll(/\d[\d.,:]*(?<=\d)\p{L}*/gu)]
  return numbers.flatMap(({ 0: number, index }) => (holds(known, start + index) ? [] : [number]))
}

/**
 * The name that a sentence opens with, where no figure or date of it does: an actor's, or a word that the article writes nowhere without
 * its capital.
 */
function namesIn({ actors }: Analysis, text: string) {
  const named = new Set(
    actors.flatMap(({ kind, mentions }) => (kind === 'group' ? [] : mentions.map(({ start }) => start))),
  )
  let small: Set<string> | undefined
  return ({ start, end }: Span, known: readonly Span[]): string | undefined => {
    const opening = /^[“‘"(]*(\p{Lu}[\p{L}.-]*\p{L})/u.exec(text.slice(start, end))
    if (!opening) return undefined
    const name = opening[1]!
    const [at, word] = [start + opening[0].length - name.length, name.toLowerCase()]
    if (stopWords.has(word) || holds(known, at)) return undefined
    small ??= new Set(text.match(/(?<!\p{L})\p{Ll}[\p{L}-]*/gu))
    return named.has(at) || !(meanings.has(word) || small.has(word)) ? name : undefined
  }
}
