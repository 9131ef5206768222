import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { Block, Dated, DateMention, Published, Span } from './analysis.ts'
import type { ClaimDraft } from './claims.ts'
import { isDay, shift, yearOf } from './dates/calendar.ts'
import { directionOf } from './dates/direction.ts'
import { findDates } from './dates/finding.ts'
import type { Found } from './dates/form.ts'
import { datelinePlace, publication } from './dates/publication.ts'
import { daysOfSpeaking } from './dates/speaking.ts'
import type { Sentence } from './sentences.ts'
import { spanAt } from './spans.ts'

declare module 'vfile' {
  interface DataMap {
    /** What points to a day, month or year, in text order. */
    dates: DateMention[]
    published: Published | null
    place: Span | null
    /** The day of speaking of each claim whose sentence tells it. */
    said: ReadonlyMap<ClaimDraft, Dated>
  }
}

/**
 * Find dates and give each its ISO value, counted from the day of publication where the words need one; inside a
 * quotation from the day of speaking.
 */
export function dates() {
  return (_tree: Root, file: VFile): undefined => {
    const { data } = file
    const text = String(file)
    const { blocks = [], claims = [] } = data
    const published = publication(blocks, text, data.path)
    const sentences = (data.paragraphs ?? []).flatMap((paragraph) => paragraph.sentences)
    const quoted = (data.quoted ?? []).filter(({ depth }) => depth === 0)
    const isSpoken = ({ start }: Span) => spanAt(quoted, start) !== undefined
    const found = blocks.filter(tellsDays).map((block) => datesOf(block, text, sentences))
    const written = found.map((dates) => dates.filter((date) => !isSpoken(date)))
    const told = written.flatMap((dates) => settle(dates, published, text))
    data.said = daysOfSpeaking(claims, sentences, { dates: told, text, latest: published?.value ?? '9999' })
    const dayAt = daysOfQuotations(claims, data.said)
    const spoken = found
      .flat()
      .filter(isSpoken)
      .map((date) => settleSpoken(date, published, dayAt(date)))
    data.dates = [...told, ...spoken].sort((a, b) => a.start - b.start)
    data.published = published
    data.place = datelinePlace(blocks, text)
  }
}

const tellsDays = ({ kind }: Block) => kind !== 'furniture' && kind !== 'byline'

function datesOf({ start, end }: Block, text: string, sentences: readonly Sentence[]): Found[] {
  const directionAt = (span: Span) => {
    const sentence = spanAt(sentences, start + span.start)
    return sentence ? directionOf(sentence, start + span.start, start + span.end) : null
  }
  return findDates(text.slice(start, end), directionAt).map((date) => ({
    ...date,
    start: start + date.start,
    end: start + date.end,
  }))
}

/** How far one date may be from another that it is told from, in characters. */
const reach = 300

/** The values of one block's dates: `the next day` is told from the one day that the block has told right before it. */
function settle(dates: readonly Found[], published: Published | null, text: string): DateMention[] {
  let days: Dated[] = []
  let year: { of: number; end: number } | null = null
  return dates.map(({ start, end, read }) => {
    days = days.filter((day) => start - day.end < reach)
    const last = days.at(-1)
    const told = last && days.every(({ value }) => value === last.value) ? last : null
    const mention = {
      start,
      end,
      ...count(read, published, { told, year: year && start - year.end < reach ? year.of : null }),
    }
    const { value } = mention
    if (value && isDay(value)) days.push({ start, end, value })
    if (value && mention.countedFrom === undefined && tellsYear(value, text.slice(Math.max(0, start - 4), start)))
      year = { of: yearOf(value), end }
    return mention
  })
}

/** `In 2012`, `March 2012`: what follows may be of that year; `the 2012 vote` is an aside. */
const tellsYear = (value: string, before: string) => value.length > 4 || /(?:^|\s)in\s$/iu.test(before)

function count(
  read: Found['read'],
  published: Published | null,
  { told, year }: { told: Dated | null; year: number | null },
): Omit<DateMention, keyof Span> {
  const alone = read({ today: null })
  if (alone !== null) return { value: alone }
  const today = published?.value ?? null
  const value = read({ today, year })
  if (value !== null)
    return published?.from === 'file name' && isUnsure(value, today!, read)
      ? { value: null }
      : { value, countedFrom: 'publication' }
  const after = told && read({ today, year, told: told.value })
  return after ? { value: after, countedFrom: told } : { value: null }
}

/** A file may be named a day before or after its story: a weekday six days off may be the day beside. */
function isUnsure(value: string, today: string, read: Found['read']): boolean {
  return [1, -1].some(
    (step) => value === shift(today, -6 * step) && read({ today: shift(today, step) }) === shift(today, step),
  )
}

/**
 * `“We met yesterday”` is counted from the day it was said. Where that is not told, a value stands that is the same
 * from the day of publication and from a week before it: `this year`.
 */
function settleSpoken({ start, end, read }: Found, published: Published | null, said: Dated | null): DateMention {
  const alone = read({ today: null })
  if (alone !== null) return { start, end, value: alone }
  const today = said?.value ?? published?.value ?? null
  const value = read({ today })
  if (value === null || today === null) return { start, end, value: null }
  if (said) return { start, end, value, countedFrom: said }
  if (read({ today: shift(today, -7) }) !== value) return { start, end, value: null }
  return { start, end, value, countedFrom: 'publication' }
}

/** The day on which the quotation at a place was said; one that is carried over goes on on the same day. */
function daysOfQuotations(
  claims: readonly ClaimDraft[],
  said: ReadonlyMap<ClaimDraft, Dated>,
): (span: Span) => Dated | null {
  const pieces = claims
    .flatMap((claim) => claim.content.map(({ start, end }) => ({ start, end, claim })))
    .sort((a, b) => a.start - b.start)
  return ({ start }) => {
    const claim = spanAt(pieces, start)?.claim
    return claim ? (said.get(claim) ?? (claim.follows && said.get(claim.follows)) ?? null) : null
  }
}
