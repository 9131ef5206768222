import type { Analysis, Span } from '../engine/analysis.ts'
import { spanAt } from './sentences.ts'

/** The ages that stand behind a name, by where the name ends. */
export function agesIn({ figures }: Analysis, text: string): Map<number, number> {
  const ages = new Map<number, number>()
  for (const { kind, start, value } of figures) {
    const comma = /, ?(?:aged? )?$/u.exec(text.slice(Math.max(0, start - 8), start))
    if (comma && kind === 'age' && typeof value === 'number') ages.set(start - comma[0].length, value)
  }
  return ages
}

/** Whether a title's sentence names a year that is past for two years or more, and no day of this one; who speaks there speaks now. */
export function pastIn({ article, dates, claims }: Analysis, sentences: readonly Span[]): (span: Span) => boolean {
  const year = Number(article.published?.value.slice(0, 4))
  const years = dates.filter(({ value }) => /^\d{4}/u.test(value ?? ''))
  const isOld = ({ value }: { value: string | null }) => Number(value!.slice(0, 4)) < year - 1
  const startOf = ({ start }: Span) => spanAt(sentences, start)?.start
  const present = new Set(years.filter((date) => !isOld(date)).map(startOf))
  const past = new Set(years.filter(isOld).map(startOf))
  const sources = claims.flatMap(({ source }) => source ?? []).sort((a, b) => a.start - b.start)
  return (title) => {
    const sentence = startOf(title)
    return past.has(sentence) && !present.has(sentence) && !spanAt(sources, title.start)
  }
}
