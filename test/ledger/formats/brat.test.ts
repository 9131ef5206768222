import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { analyze } from '../../../src/engine/analyze.ts'
import { decide } from '../../../src/ledger/decide.ts'
import { toBrat } from '../../../src/ledger/formats/brat.ts'
import { fromBrat } from '../../../src/ledger/formats/brat-reader.ts'
import { type Exported, standing } from '../../../src/ledger/formats/exported.ts'
import { models } from '../../models.ts'
import { exported, normal, reimported, sample } from './articles.ts'

/** A strict reader of the standoff format, written from its description: every id once, every reference known, every text as in the file. */
function check(standoff: string, { text, byteOrderMark }: Pick<Exported, 'text' | 'byteOrderMark'>) {
  const file = [...(byteOrderMark ? `\ufeff${text}` : text)]
  assert(standoff === '' || standoff.endsWith('\n'))
  const lines = standoff.split('\n').slice(0, -1)
  // Python counts these as line ends too.
  for (const line of lines) assert.doesNotMatch(line, /[\r\v\f\x1c-\x1e\x85\u2028\u2029]/u)
  const ids = lines.map((line) => line.split('\t')[0]!).filter((id) => id !== '*')
  assert.equal(new Set(ids).size, ids.length)
  const known = (id: string) => assert(ids.includes(id), `${id} is not there`)
  for (const line of lines) {
    const bound = /^T\d+\t[A-Za-z_-]+ (\d+ \d+(?:;\d+ \d+)*)\t(.+)$/u.exec(line)
    const relation = /^R\d+\t[A-Za-z_-]+ Arg1:(T\d+) Arg2:(T\d+)$/u.exec(line)
    const attribute = /^A\d+\t[A-Za-z_-]+ (T\d+) [\w-]+$/u.exec(line)
    const same = /^\*\t[A-Za-z_-]+((?: T\d+){2,})$/u.exec(line)
    const note = /^#\d+\t[A-Za-z_-]+ ([TRA]\d+)\t(.+)$/u.exec(line)
    assert([bound, relation, attribute, same, note].filter(Boolean).length === 1, line)
    if (bound) {
      const spans = bound[1]!.split(';').map((span) => span.split(' ').map(Number) as [number, number])
      assert.equal(spans.map(([start, end]) => file.slice(start, end).join('')).join(' '), bound[2])
      for (const [start, end] of spans) assert(start < end)
    }
    const references = [
      relation?.[1],
      relation?.[2],
      attribute?.[1],
      note?.[1],
      ...(same?.[1]?.trim().split(' ') ?? []),
    ]
    for (const id of references) if (id) known(id)
  }
}

const marksOf = (text: string) => standing(decide(analyze(text, { models }), [], text))

describe('brat standoff', () => {
  it('of an article', () => {
    const article = { path: 'a.txt', text: sample, byteOrderMark: false, marks: marksOf(sample) }
    const standoff = toBrat(article)
    check(standoff, article)
    for (const line of [
      'Person 32 41\tIda Kvist',
      'Content 81 101\t“Nobody 😀 asked us,”',
      'Figure 140 150\t20 percent',
      'Speaker Arg1:T',
      '"Ida Kvist"',
    ])
      assert(standoff.includes(line), `${line}\n${standoff}`)
  })

  it('fits its file, whatever stands there', () => {
    fc.assert(fc.property(exported, (article) => check(toBrat(article), article)))
  })

  it('gives back every mark', () => {
    fc.assert(
      fc.property(exported, (article) => {
        const imported = fromBrat(toBrat(article), article.text, article.byteOrderMark)
        assert.deepEqual(normal(reimported(imported, article.text)), normal(article.marks))
      }),
    )
  })

  it('gives back the engine’s marks as such', () => {
    const imported = fromBrat(
      toBrat({ path: 'a', text: sample, byteOrderMark: true, marks: marksOf(sample) }),
      sample,
      true,
    )
    assert(imported.length > 5 && imported.every(({ open }) => open))
    assert.deepEqual(normal(reimported(imported, sample)), normal(marksOf(sample)))
  })

  it('of others is read too: their types are tags, their notes plain text', () => {
    const text = 'Ann Lee left the pier.'
    const [lee, pier] = fromBrat(
      'T1\tPerson 0 7\tAnn Lee\r\nT2\tBuilding 17 21\tpier\n#1\tAnnotatorNotes T2\twhich one?\nE1\tMove:T2\n',
      text,
      false,
    )
    assert.deepEqual([lee!.kind, lee!.name, lee!.open], ['actor', 'Ann Lee', false])
    assert.deepEqual(
      [pier!.kind, pier!.tags, pier!.notes],
      ['passage', [{ name: 'Building' }], [{ text: 'which one?' }]],
    )
  })

  it('gives a claim back that a person says is nobody’s', () => {
    const claim = marksOf(sample).find(({ kind, speaker }) => kind === 'claim' && speaker === 'Dana Holt')!
    const [back] = fromBrat(
      toBrat({ path: 'a', text: sample, byteOrderMark: false, marks: [{ ...claim, speaker: null }] }),
      sample,
      false,
    )
    assert.equal(back!.speaker, null)
  })

  it('keeps the tabs of the article and of notes', () => {
    const text = 'Ann\tLee left the pier.'
    const [lee] = fromBrat('T1\tPerson 0 7\tAnn\tLee\n#1\tAnnotatorNotes T1\twho\tis she?\n', text, false)
    assert.deepEqual([lee!.name, lee!.notes], ['Ann\tLee', [{ text: 'who\tis she?' }]])
  })

  for (const [line, message] of [
    ['T1\tPerson 0 6\tAnn Lee', 'line 2: the article has other words at 0 6'],
    ['T1\tPerson 0-7\tAnn Lee', 'line 2: not a text bound: Person 0-7'],
    ['R1\tSource T1 T2', 'line 2: not a relation: Source T1 T2'],
  ] as const)
    it(`is refused: ${message}`, () =>
      assert.throws(() => fromBrat(`\n${line}\n`, 'Ann Lee left.', false), { message }))
})
