import type { Quoted } from '../buckets/quoted.ts'
import type { Part } from '../comparison.ts'
import { grouped, pairsOf } from '../grouped.ts'
import { meeting } from '../meeting.ts'
import { fuller, mayBeOne } from '../names.ts'
import { placesOf } from '../places.ts'
import { daysBetween, type SaidDay } from '../said-days.ts'

/** So many quoted words in a row are not said twice by chance. */
const longRun = 8

/** Said on more days, it is what the speaker says everywhere. */
const mostSaid = 2

/** Further apart, the speaker has said it again. */
const mostDays = 6

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

type Dated = Quoted & { said: SaidDay }

/** The same words of one speaker, so many of them in a row, said on different days by different articles. */
export function dateConflict(run: number, entries: readonly Quoted[]): Part[] {
  if (run < longRun) return []
  const dated = entries.filter((entry): entry is Dated => entry.said !== null)
  const days = [...grouped(dated, ({ said }) => `${said.iso ?? ''} ${said.weekday}`).values()]
  if (daysOf(dated) > mostSaid) return []
  return [...pairsOf(days, names.length)].flatMap(([some, others]) => conflictOf(some, others))
}

/** How many days there are; a weekday alone is none beside a day of the same. */
function daysOf(dated: readonly Dated[]): number {
  const [known, unknown] = [
    dated.filter(({ said }) => said.iso !== null),
    dated.filter(({ said }) => said.iso === null),
  ]
  const weekdays = new Set(known.map(({ said }) => said.weekday))
  const alone = new Set(unknown.map(({ said }) => said.weekday).filter((weekday) => !weekdays.has(weekday)))
  return new Set(known.map(({ said }) => said.iso)).size + alone.size
}

function conflictOf(some: readonly Dated[], others: readonly Dated[]): Part[] {
  const [one, other] = [some[0]!, others[0]!]
  if (!differ(one.said, other.said)) return []
  const [left, right] = meeting(some, others, mostDays, (a, b) => mayBeOne(a.speaker, b.speaker))
  if (left.length === 0) return []
  const speaker = [...left, ...right].map((entry) => entry.speaker.name).reduce(fuller)
  return [
    {
      finding: {
        rule: 'date-conflict',
        message: `${speaker} says the same on two days: ${[dayName(one.said), dayName(other.said)].sort().join(' and ')}.`,
        severity: one.said.iso === null && other.said.iso === null ? 'information' : 'warning',
        places: placesOf([...left, ...right].map(({ path, said }) => ({ path, start: said.start, end: said.end }))),
      },
    },
  ]
}

function differ(a: SaidDay, b: SaidDay): boolean {
  const apart = daysBetween(a.iso, b.iso)
  return apart === null ? a.weekday !== b.weekday : apart > 0 && apart <= mostDays
}

const dayName = ({ iso, weekday }: SaidDay) => (iso === null ? names[weekday]! : `${names[weekday]}, ${iso}`)
