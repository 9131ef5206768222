import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { applyChange, type Change, type History, noHistory, record, redo, undo } from '../../src/ledger/history.ts'
import { formatLedger, type LedgerLine } from '../../src/ledger/ledger.ts'

const line = (name: string): LedgerLine => ({ line: `{"id":"${name}"}`, decision: null })
const all = 'abcdefgh'.split('').map(line)
const file = (lines: readonly LedgerLine[]) => formatLedger(lines)

describe('undo', () => {
  it('takes back what was done, one change or many decisions at once, and does it again', () => {
    const bulk: Change = { removed: [all[0]!], added: [all[1]!, all[2]!] }
    let history = record<Change>(noHistory, { removed: [], added: [all[0]!] })
    history = record(history, bulk)
    const now = [all[1]!, all[2]!]
    const back = undo(history)!
    assert.deepEqual(applyChange(now, back.change), [all[0]])
    assert.deepEqual(applyChange([all[0]!], redo(back.history)!.change), now)
    assert.equal(undo(noHistory), null)
    assert.equal(redo(history), null)
  })

  it('leaves alone what somebody else has added meanwhile, and adds nothing twice', () => {
    const history = record(noHistory, { removed: [], added: [all[0]!] })
    assert.deepEqual(applyChange([all[0]!, all[3]!], undo(history)!.change), [all[3]])
    assert.deepEqual(applyChange([all[3]!], undo(history)!.change), [all[3]])
    assert.deepEqual(applyChange([all[0]!], { removed: [], added: [all[0]!] }), [all[0]])
  })

  it('of all changes leads back to where it began, and redo to where it was', () => {
    // Each change takes some of the lines out that are there, and puts some in that are not.
    const picks = fc.array(fc.uniqueArray(fc.nat(all.length - 1), { maxLength: 5 }), { maxLength: 12 })
    fc.assert(
      fc.property(picks, picks, (start, steps) => {
        const begin = (start[0] ?? []).map((index) => all[index]!)
        const states = [begin]
        let history: History = noHistory
        for (const step of steps) {
          const now = states.at(-1)!
          const chosen = step.map((index) => all[index]!)
          const change = {
            removed: now.filter((each) => chosen.includes(each)),
            added: chosen.filter((each) => !now.includes(each)),
          }
          history = record(history, change)
          states.push(applyChange(now, change))
        }
        let now = states.at(-1)!
        for (const expected of states.slice(0, -1).reverse()) {
          const back = undo(history)!
          history = back.history
          now = applyChange(now, back.change)
          assert.equal(file(now), file(expected))
        }
        assert.equal(undo(history), null)
        for (const expected of states.slice(1)) {
          const again = redo(history)!
          history = again.history
          now = applyChange(now, again.change)
          assert.equal(file(now), file(expected))
        }
      }),
    )
  })
})
