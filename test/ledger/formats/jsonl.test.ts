import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fromJsonLines, toJsonLines } from '../../../src/ledger/formats/jsonl.ts'
import { exported, normal, reimported } from './articles.ts'

describe('JSON Lines', () => {
  it('give back every mark', () => {
    fc.assert(
      fc.property(exported, (article) => {
        const imported = fromJsonLines(toJsonLines(article), { ...article, whole: `/${article.path}` }).marks
        assert.deepEqual(normal(reimported(imported, article.text)), normal(article.marks))
      }),
    )
  })

  const here = { path: 'north/a.txt', whole: '/desk/north/a.txt', text: 'Ann 40' }
  const line = '{"kind":"figure","parts":[{"role":"words","start":4,"end":6,"text":"40"}]}'
  const named = (path: string) => line.replace('{', `{"path":"${path}",`)
  for (const path of ['north/a.txt', '/desk/north/a.txt', 'a.txt', '../north/a.txt'])
    it(`leave out other articles than ${path}`, () => {
      const { marks, others } = fromJsonLines(`\ufeff${line}\r\n\n${named('b.txt')}\n${named(path)}\n`, here)
      assert.deepEqual([marks.length, others], [2, 1])
    })

  it('of one article are read whatever its path was', () => {
    const { marks, others } = fromJsonLines(`${named('from/b.txt')}\n${named('from/b.txt')}\n`, here)
    assert.deepEqual([marks.length, others], [2, 0])
  })

  it('are refused where they are of others alone', () => {
    const message = 'it is about other articles: b.txt, c.txt, d.txt ...'
    assert.throws(() => fromJsonLines(['b', 'c', 'd', 'e'].map((name) => named(`${name}.txt`)).join('\n'), here), {
      message,
    })
  })

  it('take a tag without a giver for the one who decided the mark', () => {
    const tagged = line.replace('{', '{"by":"Ann","tags":["a",{"name":"b","by":"Ben"},{"name":"c"},7],')
    assert.deepEqual(fromJsonLines(tagged, here).marks[0]!.tags, [
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
    it(`refuse ${wrong}`, () => assert.throws(() => fromJsonLines(`${line}\n${wrong}`, here), message))
})
