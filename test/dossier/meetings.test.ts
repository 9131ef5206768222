import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { createMeetings } from '../../src/dossier/meetings.ts'

/** Keys of the same slot, and of slots nearby. */
const key = fc.oneof(
  fc.nat(40),
  fc.nat(40).map((n) => n * 32 * 1024),
  fc.nat(2 ** 40),
)

it('tells under each key what is in, after any sequence of puts and removes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ path: fc.constantFrom('a', 'b', 'c', 'd'), keys: fc.array(key, { maxLength: 400 }) })),
      (steps) => {
        const meetings = createMeetings<string>()
        const held = new Map<string, number[]>()
        for (const { path, keys } of steps) {
          const before = held.get(path)
          if (before) meetings.remove(path, before)
          held.delete(path)
          // No keys: it stays out.
          if (keys.length === 0) continue
          meetings.put(path, keys)
          held.set(path, keys)
        }
        for (const key of new Set(steps.flatMap(({ keys }) => keys))) {
          const expected = [...held].flatMap(([path, keys]) => (keys.includes(key) ? path : []))
          assert.deepEqual(meetings.at(key).sort(), expected.sort())
          assert.equal(meetings.has(key), expected.length > 0)
        }
      },
    ),
    { numRuns: 60 },
  )
})

it('finds its way when all that was in has gone, again and again', () => {
  const meetings = createMeetings<string>()
  for (let round = 0; round < 20; round++) {
    const keys = Array.from({ length: 1000 }, (_, i) => (round * 1000 + i) * 32)
    meetings.put('a', keys)
    assert.deepEqual(meetings.at(round * 32_000), ['a'])
    meetings.remove('a', keys)
    assert(!meetings.has(round * 32_000))
  }
})
