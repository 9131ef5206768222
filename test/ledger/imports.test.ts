import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'
import { decide } from '../../src/ledger/decide.ts'
import { anchor, type Decision } from '../../src/ledger/decision.ts'
import { standing } from '../../src/ledger/formats/exported.ts'
import { type ImportFormat, importFormats, readDecisions } from '../../src/ledger/formats/readers.ts'
import type { ImportedDecision } from '../../src/ledger/formats/w3c.ts'
import { writeAll } from '../../src/ledger/formats/writers.ts'
import { newDecisions } from '../../src/ledger/imports.ts'
import { marksOf, toMarked } from '../../src/ledger/marks.ts'
import { models } from '../models.ts'

const text = 'Dana Holt said that 20 percent of the trams were old. Later Dana Holt left.'
const analysis = analyze(text, { models })
const figure = toMarked(text, marksOf(analysis).find(({ kind }) => kind === 'figure')!)
const verify: Decision = { id: 'urn:1', by: 'Ann', mark: figure, act: { act: 'verify', verdict: 'confirmed' } }

const taken = (known: readonly Decision[], decision: Decision, open: ImportedDecision['open'] = false) =>
  newDecisions([{ decision, open }], known, decide(analysis, known, text)).length

describe('an imported decision', () => {
  it('is taken once, whatever it is called', () => {
    assert.equal(taken([], verify), 1)
    assert.equal(taken([verify], verify), 0)
    assert.equal(taken([verify], { ...verify, id: 'urn:2' }), 0)
    assert.equal(
      newDecisions(
        [verify, { ...verify, id: 'urn:2' }].map((decision) => ({ decision, open: false })),
        [],
        decide(analysis, [], text),
      ).length,
      1,
    )
  })

  it('is the same where its words have moved', () => {
    const moved = {
      ...figure,
      anchors: figure.anchors.map((each) => ({ ...each, start: each.start + 9, end: each.end + 9 })),
    }
    assert.equal(taken([verify], { ...verify, mark: moved }), 0)
  })

  it('is taken where it was revised, or is somebody else’s', () => {
    assert.equal(taken([verify], { ...verify, act: { act: 'verify', verdict: 'disputed' } }), 1)
    assert.equal(taken([verify], { ...verify, id: 'urn:2', by: 'Ben' }), 1)
  })

  it('is another one at another place with the same words', () => {
    const tag = (id: string, start: number): Decision => ({
      id,
      mark: { kind: 'passage', anchors: anchor(text, [{ role: 'words', start, end: start + 9 }]) },
      act: { act: 'tag', tag: 'a' },
    })
    assert.equal(taken([tag('urn:1', 0)], tag('urn:2', text.lastIndexOf('Dana Holt'))), 1)
  })

  const add: Decision = { id: 'urn:1', mark: figure, act: { act: 'add' } }
  it('is not taken where it is the engine’s mark, undecided, but for what a person corrected in it', () => {
    assert.equal(taken([], add, 'unless corrected'), 0)
    assert.equal(taken([], add, false), 1)
    const corrected = { ...add, mark: { ...figure, value: 21 } }
    assert.equal(taken([], corrected, 'unless corrected'), 1)
    assert.equal(taken([], corrected, true), 0)
  })

  for (const act of [{ act: 'accept' }, { act: 'reject' }, { act: 'change', to: { value: 21 } }] as const)
    it(`is not taken where it is the engine’s mark, undecided there: ${act.act} here`, () =>
      assert.equal(taken([{ ...verify, act }], add, 'unless corrected'), 0))

  it('is not taken where it is what stands here', () => {
    const changed: Decision = { ...verify, act: { act: 'change', to: { value: 21 } } }
    assert.equal(taken([changed], { ...add, mark: { ...figure, value: 21 } }, 'unless corrected'), 0)
  })
})

describe('an export of marks that nobody has decided about', () => {
  const named = (words: string) => ({ path: 'a.txt', whole: '/desk/a.txt', text: words, byteOrderMark: false })
  const file = (format: ImportFormat) => {
    const marks = standing(decide(analysis, [], text))
    return writeAll([{ ...named(text), marks }], format, { at: '', tags: [] })
  }
  let id = 0
  const read = (format: ImportFormat, words: string) =>
    readDecisions(file(format), named(words), format, () => `urn:new:${id++}`).decisions

  for (const format of importFormats)
    it(`decides nothing as ${format}`, () => {
      for (const known of [[], [{ ...verify, act: { act: 'reject' } }]] satisfies Decision[][]) {
        const decisions = read(format, text)
        assert(decisions.length > 2)
        assert.deepEqual(newDecisions(decisions, known, decide(analysis, known, text)), [])
      }
    })

  it('decides nothing where words have moved, and nobody is called by the engine’s name', () => {
    const edited = `Many trams are very old. ${text}`
    const decisions = read('w3c', edited)
    assert.deepEqual(newDecisions(decisions, [], decide(analyze(edited, { models }), [], edited)), [])
    assert(decisions.every(({ decision }) => decision.by === undefined))
  })
})
