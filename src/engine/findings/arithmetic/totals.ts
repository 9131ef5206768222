import { type Amount, amountsAt, type Mismatch, placeOf, type Shape, shapePattern } from './shape.ts'
import { overlap, type Range, rangeOf, shownAs } from './tolerance.ts'

const words = '[^\\uE000-\\uE3FF;:.]{0,60}?'
// `$24 million, the club $30 million and the county $11 million, for a total of $65 million`
const listed = shapePattern(
  `#${words}(?:,${words}#)?(?:,${words}#)?,?\\sand\\s${words}#${words},?\\s(?:for\\s|making\\s|bringing it to\\s|which makes\\s|or\\s)?(?:an?|the)\\s(?:combined\\s|grand\\s)?total of #`,
)

/** `$24 million, the club $30 million, for a total of $60 million`: the sum is another. */
export function totalMismatch(shape: Shape): Mismatch | null {
  const match = listed.exec(shape.text)
  if (!match) return null
  const amounts = amountsAt(shape, match).filter((amount) => amount !== undefined)
  const [total, ...rest] = [amounts.at(-1)!, ...amounts.slice(0, -1)] as [Amount, ...Amount[]]
  const alike = rest.every(({ kind, unit }) => kind === total.kind && unit === total.unit)
  if (!alike || !summed.has(total.kind) || rest.some(({ value }) => value > total.value)) return null
  const sum = rest.map(rangeOf).reduce<Range>(([low, high], [a, b]) => [low + a, high + b], [0, 0])
  if (overlap(sum, rangeOf(total))) return null
  const whole = rest.reduce((sum, { value }) => sum + value, 0)
  return {
    message: `The ${rest.length} amounts add up to ${shownAs(whole, total)}, not ${total.words}.`,
    places: [total, ...rest].map(placeOf),
  }
}

const summed = new Set(['count', 'money', 'measure'])
