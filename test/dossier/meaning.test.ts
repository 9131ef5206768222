import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { glanceAt, mayAgree, meaningOf, saysTheSame } from '../../src/dossier/meaning.ts'

const pool =
  `harbour council ferry budget quay levy Portwick pilots dredging subsidy auction tunnel bridge lantern orchard market
  reform inspector contract timetable shipyard crane not never 12 40 will rise fall approve refuse`.split(/\s+/u)

const report = fc.array(fc.constantFrom(...pool), { minLength: 3, maxLength: 45 })

/** Two reports that have many words in common. */
const pair = fc
  .tuple(report, fc.array(fc.constantFrom(...pool), { maxLength: 4 }), fc.nat(4))
  .map(([words, more, gone]) => [words.join(' '), [...words.slice(gone), ...more].join(' ')] as const)

it('reports that say the same may agree at a glance', () => {
  let same = 0
  fc.assert(
    fc.property(pair, fc.constantFrom(null, 0, 20, 400), ([a, b], days) => {
      const [one, other] = [meaningOf(a), meaningOf(b)]
      if (!saysTheSame(one, other, () => days)) return
      same++
      assert(mayAgree(glanceAt(one), glanceAt(other)), `${a} / ${b}`)
    }),
    { numRuns: 2000 },
  )
  assert(same > 200, `only ${same} pairs say the same`)
})

it('most reports that have little in common are told apart at a glance', () => {
  const glances = [
    'The council will auction the old shipyard crane in the spring',
    'Ferry pilots refuse the new timetable of the harbour',
    'An inspector found no lantern on the northern bridge last night',
    'The levy on orchard fruit stays as it was, Portwick decided',
  ].map((text) => glanceAt(meaningOf(text)))
  const agreeing = glances.flatMap((a, i) => glances.slice(i + 1).filter((b) => mayAgree(a, b)))
  assert.equal(agreeing.length, 0)
})

it('a glance is a small whole number, however long the report is', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 200 }), (words) => {
      const glance = glanceAt(meaningOf(words.join(' ')))
      assert(Number.isInteger(glance) && glance >= 0 && glance < 2 ** 31)
    }),
  )
})
