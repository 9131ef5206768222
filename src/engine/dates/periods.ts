import {
  century,
  isoYear,
  monthOf,
  monthsFrom,
  quarter,
  season,
  shift,
  weekdayOf,
  weekendOf,
  weekOf,
  yearOf,
} from './calendar.ts'
import { type Form, form, type Reading } from './form.ts'
import { partOfDay, seasonNumber, seasons, someOf, stepOf } from './words.ts'

const which = 'last|next|this past|this coming|this|the past|the last|the next|the coming|past|coming|previous'
const period = 'week|weekend|month|year|decade|century|quarter'
const wordEnd = '(?![\\p{L}-])'
const beforePeriod = /(?<!\p{L})(?:over|during|in|by|of|since|until|through|throughout|for|this|late|early|mid)\s$/iu

const someones = /(?:['’]s?|(?<!\p{L})(?:his|her|its|their|my|our|your|whose|a|an|every|each|of the))\s$/iu

/** `his last year in office`, `the last week of May` */
const isNoPeriod: Form['isNoDate'] = (words, { before, after }) =>
  (/^(?:last|next|past|coming|previous) /iu.test(words) && someones.test(before)) ||
  (/^the /iu.test(words) && /^ of(?!\p{L})/u.test(after))

/** Weeks, months, years and seasons told from today, and `the next day` told from the day before it. */
export const periods: readonly Form[] = [
  form(`(?:earlier |later |early |late )?(?<w>${which}) (?:calendar )?(?<p>${period})${wordEnd}`, periodOf, {
    flags: 'i',
    isNoDate: isNoPeriod,
  }),
  form(`(?:the )?(?:past|coming) (?:days|weeks|months|years|decades)${wordEnd}`, () => null, { flags: 'i' }),
  form(`(?:earlier |later |early |late )?(?<w>${which}|the) (?<s>${seasons})(?: season)?${wordEnd}`, seasonOf, {
    flags: 'i',
    isNoDate: (words, { before, after }) =>
      /^the /iu.test(words) && (!beforePeriod.test(before) || /^ of(?!\p{L})/u.test(after)),
  }),
  form(
    `(?:the )?(?:end|start|beginning|middle|close) of (?<w>the|this|next|last) (?<p>${period})${wordEnd}`,
    (reading) =>
      // `at the end of the year he left`: of whichever year
      reading.groups.w === 'the' && reading.direction() === 'back' ? null : periodOf(reading),
    { flags: 'i' },
  ),
  form(
    `the weekend${wordEnd}`,
    ({ today, direction }) => {
      if (!today || !direction()) return null
      const during = [0, 6].includes(weekdayOf(today))
      return weekendOf(today, direction() === 'back' && !during ? -1 : 0)
    },
    {
      flags: 'i',
      isNoDate: (_words, { before }) =>
        !/(?<!\p{L})(?:over|during|for|on|at|of|through|throughout|before|after)\s$/iu.test(before),
    },
  ),
  form(`that (?:same )?(?<p>day|week|weekend|month|year|${partOfDay})${wordEnd}`, sameDay, {
    flags: 'i',
    // `said that night falls early`
    isNoDate: (_words, { before, after }) =>
      !/(?:^|[.,;] |(?<!\p{L})(?:on|in|at|by|of|from|later|earlier|since|until|during|after|before|for) )$/iu.test(
        before,
      ) && !/^(?:[.,;:!?]|$)/u.test(after),
  }),
  form(`the (?:very )?(?<same>same) (?<p>day|week|weekend|month|year|${partOfDay})${wordEnd}`, sameDay, { flags: 'i' }),
  form(
    `the (?<w>next|following|previous) (?<p>day|week|weekend|month|year|${partOfDay})${wordEnd}`,
    ({ groups: { w, p }, told }) => (told && isDayWord(p!) ? shift(told, /previous/iu.test(w!) ? -1 : 1) : null),
    { flags: 'i' },
  ),
  form(
    `the (?<p>day|night|week|month|year|morning) (?<w>before|after)${wordEnd}`,
    ({ groups: { p, w }, told, after }) =>
      // `the day before the vote` is told from the vote
      told && isDayWord(p!) && /^(?:[.,;:!?]|$)/u.test(after) ? shift(told, w === 'before' ? -1 : 1) : null,
    { flags: 'i', isNoDate: (_words, { after }) => /^ (?:yesterday|tomorrow)/u.test(after) },
  ),
  form(`the other (?:day|night|week)${wordEnd}`, () => null, { flags: 'i' }),
  form(`${someOf}the (?<s>${seasons})${wordEnd}`, () => null, { flags: 'i' }),
]

const isDayWord = (word: string) => /^(?:day|night|morning|afternoon|evening)$/iu.test(word)

/** Only where no clause tells another day: `the same day the bridge fell`, `that day in May`. */
function sameDay({ groups: { p, same }, told, after }: Reading): string | null {
  const clause = same ? /^ \p{L}/u : /^ (?:when|of|in)(?!\p{L})/u
  return told && isDayWord(p!) && !clause.test(after) ? told : null
}

function periodOf({ groups: { w, p }, today, direction }: Reading): string | null {
  // `the past year` and `the next week` are no year or week of the calendar.
  if (!today || /^(?:the \p{L}+|past|coming|previous)$/iu.test(w!)) return null
  const [step, word, year] = [stepOf(w!), p!.toLowerCase(), yearOf(today)]
  if (word === 'year') return isoYear(year + step)
  if (word === 'month') return monthsFrom(today, step)
  // On a Sunday some think the week is over and some that it has begun.
  if (word === 'week') return weekdayOf(today) === 0 ? null : weekOf(shift(today, 7 * step))
  if (word === 'weekend') return step === 0 && direction() === 'back' ? latestWeekend(today) : weekendOf(today, step)
  if (word === 'quarter') return quarterFrom(today, step)
  return word === 'century' && step === 0 ? century(Math.ceil(year / 100)) : null
}

/** `this weekend` of what has been: on a Monday to Wednesday the last one. */
function latestWeekend(today: string): string | null {
  const weekday = weekdayOf(today)
  return weekday === 0 || weekday === 6 ? weekendOf(today, 0) : weekday < 4 ? weekendOf(today, -1) : null
}

function quarterFrom(today: string, step: number): string {
  const first = monthsFrom(today, 3 * step)
  return quarter(yearOf(first), Math.ceil(monthOf(first) / 3))
}

/** The season of this year, of the last or the next one; null where people mean two of them by it. */
function seasonOf({ groups: { w, s }, today }: Reading): string | null {
  const number = seasonNumber(s!)
  if (!today || /^the/iu.test(w!) || number === 4) return null
  const [step, year] = [stepOf(w!), yearOf(today)]
  if (step === 0) return season(year, number)
  const [from, until] = [number * 3, number * 3 + 2]
  // In October, `last summer` may be that of this year or of the one before.
  const unsure = step < 0 ? monthOf(today) > until : monthOf(today) < from
  return unsure ? null : season(year + step, number)
}
