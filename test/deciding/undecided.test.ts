import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Decisions, MarkItem } from '../../src/server/decision-protocol.ts'
import type { ActorItem } from '../../src/server/protocol.ts'
import {
  cursorStop,
  markAfter,
  markBefore,
  reviewable,
  stopOf,
  type Undecided,
  undecided,
} from '../../src/vscode/deciding/undecided.ts'
import { cursorBefore, line, mark, rangeOf } from './marks.ts'

const late = mark('claim', { content: '“The tram is late,”', source: 'Vera Holm' })
const lateWords = mark('quotation', { words: '“The tram is late,”' })
const holm = mark('actor', { mention: ['Vera Holm', 'Holm, the'] }, { label: 'person' })
const drivers = mark('figure', { words: '40 drivers' })
const group = mark('actor', { mention: '40 drivers' }, { label: 'group' })
const passage = mark('passage', { words: 'told Oslo' })

const nothing: Omit<Decisions, 'marks'> = {
  ...{ orphans: [], checklist: [], progress: { checked: 0, of: 0 } },
  ...{ undo: null, redo: null, people: [], tags: [], ledger: null },
}
const article = (marks: MarkItem[], actors: ActorItem[] = []) => ({ actors, decisions: { marks, ...nothing } })
const left = undecided(article([drivers, group, passage, holm, lateWords, late]), reviewable)
const marksOf = (all: Undecided[]) => all.map((each) => each.mark)

test('what is undecided is walked through in text order, a claim before its quotation', () => {
  assert.deepEqual(marksOf(left), [late, lateWords, holm, drivers])
  assert.deepEqual(marksOf(undecided(article([late, holm]), ['actor'])), [holm])
})

test('what is decided, a group and what stands nowhere are not walked through', () => {
  const accepted = { ...late, state: 'accepted' as const }
  assert.deepEqual(undecided(article([accepted, group, { ...holm, parts: [] }]), reviewable), [])
  assert.equal(markAfter([], stopOf(left[0]!)), undefined)
  assert.equal(markBefore([], stopOf(left[0]!)), undefined)
})

test('an actor is come upon where it is named, not where a pronoun stands for it', () => {
  const said = { text: '', before: '', after: '', why: '' }
  const mentions: ActorItem['mentions'] = [
    { ...said, range: rangeOf('Vera Holm'), form: 'pronoun' },
    { ...said, range: rangeOf('Holm, the'), form: 'name' },
  ]
  const actor: ActorItem = {
    id: holm.id,
    name: '',
    kind: 'person',
    titles: [],
    affiliations: [],
    aliases: [],
    mentions,
  }
  assert.deepEqual(undecided(article([holm], [actor]), reviewable)[0]?.place, rangeOf('Holm, the'))
  assert.deepEqual(undecided(article([holm]), reviewable)[0]?.place, rangeOf('Vera Holm'))
})

test('from the cursor the way leads to what begins behind it, or before it', () => {
  const at = cursorBefore('Vera').start
  assert.equal(markAfter(left, cursorStop(at, true))?.mark, drivers)
  assert.equal(markAfter(left, cursorStop(at, false))?.mark, holm, 'a review begins with what is at the cursor')
  assert.equal(markBefore(left, cursorStop(at, false))?.mark, lateWords)
})

test('every undecided mark is come upon once in each round, forwards and backwards', () => {
  const words = fc.constantFrom(...line.split(' '))
  const some = fc.array(fc.record({ kind: fc.constantFrom(...reviewable), words }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(some, (chosen) => {
      const all = undecided(
        article(chosen.map(({ kind, words }, index) => mark(kind, { words }, { id: `${index}` }))),
        reviewable,
      )
      for (const [step, order] of [
        [markAfter, all],
        [markBefore, [all[0], ...all.slice(1).reverse()]],
      ] as const) {
        let at = all[0]!
        const round = all.map(() => {
          const here = at
          at = step(all, stopOf(here))!
          return here
        })
        assert.deepEqual(round, order)
        assert.equal(at, all[0], 'round the end')
      }
    }),
  )
})
