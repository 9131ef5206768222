import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyze } from '../../../src/engine/analyze.ts'
import { decide } from '../../../src/ledger/decide.ts'
import type { Act, Decision } from '../../../src/ledger/decision.ts'
import { standing } from '../../../src/ledger/formats/exported.ts'
import { importFormats, readDecisions } from '../../../src/ledger/formats/readers.ts'
import { writeAll } from '../../../src/ledger/formats/writers.ts'
import { marksOf, toMarked } from '../../../src/ledger/marks.ts'
import { models } from '../../models.ts'

const text = 'Port loses money\n\nThe port of Vesthavn lost $5 million in 2031, said Dana Holt, who runs the harbour.\n'

/** What somebody says of the figure of a text. */
const about = (article: string, by: string, act: Act, minute = 10): Decision => {
  const figure = marksOf(analyze(article, { models })).find(({ kind }) => kind === 'figure')!
  return { id: `urn:${by}:${act.act}`, mark: toMarked(article, figure), act, by, at: `2031-01-01T00:${minute}:00.000Z` }
}

/** What a colleague takes in of an export. */
function exchanged(decisions: readonly Decision[], article: string, format: (typeof importFormats)[number]) {
  const marks = standing(decide(analyze(article, { models }), decisions, article))
  const named = { path: 'a.txt', whole: '/desk/a.txt', text: article, byteOrderMark: false }
  const file = writeAll([{ ...named, marks }], format, { at: '', tags: [] })
  let id = 0
  return readDecisions(file, named, format, () => `urn:new:${id++}`)
    .decisions.filter(({ open }) => !open)
    .map(({ decision }) => decision)
}

describe('what people say of a mark', () => {
  for (const format of importFormats)
    it(`stays theirs as ${format}`, () => {
      const tag = { act: 'tag', tag: 'loss' } as const
      const tags = (decisions: readonly Decision[]) =>
        exchanged(decisions, text, format)
          .filter(({ act }) => act.act === 'tag')
          .map(({ by, at }) => [by, at])
      const [ann, ben] = [about(text, 'Ann', tag), about(text, 'Ben', tag, 20)]
      assert.deepEqual(tags([about(text, 'Ann', { act: 'accept' }), ben]), [['Ben', ben.at]])
      assert.deepEqual(tags([ben]), [['Ben', ben.at]])
      assert.deepEqual(tags([ann, ben]), [
        ['Ann', ann.at],
        ['Ben', ben.at],
      ])
    })

  it('stays about the words that it was said of', () => {
    const now = text.replace('million', 'billion')
    const decisions = [
      about(text, 'Ann', { act: 'verify', verdict: 'confirmed' }),
      about(now, 'Ben', { act: 'verify', verdict: 'disputed' }, 20),
    ]
    assert.deepEqual(
      exchanged(decisions, now, 'w3c').map(({ by, mark }) => [by, mark.anchors[0]!.exact, mark.value]),
      [
        ['Ann', '$5 million', 5e6],
        ['Ben', '$5 billion', 5e9],
      ],
    )
  })
})
