import type { Span } from '../analysis.ts'
import { matchesOf } from '../text.ts'
import { days } from './days.ts'
import type { Direction } from './direction.ts'
import { distancesIn } from './distances.ts'
import type { Form, Found } from './form.ts'
import { holidays } from './holidays.ts'
import { periods } from './periods.ts'
import { weekdays } from './weekdays.ts'
import { years } from './years.ts'

/** The first form that matches at a place wins. */
const forms: readonly Form[] = [...holidays, ...days, ...weekdays, ...periods, ...years]

/** Where a form may begin: a digit, a name of the calendar, or a word that leads to one. */
const heads =
  /(?<![\p{L}\p{N}$€£¥₩,.#/@_-])(?=\d|['’]\d\d|jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thur?s?|fri|sat|sun)[.,]|(?:last|next|this|that|past|coming|previous) |(?:earl(?:y|ier)|later?|mid)[ -]|(?:end|start|beginning|middle|close) of |(?:first|second|third|fourth|final) |q[1-4] |yesterday|to(?:day|night|morrow)|(?:spring|summer|fall|autumn|winter) (?:of )?\d|(?:a|one|two|three) weeks? from |(?:six|seven|eight|nine|fif)teenth|twent(?:ie|y-f)|the (?:\d|['’]\d|very|same|next|following|previous|last|past|coming|end|start|beg|mid|close|day|night|week|month|year|morning|spring|summer|fall|autumn|winter|early|late|other|first|second|third|fourth|final|twent|thirt|fort|fift|sixt|sevent|eight|ninet)|all saints|armistice|ascension|ash wed|bastille|black fri|boxing|christmas|cinco|columbus|cyber|d-day|diwali|earth day|easter|eid|election|father|fourth of|good fri|groundhog|halloween|hanukkah|inaug|independ|labou?r day|lunar|martin|maundy|memorial|mother|new year|palm|passover|pentecost|president|ramadan|remembrance|rosh|st\. pat|super tue|thanksgiving|valentine|veterans|whit|yom)/giu

const reach = 40

/** Find the dates of a text in order; `directionAt` tells where its verb puts what stands at a place. */
export function findDates(text: string, directionAt: (span: Span) => Direction | null): Found[] {
  const found: Found[] = []
  const distances = distancesIn(text)
  let next = 0
  let end = 0
  for (const { index } of matchesOf(heads, text)) {
    while (next < distances.length && distances[next]!.start <= index) {
      const distance = distances[next++]!
      if (distance.start < end) continue
      found.push(distance)
      end = distance.end
    }
    const date = index < end ? null : dateAt(text, index, directionAt)
    if (!date) continue
    found.push(date)
    end = date.end
  }
  return [...found, ...distances.slice(next).filter(({ start }) => start >= end)]
}

function dateAt(text: string, start: number, directionAt: (span: Span) => Direction | null): Found | null {
  const before = text.slice(Math.max(0, start - reach), start)
  for (const { pattern, value, isNoDate } of forms) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match) continue
    const end = start + match[0].length
    const around = { before, after: text.slice(end, end + reach) }
    if (isNoDate?.(match[0], around)) continue
    const direction = () => directionAt({ start, end })
    const groups = match.groups ?? {}
    return { start, end, read: (from) => value({ groups, direction, ...around, ...from }) }
  }
  return null
}
