import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { analyze } from '../../../src/engine/analyze.ts'
import { decide } from '../../../src/ledger/decide.ts'
import { standing } from '../../../src/ledger/formats/exported.ts'
import { toReading } from '../../../src/ledger/formats/markdown.ts'
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
