import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { codePoints } from '../../src/ledger/code-points.ts'

it('counts a character of two code units once', () => {
  const { fromUnits, toUnits } = codePoints('a😀b😀')
  assert.deepEqual([0, 1, 3, 4, 6, 8].map(fromUnits), [0, 1, 2, 3, 4, 6])
  assert.deepEqual([0, 1, 2, 3, 4, 6].map(toUnits), [0, 1, 3, 4, 6, 8])
})

it('counts as the language itself does, and back, in any text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '😀', '\ud83d', '\ude00', 'e\u0301', '\r\n')), (pieces) => {
      const text = pieces.join('')
      const { fromUnits, toUnits } = codePoints(text)
      let offset = 0
      for (const [count, character] of [...text, ''].entries()) {
        assert.equal(fromUnits(offset), count)
        assert.equal(toUnits(count), offset)
        offset += character.length
      }
    }),
  )
})
