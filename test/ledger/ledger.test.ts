import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Decision } from '../../src/ledger/decision.ts'
import { anchor } from '../../src/ledger/decision.ts'
import {
  createWriter,
  decisionsOf,
  formatLedger,
  type LedgerLine,
  parseLedger,
  resolve,
} from '../../src/ledger/ledger.ts'
import { article, decisionAbout } from './decisions.ts'

const text = 'The 😀 of the fleet. Ida Kvist said 40 people were on board.\n'
const path = '2031/ferry.news.txt'
const write = createWriter({ text, path })
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const figure = anchor(text, [{ role: 'words', ...at('40 people') }])
const confirmed: Decision = {
  id: 'urn:uuid:8a7c3c0e-6c4e-4b07-9d4e-9f6f3a3f1c11',
  mark: { kind: 'figure', label: 'count', value: 40, of: 'people', anchors: figure },
  act: { act: 'verify', verdict: 'confirmed', note: 'counted by the port', source: 'https://port.example/list' },
  by: 'Ann Lee',
  at: '2031-05-13T09:12:00.000Z',
}

const load = (file: string) => parseLedger(file, text).lines
const lines = (file: string) => file.trimEnd().split('\n')

describe('a decision in the ledger', () => {
  it('is one W3C annotation, its places in code points', () => {
    assert.deepEqual(JSON.parse(write(confirmed).line), {
      '@context': [
        'http://www.w3.org/ns/anno.jsonld',
        { newsmark: { '@id': 'urn:newsmark:decision', '@type': '@json' } },
      ],
      id: confirmed.id,
      type: 'Annotation',
      motivation: 'assessing',
      created: confirmed.at,
      creator: { type: 'Person', name: 'Ann Lee' },
      body: [
        { type: 'TextualBody', purpose: 'assessing', value: 'confirmed' },
        { type: 'TextualBody', purpose: 'commenting', value: 'counted by the port' },
        { type: 'SpecificResource', source: 'https://port.example/list', purpose: 'linking' },
      ],
      target: [
        {
          type: 'SpecificResource',
          source: '../../../2031/ferry.news.txt',
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: '40 people',
              prefix: '😀 of the fleet. Ida Kvist said ',
              suffix: ' were on board.\n',
            },
            { type: 'TextPositionSelector', start: 35, end: 44 },
          ],
        },
      ],
      newsmark: { act: 'verify', kind: 'figure', label: 'count', value: 40, of: 'people', roles: ['words'] },
    })
    assert.deepEqual(decisionsOf(load(`${write(confirmed).line}\n`)), [confirmed])
  })

  it('comes back as it was, whatever was decided, and is written the same again', () => {
    fc.assert(
      fc.property(
        article.chain((each) => fc.tuple(fc.constant(each), fc.array(decisionAbout(each), { maxLength: 6 }))),
        ([each, decisions]) => {
          const line = createWriter({ text: each, path })
          const file = formatLedger(decisions.map((decision) => line(decision)))
          const loaded = parseLedger(file, each).lines
          const byId = (all: Decision[]) => new Map(all.map((decision) => [decision.id, decision]))
          assert.deepEqual(byId(decisionsOf(loaded)), byId(decisions))
          assert.equal(formatLedger(loaded), file)
          assert.equal(formatLedger([...loaded].reverse()), file)
        },
      ),
    )
  })
})

const foreign = [
  '{"id": "urn:x", "type":"Annotation","body":"a  b","target":"https://example.org/"}',
  '{"newsmark":{"act":"sing","kind":"claim"},"id":"urn:y","target":[]}',
  '{"newsmark":{"act":"accept","kind":"opinion"},"id":"urn:z"}',
  '{"newsmark":{"act":"verify","kind":"claim"},"id":"urn:v","body":{"purpose":"assessing","value":"perhaps"}}',
  '{"newsmark":{"act":"accept","kind":"claim"},"id":"urn:w","target":{"selector":{"type":"TextQuoteSelector","exact":"a"}}}',
  '{"newsmark":7,"big":1234567890123456789012}',
]

