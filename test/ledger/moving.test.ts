import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addDecision, addSpelling, decisionsOf, formatActors, parseActors } from '../../src/ledger/actors.ts'
import { anchor } from '../../src/ledger/decision.ts'
import { formatIgnores, parseIgnores } from '../../src/ledger/ignores.ts'
import { createWriter, formatLedger, parseLedger } from '../../src/ledger/ledger.ts'
import {
  joinActors,
  joinIgnores,
  joinLedgers,
  ledgerFolderOf,
  moveActors,
  moveIgnores,
  moveLedger,
  pathAfter,
} from '../../src/ledger/moving.ts'

const text = 'Ida Kvist said 40 people were on board.'

/** A ledger of notes about these words. */
function ledger(path: string, ...all: string[]): string {
  const write = createWriter({ text, path })
  const lines = all.map((words) => {
    const start = text.indexOf(words)
    const anchors = anchor(text, [{ role: 'words', start, end: start + words.length }])
    return write({ id: `urn:uuid:${words}`, mark: { kind: 'passage', anchors }, act: { act: 'note', text: path } })
  })
  return formatLedger(lines)
}

const sources = (file: string) => file.split('\n').map((line) => line && JSON.parse(line).target[0].source)

describe('the ledger of an article that is renamed', () => {
  it('names the new path, and is the same again when the name is taken back', () => {
    const before = ledger('desk/ferry ä.news', 'Ida Kvist', '40 people')
    const after = moveLedger(before, 'desk/ferry ä.news', 'pier.news')
    assert.deepEqual(sources(after), ['../../pier.news', '../../pier.news', ''])
    assert.equal(moveLedger(after, 'pier.news', 'desk/ferry ä.news'), before)
    assert.deepEqual(
      parseLedger(after, text).lines.map(({ decision }) => decision),
      parseLedger(before, text).lines.map(({ decision }) => decision),
    )
  })

  it('keeps everything else byte for byte: other sources, broken lines, an open merge, line ends', () => {
    const kept =
      '{"half\r\n<<<<<<< ours\n{"target": {"source": "../../other.news"}, "n": 1.0}\n=======\n\n>>>>>>> theirs\n'
    assert.equal(moveLedger(kept, 'ferry.news', 'pier.news'), kept)
    const line = '{"target":{"source":"../../ferry.news"},"note":"../../ferry.news"}\r\n'
    assert.equal(
      moveLedger(kept + line, 'ferry.news', 'pier.news'),
      `${kept}{"target":{"source":"../../pier.news"},"note":"../../ferry.news"}\r\n`,
    )
  })

  it('is joined with the one that is there already, each line once and in order', () => {
    const ours = ledger('pier.news', '40 people')
    const theirs = moveLedger(ledger('ferry.news', 'Ida Kvist'), 'ferry.news', 'pier.news')
    const joined = joinLedgers(ours, theirs)
    assert.equal(joined, theirs + ours)
    assert.equal(joinLedgers(joined, theirs), joined)
  })

  it('is put behind one that cannot be read, and loses nothing', () => {
    const broken = '<<<<<<< ours\n{"a": 1}\n'
    assert.equal(joinLedgers(broken, '{"b": 2}\n'), `${broken}{"b": 2}\n`)
    assert.equal(joinLedgers('{"b": 2}\n', broken), `{"b": 2}\n${broken}`)
  })
})

describe('what is ignored in an article that is renamed', () => {
  const line = (path: string, scope: string) => JSON.stringify({ rule: 'name-spelling', scope, path })
  const file = formatIgnores(
    parseIgnores(
      [line('desk/a.news', 'file'), line('desk/', 'folder'), line('b.news', 'file'), line('desks/', 'folder')].join(
        '\n',
      ),
    ),
  )

  it('goes along, and that of others stays', () => {
    const { stay, go } = moveIgnores(file, 'desk', 'north/desk')
    assert.deepEqual(
      parseIgnores(go).map(({ ignore }) => ignore?.path),
      ['north/desk/a.news', 'north/desk/'],
    )
    assert.deepEqual(
      parseIgnores(stay).map(({ ignore }) => ignore?.path),
      ['b.news', 'desks/'],
    )
    const back = moveIgnores(joinIgnores(stay, go), 'north/desk', 'desk')
    assert.equal(joinIgnores(back.stay, back.go), file)
  })

  it('is not touched where the path is not in it, readable or not', () => {
    for (const other of [file, 'half {'])
      assert.deepEqual(moveIgnores(other, 'pier.news', 'x'), { stay: other, go: '' })
    assert.throws(() => moveIgnores('half { pier.news', 'pier.news', 'x'), /line 1 is not a JSON object/)
  })
})

describe('what is decided about the actors of an article that is renamed', () => {
  const [holm, kvist] = ['Holm', 'Kvist'].map((name) => ({ name, kind: 'person' as const }))
  const decided = (path: string) => ({ decision: 'same' as const, actors: [{ ...holm!, path }, kvist!] as const })
  const file = [decided('desk/a.news'), decided('b.news')].reduce(addDecision, parseActors('{"version":2}'))
  const spelled = formatActors(addSpelling(file, { actor: kvist!, spelling: 'Kvíst' }))

  it('goes along, and all else stays', () => {
    const { stay, go } = moveActors(spelled, 'desk', 'north')
    assert.deepEqual(decisionsOf(parseActors(go)), [decided('north/a.news')])
    assert.deepEqual(decisionsOf(parseActors(stay)), [decided('b.news')])
    const back = moveActors(joinActors(stay, go), 'north', 'desk')
    assert.equal(joinActors(back.stay, back.go), spelled)
  })

  it('keeps what is not known of it', () => {
    const [actors, note] = [[{ ...holm!, path: 'a.news', note: 'her' }, kvist], 'by Ann']
    const moved = moveActors(JSON.stringify({ decisions: [{ decision: 'same', actors, note }] }), 'a.news', 'b.news')
    const went = { decision: 'same', actors: [{ ...actors[0], path: 'b.news' }, kvist], note }
    assert.deepEqual(JSON.parse(moved.go).decisions, [null, went])
  })

  it('is not touched where the path is not in it, readable or not', () => {
    for (const other of [spelled, 'half {']) assert.deepEqual(moveActors(other, 'pier', 'x'), { stay: other, go: '' })
    assert.throws(() => moveActors('half { pier', 'pier', 'x'), /not JSON/)
  })
})

it('a path is at or below another, or beside it', () => {
  assert.equal(pathAfter('desk/a.news', 'desk', 'north'), 'north/a.news')
  assert.equal(pathAfter('a.news', 'a.news', 'desk/b.news'), 'desk/b.news')
  assert.equal(pathAfter('desk-2/a.news', 'desk', 'north'), null)
  assert.equal(ledgerFolderOf('desk/x.jsonl'), 'articles/desk/x%2Ejsonl')
})
