import type { VFile } from 'vfile'
import type { DateMention } from '../../analysis.ts'
import { type Contradiction, dayName } from './days.ts'

const relative = /^(?:yesterday|today|tonight|tomorrow)/iu
const day = /^\d{4}-\d\d-\d\d$/u

/** `yesterday, March 12` in an article of March 15, `today (Monday)` in one of a Tuesday: the two are not the same day. */
export function daysBeside({ data, value }: VFile): Contradiction[] {
  const text = String(value)
  const dates = data.dates ?? []
  return dates.flatMap((date, i) => {
    const other = dates[i + 1]
    if (!other || other.start > date.end + 2 || !isBeside(date, other, text)) return []
    const [one, two] = [date.value!, other.value!]
    const words = text.slice(date.start, date.end)
    const message = `${words[0]!.toUpperCase()}${words.slice(1)} is ${named(one)}, not ${named(two)}.`
    return [{ message, places: [date, other].map(({ start, end }) => ({ start, end })) }]
  })
}

/** A word that counts from today, and in the same breath another day. */
function isBeside(date: DateMention, other: DateMention, text: string): boolean {
  if (!date.value || !other.value || date.value === other.value) return false
  if (!day.test(date.value) || !day.test(other.value) || !relative.test(text.slice(date.start, date.end))) return false
  const between = text.slice(date.end, other.start)
  return between === ' ('
    ? text[other.end] === ')'
    : between === ', ' &&
        /^(?:[,.;]|\s\p{Ll})/u.test(text.slice(other.end)) &&
        /\d/u.test(text.slice(other.start, other.end))
}

function named(iso: string): string {
  const [year, month, number] = iso.split('-').map(Number) as [number, number, number]
  return dayName({ year, month, day: number })
}
