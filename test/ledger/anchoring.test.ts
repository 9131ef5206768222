import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { createFinder, findAnchors } from '../../src/ledger/anchoring.ts'
import { type Anchor, anchor } from '../../src/ledger/decision.ts'

const article = `Council clears the tram depot

Philip Marsh sat in the first row. Ida Kvist, who runs the depot, said the hall was cold.

The clerk counted 40 votes, then 50, and called that a rise of 20 percent. Later Marsh left the hall.

“Nobody in this street was ever asked about the noise of the night trams before today,” read a note.

The mayor said the trams would run. Nobody in the hall had read the plan before the vote was called. Marsh laughed.

The board said the trams would rest. Nobody in the hall had read the plan before the vote was called. Kvist wept.
`

/** The anchor of some words, the occurrence that stands before what follows the bar: `Marsh| laughed`. */
function anchorOf(text: string, marked: string): Anchor {
  const [words = '', behind = ''] = marked.split('|')
  const start = text.indexOf(words + behind)
  assert(start >= 0, marked)
  return anchor(text, [{ role: 'words', start, end: start + words.length }])[0]!
}

/** What is found of some words of the article after an edit, and how. */
function found(edit: (text: string) => string, marked: string): [string, string, number] | null {
  const text = edit(article)
  const place = createFinder(text)(anchorOf(article, marked))
  return place && [text.slice(place.start, place.end), place.words, place.start]
}

const replace = (from: string, to: string) => (text: string) => {
  assert(text.includes(from), from)
  return text.replace(from, () => to)
}

const cases: [string, (text: string) => string, string, [string, string] | null][] = [
  ['stays', (text) => text, 'Marsh| left', ['Marsh', 'same']],
  ['moves with a sentence before it', (text) => `A note of the desk. ${text}`, 'Marsh| left', ['Marsh', 'same']],
  [
    'holds when the article is wrapped anew',
    (text) => text.replaceAll(' ', '\r\n  '),
    '40 votes',
    ['40\r\n  votes', 'same'],
  ],
  ['holds when one side changes', replace('Later Marsh', 'After that Marsh'), 'Marsh| left', ['Marsh', 'same']],
  ['a typo in a name', replace('Later Marsh', 'Later Mrsh'), 'Marsh| left', ['Mrsh', 'replaced']],
  ['a typo in a longer name', replace('Philip Marsh', 'Philipp Marsh'), 'Philip Marsh', ['Philipp Marsh', 'changed']],
  [
    'a letter before a longer name',
    replace('Philip Marsh', 'Ephilip Marsh'),
    'Philip Marsh',
    ['Ephilip Marsh', 'changed'],
  ],
  ['another figure', replace('20 percent', '25 percent'), '20 percent', ['25 percent', 'replaced']],
  ['a word in a quotation', replace('night trams', 'early trams'), '“Nobody|', ['“Nobody', 'same']],
  ['a name that is cut out', replace(' Later Marsh left the hall.', ''), 'Marsh| left', null],
  ['a paragraph that is cut out', (text) => text.replace(/The clerk.*\n/u, ''), '20 percent', null],
  ['an empty text', () => '', 'Marsh| left', null],
]

describe('an anchor', () => {
  for (const [what, edit, marked, expected] of cases) {
    it(`${what}: ${expected ? expected.join(', ') : 'not found'}`, () => {
      assert.deepEqual(found(edit, marked)?.slice(0, 2) ?? null, expected)
    })
  }

  it('is found in a quotation that was trimmed, with its own edges', () => {
    const quotation = article.match(/“.*”/u)![0]
    const edit = replace(' about the noise of the night trams before today', '')
    assert.deepEqual(found(edit, quotation)?.slice(0, 2), ['“Nobody in this street was ever asked,”', 'changed'])
    const less = replace(' before today', '')
    assert.deepEqual(found(less, quotation)?.slice(0, 2), [quotation.replace(' before today', ''), 'changed'])
  })

  it('is found where its paragraph was moved to', () => {
    const paragraph = `${article.match(/The clerk.*\n/u)![0]}\n`
    const edit = (text: string) => text.replace(paragraph, '') + paragraph
    assert.deepEqual(found(edit, '20 percent'), ['20 percent', 'same', edit(article).indexOf('20 percent')])
  })

  describe('of a sentence that stands twice', () => {
    const sentence = 'Nobody in the hall had read the plan before the vote was called.'
    const [first, second] = [`${sentence}| Marsh`, `${sentence}| Kvist`]

    it('is found at its own place, in any order of the paragraphs', () => {
      const swap = (text: string) => {
        const paragraphs = text.trim().split('\n\n')
        return [...paragraphs.slice(0, -2), paragraphs.at(-1), paragraphs.at(-2)].join('\n\n')
      }
      for (const marked of [first, second]) {
        const [, words, start] = found(swap, marked)!
        assert.deepEqual([words, start], ['same', swap(article).indexOf(marked.replace('|', ''))])
      }
    })

    it('does not go to the other place when its own is cut out', () => {
      assert.equal(
        found(replace(`The mayor said the trams would run. ${sentence} Marsh laughed.\n\n`, ''), first),
        null,
      )
    })
  })
})

