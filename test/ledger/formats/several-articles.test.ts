import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyze } from '../../../src/engine/analyze.ts'
import { decide } from '../../../src/ledger/decide.ts'
import type { Decision } from '../../../src/ledger/decision.ts'
import { standing } from '../../../src/ledger/formats/exported.ts'
import { fromW3c } from '../../../src/ledger/formats/w3c.ts'
import { writeAll } from '../../../src/ledger/formats/writers.ts'
import { createWriter } from '../../../src/ledger/ledger.ts'
import { marksOf, toMarked } from '../../../src/ledger/marks.ts'
import { models } from '../../models.ts'

const ferry = 'Dana Holt said that 20 percent of the ferries were old.'
const tram = 'Jonas Falk counted 300 trams in the depot of Vesthavn.'

/** What somebody found of the figure of a text. */
const checked = (text: string): Decision => {
  const figure = marksOf(analyze(text, { models })).find(({ kind }) => kind === 'figure')!
  return { id: `urn:${text}`, mark: toMarked(text, figure), act: { act: 'verify', verdict: 'confirmed' }, by: 'Ben' }
}

/** An export of articles with what was checked in each. */
const pages = (texts: Record<string, string>) => {
  const articles = Object.entries(texts).map(([path, text]) => {
    const marks = standing(decide(analyze(text, { models }), [checked(text)], text))
    return { path, text, byteOrderMark: false, marks }
  })
  return writeAll(articles, 'w3c', { at: '', tags: [] })
}

/** What an article at `/desk/north/ferry.txt` takes of a file: how much was decided, is lost, and is of other articles. */
const taken = (file: string, text = ferry, path = 'north/ferry.txt') => {
  const { decisions, lost, others } = fromW3c(file, { path, whole: '/desk/north/ferry.txt', text })
  return { decided: decisions.filter(({ open }) => !open).map(({ decision }) => decision.id), lost, others }
}
const all = { decided: [`urn:${ferry}`], lost: 0 }

describe('an export of several articles', () => {
  for (const name of ['north/ferry.txt', '/desk/north/ferry.txt', 'ferry.txt', './ferry.txt', '../north/ferry.txt'])
    it(`gives an article what is its own: ${name}`, () => {
      const { others, ...own } = taken(pages({ [name]: ferry, 'tram.txt': tram }))
      assert.deepEqual(own, all)
      assert(others > 2)
    })

  it('is read by the whole name where an end of it is another article’s', () => {
    const { decided } = taken(pages({ 'ferry.txt': tram, 'north/ferry.txt': ferry }), ferry, 'elsewhere/ferry.txt')
    assert.deepEqual(decided, all.decided)
  })

  it('is refused where it is about others alone', () =>
    assert.throws(() => taken(pages({ 'south/ferry.txt': ferry, 'tram.txt': tram })), {
      message: 'it is about other articles: south/ferry.txt, tram.txt',
    }))
})

describe('an export of one article', () => {
  it('is read whatever its name is', () => assert.deepEqual(taken(pages({ 'old.txt': ferry })), { ...all, others: 0 }))

  it('gives no article what was decided about another', () => {
    const { decided, lost } = taken(pages({ 'tram.txt': tram }))
    assert.deepEqual(decided, [])
    assert(lost > 2)
  })

  it('keeps what was decided about words that are gone, and counts it as lost', () => {
    const now = 'Dana Holt did not come.'
    assert.deepEqual(taken(pages({ 'north/ferry.txt': ferry }), now), { ...all, lost: 1, others: 0 })
    const ledger = createWriter({ text: ferry, path: 'north/ferry.txt' })(checked(ferry)).line
    assert.deepEqual(taken(ledger, tram), { ...all, lost: 1, others: 0 })
  })
})
