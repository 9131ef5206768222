import assert from 'node:assert/strict'
import type { Figure } from '../../src/engine/analysis.ts'
import { analyze } from '../../src/engine/analyze.ts'
import { listMarks, readMarks } from '../marked.ts'

/** `count 40 of boats`, `money 1200000 USD about`: kind, value, unit, qualifier in quotes, the thing counted. */
export function label({ kind, value, unit, qualifier, of }: Figure): string {
  const shown = Array.isArray(value) ? value.map(short).join('..') : value === null ? '?' : short(value)
  return [kind, shown, unit, qualifier && `"${qualifier}"`, of && `of ${of}`].filter(Boolean).join(' ')
}

const short = (value: number) => String(Number(value.toFixed(4)))

/** A headline of its own, so that the sentence below it is body text. */
export const lead = 'Harbour news\n\n'

/** The figures of a text are its marks: `[40]{count 40 of boats} boats`. */
export function check(source: string): void {
  const { text, marks } = readMarks(`${lead}${source}`)
  const found = analyze(text).figures.map((figure) => ({ start: figure.start, end: figure.end, label: label(figure) }))
  assert.deepEqual(listMarks(text, found), listMarks(text, marks))
}
