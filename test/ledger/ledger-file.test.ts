import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { anchor, type Decision } from '../../src/ledger/decision.ts'
import { articleOf, ledgerFileOf, sourceOf } from '../../src/ledger/ledger-file.ts'
import { ledgerOfMoved } from '../../src/ledger/moved.ts'

describe('the file of an article’s ledger', () => {
  for (const [path, file] of [
    ['harbour.news.txt', 'articles/harbour.news.txt.jsonl'],
    ['2031/May/harbour board ä.news', 'articles/2031/May/harbour board ä.news.jsonl'],
    ['ignores', 'articles/ignores.jsonl'],
    ['100 % sure.news', 'articles/100 %25 sure.news.jsonl'],
    ['a.jsonl/b', 'articles/a%2Ejsonl/b.jsonl'],
    ['a.jsonl', 'articles/a.jsonl.jsonl'],
    [`${'n'.repeat(300)}.news`, `articles/${'n'.repeat(200)}%/${'n'.repeat(100)}.news.jsonl`],
  ] as const)
    it(`of ${path} is ${file}`, () => {
      assert.equal(ledgerFileOf(path), file)
      assert.equal(articleOf(file), path)
    })

  it('is one for each path, tells the path, and has no name that is too long', () => {
    const name = fc.oneof(
      fc.string({ unit: fc.constantFrom('%', '.jsonl', '2E', 'é', '😀', 'a'), minLength: 1, maxLength: 200 }),
      fc.string({ unit: 'grapheme', minLength: 1 }).map((each) => each.replaceAll('/', '-')),
    )
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const path = names.join('/')
        const file = ledgerFileOf(path)
        assert.equal(articleOf(file), path)
        assert(file.split('/').every((each) => Buffer.byteLength(each) <= 220))
        // No folder stands where another article has its file.
        assert(
          file
            .split('/')
            .slice(0, -1)
            .every((each) => !each.endsWith('.jsonl')),
        )
      }),
    )
  })

  it('of no article tells none', () => {
    assert.deepEqual(['ignores.jsonl', 'articles/a.json', 'actors.json'].map(articleOf), [null, null, null])
  })

  it('names its article by an address that leads there', () => {
    const path = '2031/harbour & quay #2?.news'
    const ledger = new URL(`file:///news/.newsmark/${ledgerFileOf(path)}`)
    assert.equal(new URL(sourceOf(path), ledger).href, 'file:///news/2031/harbour%20%26%20quay%20%232%3F.news')
  })
})

describe('an article that was renamed or moved', () => {
  const text = 'Ida Kvist said 40 people were on board. The ferry left at noon, “in good order,” a clerk said.'
  const decide = (...all: string[]): { decisions: Decision[] } => ({
    decisions: all.map((words) => {
      const start = text.indexOf(words)
      return {
        id: words,
        act: { act: 'accept' },
        mark: { kind: 'passage', anchors: anchor(text, [{ role: 'words', start, end: start + words.length }]) },
      }
    }),
  })
  const ledger = decide('Ida Kvist', '40 people', '“in good order,”')
  const other = {
    decisions: decide('Ida Kvist').decisions.map((each) => ({
      ...each,
      mark: { kind: 'passage' as const, anchors: [{ ...each.mark.anchors[0]!, suffix: ' denied it.' }] },
    })),
  }

  it('is known by what was decided about it, after an edit too', () => {
    assert.equal(ledgerOfMoved([other, ledger], text.replace('at noon', 'at one').replaceAll(' ', '\n')), ledger)
  })

  it('is not taken for another', () => {
    assert.equal(ledgerOfMoved([other], text), null)
    assert.equal(ledgerOfMoved([ledger], 'Ida Kvist denied it.'), null)
    assert.equal(ledgerOfMoved([{ decisions: [] }], text), null)
  })

  it('is not taken for another that begins with the same dateline', () => {
    const [ours, theirs] = ['Rain fell all day.', 'The council met.'].map(
      (lead) => `SEOUL, Feb. 15 (Hanbit News Agency) -- ${lead}`,
    )
    const start = ours!.indexOf('Feb. 15')
    const anchors = anchor(ours!, [{ role: 'words', start, end: start + 7 }])
    const note = { id: 'a', act: { act: 'note' as const, text: 'Sure?' }, mark: { kind: 'date' as const, anchors } }
    assert.equal(ledgerOfMoved([{ decisions: [note] }], theirs!), null)
  })
})
