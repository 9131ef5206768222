import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { analyze } from '../../src/engine/analyze.ts'
import { compareMarks, kappa } from '../../src/ledger/agreement.ts'
import type { DecidedMark } from '../../src/ledger/decide.ts'
import { decide } from '../../src/ledger/decide.ts'
import { anchor, type Decision, type Details, type MarkKind } from '../../src/ledger/decision.ts'

const text = 'Ida Kvist said, “we counted 40 trams,” and Philip Marsh left at noon. Dana Holt saw 50 trams.'
const nothing = { ...analyze(''), version: 1 as const }

const add = (kind: MarkKind, words: string, said: Details = {}): Decision => {
  const start = text.indexOf(words)
  assert(start >= 0, words)
  const role = kind === 'claim' ? 'content' : kind === 'actor' ? 'mention' : 'words'
  return {
    id: `urn:${kind}:${words}`,
    act: { act: 'add' },
    mark: { kind, ...said, anchors: anchor(text, [{ role, start, end: start + words.length }]) },
  }
}
const marks = (...decisions: Decision[]): DecidedMark[] => decide(nothing, decisions, text).marks

describe('two people', () => {
  it('agree where blanks and punctuation at the edges alone differ', () => {
    const ours = marks(add('claim', '“we counted 40 trams,”', { label: 'direct' }))
    const theirs = marks(add('claim', 'we counted 40 trams', { label: 'direct' }))
    assert.deepEqual(compareMarks(ours, theirs, text), {
      agreement: [{ kind: 'claim', both: 1, ours: 1, theirs: 1, f1: 1, kappa: null }],
      disagreements: [],
    })
  })

  it('are compared in little time where a mark is a megabyte of dots', () => {
    const dots = `a${'.'.repeat(1_000_000)}b`
    const mark = {
      ...marks(add('figure', '40 trams'))[0]!,
      parts: [{ role: 'words' as const, start: 0, end: dots.length }],
    }
    const begun = performance.now()
    assert.deepEqual(compareMarks([mark], [mark], dots).disagreements, [])
    assert(performance.now() - begun < 2_000)
  })

  it('disagree where one has a mark more, or says something else of it; both sides are shown', () => {
    const ours = marks(
      add('figure', '40 trams', { label: 'count', value: 40 }),
      add('actor', 'Ida Kvist', { label: 'person', name: 'Ida Kvist' }),
      add('actor', 'Dana Holt', { label: 'person', name: 'Dana Holt' }),
    )
    const theirs = marks(
      add('figure', '40 trams', { label: 'count', value: 41 }),
      add('figure', '50 trams', { label: 'count', value: 50 }),
      add('actor', 'Ida Kvist', { label: 'place', name: 'Ida Kvist' }),
      add('actor', 'Dana Holt', { label: 'person', name: 'Dana Holt' }),
    )
    const { agreement, disagreements } = compareMarks(ours, theirs, text)
    assert.deepEqual(agreement, [
      { kind: 'actor', both: 2, ours: 2, theirs: 2, f1: 1, kappa: 0 },
      { kind: 'figure', both: 1, ours: 1, theirs: 2, f1: 2 / 3, kappa: null },
    ])
    assert.deepEqual(
      disagreements.map((each) => [each.kind, each.ours?.label, each.theirs?.label, each.differs]),
      [
        ['actor', 'person', 'place', ['label']],
        ['figure', 'count', 'count', ['value']],
        ['figure', undefined, 'count', []],
      ],
    )
  })

  it('disagree on what came of a check, where both have checked', () => {
    const checked = (verdict: 'confirmed' | 'disputed'): Decision => ({
      ...add('figure', '40 trams'),
      id: `urn:${verdict}`,
      act: { act: 'verify', verdict },
    })
    const differs = (...[ours, theirs]: Decision[][]) =>
      compareMarks(marks(...ours!), marks(...theirs!), text).disagreements.map((each) => each.differs)
    assert.deepEqual(differs([checked('confirmed')], [checked('disputed')]), [['check']])
    assert.deepEqual(differs([checked('confirmed')], [checked('confirmed')]), [])
    assert.deepEqual(differs([checked('confirmed')], [add('figure', '40 trams')]), [])
  })

  it('disagree on how far a mark goes where they have most of it in common, and do not agree on its place', () => {
    const ours = marks(
      add('claim', '“we counted 40 trams,”', { label: 'direct', speaker: 'Ida Kvist' }),
      add('claim', 'Dana Holt saw 50 trams', { label: 'indirect', speaker: null }),
    )
    const theirs = marks(
      add('claim', 'we counted 40', { label: 'direct', speaker: 'Philip Marsh' }),
      add('claim', '50 trams', { label: 'indirect' }),
    )
    const { agreement, disagreements } = compareMarks(ours, theirs, text)
    assert.deepEqual(agreement, [{ kind: 'claim', both: 0, ours: 2, theirs: 2, f1: 0, kappa: null }])
    assert.deepEqual(
      disagreements.map((each) => [each.ours?.speaker, each.theirs?.speaker, each.differs]),
      [
        ['Ida Kvist', 'Philip Marsh', ['place', 'speaker']],
        [null, undefined, []],
        [undefined, undefined, []],
      ],
    )
  })

  it('list every mark of theirs once', () => {
    const ours = marks(add('claim', 'we counted 40 trams'), add('claim', 'counted 40 trams,'))
    const theirs = marks(add('claim', 'counted 40 trams,” and'))
    assert.deepEqual(
      compareMarks(ours, theirs, text).disagreements.map((each) => [each.ours !== null, each.theirs !== null]),
      [
        [true, true],
        [true, false],
      ],
    )
  })

  it('do not disagree on what one has rejected and the other does not have', () => {
    const rejected = marks(add('figure', '40 trams'), {
      ...add('figure', '40 trams'),
      id: 'urn:z',
      act: { act: 'reject' },
    })
    assert.deepEqual(compareMarks(rejected, [], text), { agreement: [], disagreements: [] })
  })
})

describe('Cohen’s kappa', () => {
  it('is what the textbook says', () => {
    // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: agreement 0.7, by chance 0.5.
    const times = (count: number, ours: string, theirs: string) =>
      Array.from({ length: count }, () => [ours, theirs] as const)
    const pairs = [...times(20, 'y', 'y'), ...times(5, 'y', 'n'), ...times(10, 'n', 'y'), ...times(15, 'n', 'n')]
    assert(Math.abs(kappa(pairs)! - 0.4) < 1e-12)
  })

  it('is 1 for the same labels, at most 1 for any, the same for both sides', () => {
    const label = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label)), (pairs) => {
        const own = kappa(pairs)
        assert.equal(own, kappa(pairs.map(([ours, theirs]) => [theirs, ours])))
        assert(own === null || own <= 1 + 1e-12)
        const same = kappa(pairs.map(([ours]) => [ours, ours]))
        assert(same === null || Math.abs(same - 1) < 1e-12)
      }),
    )
  })
})
