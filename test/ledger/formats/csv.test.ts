import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { analyze } from '../../../src/engine/analyze.ts'
import { decide } from '../../../src/ledger/decide.ts'
import { csvHead, toCsv } from '../../../src/ledger/formats/csv.ts'
import { standing } from '../../../src/ledger/formats/exported.ts'
import { models } from '../../models.ts'
import { exported, sample } from './articles.ts'

const read = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true, record_delimiter: '\r\n', relax_quotes: false })

describe('a table', () => {
  it('has a row for each mark', () => {
    const marks = standing(decide(analyze(sample, { models }), [], sample))
    const rows = read(csvHead + toCsv({ path: 'a.txt', text: sample, byteOrderMark: false, marks }))
    assert.equal(rows.length, marks.length)
    const claim = rows.find(({ mark, kind }) => mark === 'claim' && kind === 'direct')!
    assert.deepEqual(
      [claim.start, claim.end, claim.words, claim.source, claim.cue, claim.speaker, claim.state, claim.check],
      ['81', '101', '“Nobody 😀 asked us,”', 'Dana Holt', 'said', 'Dana Holt', 'open', ''],
    )
    const figure = rows.find(({ mark }) => mark === 'figure')!
    assert.deepEqual([figure.words, figure.value, figure.unit], ['20 percent', '20', '%'])
  })

  it('is read as it was written by a reader of CSV, and no cell is a formula', () => {
    fc.assert(
      fc.property(exported, (article) => {
        const csv = csvHead + toCsv(article)
        const rows = read(csv)
        assert.equal(rows.length, article.marks.length)
        for (const [index, row] of rows.entries()) {
          const { tags, notes, value } = article.marks[index]!
          for (const [column, cell] of Object.entries(row)) {
            const number = ['start', 'end'].includes(column) || (column === 'value' && typeof value === 'number')
            assert(number || !/^[=+\-@\t\r\n]/u.test(cell.trimStart()) || cell.startsWith("'"), cell)
          }
          const bare = (cell: string | undefined) => cell?.replace(/^'/u, '')
          assert.equal(bare(row.tags), bare(tags.join('; ')))
          assert.equal(bare(row.notes), bare(notes.map(({ text }) => text).join('; ')))
        }
      }),
    )
  })
})

for (const [cell, safe] of [
  ['=HYPERLINK("http://a.example")', '"\'=HYPERLINK(""http://a.example"")"'],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2+3', "'-2+3"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
  ['a = 1', 'a = 1'],
  ['Ann, Lee', '"Ann, Lee"'],
] as const)
  it(`writes ${JSON.stringify(cell)} as ${safe}`, () => {
    const mark = { kind: 'passage' as const, id: cell, parts: [{ role: 'words' as const, start: 0, end: 1 }] }
    const decided = { ...mark, state: 'added' as const, engine: null, decisions: [], check: null, tags: [], notes: [] }
    const line = toCsv({ path: 'p', text: 'x', byteOrderMark: false, marks: [decided] })
    assert(line.startsWith(`p,${safe},passage,`), line)
  })
