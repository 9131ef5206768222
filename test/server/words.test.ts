import assert from 'node:assert/strict'
import test from 'node:test'
import { clip, count, oneLine } from '../../src/server/words.ts'

test('text is put on one line', () => {
  assert.equal(oneLine('one\r\ntwo\u2028three \t\u00a0four'), 'one two three four')
})

test('control characters, bidi marks and halves of surrogate pairs are dropped, emoji and joiners kept', () => {
  assert.equal(oneLine('a\u0000b\u001b[31mc\u202ed\u2066e\u200ff\ud83dg'), 'ab[31mcdefg')
  assert.equal(oneLine('👩‍🚒 עברית'), '👩‍🚒 עברית')
})

test('text is clipped at a blank where there is one near', () => {
  assert.equal(clip('short', 5), 'short')
  assert.equal(clip('the harbour gates stay shut', 20), 'the harbour gates…')
  assert.equal(clip('x'.repeat(30), 10), `${'x'.repeat(9)}…`)
  assert.equal(clip(`12345678👍👍`, 10), '12345678…')
})

test('things are counted with their noun', () => {
  assert.deepEqual(
    [0, 1, 2].map((number) => count(number, 'claim')),
    ['0 claims', '1 claim', '2 claims'],
  )
})