describe('the file of a ledger', () => {
  it('is in the order of the article, each line once', () => {
    const accepted: Decision = {
      id: 'urn:uuid:ffff',
      mark: { kind: 'actor', name: 'Ida Kvist', anchors: anchor(text, [{ role: 'mention', ...at('Ida Kvist') }]) },
      act: { act: 'accept' },
    }
    const both = [confirmed, accepted, confirmed].map((decision) => write(decision))
    assert.deepEqual(lines(formatLedger(both)), [both[1]!.line, both[0]!.line])
  })

  it('keeps what it does not know, byte for byte', () => {
    const file = formatLedger([...foreign.map((line) => ({ line, decision: null })), write(confirmed)])
    assert.deepEqual(new Set(lines(file)), new Set([...foreign, write(confirmed).line]))
    assert.deepEqual(decisionsOf(load(file)), [confirmed])
    assert.equal(formatLedger(load(`\ufeff${file.replaceAll('\n', '\r\n')}\r\n`)), file)
  })

  it('keeps further fields of a decision that is written anew', () => {
    const foreign = { type: 'TextualBody', purpose: 'describing', value: 'by telephone' }
    const { newsmark, body, ...others } = JSON.parse(write({ ...confirmed, by: 'Ann Lee' }).line)
    const known = {
      ...{ ...others, rights: 'CC0', creator: { ...others.creator, id: 'https://desk.example/ann' } },
      ...{ newsmark: { ...newsmark, repeated: [0], confidence: 0.9 }, body: [foreign, ...body] },
    }
    const [before] = load(JSON.stringify(known))
    const mark = { ...confirmed.mark, anchors: confirmed.mark.anchors.map(({ repeated: _, ...each }) => each) }
    const revised: Decision = { ...before!.decision!, mark, act: { act: 'verify', verdict: 'disputed' } }
    const line = JSON.parse(write(revised, { before: before!, at: '2031-05-14T08:00:00Z' }).line)
    assert.deepEqual([line.rights, line.modified, line.creator], ['CC0', '2031-05-14T08:00:00Z', known.creator])
    assert.deepEqual(line.newsmark, { ...newsmark, confidence: 0.9 })
    assert.deepEqual(
      line.body.map(({ value }: { value: string }) => value),
      ['disputed', 'by telephone'],
    )
  })

  it('has a decision that was written anew once, as it was written last', () => {
    const [before] = load(write(confirmed).line)
    const [newer, newest] = ['2031-05-14T08:00:00Z', '2031-05-14T12:00:00+02:00'].map(
      (at) => write(confirmed, { before: before!, at }).line,
    )
    const merged = [newest, before!.line, newer, newest].join('\n')
    assert.deepEqual(
      load(merged).map(({ line }) => line),
      [newest],
    )
  })

  it('is refused with the number of every line that is no JSON object', () => {
    const good = write(confirmed).line
    assert.throws(() => load(`${good}\n{"id":\n${good}\n[]\nnull\n7`), {
      message: [2, 4, 5, 6].map((number) => `line ${number} is not a JSON object`).join('\n'),
    })
  })

  const [a, b, c] = ['a', 'b', 'c'].map((id) => write({ ...confirmed, id }).line)
  const names = (all: readonly LedgerLine[]) => all.map(({ decision }) => decision!.id)

  it('gives both sides of a merge with conflicts', () => {
    const ledger = parseLedger(`${c}\n<<<<<<< HEAD\n${a}\n=======\n${b}\n>>>>>>> theirs\n`, text)
    assert.deepEqual(names(ledger.lines), ['c'])
    assert.deepEqual(
      ledger.conflicts.map(({ number, ours, theirs, base }) => [number, names(ours), names(theirs), base]),
      [[2, ['a'], ['b'], null]],
    )
    assert.deepEqual(names(resolve(ledger, 'ours')), ['c', 'a'])
    assert.deepEqual(names(resolve(ledger, 'theirs')), ['c', 'b'])
    assert.deepEqual(names(resolve(ledger, 'both')), ['c', 'a', 'b'])
  })

  it('leaves out what one side has deleted, where the merge tells what was there', () => {
    const ledger = parseLedger(`<<<<<<< HEAD\n${a}\n${b}\n||||||| 1f2e3d\n${a}\n=======\n${c}\n>>>>>>> theirs`, text)
    assert.deepEqual(names(resolve(ledger, 'both')), ['b', 'c'])
  })

  it('takes what both sides of a merge have once', () => {
    const ledger = parseLedger(`<<<<<<< HEAD\n${a}\n${b}\n=======\n${b}\n${c}\n>>>>>>> theirs`, text)
    assert.deepEqual(names(resolve(ledger, 'both')), ['a', 'b', 'c'])
  })

  it('reads a merge whose base is a merge with conflicts itself', () => {
    const base = `<<<<<<<<< one\n${a}\n||||||||| 1f2e3d\n=========\n${b}\n>>>>>>>>> two\n`
    const ledger = parseLedger(`<<<<<<< HEAD\n${b}\n||||||| merged\n${base}=======\n${a}\n${c}\n>>>>>>> theirs`, text)
    assert.deepEqual(
      ledger.conflicts.map(({ base }) => base && names(base)),
      [['a', 'b']],
    )
    assert.deepEqual(names(resolve(ledger, 'both')), ['c'])
  })

  for (const [file, message] of [
    [`=======\n${a}`, 'line 1 is out of place: ======='],
    [`<<<<<<< HEAD\n${a}\n<<<<<<< HEAD`, 'line 3 is out of place: <<<<<<<'],
    [`<<<<<<< HEAD\n${a}\n>>>>>>> theirs`, 'line 3 is out of place: >>>>>>>'],
    [`${a}\n<<<<<<< HEAD\n${a}\n=======\n`, 'the conflict of line 2 has no end'],
    [`<<<<<<< HEAD\n{\n=======\n${a}\n>>>>>>> theirs`, 'line 2 is not a JSON object'],
  ] as const)
    it(`is refused: ${message}`, () => assert.throws(() => parseLedger(file, text), { message }))

  it('of 20,000 decisions is read in the time that a person waits, which is told', (t) => {
    const long = Array.from({ length: 20_000 }, (_, i) => `Pier ${i} held ${i * 7} crates of salt on Monday. `).join('')
    const line = createWriter({ text: long, path })
    const file = formatLedger(
      Array.from({ length: 20_000 }, (_, i) => {
        const start = Math.floor((i * long.length) / 20_001)
        const suffix = long.slice(start + 12, start + 44)
        return line({
          ...confirmed,
          id: `urn:${i}`,
          mark: {
            kind: 'figure',
            anchors: [
              { role: 'words', start, end: start + 12, exact: long.slice(start, start + 12), prefix: '', suffix },
            ],
          },
        })
      }),
    )
    const begun = process.cpuUsage()
    assert.equal(decisionsOf(parseLedger(file, long).lines).length, 20_000)
    const { user, system } = process.cpuUsage(begun)
    t.diagnostic(`20,000 decisions read in ${((user + system) / 1e6).toFixed(2)} s of a processor`)
    // Several times what it takes: with other work beside it a processor is slower.
    assert(user + system < 2e6)
  })
})
