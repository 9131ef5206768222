import { type Amount, amountsAt, type Mismatch, placeOf, type Shape, shapePattern } from './shape.ts'
import { overlap, type Range, rangeOf } from './tolerance.ts'

/** What a verb makes of a number, as a newspaper uses it: `doubled` is anything near twice as much. */
const multiples: Readonly<Record<string, Range>> = {
  doubl: [1.75, 2.4],
  tripl: [2.6, 3.5],
  quadrupl: [3.5, 4.6],
  halv: [0.4, 0.57],
}

const verb =
  '(?<more>more than\\s|over\\s)?(?<less>nearly\\s|almost\\s)?(?<verb>doubl|tripl|quadrupl|halv)(?:ed|es|e|ing)'
const rising = shapePattern(`${verb}(?:,|\\s|_\\s)from #_\\sto #`)
const back = shapePattern(`${verb}(?:,|\\s|_\\s)to #_\\sfrom #`)

/** `doubled from 40 to 60`: the second number is another multiple of the first than the verb tells. */
export function multipleMismatch(shape: Shape): Mismatch | null {
  const match = rising.exec(shape.text)
  const turned = match ? null : back.exec(shape.text)
  const found = match ?? turned
  if (!found) return null
  const amounts = amountsAt(shape, found).filter((amount) => amount !== undefined)
  const [from, to] = (turned ? amounts.reverse() : amounts) as [Amount, Amount]
  if (from.kind !== to.kind || from.unit !== to.unit || from.value <= 0 || to.value <= 0) return null
  if (from.kind === 'ordinal' || from.kind === 'age' || overlap(saidOf(found), ratioOf(from, to))) return null
  const { verb: stem, more = '', less = '' } = found.groups as Record<string, string | undefined>
  const times = Math.round((10 * to.value) / from.value) / 10
  return {
    message: `From ${from.words} to ${to.words} is ${times} times as much, not ${more}${less}${stem}ed.`,
    places: [from, to].map(placeOf),
  }
}

function saidOf({ groups }: RegExpExecArray): Range {
  const [low, high] = multiples[groups!.verb!.toLowerCase()]!
  if (groups!.more) return groups!.verb!.toLowerCase() === 'halv' ? [0, high] : [low, high * 1.5]
  return groups!.less ? [low * 0.85, high] : [low, high]
}

function ratioOf(from: Amount, to: Amount): Range {
  const [a, b] = [rangeOf(from), rangeOf(to)]
  return [b[0] / a[1], b[1] / Math.max(a[0], Number.MIN_VALUE)]
}
