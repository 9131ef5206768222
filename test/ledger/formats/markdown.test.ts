import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { analyze } from '../../../src/engine/analyze.ts'
import { decide } from '../../../src/ledger/decide.ts'
import { standing } from '../../../src/ledger/formats/exported.ts'
import { toReading } from '../../../src/ledger/formats/markdown.ts'
import { writeAll } from '../../../src/ledger/formats/writers.ts'
import { models } from '../../models.ts'
import { exported, sample } from './articles.ts'

describe('Markdown', () => {
  it('tells who is in an article and who says what', () => {
    const marks = standing(decide(analyze(sample, { models }), [], sample))
    assert.equal(
      toReading({ path: 'a.txt', text: sample, byteOrderMark: false, marks }),
      `# a\\.txt

## Actors

- **Ida Kvist** (person, Mayor)
- **Dana Holt** (person)
- **Philip Marsh** (person)

## Claims

- **Ida Kvist**: the depot would open in May 2032 (indirect)
- **Dana Holt**: “Nobody 😀 asked us,” (direct)

## Figures

- 20 percent (percent)

## Dates

- May 2032 (2032\\-05)
`,
    )
  })

  it('tells what people said of a quotation', () => {
    const marks = standing(decide(analyze(sample, { models }), [], sample))
    const quotation = marks.find(({ kind }) => kind === 'quotation')!
    const noted = { ...quotation, notes: [{ text: 'call her' }], tags: ['blame'] }
    assert.match(
      toReading({ path: 'a.txt', text: sample, byteOrderMark: false, marks: [noted] }),
      /\n\n## Quotations\n\n- “?Nobody 😀 asked us,?”? \(speech\)\n {2}\\#blame; “call her”\n$/u,
    )
  })

  it('parts articles with a blank line', () => {
    const article = { path: 'a', text: sample, byteOrderMark: false, marks: [] }
    assert.equal(writeAll([article, article], 'markdown', { at: '', tags: [] }), '# a\n\n# a\n')
  })

  it('has no markup but its own, whatever stands there', () => {
    fc.assert(
      fc.property(exported, (article) => {
        for (const line of toReading(article).split('\n')) {
          assert.match(line, /^(?:|#{1,2} .*|- .*| {2}.*)$/u)
          const own = line
            .replace(/^(?:#{1,2}|-) /u, '')
            .replace(/\*\*/gu, '')
            .replace(/\\./gu, '')
          assert.doesNotMatch(own, /[`*_[\]<>|]/u)
        }
      }),
    )
  })
})
