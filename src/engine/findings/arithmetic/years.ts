import type { DateMention } from '../../analysis.ts'
import { type Amount, amountsAt, datesAt, type Mismatch, placeOf, type Shape, shapePattern } from './shape.ts'
import { isExact } from './tolerance.ts'

const reign =
  'war|career|reign|term|tenure|period|span|stint|rule|presidency|marriage|era|drought|run|spell|occupation|siege|ban|closure|exile|monopoly'
const from = '(?:from|between|that ran from|which ran from|that lasted from)'
// `for ten years, from 2010 to 2014`, `ten years (2010-2014)`
const behind = shapePattern(`for #(?:,\\s|\\s|\\s\\()(?:from |between )?@(?=[).,;]|\\s\\p{Ll}|$)`)
// `the ten-year reign from 2010 to 2014`
const named = shapePattern(`#\\s(?:${reign}),?\\s\\(?(?:${from}\\s)?@`)
// `from 2010 to 2014, a span of ten years`
const before = shapePattern(`@,?\\s(?:—\\s|–\\s)?a\\s(?:span|period|stretch|total) of #`)

/** `from 2010 to 2014, a span of ten years`: the years and the duration differ. */
export function yearsMismatch(shape: Shape): Mismatch | null {
  if (!shape.amounts.some(isYears)) return null
  for (const pattern of [behind, named, before]) {
    const match = pattern.exec(shape.text)
    if (!match) continue
    const amount = amountsAt(shape, match).find((one) => one !== undefined)
    const date = datesAt(shape, match).find((one) => one !== undefined)
    const years = date && yearsOf(date)
    if (!amount || !years || !isYears(amount)) continue
    const length = years[1] - years[0]
    if (fits(amount, length)) return null
    return {
      message: `${years[0]} to ${years[1]} is ${length} year${length === 1 ? '' : 's'}, not ${amount.words.replace(/-year$/u, ' years')}.`,
      places: [placeOf(amount), placeOf(date)],
    }
  }
  return null
}

const isYears = ({ kind, unit }: Amount) => kind === 'duration' && unit === 'year'

/** Both years may count or neither; `about ten years` may be off by one year in five and one more. */
function fits(amount: Amount, length: number): boolean {
  const slack = isExact(amount) ? 1 : 1 + amount.value / 5
  return Math.abs(amount.value - length) <= slack
}

function yearsOf({ value }: DateMention): [number, number] | null {
  const years = /^(\d{4})\/(\d{4})$/u.exec(value ?? '')
  return years && [Number(years[1]), Number(years[2])]
}
