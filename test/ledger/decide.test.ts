import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'
import { type Decided, type DecidedMark, decide } from '../../src/ledger/decide.ts'
import { type Act, anchor, type Decision, type Marked, type MarkKind, type Role } from '../../src/ledger/decision.ts'
import { marksOf, toMarked } from '../../src/ledger/marks.ts'
import { sameActors } from '../../src/ledger/same-actors.ts'
import { models } from '../models.ts'

const text = `Council clears the tram depot

Mayor Ida Kvist said the depot would open in May. Philip Marsh, a clerk, counted 40 votes.

“Nobody asked us,” said Dana Holt. She added: “The trams are loud.”

Marsh said that 20 percent of the trams were old.
`

const read = (now: string) => analyze(now, { models })
const analysis = read(text)

/** The engine's mark of a kind that holds some words. */
function engineMark(kind: MarkKind, words: string): Marked {
  const at = text.indexOf(words)
  const mark = marksOf(analysis).find(
    (each) => each.kind === kind && each.parts.some(({ start, end }) => start <= at && at + words.length <= end),
  )
  assert(mark, `${kind} ${words}`)
  return toMarked(text, mark)
}

const marked = (kind: MarkKind, role: Role, words: string, said: object = {}): Marked => {
  const start = text.indexOf(words)
  assert(start >= 0, words)
  return { kind, ...said, anchors: anchor(text, [{ role, start, end: start + words.length }]) }
}

let count = 0
/** Later decisions come later. */
const decision = (mark: Marked, act: Act, by = 'Ann Lee'): Decision => ({
  id: `urn:${++count}`,
  mark,
  act,
  by,
  at: new Date(Date.UTC(2031, 4, 13, 9, 0, count)).toISOString(),
})

const settled = (...decisions: Decision[]) => decide(analysis, decisions, text)
const find = ({ marks }: Decided, kind: MarkKind, words: string, now = text) =>
  marks.filter(
    (mark) => mark.kind === kind && mark.parts.some(({ start, end }) => now.slice(start, end).includes(words)),
  )
const only = (all: Decided, kind: MarkKind, words: string, now = text): DecidedMark => {
  const found = find(all, kind, words, now)
  assert.equal(found.length, 1, `${kind} ${words}: ${found.length}`)
  return found[0]!
}
const words = ({ parts }: DecidedMark, now = text) => parts.map(({ role, start, end }) => [role, now.slice(start, end)])

const claim = engineMark('claim', 'Nobody asked us')
const figure = engineMark('figure', '20 percent')
const marsh = engineMark('actor', 'Philip Marsh')

