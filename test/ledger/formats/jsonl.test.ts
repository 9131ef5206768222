import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fromJsonLines, toJsonLines } from '../../../src/ledger/formats/jsonl.ts'
import { exported, normal, reimported } from './articles.ts'

describe('JSON Lines', () => {
  it('give back every mark', () => {
    fc.assert(
      fc.property(exported, (article) => {
        const imported = fromJsonLines(toJsonLines(article), article.path, article.text)
        assert.deepEqual(normal(reimported(imported, article.text)), normal(article.marks))
      }),
    )
  })

  const line = '{"kind":"figure","parts":[{"role":"words","start":4,"end":6,"text":"40"}]}'
  it('leave out other articles', () => {
    const other = line.replace('{', '{"path":"b.txt",')
    assert.equal(fromJsonLines(`\ufeff${line}\r\n\n${other}\n`, 'a.txt', 'Ann 40').length, 1)
  })

  it('take a tag without a giver for the one who decided the mark', () => {
    const tagged = line.replace('{', '{"by":"Ann","tags":["a",{"name":"b","by":"Ben"},{"name":"c"},7],')
    assert.deepEqual(fromJsonLines(tagged, 'a.txt', 'Ann 40')[0]!.tags, [
      { name: 'a', by: 'Ann' },
      { name: 'b', by: 'Ben' },
      { name: 'c' },
    ])
  })

  for (const [wrong, message] of [
    ['{', /^Error: line 2: .*JSON/u],
    ['{"kind":"opinion"}', /^Error: line 2: "kind" must be one of actor, claim/u],
    ['{"kind":"figure"}', /^Error: line 2: "parts" is missing$/u],
    ['{"kind":"figure","parts":[{"role":"sound","start":0,"end":1}]}', /^Error: line 2: "role" must be one of/u],
    [
      '{"kind":"figure","parts":[{"role":"words","start":5,"end":6,"text":"40"}]}',
      /^Error: line 2: the article has other words at 5-6$/u,
    ],
    ['{"kind":"figure","parts":[{"role":"words","start":70,"end":71}]}', /other words at 70-71$/u],
  ] as const)
    it(`refuse ${wrong}`, () => assert.throws(() => fromJsonLines(`${line}\n${wrong}`, 'a.txt', 'Ann 40'), message))
})
