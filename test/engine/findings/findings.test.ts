import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Span } from '../../../src/engine/analysis.ts'
import { analyze } from '../../../src/engine/analyze.ts'
import { checks } from '../../../src/engine/findings.ts'

it('lists each check once, in the order of the codes, with a sentence', () => {
  const rules = checks.map(({ rule }) => rule)
  assert.deepEqual(rules, [...new Set(rules)].sort())
  for (const { about } of checks) assert.match(about, /^[A-Z].*\.$/u)
})

const pieces = fc.constantFrom(
  ...[
    ...'Erik Holm|Sara Holm|Holm|Hölm|Erik Hollm|Mr.|Sen.|died|collapsed|said|was born|the old bridge|met|“|”|"|‘|’|.|. |,| (|)|: | — |\n\n|\n'.split(
      '|',
    ),
    ...'rose|fell|doubled|from|to|up|down|40|50|1,200|$3 million|20 percent|5 percent|12 of the|10 members|people|three men|and|a total of|ten years'.split(
      '|',
    ),
    ...'Monday|Tuesday, March 12|March 12, 2024|April 31|Feb. 29|2019|2015|yesterday|today|date 2024-03-15\n\n|on|in|(2019-2015)|2016-02-30|\uE000|\uE401|\ud83d\ude00'.split(
      '|',
    ),
  ],
)
const texts = fc.array(pieces, { maxLength: 50 }).map((parts) => parts.join(' '))

function holds(text: string): void {
  const { findings } = analyze(text)
  for (const { message, places, edits = [] } of findings) {
    assert(message.trim() !== '' && places.length > 0)
    for (const { start, end } of [...places, ...edits]) assert(start >= 0 && start < end && end <= text.length)
    for (const edit of edits) assert(places.some(({ start, end }) => start === edit.start && end === edit.end))
    assert.equal(new Set(places.map(keyOf)).size, places.length, 'a finding shows no place twice')
  }
  const keys = findings.map(({ rule, places }) => [rule, ...places.map(keyOf)].join(' '))
  assert.equal(new Set(keys).size, keys.length, 'no finding comes twice')
  assert.deepEqual(
    findings.map(({ places }) => places[0]!.start),
    findings.map(({ places }) => places[0]!.start).sort((a, b) => a - b),
  )
}

const keyOf = ({ start, end }: Span) => `${start}-${end}`

describe('the findings of any text', () => {
  it('lie in the text, in its order, and none comes twice', () => {
    fc.assert(fc.property(texts, holds), { numRuns: 2000, seed: 11 })
  })

  it('hold in texts of dates, figures and names alone', () => {
    for (const text of ['', '\uE000', 'April 31', 'from 40 to 30', 'rose from 40 to 30', 'Holm', '(2019-2015)'])
      holds(text)
  })
})

describe('the time of the checks', () => {
  const wordOf = (i: number) =>
    `B${(i + 26 ** 3).toString(26).replace(/\d/gu, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`
  const lines: Record<string, (i: number) => string> = {
    'names that are like each other': (i) => `Erik ${wordOf(i)} met Erik ${wordOf(i)}e. `,
    'surnames that are like one': (i) => `Erik Johnson met ${wordOf(i)}. Johnson saw Jo${wordOf(i).toLowerCase()}son. `,
    'one surname of two people': (i) => `Erik Holm met Sara Holm in ${i}.\n\nHolm was late. Holm left.\n\n`,
    'rising figures': (i) => `Sales rose from ${i} to ${i + 9}, up 20 percent. `,
    'figures in one sentence': (i) => `${i} men, ${i} women and ${i} boys, `,
    dates: (i) => `Erik Holm died on Monday, March ${(i % 30) + 1}. The bridge collapsed on Tuesday. `,
    'spans of years': (i) => `from 20${10 + (i % 80)} to 2005 and (2019-2015), `,
    'quotations that nobody says': (i) =>
      `The quay was shut for ${i} days.\n\n“We have been waiting here for ${i} days.”\n\n`,
    'births of one person': () => 'Ann Lee was born in 1950. ',
    'marks without another half': (i) => `We go on day ${i},” he said.\n\n`,
  }
  /** The quickest of three runs: what the machine does besides only adds. */
  const time = (text: string) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now()
        analyze(text)
        return performance.now() - start
      }),
    )
  for (const [name, line] of Object.entries(lines))
    it(`grows with the length of ${name}`, () => {
      const text = (length: number) => {
        let all = 'Harbour news\n\nMarch 2, 2024\n\n'
        for (let i = 0; all.length < length; i++) all += line(i)
        return all
      }
      const [short, long] = [time(text(10_000)), time(text(80_000))]
      assert(long < 30 * short + 100, `8 times the text took ${(long / short).toFixed(1)} times as long`)
    })
})
