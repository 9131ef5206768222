import assert from 'node:assert/strict'
import test from 'node:test'
import { contains, innermost, placeAfter, placeBefore } from '../src/vscode/places.ts'

const place = (from: number, to: number, line = 0) => ({
  start: { line, character: from },
  end: { line, character: to },
})

test('a place contains a cursor at either of its edges, not one beyond', () => {
  assert.ok(contains(place(3, 7), place(3, 3)))
  assert.ok(contains(place(3, 7), place(7, 7)))
  assert.ok(!contains(place(3, 7), place(8, 8)))
  assert.ok(!contains(place(3, 7), place(5, 5, 1)))
})

test('of places within each other the innermost is found', () => {
  const things = [[place(0, 20)], [place(2, 9), place(30, 40)], [place(0, 40)]]
  assert.equal(
    innermost(things, (places) => places, place(4, 4)),
    things[1],
  )
  assert.equal(
    innermost(things, (places) => places, place(12, 15)),
    things[0],
  )
  assert.equal(
    innermost(things, (places) => places, place(50, 50)),
    undefined,
  )
})

test('the next place goes on at the beginning after the last, the previous one at the end before the first', () => {
  const places = [place(10, 12), place(2, 5), place(0, 3, 1)]
  assert.deepEqual(placeAfter(places, { line: 0, character: 2 }), place(10, 12))
  assert.deepEqual(placeAfter(places, { line: 1, character: 0 }), place(2, 5))
  assert.deepEqual(placeBefore(places, { line: 1, character: 0 }), place(10, 12))
  assert.deepEqual(placeBefore(places, { line: 0, character: 2 }), place(0, 3, 1))
  assert.equal(placeAfter([], { line: 0, character: 0 }), undefined)
})
