import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { align } from '../../src/dossier/align.ts'
import { wordsOf } from '../../src/dossier/words.ts'

const words = (text: string) => wordsOf(text)
const text = (list: readonly { folded: string }[]) => list.map(({ folded }) => folded).join(' ')

it('tells what is equal and what differs', () => {
  const alignment = align(words('we will sell the old ferry in May'), words('we will not sell the new ferry in May'))!
  assert.equal(alignment.equal, 7)
  assert.equal(alignment.run, 3)
  assert.deepEqual(
    alignment.differences.map(({ first, second, at }) => [text(first), text(second), at]),
    [
      ['', 'not', { first: 2, second: 2 }],
      ['old', 'new', { first: 4, second: 5 }],
    ],
  )
})

it('cuts what only one of them holds at either end, and words alike by chance far from the rest', () => {
  const { first, second, differences } = align(
    words('The mayor was late when he came, for we must keep the island doctor'),
    words('The storm said that we must keep the island doctor'),
  )!
  assert.deepEqual([first, second, differences], [[8, 14], [4, 10], []])
})

it('has nothing to say of passages without a word in common', () => {
  assert.equal(align(words('north quay'), words('southern pier')), null)
  assert.equal(align([], []), null)
})

it('is the same from either side, and complete for equal passages', () => {
  const passage = fc
    .array(fc.constantFrom('sea', 'boat', 'quay', 'pier', 'gull'), { maxLength: 30 })
    .map((list) => words(list.join(' ')))
  fc.assert(
    fc.property(passage, passage, (a, b) => {
      assert.equal(align(a, b) === null, align(b, a) === null)
      if (a.length > 0) assert.deepEqual([align(a, a)!.equal, align(a, a)!.differences], [a.length, []])
    }),
  )
})
