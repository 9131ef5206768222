import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { analyze } from '../../src/engine/analyze.ts'
import { checklist, progress } from '../../src/ledger/checklist.ts'
import { decide } from '../../src/ledger/decide.ts'
import type { Act, Decision } from '../../src/ledger/decision.ts'
import { marksOf, toMarked } from '../../src/ledger/marks.ts'
import { draw } from '../../src/ledger/report.ts'
import { toHtml } from '../../src/ledger/report-html.ts'
import { toMarkdown } from '../../src/ledger/report-markdown.ts'
import { models } from '../models.ts'

const text = `Council clears the tram depot

March 5, 2031

Mayor Ida Kvist said the depot would open in May 2032. “Nobody asked us,” said Dana Holt, critics said.

Kvist said that 20 percent of the trams were old. Philip Marsh left the hall.
`

const analysis = analyze(text, { models })
const marks = marksOf(analysis)

/** Decide about the first mark that holds some words. */
const about = (kind: string, words: string, act: Act, by = 'Ann Lee'): Decision => {
  const mark = marks.find(
    (each) => each.kind === kind && each.parts.some(({ start, end }) => text.slice(start, end).includes(words)),
  )
  assert(mark, words)
  return { id: `urn:${kind}:${words}:${act.act}`, mark: toMarked(text, mark), act, by, at: '2031-03-06T10:00:00.000Z' }
}

const listed = (decisions: readonly Decision[], now = text) =>
  checklist(decide(analyze(now, { models }), decisions, now), now)

describe('the checklist of an article', () => {
  it('has every name with its titles, quotation with its speaker, figure and date', () => {
    assert.deepEqual(
      listed([]).map(({ kind, words, detail, state }) => [kind, words, detail, state]),
      [
        ['date', 'March 5, 2031', '2031-03-05', 'open'],
        ['name', 'Ida Kvist', 'Mayor', 'open'],
        ['date', 'May 2032', '2032-05', 'open'],
        ['quotation', '“Nobody asked us,”', 'Dana Holt', 'open'],
        ['name', 'Dana Holt', '', 'open'],
        ['figure', '20 percent', '', 'open'],
        ['name', 'Philip Marsh', '', 'open'],
      ],
    )
  })

  it('counts what is checked, and what has changed since as not', () => {
    const confirmed: Act = { act: 'verify', verdict: 'confirmed' }
    const decisions = [
      about('figure', '20 percent', confirmed),
      about('actor', 'Ida Kvist', { act: 'verify', verdict: 'disputed' }),
      about('date', 'May 2032', { act: 'reject' }),
    ]
    assert.deepEqual(progress(listed(decisions)), { checked: 2, of: 6 })
    const now = listed(decisions, text.replace('20 percent', '25 percent'))
    assert.deepEqual(progress(now), { checked: 1, of: 6 })
    assert.equal(now.find(({ kind }) => kind === 'figure')?.state, 'changed since checked')
  })
})

const nasty = '<img src=x onerror=alert(1)> | [a](javascript:alert(1)) `b` **c** &amp;\n# d'
const report = (note: string, title = 'Council clears the tram depot') => {
  const decisions = [
    about(
      'figure',
      '20 percent',
      { act: 'verify', verdict: 'confirmed', note, source: 'https://depot.example/a?b=1&c=2' },
      note,
    ),
    about('actor', 'Dana Holt', { act: 'verify', verdict: 'cannot verify', source: 'javascript:alert(1)' }),
    about('quotation', 'Nobody', { act: 'verify', verdict: 'disputed', note: 'said by phone' }),
  ]
  const now = text.replace('“Nobody asked us,” said Dana Holt, critics said.', 'Dana Holt left.')
  const decided = decide(analyze(now, { models }), decisions, now)
  return draw({ title, path: 'depot.news.txt', at: '2031-03-07' }, checklist(decided, now), decided.orphans)
}

describe('a sign-off report', () => {
  it('in Markdown', () => {
    assert.equal(
      toMarkdown(report('counted')),
      `# Council clears the tram depot

depot\\.news\\.txt, 2031\\-03\\-07

**2/6 checked**: 1 confirmed, 1 cannot verify, 4 open

## Names

|  |  | state | by | on | note | source |
|---|---|---|---|---|---|---|
| Ida Kvist | Mayor | open |  |  |  |  |
| Dana Holt |  | cannot verify | Ann Lee | 2031\\-03\\-06 |  | javascript\\:alert\\(1\\) |
| Philip Marsh |  | open |  |  |  |  |

## Figures

|  |  | state | by | on | note | source |
|---|---|---|---|---|---|---|
| 20 percent |  | confirmed | counted | 2031\\-03\\-06 | counted | https\\:\\/\\/depot\\.example\\/a?b\\=1&amp;c\\=2 |

## Dates

|  |  | state | by | on | note | source |
|---|---|---|---|---|---|---|
| March 5, 2031 | 2031\\-03\\-05 | open |  |  |  |  |
| May 2032 | 2032\\-05 | open |  |  |  |  |

## Not found any more

|  |  | state | by | on | note | source |
|---|---|---|---|---|---|---|
| “Nobody asked us,” | disputed | not found any more | Ann Lee | 2031\\-03\\-06 | said by phone |  |
`,
    )
  })

  it('in Markdown lets no text be markup', () => {
    const page = toMarkdown(report(nasty, nasty))
    assert.doesNotMatch(page, /<img|(?<!\\)\[a\]|(?<!\\)`/u)
    assert.equal(page.match(/^#+ /gmu)?.length, 5)
  })

  it('in HTML links web addresses alone, and loads nothing', () => {
    const page = toHtml(report('counted'))
    assert.deepEqual(page.match(/<a [^>]*>/gu), [
      '<a href="https://depot.example/a?b=1&amp;c=2" rel="noreferrer noopener">',
    ])
    assert.doesNotMatch(page, /<(?:script|img|link|iframe)|url\(|@import/iu)
    assert.match(page, /<td>javascript:alert\(1\)<\/td>/u)
    assert.match(page, /default-src 'none'/u)
  })

  it('in HTML shows any text as it is', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      htmlEntities: true,
      trimValues: false,
      unpairedTags: ['meta'],
      isArray: (name) => ['td', 'tr', 'table'].includes(name),
      parseTagValue: false,
    })
    fc.assert(
      fc.property(fc.oneof(fc.constant(nasty), fc.string({ unit: 'binary' })), (note) => {
        const page = toHtml(report(note))
        assert.doesNotMatch(
          page.replace(
            /<\/?(?:!doctype html|html|head|meta|title|style|body|h1|h2|p|strong|table|thead|tbody|tr|th|td|a)\b[^<>]*>/gu,
            '',
          ),
          /[<>]/u,
        )
        const html = page.slice(page.indexOf('<table'), page.lastIndexOf('</table>') + 8)
        assert.equal(XMLValidator.validate(`<x>${html}</x>`), true)
        const rows = parser.parse(`<x>${html}</x>`).x.table[1].tbody.tr
        const shown = note.replace(/[\p{Cc}\p{Cs}]/gu, ' ')
        assert.equal(String(rows[0].td[5]?.['#text'] ?? rows[0].td[5]), shown)
      }),
      { numRuns: 50 },
    )
  })
})