describe('the marks of an article with decisions', () => {
  it('are the engine’s where nobody has decided', () => {
    const { marks, orphans } = settled()
    assert.deepEqual(orphans, [])
    assert(marks.length > 8)
    assert(marks.every(({ state, engine, decisions }) => state === 'open' && engine && decisions.length === 0))
  })

  it('keep a remark with its own words, though the mark was added after it and another covers most of them', () => {
    const longer = decision(marked('claim', 'content', 'of the trams were old'), { act: 'add' })
    const note = decision(marked('claim', 'content', 'the trams were old'), { act: 'note', text: 'how old?' })
    const own = decision(note.mark, { act: 'add' })
    const noted = settled(longer, note, own).marks.filter(({ notes }) => notes.length > 0)
    assert.deepEqual(
      noted.map((mark) => words(mark)),
      [[['content', 'the trams were old']]],
    )
    assert.deepEqual(noted[0]!.decisions, [note, own])
  })

  it('say who accepted and who rejected one, and keep what was rejected', () => {
    const decided = settled(decision(claim, { act: 'accept' }), decision(figure, { act: 'reject' }, 'Ben'))
    assert.deepEqual(
      [only(decided, 'claim', 'Nobody'), only(decided, 'figure', '20 percent')].map(({ state, decisions }) => [
        state,
        decisions.map(({ by }) => by),
      ]),
      [
        ['accepted', ['Ann Lee']],
        ['rejected', ['Ben']],
      ],
    )
    assert.equal(decided.marks.filter(({ state }) => state !== 'open').length, 2)
  })

  it('leave a claim without a speaker where that is no actor, unless people say that it is theirs', () => {
    const noActor = decision(marsh, { act: 'reject' })
    assert.equal(only(settled(noActor), 'claim', '20 percent').speaker, null)
    const his = decision(engineMark('claim', '20 percent of the trams'), { act: 'accept' })
    assert.equal(only(settled(noActor, his), 'claim', '20 percent').speaker, 'Philip Marsh')
  })

  it('go by the last decision, and keep all', () => {
    const mark = only(
      settled(decision(claim, { act: 'accept' }), decision(claim, { act: 'reject' }, 'Ben')),
      'claim',
      'Nobody',
    )
    assert.equal(mark.state, 'rejected')
    assert.deepEqual(
      mark.decisions.map(({ by }) => by),
      ['Ann Lee', 'Ben'],
    )
  })

  it('go by the last decision wherever the clock stands', () => {
    const [earlier, later] = (['accept', 'reject'] as const).map((act) => decision(claim, { act }))
    const all = settled({ ...later!, at: '2031-05-14T08:00:00Z' }, { ...earlier!, at: '2031-05-14T09:00:00+02:00' })
    assert.equal(only(all, 'claim', 'Nobody').state, 'rejected')
  })

  it('take changes of two people to one claim: its speaker, its kind', () => {
    const decided = settled(
      decision(claim, { act: 'change', to: { speaker: 'Philip Marsh' } }),
      decision(claim, { act: 'change', to: { label: 'mixed' } }, 'Ben'),
    )
    const { state, speaker, label, engine } = only(decided, 'claim', 'Nobody')
    assert.deepEqual([state, speaker, label], ['changed', 'Philip Marsh', 'mixed'])
    assert.deepEqual([engine?.speaker, engine?.label], ['Dana Holt', 'direct'])
  })

  it('take other spans', () => {
    const [source] = marked('claim', 'source', 'Dana Holt. She').anchors
    const decided = settled(decision(claim, { act: 'change', to: { anchors: [source!] } }))
    assert.deepEqual(words(only(decided, 'claim', 'Nobody')), [
      ['content', '“Nobody asked us,”'],
      ['cue', 'said'],
      ['source', 'Dana Holt. She'],
    ])
  })

  it('have those that the engine missed', () => {
    const missed = marked('quotation', 'words', 'a clerk', { label: 'term' })
    const mark = only(settled(decision(missed, { act: 'add' })), 'quotation', 'a clerk')
    assert.deepEqual([mark.state, mark.engine, mark.label], ['added', null, 'term'])
  })

  it('are confirmed by adding what is there', () => {
    assert.equal(only(settled(decision(figure, { act: 'add' })), 'figure', '20 percent').state, 'accepted')
  })

  it('name actors as the house does, their claims too', () => {
    const decided = settled(decision(marsh, { act: 'change', to: { name: 'Philip J. Marsh', titles: ['town clerk'] } }))
    const { name, titles, state } = only(decided, 'actor', 'Philip')
    assert.deepEqual([name, titles, state], ['Philip J. Marsh', ['town clerk'], 'changed'])
    assert.equal(only(decided, 'claim', '20 percent').speaker, 'Philip J. Marsh')
    // The second decision still knows the actor by the name that the engine gives.
    const again = settled(...only(decided, 'actor', 'Philip').decisions, decision(marsh, { act: 'accept' }))
    assert.equal(find(again, 'actor', 'Marsh').length, 1)
  })

  it('have two actors as one', () => {
    const decided = settled(decision(engineMark('actor', 'Dana Holt'), { act: 'join', into: 'Ida Kvist' }))
    const kvist = only(decided, 'actor', 'Ida Kvist')
    assert.deepEqual(find(decided, 'actor', 'Dana Holt'), [kvist])
    assert.equal(only(decided, 'claim', 'Nobody').speaker, 'Ida Kvist')
  })

  it('keep what is said of an actor that becomes part of another, by whomever and wherever it stands', () => {
    const far = text.replace('“Nobody', `${'It was late and cold. '.repeat(6)}\n\n“Nobody`)
    const found = marksOf(read(far)).find(({ name }) => name === 'Dana Holt')!
    const holt = toMarked(far, found)
    const remarks: Act[] = [
      { act: 'verify', verdict: 'disputed', note: 'was not there' },
      { act: 'note', text: 'Call her' },
      { act: 'tag', tag: 'blame' },
    ]
    const said = remarks.map((act) => decision(holt, act))
    const join = decision(holt, { act: 'join', into: 'Ida Kvist' })
    const same = [['Dana Holt', 'Ida Kvist']] as const
    for (const all of [decide(read(far), [...said, join], far), decide(read(far), said, far, { same })]) {
      const { check, notes, tags } = only(all, 'actor', 'Ida Kvist', far)
      assert.deepEqual(
        [check?.verdict, notes.map((note) => note.text), tags, all.orphans],
        ['disputed', ['Call her'], ['blame'], []],
      )
    }
  })

  it('lose the places of an actor that is none, and not those of whom it was made part of', () => {
    const same = [['Dana Holt', 'Ida Kvist']] as const
    const reject = decision(engineMark('actor', 'Dana Holt'), { act: 'reject' })
    const kvist = only(decide(analysis, [reject], text, { same }), 'actor', 'Ida Kvist')
    assert.notEqual(kvist.state, 'rejected')
    assert(!words(kvist).some(([, each]) => each === 'Dana Holt'))
  })

  it('have the names that the house spells otherwise, once where the article has both', () => {
    const respelled = (spelling: string, kind: 'person' | 'place' = 'person') =>
      decide(analysis, [], text, { spellings: [{ actor: { name: 'Philip Marsh', kind }, spelling }] })
    const marsh = only(respelled('Phillip Marsh'), 'actor', 'Philip Marsh')
    assert.deepEqual([marsh.name, marsh.engine?.name, marsh.state], ['Phillip Marsh', 'Philip Marsh', 'changed'])
    assert.equal(only(respelled('Phillip Marsh'), 'claim', '20 percent').speaker, 'Phillip Marsh')
    assert.equal(only(respelled('Dana Holt'), 'actor', 'Philip Marsh').name, 'Dana Holt')
    assert.equal(only(respelled('Philip Marsh'), 'actor', 'Philip Marsh').state, 'open')
    assert.equal(only(respelled('Marshville', 'place'), 'actor', 'Philip Marsh').name, 'Philip Marsh')
  })

  it('have actors as one that are one in the whole folder', () => {
    const same = sameActors(
      [
        {
          decision: 'same',
          actors: [
            { name: 'Dana Holt', kind: 'person' },
            { name: 'Philip Marsh', kind: 'person' },
          ],
        },
        {
          decision: 'not the same',
          actors: [
            { name: 'Ida Kvist', kind: 'person' },
            { name: 'Dana Holt', kind: 'person' },
          ],
        },
        {
          decision: 'same',
          actors: [
            { name: 'Ida Kvist', kind: 'person', path: 'b.txt' },
            { name: 'Dana Holt', kind: 'person' },
          ],
        },
        {
          decision: 'same',
          actors: [
            { name: 'Ida Kvist', kind: 'person' },
            { name: 'Somebody Else', kind: 'person' },
          ],
        },
      ],
      'a.txt',
    )
    const all = decide(analysis, [decision(claim, { act: 'accept' })], text, { same })
    assert.deepEqual(find(all, 'actor', 'Dana Holt'), find(all, 'actor', 'Philip Marsh'))
    assert.equal(only(all, 'claim', 'Nobody').speaker, 'Philip Marsh')
    assert.equal(only(all, 'actor', 'Ida Kvist').state, 'open')
  })

  it('give a place of one actor to another', () => {
    const mention = { ...marked('actor', 'mention', 'Marsh said', { name: 'Rosa Marsh', label: 'person' }) }
    mention.anchors = anchor(text, [
      { role: 'mention', start: text.indexOf('Marsh said'), end: text.indexOf('Marsh said') + 5 },
    ])
    const decided = settled(decision(mention, { act: 'add' }))
    assert.deepEqual(
      find(decided, 'actor', 'Marsh').map((mark) => [mark.name, words(mark).map(([, each]) => each), mark.state]),
      [
        ['Philip Marsh', ['Philip Marsh'], 'open'],
        ['Rosa Marsh', ['Marsh'], 'added'],
      ],
    )
  })

  it('stay rejected where the engine has come to see none, and can be brought back', () => {
    const rejected = decision(marked('figure', 'words', 'a clerk'), { act: 'reject' })
    const { state, engine, decisions } = only(settled(rejected), 'figure', 'a clerk')
    assert.deepEqual([state, engine, decisions], ['rejected', null, [rejected]])
    const again = settled(rejected, decision(rejected.mark, { act: 'accept' }, 'Ben'))
    assert.equal(only(again, 'figure', 'a clerk').state, 'added')
  })

  it('carry checks, notes and tags', () => {
    const decided = settled(
      decision(figure, { act: 'verify', verdict: 'disputed', note: 'says 15', source: 'https://depot.example/' }),
      decision(figure, { act: 'verify', verdict: 'confirmed' }, 'Ben'),
      decision(figure, { act: 'note', text: 'ask again' }),
      decision(figure, { act: 'tag', tag: 'blame' }),
      decision(figure, { act: 'tag', tag: 'blame' }, 'Ben'),
    )
    const { check, notes, tags, state, decisions } = only(decided, 'figure', '20 percent')
    assert.deepEqual([check?.verdict, check?.by, check?.current], ['confirmed', 'Ben', true])
    assert.deepEqual([notes.map((note) => note.text), tags, state], [['ask again'], ['blame'], 'open'])
    assert.equal(decisions.length, 5)
  })

  it('carry notes on any passage', () => {
    const passage = marked('passage', 'words', 'the trams were old')
    const mark = only(settled(decision(passage, { act: 'note', text: 'how old?' })), 'passage', 'trams')
    assert.deepEqual([mark.state, mark.notes.map((note) => note.text)], ['added', ['how old?']])
  })

  it('are passages of their own where one is inside of another, in any order', () => {
    const [both, one] = ['said Dana Holt. She added: “The trams are loud.”', 'She added: “The trams are loud.”']
    const tag = (words: string, tag: string) => decision(marked('passage', 'words', words), { act: 'tag', tag })
    for (const tags of [
      [tag(both, 'blame'), tag(one, 'hope')],
      [tag(one, 'hope'), tag(both, 'blame')],
    ])
      assert.deepEqual(
        settled(...tags)
          .marks.filter(({ kind }) => kind === 'passage')
          .map((mark) => [words(mark)[0]![1], mark.tags]),
        [
          [both, ['blame']],
          [one, ['hope']],
        ],
      )
    const twice = settled(tag(both, 'blame'), tag(both, 'hope'))
    assert.deepEqual(only(twice, 'passage', 'She').tags, ['blame', 'hope'])
  })
})

