import assert from 'node:assert/strict'
import { analyze } from '../../src/engine/analyze.ts'
import { listMarks, readMarks } from '../marked.ts'

/** Wednesday, 13 March 2024. */
export const lead = 'Harbour news\n\n[2024-03-13]{2024-03-13}\n\n'

/** Hold the dates of a text against its marks: `[Monday]{2024-03-11}`, `{null}` where the text tells no value. */
export function checkDates(source: string, before = lead, path?: string): void {
  const { text, marks } = readMarks(`${before}${source}`)
  const found = analyze(text, path === undefined ? {} : { path }).dates.map(({ start, end, value }) => ({
    start,
    end,
    label: value ?? 'null',
  }))
  assert.deepEqual(listMarks(text, found), listMarks(text, marks))
}
