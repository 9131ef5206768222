import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { createDossier } from '../../src/dossier/dossier.ts'
import {
  type ActorDecision,
  addDecision,
  addSpelling,
  decisionsOf,
  formatActors,
  parseActors,
  removeDecisions,
  removeSpellings,
  spellingsOf,
} from '../../src/ledger/actors.ts'

const marsh = { name: 'Ida Marsh', kind: 'person' } as const
const short = { name: 'Marsh', kind: 'person', path: 'quay.news.txt' } as const
const averill = { name: 'Ida Averill', kind: 'person' } as const
const same: ActorDecision = { decision: 'same', actors: [marsh, short], by: 'Rosa', at: '2024-03-05T10:00:00Z' }

const written = (...decisions: ActorDecision[]) => formatActors(decisions.reduce(addDecision, parseActors('')))

describe('the file of decisions about actors', () => {
  it('is JSON with a decision a line, in an order of its own', () => {
    const apart: ActorDecision = { decision: 'not the same', actors: [marsh, averill] }
    const text = written(same, apart)
    assert.equal(
      text,
      `{"decisions":[null
,{"decision":"not the same","actors":[{"name":"Ida Marsh","kind":"person"},{"name":"Ida Averill","kind":"person"}]}
,{"decision":"same","actors":[{"name":"Ida Marsh","kind":"person"},{"name":"Marsh","kind":"person","path":"quay.news.txt"}],"by":"Rosa","at":"2024-03-05T10:00:00Z"}
]}
`,
    )
    assert.equal(written(apart, same), text)
    assert.deepEqual(decisionsOf(parseActors(text)), [apart, same])
  })

  it('merges as text: a decision put in changes no other line', () => {
    const before = written(same).split('\n')
    const after = written(same, { decision: 'same', actors: [averill, marsh] }).split('\n')
    assert.deepEqual(
      after.filter((line) => !line.includes('Averill')),
      before,
    )
  })

  it('keeps what it does not know', () => {
    const text = `{"version":2,"spellings":{"Kyiv":"Kiev"},"decisions":[null
,{"decision":"perhaps","actors":[]}
,{"decision":"same","actors":[{"name":"A","kind":"person"},{"name":"B","kind":"person"}],"note":"by telephone"}
]}
`
    const file = parseActors(text)
    assert.equal(formatActors(file), text)
    assert.equal(decisionsOf(file).length, 1)
    assert.equal(formatActors(removeDecisions(addDecision(file, same), [same])), text)
  })

  for (const [what, text, problem] of [
    ['conflicts of a merge', `${written(same)}<<<<<<< ours\n`, /conflicts of a merge/],
    ['half a file', written(same).slice(0, 60), /not JSON/],
    ['a list', '[]', /not a JSON object/],
    ['decisions that are no list', '{"decisions":{}}', /no list/],
  ] as const)
    it(`refuses ${what}`, () => assert.throws(() => parseActors(text), problem))

  it('is empty where the file is', () => {
    assert.deepEqual(decisionsOf(parseActors('\ufeff \n')), [])
  })

  it('replaces what was decided about the same two, in either order', () => {
    const turned: ActorDecision = { decision: 'not the same', actors: [short, marsh] }
    assert.deepEqual(decisionsOf(addDecision(addDecision(parseActors(''), same), turned)), [turned])
  })

  it('takes nothing for a decision that is none', () => {
    const actors = [
      [marsh],
      [marsh, short, averill],
      [marsh, { name: 'Ida', kind: 'boat' }],
      [marsh, { kind: 'person' }],
      [marsh, { ...averill, path: 3 }],
    ]
    for (const some of actors)
      assert.deepEqual(
        decisionsOf(parseActors(JSON.stringify({ decisions: [{ decision: 'same', actors: some }] }))),
        [],
      )
  })

  it('reads what it wrote, whatever the names', () => {
    const named = fc.record(
      { name: fc.string(), kind: fc.constantFrom('person', 'place'), path: fc.string(), of: fc.string() },
      { requiredKeys: ['name', 'kind'] },
    )
    const decision = fc.record({ decision: fc.constantFrom('same', 'not the same'), actors: fc.tuple(named, named) })
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 6 }), (decisions) => {
        const file = decisions.reduce(addDecision, parseActors(''))
        const again = parseActors(formatActors(file))
        assert.equal(formatActors(again), formatActors(file))
        assert.equal(decisionsOf(again).length, new Set(file.lines.map(({ line }) => line)).size)
        // What the ledger reads is what the dossier takes.
        createDossier(decisionsOf(again))
      }),
    )
  })

  it('holds how the house spells names, each once, beside the decisions', () => {
    const spelled = { actor: { name: 'Ida Qvist', kind: 'person' }, spelling: 'Ida Kvist', by: 'Rosa' } as const
    const file = addSpelling(addDecision(parseActors(''), same), spelled)
    const text = formatActors(file)
    assert.match(
      text,
      /^,\{"decision":"spelling","actors":\[\{"name":"Ida Qvist","kind":"person"\}\],"spelling":"Ida Kvist","by":"Rosa"\}$/m,
    )
    assert.deepEqual([spellingsOf(parseActors(text)), decisionsOf(parseActors(text))], [[spelled], [same]])
    const again = { ...spelled, spelling: 'Ida Kvisth' }
    assert.deepEqual(spellingsOf(addSpelling(file, again)), [again])
    for (const name of ['Ida Qvist', 'Ida Kvist'])
      assert.equal(formatActors(removeSpellings(file, { name, kind: 'person' })), written(same))
    assert.equal(formatActors(removeSpellings(file, { name: 'Ida Qvist', kind: 'place' })), text)
  })

  it('takes nothing for a spelling that is none', () => {
    const none = [
      { spelling: 'A' },
      { actors: [marsh], spelling: ' ' },
      { actors: [short], spelling: 'A' },
      { actors: [marsh, averill], spelling: 'A' },
    ]
    const decisions = none.map((each) => ({ decision: 'spelling', ...each }))
    assert.deepEqual(spellingsOf(parseActors(JSON.stringify({ decisions }))), [])
  })
})
