import assert from 'node:assert/strict'
import test from 'node:test'
import { meantMarks, overlapped } from '../../src/vscode/deciding/meant.ts'
import { cursorBefore, mark, rangeOf } from './marks.ts'

const late = mark('claim', { content: '“The tram is late,”', source: 'Vera Holm', cue: 'said' })
const lateWords = mark('quotation', { words: '“The tram is late,”' })
const holm = mark('actor', { mention: ['Vera Holm', 'Holm, the'] })
const came = mark('claim', { source: 'Holm, the mayor,', content: ['“nobody” of 40 drivers', 'on Monday'] })
const drivers = mark('figure', { words: '40 drivers' })
const monday = mark('date', { words: 'Monday' })
const marks = [late, lateWords, holm, came, drivers, monday]

const idsAt = (...selections: Parameters<typeof meantMarks>[1]) => meantMarks(marks, selections).map(({ id }) => id)

test('the innermost mark around the cursor is meant', () => {
  assert.deepEqual(idsAt(cursorBefore('tram')), [late.id])
  assert.deepEqual(idsAt(cursorBefore('0 drivers')), [drivers.id])
  assert.deepEqual(idsAt(cursorBefore('nobody')), [came.id])
})

test('a cursor where no mark is means none', () => {
  assert.deepEqual(idsAt(cursorBefore('told')), [])
  assert.deepEqual(meantMarks([], [cursorBefore('tram')]), [])
})

test('at the same words a claim is meant before its quotation, and a name before the claim whose source it is', () => {
  assert.deepEqual(idsAt(rangeOf('“The tram is late,”')), [late.id])
  assert.deepEqual(idsAt(cursorBefore('Vera Holm said')), [holm.id])
  assert.deepEqual(idsAt(cursorBefore('mayor')), [came.id])
})

test('the words of a mark that are selected mean that mark, whatever stands in them', () => {
  assert.deepEqual(idsAt(rangeOf('“nobody” of 40 drivers')), [came.id])
  assert.deepEqual(idsAt(rangeOf('“nobody” of 40 drivers'), rangeOf('on Monday')), [came.id])
})

test('a longer selection means all undecided marks that stand in it whole', () => {
  const both = rangeOf('“The tram is late,” Vera Holm said')
  assert.deepEqual(idsAt(both), [late.id, lateWords.id, holm.id])
  assert.deepEqual(
    idsAt(rangeOf('“nobody” of 40 drivers came')),
    [drivers.id],
    'the other piece of the claim is elsewhere',
  )
  const decided = marks.map((each) => (each === holm ? each : { ...each, state: 'accepted' as const }))
  assert.deepEqual(
    meantMarks(decided, [both]).map(({ id }) => id),
    [holm.id],
  )
  const all = decided.map((each) => ({ ...each, state: 'accepted' as const }))
  assert.equal(meantMarks(all, [both]).length, 3)
})

test('what is rejected is meant only where nothing else stands', () => {
  const rejected = { ...drivers, state: 'rejected' as const }
  assert.deepEqual(meantMarks([came, rejected], [cursorBefore('0 drivers')]), [came])
  assert.deepEqual(meantMarks([rejected, monday], [cursorBefore('0 drivers')]), [rejected])
})

test('selected words become those of the mark that is most like them, and of no actor', () => {
  const offsetAt = ({ character }: { character: number }) => character
  assert.equal(overlapped(marks, [rangeOf('of 40 drivers')], offsetAt), drivers)
  assert.equal(overlapped(marks, [rangeOf('“nobody” of 40')], offsetAt), came)
  assert.equal(overlapped(marks, [rangeOf('tram is late')], offsetAt), late, 'a claim before its quotation')
  assert.equal(overlapped([holm], [rangeOf('Vera')], offsetAt), undefined)
  assert.equal(overlapped(marks, [rangeOf('told Oslo')], offsetAt), undefined)
})
