import type { MarkItem } from '../decision-protocol.ts'
import { count } from '../words.ts'

/** Write a mark as one line: `7:1–7:52 · claim · “We will stay” · direct · by Elin Sorvik · confirmed · #blame`. */
export function toLine(mark: MarkItem): string {
  const { kind, parts, words, label, name, titles = [], speaker, value, unit, check, tags } = mark
  const says = [
    label,
    ...titles,
    speaker != null && `by ${speaker}`,
    typeof value === 'object' ? value?.join(' to ') : value,
    unit,
    name !== undefined && count(parts.length, 'mention'),
  ]
  const decided = [check?.current === false ? 'changed since checked' : check?.verdict, check?.note, check?.source]
  const cells = [placeOf(mark), kind, words, ...says, ...decided, ...tags.map((tag) => `#${tag}`)]
  return cells
    .filter((cell) => cell !== undefined && cell !== null && cell !== false && cell !== '')
    .map((cell) => String(cell).replace(/\s+/g, ' '))
    .join(' · ')
}

/** Where the words of a mark stand, of an actor the first mention; lines and characters from 1. */
function placeOf({ kind, parts }: Pick<MarkItem, 'kind' | 'parts'>): string {
  const words = parts.filter(({ role }) => role !== 'source' && role !== 'cue')
  const [first, last] = [words[0], kind === 'actor' ? words[0] : words.at(-1)]
  if (!first || !last) return ''
  const [start, end] = [first.range.start, last.range.end].map(({ line, character }) => `${line + 1}:${character + 1}`)
  return `${start}–${end}`
}
