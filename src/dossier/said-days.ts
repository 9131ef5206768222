import type { Analysis, Claim, DateMention, Span } from '../engine/analysis.ts'
import { grouped } from './grouped.ts'
import { remember } from './remember.ts'
import { spanAt } from './sentences.ts'

/** A day of speaking and the words that tell it: an ISO day, or a weekday alone where the day of publication is unknown. */
export interface SaidDay extends Span {
  iso: string | null
  /** 0 is Sunday. */
  weekday: number
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const weekdayPattern = /\b(sun|mon|tues|wednes|thurs|fri|satur)day\b/iu

/** How far behind a claim its speaker goes on with the same talk: `Marsh added`, or a quotation without a source of its own. */
const sameTalk = 400
const goesOn = /\b(?:add|continu|went on|goes on)/u

/** Said before, on a day that nobody tells. */
const saysAgain = /\b(?:repeat|reiterat|restat)/u

/** The day on which each claim was said, by the claim's id: told beside it, or beside what its speaker said just before. */
export function saidDays(analysis: Analysis, text: string, sentences: readonly Span[]): Map<string, SaidDay> {
  const days = new Map<string, SaidDay>()
  const undated = analysis.article.published ? [] : analysis.dates
  const dates = grouped(undated, ({ start }) => String(spanAt(sentences, start)?.start))
  const latest = new Map<string, { end: number; day: SaidDay }>()
  for (const claim of analysis.claims) {
    const { start, end } = extentOf(claim)
    const before = claim.actor === null ? undefined : latest.get(claim.actor)
    const own = ownDay(claim, dates, text, sentences)
    const cue = claim.cue ? text.slice(claim.cue.start, claim.cue.end) : ''
    const same = claim.carriedOver || goesOn.test(cue)
    const day = own ?? (same && before && start - before.end <= sameTalk ? before.day : null)
    if (!day) continue
    if (!saysAgain.test(cue)) days.set(claim.id, day)
    if (claim.actor !== null) latest.set(claim.actor, { end, day })
  }
  return days
}

function extentOf({ source, cue, content }: Claim): Span {
  const spans = [source, cue, ...content].filter((span) => span !== null)
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

/** Where the day of publication is known, the engine has weighed the dates of the sentence; else the nearest weekday beside the content. */
function ownDay(
  { said, cue, content }: Claim,
  dates: ReadonlyMap<string, DateMention[]>,
  text: string,
  sentences: readonly Span[],
): SaidDay | null {
  if (said) return dayAt(said, text)
  const sentence = cue && spanAt(sentences, cue.start)
  if (!sentence) return null
  const outside = (dates.get(String(sentence.start)) ?? []).filter(
    ({ start, end }) => !content.some((part) => part.start <= start && end <= part.end),
  )
  const near = outside.sort((a, b) => Math.abs(a.start - cue.start) - Math.abs(b.start - cue.start))
  return near.map((date) => dayAt(date, text)).find((day) => day !== null) ?? null
}

function dayAt({ start, end, value }: DateMention, text: string): SaidDay | null {
  if (value !== null && /^\d{4}-\d\d-\d\d$/u.test(value)) return { start, end, iso: value, weekday: weekdayOf(value) }
  const named = weekdayPattern.exec(text.slice(start, end))
  return named ? { start, end, iso: null, weekday: weekdays.indexOf(named[1]!.slice(0, 3).toLowerCase()) } : null
}

const weekdayOf = (iso: string) => new Date(iso).getUTCDay()

/** The days between two ISO days; null where one is unknown. */
export const daysBetween = (a: string | null, b: string | null): number | null =>
  a === null || b === null ? null : Math.round(Math.abs(dayNumber(a) - dayNumber(b)))

/** Days since 1970. */
const dayNumber = remember(4000, (iso) => Date.parse(iso) / 86_400_000)
