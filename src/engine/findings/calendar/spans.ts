import type { VFile } from 'vfile'
import { matchesOf } from '../../text.ts'
import type { Contradiction } from './days.ts'

// `from 2019 to 2015`, `between 2019 and 2015`, `(2019-2015)`
const years =
  /(?<!\p{L})(?:from ((?:1[89]|20)\d\d) to ((?:1[89]|20)\d\d)|between ((?:1[89]|20)\d\d) and ((?:1[89]|20)\d\d)|\(((?:1[89]|20)\d\d)[-–]((?:1[89]|20)\d\d)\))(?![\d,%]|\.\d|\s(?:percent|people|\p{Ll}+s\b))/giu

/** `from 2019 to 2015`: a span of years that ends before it begins. */
export function turnedSpans({ data, value }: VFile): Contradiction[] {
  const text = String(value)
  return (data.paragraphs ?? []).flatMap(({ start, end }) =>
    matchesOf(years, text.slice(start, end)).flatMap((match) => {
      const [from, to] = match
        .slice(1)
        .filter((year) => year !== undefined)
        .map(Number) as [number, number]
      if (from <= to) return []
      const place = { start: start + match.index, end: start + match.index + match[0].length }
      return [{ message: `This span ends in ${to}, before it begins in ${from}.`, places: [place] }]
    }),
  )
}
