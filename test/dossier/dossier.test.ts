import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import type { Clipping } from '../../src/dossier/clipping.ts'
import { type ActorDecision, decide, type NamedActor, withIdentities } from '../../src/dossier/decisions.ts'
import { createDossier } from '../../src/dossier/dossier.ts'
import { keyOf } from '../../src/dossier/hash.ts'
import { entriesOf, reduceBucket } from '../../src/dossier/rules.ts'
import { readClipping } from '../../src/dossier/stored.ts'
import { unite } from '../../src/dossier/unite.ts'
import { clipped, on } from './articles.ts'

const offices = ['Transport Minister', 'Health Minister', 'Harbour Authority spokeswoman']
const days = ['March 5, 2024', 'March 6, 2024', null]

/** Articles that agree in some things and disagree in others. */
const texts = offices.flatMap((office, i) =>
  days.map((day, k) => {
    const body = `${office} Ada Quis${i === 2 ? 'dt' : 't'} said on ${k === 0 ? 'Monday' : 'Tuesday'} that “the northern quay${k === 1 ? 's' : ''} must open to every ferry before the first of May.”\n\nAfter the January flood ${300 + i} dock workers lost their posts at the Lyddon shipyard, and the National Harbour Council (NHC) asked for help.\n\nThe NHC told the crews that the council of Lyddon would mend the lighthouse.`
    return day ? on(day, body) : body
  }),
)

/** Every text under some paths: a path may stand for one text now and for another later. */
const clippings = texts.map((text) => clipped('', text))
const paths = ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt']

/** Some of them contradict others. */
const someone: NamedActor[] = [
  { name: 'Ada Quist', kind: 'person' },
  { name: 'Ada Quist', kind: 'person', path: 'b.txt' },
  { name: 'Ada Quisdt', kind: 'person' },
  { name: 'NHC', kind: 'organization' },
  { name: 'National Harbour Council', kind: 'organization' },
  { name: 'Ida Marsh', kind: 'person' },
]
const decisions: fc.Arbitrary<ActorDecision> = fc.record({
  decision: fc.constantFrom('same', 'not the same'),
  actors: fc.tuple(fc.constantFrom(...someone), fc.constantFrom(...someone)),
})

type Step =
  | { put: number; path: string }
  | { remove: string }
  | { decide: ActorDecision[] }
  | { settle: number }
  | { read: 'findings' | 'statements' | 'actors' | 'comparison' }
  | { soFar: 'findings' | 'statements' | 'actors' }

const steps = fc.array<Step>(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ put: fc.nat(clippings.length - 1), path: fc.constantFrom(...paths) }) },
    fc.record({ remove: fc.constantFrom(...paths) }),
    fc.record({ decide: fc.array(decisions, { maxLength: 4 }) }),
    fc.record({ settle: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ read: fc.constantFrom('findings', 'statements', 'actors', 'comparison') }),
    fc.record({ soFar: fc.constantFrom('findings', 'statements', 'actors') }),
  ),
  { minLength: 3, maxLength: 25 },
)

const inOneStep = (held: Iterable<Clipping>, decisions: readonly ActorDecision[]) => {
  const decided = decide(decisions)
  const buckets = new Map<number, ReturnType<typeof entriesOf>[number][1][]>()
  for (const clipping of held)
    for (const [key, entry] of entriesOf(withIdentities(clipping, decided)))
      buckets.set(key, [entry, ...(buckets.get(key) ?? [])])
  return unite([...buckets].reverse().flatMap(([key, entries]) => reduceBucket(key, entries)))
}

it('after any sequence of puts, removes and decisions, the comparison is that of the articles and decisions that are in', () => {
  let withFindings = 0
  fc.assert(
    fc.property(steps, (sequence) => {
      const dossier = createDossier()
      const held = new Map<string, Clipping>()
      let decisions: readonly ActorDecision[] = []
      for (const step of sequence) {
        if ('put' in step) {
          const clipping = { ...clippings[step.put]!, path: step.path }
          dossier.put(clipping)
          held.set(step.path, clipping)
        } else if ('remove' in step) {
          dossier.remove(step.remove)
          held.delete(step.remove)
        } else if ('decide' in step) {
          decisions = step.decide
          dossier.decide(decisions)
        } else if ('settle' in step) dossier.settle(step.settle)
        else if ('soFar' in step) {
          const { isSettled } = dossier
          const list = dossier.soFar[step.soFar]()
          for (const { key } of dossier.soFar.actors()) dossier.soFar.actor(key)
          if (isSettled && dossier.isSettled) assert.equal(list, dossier[step.soFar]())
        } else dossier[step.read]()
      }
      const comparison = dossier.comparison()
      assert(dossier.isSettled)
      assert.deepEqual(dossier.soFar.findings(), comparison.findings)
      if (comparison.findings.length > 0) withFindings++
      assert.deepEqual(comparison, inOneStep(held.values(), decisions))
      for (const { key } of comparison.actors) assert.equal(dossier.actor(key)!.key, key)
    }),
    { numRuns: 300 },
  )
  assert(withFindings > 50, `only ${withFindings} sequences had findings`)
})

it('reads changed buckets in slices, and answers with the same lists until something changes', () => {
  const dossier = createDossier()
  texts.forEach((text, i) => {
    dossier.put(clipped(`${i}.txt`, text))
  })
  let slices = 1
  while (!dossier.settle(5)) slices++
  assert(slices > 5, `${slices} slices`)
  assert(dossier.settle(1))
  const before = [dossier.findings(), dossier.statements(), dossier.actors()]
  const again = [dossier.findings(), dossier.statements(), dossier.actors()]
  before.forEach((list, i) => {
    assert(list.length > 0 && list === again[i])
  })
  dossier.remove('0.txt')
  assert.notDeepEqual(dossier.actors(), before[2])
})

it('answers from what is read so far where nobody is to wait', () => {
  const dossier = createDossier()
  dossier.actors()
  texts.forEach((text, i) => {
    dossier.put(clipped(`${i}.txt`, text))
  })
  const lists = () => [dossier.soFar.findings(), dossier.soFar.statements(), dossier.soFar.actors()]
  assert.deepEqual(lists(), [[], [], []])
  assert.equal(dossier.isSettled, false)
  while (!dossier.settle(5)) lists()
  const known = lists()
  assert.deepEqual(known, [dossier.findings(), dossier.statements(), dossier.actors()])
  dossier.remove('0.txt')
  assert.deepEqual(lists(), known)
  assert.notDeepEqual(dossier.actors(), known[2])
})

it('an empty dossier, and one of one article, say nothing against anybody', () => {
  const dossier = createDossier()
  assert.deepEqual(dossier.comparison(), { actors: [], statements: [], findings: [] })
  dossier.remove('never.txt')
  dossier.put(clipped('one.txt', texts[0]!))
  assert.deepEqual([dossier.comparison().statements, dossier.comparison().findings], [[], []])
  dossier.remove('one.txt')
  assert.deepEqual(dossier.comparison(), { actors: [], statements: [], findings: [] })
})

it('a clipping is plain JSON, and reads back as it was', () => {
  for (const text of texts) {
    const clipping = clipped('one.txt', text)
    assert.deepEqual(JSON.parse(JSON.stringify(clipping)), clipping)
    assert.deepEqual(readClipping(JSON.stringify(clipping)), clipping)
  }
})

it('a key of no known kind is refused', () => {
  assert.throws(() => reduceBucket(keyOf('x', 1), []), /unknown key/u)
})
