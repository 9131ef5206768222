import type { Figure } from '../engine/analysis.ts'
import { firstFrom } from '../engine/spans.ts'
import { amountWords, type Value } from './amount-words.ts'

/** One unit in another: times a factor, after adding to it where the scales do not begin at one point. */
interface Factor {
  unit: string
  by: number
  add?: number
}

const factors: Readonly<Record<string, Factor>> = {
  km: { unit: 'mi', by: 1 / 1.609344 },
  mi: { unit: 'km', by: 1.609344 },
  nmi: { unit: 'km', by: 1.852 },
  m: { unit: 'ft', by: 1 / 0.3048 },
  ft: { unit: 'm', by: 0.3048 },
  yd: { unit: 'm', by: 0.9144 },
  cm: { unit: 'in', by: 1 / 2.54 },
  mm: { unit: 'in', by: 1 / 25.4 },
  in: { unit: 'cm', by: 2.54 },
  ha: { unit: 'acre', by: 1 / 0.40468564224 },
  acre: { unit: 'ha', by: 0.40468564224 },
  'km²': { unit: 'mi²', by: 1 / 2.589988110336 },
  'mi²': { unit: 'km²', by: 2.589988110336 },
  'm²': { unit: 'ft²', by: 1 / 0.09290304 },
  'ft²': { unit: 'm²', by: 0.09290304 },
  'm³': { unit: 'ft³', by: 1 / 0.028316846592 },
  'ft³': { unit: 'm³', by: 0.028316846592 },
  kg: { unit: 'lb', by: 1 / 0.45359237 },
  lb: { unit: 'kg', by: 0.45359237 },
  g: { unit: 'oz', by: 1 / 28.349523125 },
  oz: { unit: 'g', by: 28.349523125 },
  t: { unit: 'lb', by: 1000 / 0.45359237 },
  bbl: { unit: 'L', by: 158.987294928 },
  mph: { unit: 'km/h', by: 1.609344 },
  'km/h': { unit: 'mph', by: 1 / 1.609344 },
  kn: { unit: 'km/h', by: 1.852 },
  '°C': { unit: '°F', by: 1.8, add: 160 / 9 },
  '°F': { unit: '°C', by: 1 / 1.8, add: -32 },
}

/** Units of time that are so many of a smaller or larger one, from a value on. */
const times: Readonly<Record<string, Factor & { from: number }>> = {
  second: { unit: 'minute', by: 1 / 60, from: 90 },
  minute: { unit: 'hour', by: 1 / 60, from: 90 },
  hour: { unit: 'day', by: 1 / 24, from: 36 },
  day: { unit: 'week', by: 1 / 7, from: 14 },
  week: { unit: 'day', by: 7, from: 0 },
  fortnight: { unit: 'day', by: 14, from: 0 },
  month: { unit: 'year', by: 1 / 12, from: 18 },
  decade: { unit: 'year', by: 10, from: 0 },
  century: { unit: 'year', by: 100, from: 0 },
}

/** What a figure comes to in other words, by fixed factors and by the figure that stands behind it, without outside data. */
export function conversions(figure: Figure, figures: readonly Figure[], text: string): string[] {
  const next = figures[firstFrom(figures, figure.end)]
  const between = next && next.start - figure.end < 60 ? text.slice(figure.end, next.start) : ''
  return [
    ...(isDifference(figure, text) ? [] : inOtherUnit(figure)),
    ...inPercent(figure),
    ...(next ? [...shareOf(figure, next, between), ...sharedOut(figure, next, between)] : []),
  ]
}

// `rose by [2 °C]`, `a drop of [2 °C]`, `warming to [2 °C]`, `keep the rise to [2 °C]`
const differsBefore =
  /(?:\b(?:by|another|extra|(?:ris|ros|increas|cool|drop|f[ae]ll|climb|jump|chang|differ)\w*(?:\sof)?|warm\w*(?:\s\w+){0,3})|\b(?:limit|keep|hold)\b.*\sto)\s$/isu