describe('after an edit', () => {
  const edited = (from: string, to: string) => {
    assert(text.includes(from))
    return text.replace(from, to)
  }
  const reread = (now: string, ...decisions: Decision[]) => decide(read(now), decisions, now)

  it('decisions hold on to their marks', () => {
    const now = edited('Council', 'After a long evening the council').replace('counted 40 votes', 'left')
    const decided = reread(now, decision(figure, { act: 'reject' }), decision(claim, { act: 'accept' }))
    assert.equal(only(decided, 'figure', '20 percent', now).state, 'rejected')
    assert.equal(only(decided, 'claim', 'Nobody', now).state, 'accepted')
  })

  it('a checked figure with another value is changed since', () => {
    const now = edited('20 percent', '25 percent')
    const decided = reread(
      now,
      decision(figure, { act: 'verify', verdict: 'confirmed' }),
      decision(figure, { act: 'accept' }),
    )
    const { check, state } = only(decided, 'figure', '25 percent', now)
    assert.deepEqual([check?.verdict, check?.current, state], ['confirmed', false, 'open'])
    // What was accepted is not there any more: its place is told.
    assert.deepEqual(
      decided.orphans.map(({ decision: { act }, near }) => [act.act, near && now.slice(near.start, near.end)]),
      [['accept', '25 percent']],
    )
  })

  for (const [kind, before, after] of [
    ['figure', '20 percent', 'twenty percent'],
    ['figure', '20 percent', '2.0 percent'],
    ['actor', 'Dana Holt', 'Hanna Holt'],
    ['actor', 'Dana Holt', 'Dana Holm'],
  ] as const)
    it(`what is decided about ${before} says nothing of ${after}`, () => {
      const now = edited(before, after)
      const { orphans, marks } = reread(now, decision(engineMark(kind, before), { act: 'accept' }))
      assert.deepEqual(
        orphans.map(({ near }) => near && now.slice(near.start, near.end)),
        [after],
      )
      assert(marks.every(({ state }) => state === 'open'))
    })

  for (const [before, after] of [
    ['20 percent', '20\u00a0Percent'],
    ['Dana Holt', 'Dána Holt'],
    ['Dana Holt', 'Dana\n  Holt'],
  ] as const)
    it(`what is decided about ${before} holds for ${after}`, () => {
      const now = edited(before, after)
      const kind = before === 'Dana Holt' ? 'actor' : 'figure'
      const decided = reread(now, decision(engineMark(kind, before), { act: 'accept' }))
      assert.equal(only(decided, kind, after, now).state, 'accepted')
    })

  it('a checked quotation with a word put in is changed since', () => {
    const now = edited('Nobody asked us', 'Nobody ever asked us')
    const decided = reread(now, decision(claim, { act: 'verify', verdict: 'confirmed' }))
    assert.deepEqual(only(decided, 'claim', 'Nobody', now).check?.current, false)
    const same = reread(edited('Council', 'The council'), decision(claim, { act: 'verify', verdict: 'confirmed' }))
    assert.deepEqual(only(same, 'claim', 'Nobody', edited('Council', 'The council')).check?.current, true)
  })

  it('an actor is known by name where the first place is cut out', () => {
    const now = edited(' Philip Marsh, a clerk, counted 40 votes.', '').replace('Marsh said', 'Philip Marsh said')
    const decided = reread(now, decision(marsh, { act: 'change', to: { name: 'P. Marsh' } }))
    assert.equal(only(decided, 'actor', 'Philip Marsh', now).name, 'P. Marsh')
  })

  it('decisions whose words are gone are kept as orphans', () => {
    const now = edited('Marsh said that 20 percent of the trams were old.', '')
    const { orphans } = reread(now, decision(figure, { act: 'accept' }))
    assert.deepEqual(
      orphans.map(({ decision: { mark }, near }) => [mark.anchors[0]!.exact, near]),
      [['20 percent', null]],
    )
  })

  it('what was accepted stays where the engine does not see it any more', () => {
    const blind = { ...analysis, figures: [], claims: [] }
    const decided = decide(blind, [decision(figure, { act: 'accept' }), decision(claim, { act: 'accept' })], text)
    const kept = only(decided, 'figure', '20 percent')
    assert.deepEqual([kept.state, kept.engine, kept.value, kept.unit], ['accepted', null, 20, '%'])
    assert.deepEqual([only(decided, 'claim', 'Nobody').speaker, decided.orphans], ['Dana Holt', []])
  })
})
