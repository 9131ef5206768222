import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { analyze } from '../../../src/engine/analyze.ts'
import { decide } from '../../../src/ledger/decide.ts'
import { conllHead, toConll } from '../../../src/ledger/formats/conll.ts'
import { standing } from '../../../src/ledger/formats/exported.ts'
import { models } from '../../models.ts'
import { exported, sample } from './articles.ts'

/** A strict reader: numbered rows of all columns, tags that go on from one of their kind; gives the words and the spans of each column. */
function check(file: string): string[][] {
  const [head, ...lines] = file.split('\n')
  const columns = head!.replace('# global.columns = ', '').split(' ')
  assert.deepEqual(columns.slice(0, 2), ['ID', 'FORM'])
  assert.equal(lines.pop(), '')
  const words: string[][] = []
  let before: string[] | null = null
  for (const line of lines) {
    if (line.startsWith('# ')) assert.match(line, /^# newdoc id = .+$/u)
    else if (line === '') {
      assert(before, 'a sentence has words')
      before = null
    } else {
      const cells = line.split('\t')
      assert.equal(cells.length, columns.length, line)
      assert.equal(Number(cells[0]), before ? Number(before[0]) + 1 : 1)
      for (const cell of cells) assert(cell !== '' && !/[\s\p{Cc}]/u.test(cell), JSON.stringify(cell))
      for (const [index, tag] of cells.entries()) {
        if (index < 2) continue
        assert.match(tag, /^(?:O|[BI]-\S+)$/u)
        if (tag.startsWith('I-')) assert.equal(before?.[index]?.slice(2), tag.slice(2), line)
      }
      words.push(cells)
      before = cells
    }
  }
  assert.equal(before, null)
  return words
}

describe('CoNLL', () => {
  it('has a row for each word and a column for each kind of mark', () => {
    const marks = standing(decide(analyze(sample, { models }), [], sample))
    const rows = check(conllHead + toConll({ path: 'a.txt', text: sample, byteOrderMark: false, marks }))
    const row = (word: string) => rows.find(([, form]) => form === word)!.slice(2)
    assert.deepEqual(row('Kvist'), ['I-person', 'I-source', 'O', 'O', 'O', 'O'])
    assert.deepEqual(row('Nobody'), ['O', 'I-content', 'I-speech', 'O', 'O', 'O'])
    assert.deepEqual(row('20'), ['O', 'O', 'O', 'B-percent', 'O', 'O'])
    assert.deepEqual(row('Council'), ['O', 'O', 'O', 'O', 'O', 'O'])
  })

  it('is well formed and holds every word, whatever stands there', () => {
    fc.assert(
      fc.property(exported, (article) => {
        const rows = check(conllHead + toConll(article))
        const bare = (text: string) => text.replace(/[\s\p{Cc}\p{Z}\p{M}\p{Cf}]/gu, '')
        assert.equal(bare(rows.map(([, form]) => form).join('')), bare(article.text))
      }),
    )
  })
})
