import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Rule } from '../../../src/engine/analysis.ts'
import { analyze } from '../../../src/engine/analyze.ts'
import { listMarks, readMarks } from '../../marked.ts'

/** Every `[...]{rule}` is the first place of a finding of that rule, and there are no others, of whatever rule. */
export function check(source: string): void {
  const { text, marks } = readMarks(source)
  const found = analyze(text).findings.map(({ rule, places }) => ({ ...places[0]!, label: rule }))
  assert.deepEqual(listMarks(text, found), listMarks(text, marks))
}

/** Check texts by what they are to show: those with marks, and those that look like them and have none. */
export function checkAll(
  conflicts: Readonly<Record<string, readonly string[]>>,
  silent: Readonly<Record<string, readonly string[]>>,
): void {
  for (const [verb, groups] of [['finds', conflicts] as const, ['leaves alone', silent] as const])
    for (const [name, texts] of Object.entries(groups))
      it(`${verb} ${name}`, () => {
        for (const text of texts) check(text)
      })
}

/** What a text’s findings of a rule say, their places and what would mend them. */
export function findingsOf(text: string, rule: Rule) {
  return analyze(text)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ message, places, edits }) => ({
      message,
      places: places.map(({ start, end }) => text.slice(start, end)),
      ...(edits && { mended: mend(text, edits) }),
    }))
}

function mend(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((mended, edit) => mended.slice(0, edit.start) + edit.text + mended.slice(edit.end), text)
}
