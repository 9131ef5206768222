import assert from 'node:assert/strict'
import test from 'node:test'
import { innermost } from '../../src/server/cursor.ts'

const outer = { start: 10, end: 30 }
const inner = { start: 15, end: 20 }
const next = { start: 20, end: 40 }

test('the shortest span that holds the offset is found', () => {
  const found = [9, 10, 15, 19, 25, 30, 31].map((offset) => innermost([outer, inner], offset))
  assert.deepEqual(found, [undefined, outer, inner, inner, outer, outer, undefined])
})

test('a span that goes on is preferred to one that ends at the offset', () => {
  assert.equal(innermost([inner, next], 20), next)
  assert.equal(innermost([inner], 20), inner)
})