const sentences = [
  'The ferry left at noon.',
  'Ida Kvist said 40 people were on board.',
  '“We were not told,” a clerk said.',
  'A second ferry, the 😀 of the fleet, lay still.',
  'Cafe\u0301 Nord gave 40 people soup.',
]

describe('the anchors of an article', () => {
  const paragraph = fc.array(fc.constantFrom(...sentences), { maxLength: 6 }).map((all) => all.join(' '))
  const text = fc.array(paragraph, { maxLength: 6 }).map((all) => all.join('\r\n\r\n'))
  const edit = fc.record({
    at: fc.nat(1000),
    cut: fc.nat(60),
    put: fc.oneof(fc.constantFrom(...sentences), fc.string({ maxLength: 20 })),
  })

  it('point to the same words, to words much like them that are told as changed, or to none', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(1000), fc.nat(80))),
        fc.array(edit, { maxLength: 5 }),
        (before, spans, edits) => {
          const parts = spans
            .map(([start, length]) => ({ role: 'words' as const, start, end: Math.min(start + length, before.length) }))
            .filter(({ start, end }) => start < end && before.slice(start, end).trim() === before.slice(start, end))
          const anchors = anchor(before, parts)
          const now = edits.reduce((all, { at, cut, put }) => all.slice(0, at) + put + all.slice(at + cut), before)
          const flat = (words: string) => words.replace(/\s+/g, ' ')
          for (const [each, found] of findAnchors(now, anchors)) {
            const words = found && flat(now.slice(found.start, found.end))
            assert(found === null || (found.start >= 0 && found.start < found.end && found.end <= now.length))
            assert.equal(words === flat(each.exact), found?.words === 'same')
            assert.equal(words, words?.trim() ?? null)
          }
        },
      ),
    )
  })

  it('are all found where they were while nothing has changed', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(1000), fc.nat(80))), (same, spans) => {
        const parts = spans
          .map(([start, length]) => ({ role: 'words' as const, start, end: Math.min(start + length, same.length) }))
          .filter(({ start, end }) => start < end && same.slice(start, end).trim() === same.slice(start, end))
        for (const [{ start, end }, found] of findAnchors(same, anchor(same, parts)))
          assert.deepEqual(found, { start, end, words: 'same' })
      }),
    )
  })

  for (const [shape, line] of Object.entries({
    prose: (i: number) =>
      `The harbour board counted ${i} crates on pier ${(i * 7919) % 1000} before the ferries left. `,
    'one sentence again and again': () => 'The harbour board counted the crates before the ferries left. ',
    'one character': () => 'a'.repeat(80),
  })) {
    it(`are found in a megabyte of ${shape} in little time`, () => {
      const long = Array.from({ length: 12_500 }, (_, i) => line(i)).join('')
      const parts = Array.from({ length: 5_000 }, (_, i) => {
        const start = Math.floor((i * long.length) / 5_000)
        return { role: 'words' as const, start, end: start + 5 + (i % 40) }
      })
      const anchors = parts.map((part) => ({
        ...anchor(long.slice(part.start - 40, part.end + 40), [
          { ...part, start: 40, end: 40 + part.end - part.start },
        ])[0]!,
        ...part,
      }))
      const edited = long.replace(/board counted (\d*)3 /gu, 'board had counted $14 ')
      const begun = performance.now()
      findAnchors(`A note of the desk. ${edited}`, anchors)
      assert(performance.now() - begun < 10_000, `${performance.now() - begun} ms`)
    })
  }
})
