import { namedAfterWeekdays } from '../lexicon/holidays.ts'
import { isGiven, isHonorific } from '../words.ts'
import { interval, inWeekOf, shift } from './calendar.ts'
import { closestWeekday, weekdayBy } from './choosing.ts'
import { type Form, form, type Reading } from './form.ts'
import { partOfDay, stepOf, to, weekday, weekdayNumber } from './words.ts'

const part = `(?: (?:${partOfDay}))?(?![\\p{L}-])`
const which = '[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his coming|[Tt]his|[Cc]oming|[Pp]ast'
const name = `(?!s?[\\p{L}-]| (?:${namedAfterWeekdays.join('|')})(?!\\p{L}))`

/** `USA Today`, `Entertainment Tonight` */
const isNoDay = (words: string, { before }: Pick<Reading, 'before'>) =>
  (/^\p{Lu}/u.test(words) && /\p{L}\s$/u.test(before)) || /(?<!\p{L})an?\s$/iu.test(before)

/** Weekdays, and days told from today. */
export const weekdays: readonly Form[] = [
  form(`(?<a>${weekday})(?: (?:${partOfDay}))?${to}(?<b>${weekday})(?!s?[\\p{L}-])${part}`, (reading) => {
    const [from, until] = [weekdayNumber(reading.groups.a!), weekdayNumber(reading.groups.b!)]
    // `open Monday through Friday`: every week
    if (!reading.today || !reading.direction() || (from === 1 && until === 5)) return null
    const end = closestWeekday(reading.today, until, reading.direction())
    return end && interval(shift(end, -((until - from + 7) % 7)), end)
  }),
  form(
    `(?:[Tt]he early hours of )?(?:(?<w>${which}) |(?:[Ee]arly|[Ee]arlier|[Ll]ate|[Ll]ater)(?: on)? )?(?<day>${weekday})${name}(?: (?:of )?(?<week>last|next|this) week)?${part}`,
    weekdayOf,
    { isNoDate: isNoWeekday },
  ),
  form(
    `(?:[Tt]he day (?<far>before (?=yesterday)|after (?=tomorrow)))?(?:(?:[Ee]arly|[Ee]arlier|[Ll]ate|[Ll]ater) )?(?<day>[Yy]esterday|[Tt]omorrow|[Tt]onight)${part}`,
    ({ groups: { far, day }, today }) => {
      const days = /^y/iu.test(day!) ? -1 : /^tom/iu.test(day!) ? 1 : 0
      return today && shift(today, far ? 2 * days : days)
    },
    { isNoDate: isNoDay },
  ),
  form(
    '(?<sure>[Ee]arl(?:y|ier) |[Ll]ater? )?[Tt]oday(?!\\p{L})',
    // `families today`, `today’s America`: these days
    ({ groups: { sure }, today, direction, after }) =>
      sure || (direction() && !/^['’]s(?!\p{L})/u.test(after)) ? today : null,
    { isNoDate: isNoDay },
  ),
  form(
    `(?:[Ee]arl(?:y|ier) |[Ll]ater? )?(?<w>[Tt]his|[Ll]ast) (?<part>${partOfDay})(?![\\p{L}-])`,
    // `last evening` is said of no day but yesterday, `this night` of today
    ({ groups: { w }, today }) => today && shift(today, stepOf(w!)),
  ),
  form(`(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree) weeks? from (?:${weekday}|today|tomorrow|tonight)(?!\\p{L})`, () => null),
]

function weekdayOf(reading: Reading): string | null {
  const { groups, today, before, after } = reading
  if (!today) return null
  const day = weekdayNumber(groups.day!)
  if (groups.week) return shift(inWeekOf(today, day), 7 * stepOf(groups.week))
  if (groups.w) return weekdayBy(groups.w, today, day, reading.direction())
  // `the Monday before`, `on a Friday`: some day of that name
  if (/(?<!\p{L})(?:the|an?|one|some|that)\s$/iu.test(before) && !/^ \p{Ll}/u.test(after)) return null
  if (
    /^ (?:before|after|following|when|that|in|of)(?!\p{L})/u.test(after) &&
    /(?<!\p{L})(?:the|an?|one)\s$/iu.test(before)
  )
    return null
  return closestWeekday(today, day, reading.direction())
}

const everyWeek = new RegExp(`^ (?:${partOfDay})s(?!\\p{L})`, 'u')

/** `every Monday`, `Fox News Sunday`, `Saturday evenings`, `Joe Friday`, `Sgt. Friday` */
function isNoWeekday(words: string, { before, after }: Pick<Reading, 'before' | 'after'>): boolean {
  if (!new RegExp(`^(?:${weekday})$`, 'u').test(words)) return false
  if (/(?<!\p{L})(?:every|each|any|most|News)\s$/iu.test(before) || everyWeek.test(after)) return true
  const [, lead = '', word = ''] = /(\S*)\s*(?<=^|\s)(\p{Lu}\p{L}+)\.?\s$/u.exec(before) ?? []
  return isHonorific(word) || (isGiven(word) && !/^\p{Lu}/u.test(lead))
}
