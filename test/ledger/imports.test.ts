import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'
import { decide } from '../../src/ledger/decide.ts'
import { anchor, type Decision } from '../../src/ledger/decision.ts'
import { newDecisions } from '../../src/ledger/imports.ts'
import { marksOf, toMarked } from '../../src/ledger/marks.ts'
import { models } from '../models.ts'

const text = 'Dana Holt said that 20 percent of the trams were old. Later Dana Holt left.'
const analysis = analyze(text, { models })
const figure = toMarked(text, marksOf(analysis).find(({ kind }) => kind === 'figure')!)
const verify: Decision = { id: 'urn:1', by: 'Ann', mark: figure, act: { act: 'verify', verdict: 'confirmed' } }

const taken = (known: readonly Decision[], decision: Decision, open = false) =>
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

  it('is not taken where it is the engine’s mark, undecided, and the engine sees it', () => {
    const add: Decision = { id: 'urn:1', mark: figure, act: { act: 'add' } }
    assert.equal(taken([], add, true), 0)
    assert.equal(taken([], add, false), 1)
    assert.equal(taken([], { ...add, mark: { ...figure, value: 21 } }, true), 1)
  })
})
