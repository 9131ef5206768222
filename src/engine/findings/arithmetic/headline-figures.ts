import type { VFile } from 'vfile'
import type { Figure, Span } from '../../analysis.ts'
import { within } from '../../spans.ts'
import { type Mismatch, placeOf } from './shape.ts'
import { isExact, lastDigit } from './tolerance.ts'

/** So many paragraphs tell what the headline tells. */
const opening = 4

/** What happens to people, by the words for it. */
const events: readonly (readonly [event: string, words: RegExp])[] = [
  ['death', /^(?:dead|dies?|died|killed|kills?|deaths?|dying)$/u],
  ['injury', /^(?:hurt|injured|wounded|injur(?:y|ies))$/u],
  ['arrest', /^(?:arrested|detained|arrests?)$/u],
]

type Counted = Span & { value: number; words: string; of?: string }

/** `Five boats sink` over `Six boats sank on Monday`: the headline and the opening count the same thing and differ. */
export function headlineFigureMismatches({ data, value }: VFile): Mismatch[] {
  const { paragraphs = [], figures = [] } = data
  const head = paragraphs.find(({ kind }) => kind === 'headline')
  const body = paragraphs.filter(({ kind }) => kind === 'paragraph')
  if (!head || body.length === 0) return []
  const text = String(value)
  const counts = countsIn(within(figures, head), text)
  if (counts.length === 0) return []
  const told = body.slice(0, opening).flatMap((paragraph) => countsIn(within(figures, paragraph), text))
  const everywhere = figures.filter(({ start }) => start > head.end).flatMap(({ value }) => value ?? [])
  // `Four died at once. One died later.`, `A fifth died later.`
  if (
    /(?<!\p{L})(?:one|another|an? (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))(?!\p{L})/iu.test(
      text.slice(head.end),
    )
  )
    everywhere.unshift(1)
  return counts.flatMap((count) => {
    const event = eventAt(text.slice(count.end, head.end), count.of)
    if (!event || isExplained(count, everywhere)) return []
    const other = told.find((one) => one.of === count.of && eventsAround(text, one).has(event))
    if (!other || rounds(count, other)) return []
    const message = `The headline says ${count.words}, the text ${other.words}.`
    return [{ message, places: [placeOf(count), placeOf(other)] }]
  })
}

/** Whole exact counts; of people or of nothing named they count people. */
function countsIn(figures: readonly Figure[], text: string): Counted[] {
  return figures.flatMap(({ start, end, kind, value, qualifier, of }) => {
    if (kind !== 'count' || typeof value !== 'number' || !Number.isInteger(value) || value < 2) return []
    const words = text.slice(start, end).toLowerCase()
    if (!isExact({ start, end, kind, value, words, ...(qualifier && { qualifier }) })) return []
    const thing = of?.toLowerCase()
    return [{ start, end, value, words, ...(thing && thing !== 'people' && { of: thing }) }]
  })
}

/** What happens behind a count in the headline: `five [boats] sink` -> `sink`, `five dead` -> `death`. */
function eventAt(after: string, of: string | undefined): string | null {
  const words = after.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  const rest = words.slice(words[0] === 'people' ? 1 : (of?.split(' ').length ?? 0))
  const verb = rest.find((word) => !/^(?:are|were|was|is|be|have|has|reported|feared|found)$/u.test(word))
  if (!verb) return null
  const event = eventOf(verb)
  return of === undefined && event === verb.slice(0, 4) ? null : event
}

const eventOf = (word: string) => events.find(([, words]) => words.test(word))?.[0] ?? word.slice(0, 4)

/** What happens in the words around a count. */
function eventsAround(text: string, { start, end }: Span): Set<string> {
  const before =
    text
      .slice(Math.max(0, start - 20), start)
      .match(/[\p{L}-]+/gu)
      ?.slice(-1) ?? []
  const after = /^[^.;]*/u.exec(text.slice(end, end + 60))![0].match(/[\p{L}-]+/gu) ?? []
  return new Set([...before, ...after.slice(0, 6)].map((word) => eventOf(word.toLowerCase())))
}

/** The body has the number itself, or two or three that make it up: `Four died at once, one in hospital`. */
function isExplained({ value }: Counted, numbers: readonly number[]): boolean {
  const known = new Set(numbers)
  const few = numbers.slice(0, 12)
  return (
    known.has(value) || few.some((a, i) => few.some((b, j) => i < j && (a + b === value || known.has(value - a - b))))
  )
}

/** `1,200` is 1,234 rounded. */
const rounds = (one: Counted, other: Counted) =>
  Math.abs(one.value - other.value) < Math.max(lastDigit(one), lastDigit(other))
