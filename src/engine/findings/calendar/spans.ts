import type { VFile } from 'vfile'
import type { Contradiction } from './days.ts'

// `from [2019 to 2015]`, `([2019-2015])`
const span = /^(\d{4})(?:\sto\s|\s?[-–]\s?)(\d{4})$/u
const year = /^\d{4}$/u
// `from 2016 to 2014 levels`
const compares = /^\s(?:\p{Ll}+s|people|percent)(?!\p{L})/u

/** `from 2019 to 2015`, `between 2019 and 2015`, `(2019-2015)`: a span of years that ends before it begins. */
export function turnedSpans({ data, value }: VFile): Contradiction[] {
  const text = String(value)
  const dates = data.dates ?? []
  return dates.flatMap((date, i) => {
    const words = text.slice(date.start, date.end)
    const before = text.slice(Math.max(0, date.start - 8), date.start)
    const other = dates[i + 1]
    if (year.test(words) && other && /between $/iu.test(before) && text.slice(date.end, other.start) === ' and ')
      return turned(words, text.slice(other.start, other.end), { start: date.start, end: other.end })
    const [, from, to] = span.exec(words) ?? []
    if (!from || !to || !/(?:from |\()$/iu.test(before) || compares.test(text.slice(date.end, date.end + 20))) return []
    return turned(from, to, { start: date.start, end: date.end })
  })
}

function turned(from: string, to: string, place: { start: number; end: number }): Contradiction[] {
  if (!year.test(to) || from <= to) return []
  return [{ message: `This span ends in ${to}, before it begins in ${from}.`, places: [place] }]
}