// `[2 °C] warmer`, `[2 °C] above the mean`, `[2 °C] of warming`
const differsBehind =
  /^\s(?:of\s)?(?:warm|cool|hott|cold|high|low|above|below|more|less|rise|increase|drop|fall|difference|limit|target|goal|threshold)/iu

/** Whether degrees may lie between two temperatures, so that 2 °C are not 35.6 °F. */
function isDifference({ unit, start, end }: Figure, text: string): boolean {
  if (unit !== '°C' && unit !== '°F') return false
  return differsBefore.test(text.slice(Math.max(0, start - 60), start)) || differsBehind.test(text.slice(end, end + 20))
}

/** `26 miles` in km, `18 months` in years. */
function inOtherUnit({ kind, value, unit = '' }: Figure): string[] {
  if (value === null) return []
  const longer = kind === 'duration' ? times[unit] : undefined
  const factor = kind === 'measure' ? factors[unit] : longer && largest(value) >= longer.from ? longer : undefined
  if (!factor) return []
  const { by, add = 0 } = factor
  return [amountWords(rounded(map(value, (number) => (number + add) * by)), factor.unit)]
}

/** `a third`: 33.3 %. */
function inPercent(figure: Figure): string[] {
  const part = figure.kind === 'count' ? partOf(figure) : null
  return part ? [amountWords(rounded(map(part, (of) => of * 100)), '%')] : []
}

const map = (value: Value, change: (number: number) => number): Value =>
  typeof value === 'number' ? change(value) : [change(value[0]), change(value[1])]

const largest = (value: Value) => (typeof value === 'number' ? value : value[1])

/** Three digits that count, all of those before the point. */
const rounded = (value: Value): Value =>
  map(value, (number) => (Math.abs(number) >= 1000 ? Math.round(number) : Number(number.toPrecision(3))))

/** A percentage or a fraction as a part of one. */
function partOf({ kind, value, unit }: Figure): Value | null {
  if (value === null) return null
  if (kind === 'percent') return unit === '%' ? map(value, (number) => number / 100) : null
  return kind === 'count' && largest(value) < 1 && largest(value) > 0 ? value : null
}

/** `15 percent of the 2,000 workers`: 300 workers. */
function shareOf(figure: Figure, whole: Figure, between: string): string[] {
  const part = partOf(figure)
  const { kind, value, unit, of } = whole
  if (!part || !ofWhole.test(between) || typeof value !== 'number' || partOf(whole)) return []
  if (kind !== 'count' && kind !== 'money' && kind !== 'measure') return []
  const words = amountWords(rounded(map(part, (share) => share * value)), unit, of)
  return [`${figure.qualifier ?? whole.qualifier ?? ''} ${words}`.trim()]
}

const ofWhole = /^\s+(?:of(?:\s+(?:the|its|his|her|their|our|all|these|those)){0,2}|the|its|his|her|their)\s+$/iu

/** `$3 million over three years`: 1 million a year; `$600 among 12 crews`: 50 for each of 12 crews. `About 12` shares out nothing sure. */
function sharedOut({ kind, value, unit, qualifier }: Figure, over: Figure, between: string): string[] {
  const number = over.value
  if (kind !== 'money' || value === null || typeof number !== 'number' || number <= 1 || over.qualifier) return []
  const each = `${qualifier ?? ''} ${amountWords(rounded(map(value, (sum) => sum / number)), unit)}`.trim()
  if (over.kind === 'duration' && lasting.test(between)) return [`${each} per ${over.unit}`]
  if (over.kind !== 'count' || over.of === undefined || !among.test(between)) return []
  return [`${each} for each of ${amountWords(number, undefined, over.of)}`]
}

const lasting = /^\s+(?:over|in|for|during|within)\s+(?:the\s+)?(?:(?:next|past|last|first|coming|following)\s+)?$/iu
const among = /^\s+(?:among|between|for)\s+(?:the\s+|its\s+|their\s+)?$/iu
