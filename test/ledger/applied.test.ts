import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import Ajv from 'ajv'
import { analyze } from '../../src/engine/analyze.ts'
import { applied } from '../../src/ledger/applied.ts'
import { decide } from '../../src/ledger/decide.ts'
import { type Act, anchor, type Decision } from '../../src/ledger/decision.ts'
import { marksOf, toMarked } from '../../src/ledger/marks.ts'
import { models } from '../models.ts'

const text = `Council clears the tram depot

Mayor Ida Kvist said the depot would open in May 2032. Philip Marsh, a clerk, counted 40 votes.

“Nobody asked us,” said Dana Holt. Marsh said that 20 percent of the trams were old.
`

const analysis = analyze(text, { models })
let count = 0
const about = (kind: string, words: string, act: Act): Decision => {
  const mark = marksOf(analysis).find(
    (each) => each.kind === kind && each.parts.some(({ start, end }) => text.slice(start, end).includes(words)),
  )
  assert(mark, words)
  return { id: `urn:${++count}`, mark: toMarked(text, mark), act, by: 'Ann Lee', at: `2032-01-01T00:00:${10 + count}Z` }
}
const read = (...decisions: Decision[]) => applied(analysis, decide(analysis, decisions, text), text)
const schema = JSON.parse(readFileSync('dist/analysis.schema.json', 'utf8'))
const isAnalysis = new Ajv({ strict: false }).compile(schema)

describe('the analysis as people decided it', () => {
  it('is the engine’s where nobody has decided', () => {
    const same = read()
    const sorted = (all: readonly { start: number }[]) => [...all].sort((a, b) => a.start - b.start)
    assert.deepEqual(new Set(same.actors), new Set(analysis.actors))
    assert.deepEqual(same.claims, analysis.claims)
    for (const field of ['quotations', 'figures', 'dates'] as const)
      assert.deepEqual(sorted(same[field]), sorted(analysis[field]))
  })

  it('has nothing of what was rejected', () => {
    const { claims, quotations, figures } = read(
      about('claim', 'Nobody', { act: 'reject' }),
      about('figure', '40', { act: 'reject' }),
    )
    assert.equal(claims.length, analysis.claims.length - 1)
    assert.deepEqual(
      quotations.map(({ claim }) => claim),
      [undefined],
    )
    assert.deepEqual(
      figures.map(({ value }) => value),
      [20],
    )
  })

  it('has other speakers, names and spans, and says who decided them', () => {
    const { actors, claims } = read(
      about('claim', 'Nobody', { act: 'change', to: { speaker: 'Rosa Lind' } }),
      about('actor', 'Philip', { act: 'change', to: { name: 'Philip J. Marsh', titles: ['town clerk'] } }),
    )
    const speakerOf = (words: string) => {
      const claim = claims.find(({ content }) =>
        content.some(({ start, end }) => text.slice(start, end).includes(words)),
      )!
      return [actors.find(({ id }) => id === claim.actor)?.name, claim.why, claim.confidence === 1]
    }
    assert.deepEqual(speakerOf('Nobody'), ['Rosa Lind', 'decided by Ann Lee', true])
    assert.equal(speakerOf('20 percent')[0], 'Philip J. Marsh')
    const marsh = actors.find(({ name }) => name === 'Philip J. Marsh')!
    assert.deepEqual(
      [marsh.titles.map((title) => title.text), marsh.aliases.includes('Philip Marsh')],
      [['town clerk'], true],
    )
  })

  it('has what was added, in the claim that holds it', () => {
    const start = text.indexOf('the trams')
    const mark = {
      kind: 'figure' as const,
      label: 'count',
      value: 7,
      anchors: anchor(text, [{ role: 'words', start, end: start + 9 }]),
    }
    const { figures, claims } = read({ id: 'urn:added', mark, act: { act: 'add' } })
    const figure = figures.find(({ id }) => id === 'urn:added')!
    assert.deepEqual([figure.kind, figure.value], ['count', 7])
    assert(claims.find(({ id }) => id === figure.claim)?.figures.includes('urn:added'))
  })

  it('is an analysis still', () => {
    const decisions = [
      about('claim', 'Nobody', { act: 'change', to: { speaker: 'Rosa Lind', label: 'shouted' } }),
      about('actor', 'Dana', { act: 'join', into: 'Ida Kvist' }),
      about('date', 'May', { act: 'change', to: { value: '2032-06' } }),
      about('quotation', 'Nobody', { act: 'accept' }),
      about('figure', '20', { act: 'change', to: { value: 'a fifth', unit: 'trams' } }),
    ]
    assert(isAnalysis(JSON.parse(JSON.stringify(read(...decisions)))), JSON.stringify(isAnalysis.errors))
  })
})
