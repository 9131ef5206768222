import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'

/** Sources and contents, by which one sees where a sentence ends. */
function read(text: string): string[][] {
  return analyze(`${text}\n`).claims.map(({ source, content }) =>
    [source, ...content].map((span) => (span ? text.slice(span.start, span.end) : '-')),
  )
}

describe('a sentence ends', () => {
  const cases: [string, string[][]][] = [
    ['The water came in. The mayor said it was late.', [['The mayor', 'it was late']]],
    ['She came in. “We are all going home now,” Ann Lee said.', [['Ann Lee', '“We are all going home now,”']]],
    ['The cost was $350,000. The mayor said it was late.', [['The mayor', 'it was late']]],
  ]
  for (const [text, claims] of cases) it(text, () => assert.deepEqual(read(text), claims))
})

describe('a sentence goes on', () => {
  const cases: [string, string[][]][] = [
    ['“We will never leave this town!” Mayor Ann Lee said.', [['Mayor Ann Lee', '“We will never leave this town!”']]],
    ['“Will the bridge hold?” asked the mayor.', [['the mayor', '“Will the bridge hold?”']]],
    ['The mayor told Sens. Ann Lee and Tom Berg that it was late.', [['The mayor', 'that it was late']]],
    ['Senator John F. Marsh said it was late.', [['Senator John F. Marsh', 'it was late']]],
    ['“We go. We will not stay,” she said.', [['she', '“We go. We will not stay,”']]],
  ]
  for (const [text, claims] of cases) it(text, () => assert.deepEqual(read(text), claims))
})
