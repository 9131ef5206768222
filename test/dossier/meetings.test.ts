import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import type { Clipping } from '../../src/dossier/clipping.ts'
import { createMeetings } from '../../src/dossier/meetings.ts'
import { clipped } from './articles.ts'

const article = clipped('a.txt', 'The ferry sailed on Monday.')

/** Keys of the same slot, and of slots nearby. */
const key = fc.oneof(
  fc.nat(40),
  fc.nat(40).map((n) => n * 32 * 1024),
  fc.nat(2 ** 40),
)

it('tells under each key the articles that are in, after any sequence of puts and removes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ path: fc.constantFrom('a', 'b', 'c', 'd'), keys: fc.array(key, { maxLength: 400 }) })),
      (steps) => {
        const meetings = createMeetings()
        const held = new Map<string, Clipping>()
        for (const { path, keys } of steps) {
          const before = held.get(path)
          if (before) meetings.remove(before)
          held.delete(path)
          // No keys: it stays out.
          if (keys.length === 0) continue
          const clipping = { ...article, path, keys }
          meetings.put(clipping)
          held.set(path, clipping)
        }
        for (const key of new Set(steps.flatMap(({ keys }) => keys))) {
          const expected = [...held.values()].filter(({ keys }) => keys.includes(key))
          const found = meetings.at(key).sort((a, b) => (a.path < b.path ? -1 : 1))
          assert.deepEqual(
            found,
            expected.sort((a, b) => (a.path < b.path ? -1 : 1)),
          )
          assert.equal(meetings.has(key), expected.length > 0)
        }
      },
    ),
    { numRuns: 60 },
  )
})

it('finds its way when all that was in has gone, again and again', () => {
  const meetings = createMeetings()
  for (let round = 0; round < 20; round++) {
    const clipping = { ...article, keys: Array.from({ length: 1000 }, (_, i) => (round * 1000 + i) * 32) }
    meetings.put(clipping)
    assert.deepEqual(meetings.at(round * 32_000), [clipping])
    meetings.remove(clipping)
    assert(!meetings.has(round * 32_000))
  }
})
