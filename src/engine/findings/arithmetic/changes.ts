import { type Amount, amountsAt, type Mismatch, placeOf, type Shape, shapePattern } from './shape.ts'
import { lastDigit, overlap, type Range, rangeOf, shown } from './tolerance.ts'

const up =
  'rose|risen|rises?|rising|grew|grown|grows?|growing|increas\\w+|climb\\w*|jump\\w*|soar\\w*|surg\\w+|gain\\w*|up|rais\\w+|expand\\w*|swell\\w*|swollen'
const down =
  'fell|fallen|falls?|falling|drop\\w*|declin\\w+|decreas\\w+|slip\\w*|sank|sunk|shrank|shrunk|shrinks?|plung\\w+|tumbl\\w+|down|lower\\w*|reduc\\w+|slid|slides?|cut|cuts'
const move = `(?<![\\p{L}-])(?:(?<up>${up})|(?<down>${down}))(?![\\p{L}-])`
const noun = '(?:rise|increase|drop|fall|gain|decline|jump|change|cut|loss|growth|decrease)'
// `, up 20 percent`, `, an increase of 20 percent`, `, a 20 percent rise`, ` (20 percent)`
const percentBehind = `(?:(?:,|;|\\s[–—-]+)?\\s(?:up|down|or|(?:an?|the)\\s${noun}\\sof)\\s#|\\s\\((?:up\\s|down\\s)?#\\)|(?:,|\\s[–—-]+)\\san?\\s#\\s${noun})`

/** The places of `from`, `to` and the percentage among a pattern's figures, -1 where it has no percentage. */
interface Form {
  pattern: RegExp
  order: readonly [from: number, to: number, by: number]
}

const form = (source: string, ...order: Form['order']): Form => ({ pattern: shapePattern(source), order })

const forms: readonly Form[] = [
  // `rose from 40 to 50, up 20 percent`, `from 40 to 50, an increase of 20 percent`
  form(`(?:${move}_\\s)?from #(?:_\\sin @)?_\\sto #(?:\\s\\p{L}+){0,2}?${percentBehind}`, 0, 1, 2),
  // `rose 20 percent to 60 from 40`, `rose by a fifth, to 60 boats, from 40`
  form(`${move}\\s(?:by\\s)?#,?(?:\\s\\p{L}+){0,3}?,?\\sto #_\\sfrom #`, 2, 1, 0),
  // `rose 20 percent, from 40 to 60`
  form(`${move}\\s(?:by\\s)?#,?(?:\\s\\p{L}+){0,3}?,?\\sfrom #_\\sto #`, 1, 2, 0),
  // `rose to 60 from 40, up 20 percent`
  form(`${move}_\\sto #_\\sfrom #(?:\\s\\p{L}+){0,2}?${percentBehind}`, 1, 0, 2),
  // `rose from 50 to 40`
  form(`${move}_\\sfrom #_\\sto #`, 0, 1, -1),
  // `rose to 40 from 50`
  form(`${move}_\\sto #_\\sfrom #`, 1, 0, -1),
]

/** `from 40 to 50, up 20 percent`: the two numbers tell another change than the words. */
export function changeMismatch(shape: Shape): Mismatch | null {
  for (const { pattern, order } of forms) {
    const match = pattern.exec(shape.text)
    if (!match) continue
    const found = amountsAt(shape, match).filter((amount) => amount !== undefined)
    const [from, to, by] = order.map((place) => found[place]) as [Amount, Amount, Amount | undefined]
    const direction = match.groups?.up ? 1 : match.groups?.down ? -1 : 0
    if (!isComparable(from, to) || ranks.test(match[0])) continue
    if (by && by.kind !== 'percent' && by.value >= 1) continue
    const places = [by, from, to].filter((amount) => amount !== undefined).map(placeOf)
    const turned = direction * (to.value - from.value) < 0 && !overlap(rangeOf(from), rangeOf(to)) && !isBand(match[0])
    if (turned) return { message: turnedMessage(from, to), places }
    if (by && !fits(from, to, by)) return { message: changeMessage(from, to, by), places }
  }
  return null
}

// `cut taxes [on incomes] from $50,000 to $100,000`, `dropped [by] from 5 to 10 percent`
const band =
  /^[^\uE000-\uE3FF]*\s(?:rang(?:e|es|ing)|anywhere|earning|incomes?|age[ds]?|for|with|among|on|at|of|by|who|that|which)\s(?:[^\uE000-\uE3FF]*\s)?from\s/u

/** The two numbers bound what is spoken of, and nothing went from one to the other. */
const isBand = (words: string) => band.test(words)

const ranks = /\b(?:rank|place|spot|No\.|position|seed|league|division|chart)/iu

/** The same unit on both sides, or none on one: `from $1 to $2 million` does not tell its scale. */
function isComparable(from: Amount | undefined, to: Amount | undefined): boolean {
  if (!from || !to || from.value <= 0 || to.value <= 0) return false
  if (!counts.has(from.kind) || !counts.has(to.kind)) return false
  if (from.kind !== to.kind || from.unit !== to.unit) return false
  if (from.of && to.of && from.of !== to.of) return false
  return Math.max(from.value, to.value) / Math.min(from.value, to.value) < 100
}

const counts = new Set(['count', 'money', 'percent', 'measure', 'duration'])

/** The percentage lies within what the two numbers, each rounded, can mean; of percentages also the difference. */
function fits(from: Amount, to: Amount, by: Amount): boolean {
  const [a, b] = [rangeOf(from), rangeOf(to)]
  const ratios = [b[0] / a[0], b[0] / a[1], b[1] / a[0], b[1] / a[1]].map((ratio) => Math.abs(ratio - 1) * 100)
  const crosses = overlap(a, b)
  const real: Range = [crosses ? 0 : Math.min(...ratios), Math.max(...ratios)]
  const said = percentOf(by)
  if (overlap(real, said)) return true
  if (from.kind !== 'percent') return false
  const difference = Math.abs(to.value - from.value)
  return overlap([difference - lastDigit(to), difference + lastDigit(to)], said)
}

/** `20 percent` may be one more or less in its last digit; `a fifth` is 20 percent. */
function percentOf(by: Amount): Range {
  const scale = by.kind === 'percent' ? 1 : 100
  const [low, high] = rangeOf(by)
  const slack = by.kind === 'percent' ? lastDigit(by) / 2 : 0
  return [low * scale - slack, high * scale + slack]
}

const turnedMessage = (from: Amount, to: Amount) =>
  `From ${from.words} to ${to.words} is ${to.value > from.value ? 'a rise' : 'a fall'}.`

function changeMessage(from: Amount, to: Amount, by: Amount): string {
  const change = (to.value / from.value - 1) * 100
  return `From ${from.words} to ${to.words} is ${change < 0 ? 'down' : 'up'} ${shown(Math.abs(change))} percent, not ${by.words}.`
}
