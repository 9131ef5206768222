import type { Span } from '../analysis.ts'
import { matchesOf } from '../text.ts'
import { days } from './days.ts'
import type { Direction } from './direction.ts'
import { distancesIn } from './distances.ts'
import type { Form, Found } from './form.ts'
import { holidayHeads, holidays } from './holidays.ts'
import { periods } from './periods.ts'
import { weekdays } from './weekdays.ts'
import { calendarWords } from './words.ts'
import { years } from './years.ts'

/** The first form that matches at a place wins. */
const forms: readonly Form[] = [...holidays, ...days, ...weekdays, ...periods, ...years]

/** The words that a form may begin with. */
const heads = `${calendarWords} mon tue tues wed thu thur thurs fri sat sun q1 q2 q3 q4 spring summer fall autumn winter yesterday today tonight tomorrow last next this that past coming previous early earlier late later mid end start beginning middle close first second third fourth final fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty ${holidayHeads.join(' ')}`
/** What a date with an article begins with. */
const articles =
  "the (?=\\d|['’]\\d|very|same|next|following|previous|last|past|coming|end|start|beg|mid|close|day|night|week|month|year|morning|spring|summer|fall|autumn|winter|ear|late|other|first|second|third|fourth|final|twent|thirt|fort|fift|sixt|sevent|eight|ninet)|(?:a|one|two|three) weeks? from "
const starts = new RegExp(`\\b(?:\\d|(?:${heads.split(' ').join('|')})\\b|${articles})`, 'gi')
/** No part of a longer word, number, amount, address or tag: `$2016`, `1,999`, `#2016`. */
const opens = /(?<![\p{L}\p{N}$€£¥₩,.#/@_-])$/u
const reach = 40

/** Find the dates of a text in order; `directionAt` tells where its verb puts what stands at a place. */
export function findDates(text: string, directionAt: (span: Span) => Direction | null): Found[] {
  const found: Found[] = []
  const distances = distancesIn(text)
  let next = 0
  let end = 0
  for (const start of startsOf(text)) {
    while (next < distances.length && distances[next]!.start <= start) {
      const distance = distances[next++]!
      if (distance.start < end) continue
      found.push(distance)
      end = distance.end
    }
    const date = start < end ? null : dateAt(text, start, directionAt)
    if (!date) continue
    found.push(date)
    end = date.end
  }
  return [...found, ...distances.slice(next).filter(({ start }) => start >= end)]
}

/** The places where a date may begin. */
function startsOf(text: string): number[] {
  return matchesOf(starts, text).flatMap(({ 0: words, index }) => {
    const start = /^\d/u.test(words) && /['’]/u.test(text[index - 1] ?? '') ? index - 1 : index
    return opens.test(text.slice(Math.max(0, start - 2), start)) ? start : []
  })
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
