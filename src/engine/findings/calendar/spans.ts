import type { VFile } from 'vfile'
import type { Contradiction } from './days.ts'

// `from [2019 to 2015]`, `([2019-2015])`, `between [2019 and 2015]`
const span = /^(\d{4})(\sto\s|\sand\s|\s?[-–]\s?)(\d{4})$/u
// `from 2016 to 2014 levels`
const compares = /^\s(?:\p{Ll}+s|people|percent)(?!\p{L})/u

/** `from 2019 to 2015`, `between 2019 and 2015`, `(2019-2015)`: a span of years that ends before it begins. */
export function turnedSpans({ data, value }: VFile): Contradiction[] {
  const text = String(value)
  const dates = data.dates ?? []
  return dates.flatMap(({ start, end }) => {
    if (!/\d{4}$/.test(text.slice(end - 4, end))) return []
    const before = text.slice(Math.max(0, start - 8), start)
    const [, from, joint, to] = span.exec(text.slice(start, end)) ?? []
    if (!from || !joint || !to || compares.test(text.slice(end, end + 20))) return []
    const begins = joint.trim() === 'and' ? /between $/iu : /(?:from |\()$/iu
    return begins.test(before) ? turned(from, to, { start, end }) : []
  })
}

function turned(from: string, to: string, place: { start: number; end: number }): Contradiction[] {
  if (from <= to) return []
  return [{ message: `This span ends in ${to}, before it begins in ${from}.`, places: [place] }]
}
