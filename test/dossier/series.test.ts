import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ConflictRule } from '../../src/dossier/comparison.ts'
import { compared, on } from './articles.ts'

const boats = (count: number) =>
  `The storm off Carrow sank ${count} fishing boats, the harbour office of the town said.`
const wards = (count: number) =>
  `“We have now counted ${count} patients since the winter began,” said Ida Marsh, who runs the wards.`
const reports = (words: (count: number) => string, ...told: [number, string][]) =>
  told.map(([count, day]) => (day === '' ? words(count) : on(day, words(count))))
const daily = [23, 41, 67, 88].map((count, i): [number, string] => [count, `March ${5 + i}, 2024`])

const said = (rule: ConflictRule, articles: readonly string[]) =>
  compared(...articles).findings.flatMap((finding) => (finding.rule === rule ? finding.message : []))

for (const [rule, words, message] of [
  [
    'figure-conflict',
    boats,
    (a: number, b: number) => `The same is given as “${a} fishing boats” and “${b} fishing boats”`,
  ],
  [
    'quotation-variance',
    wards,
    (a: number, b: number) =>
      `“have now counted ${a} patients since the winter” and “have now counted ${b} patients since the winter”`,
  ],
] as const)
  describe(`a series and ${rule}`, () => {
    it('is told day by day, and no conflict', () => assert.deepEqual(said(rule, reports(words, ...daily)), []))

    it('of three days is one that may be wrong', () =>
      assert.equal(said(rule, reports(words, ...daily.slice(1))).length, 3))

    it('has a conflict where two articles of one day differ', () => {
      const found = said(rule, reports(words, ...daily, [76, 'March 7, 2024']))
      assert.equal(found.length, 1)
      assert(found[0]!.includes(message(67, 76)), found[0])
    })

    it('is one of copies too', () => assert.deepEqual(said(rule, reports(words, ...daily, ...daily)), []))

    it('without days is a form that is filled in ten times', () => {
      const undated = [12, 23, 34, 45, 57, 68, 79, 81, 92, 103].map((count): [number, string] => [count, ''])
      assert.deepEqual(said(rule, reports(words, ...undated)), [])
      assert.notDeepEqual(said(rule, reports(words, ...undated.slice(1))), [])
    })
  })

it('a series hides no other words', () => {
  const changed = on('March 6, 2024', wards(41).replace('winter', 'summer'))
  const found = said('quotation-variance', [...reports(wards, ...daily), changed])
  assert.equal(found.length, 1)
  assert.match(found[0]!, /one word stands for another/u)
})
