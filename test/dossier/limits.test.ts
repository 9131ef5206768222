import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ClippedActor, type Clipping, type Cuttings, clip } from '../../src/dossier/clipping.ts'
import { createDossier } from '../../src/dossier/dossier.ts'
import { entriesOf, keysOf } from '../../src/dossier/rules.ts'
import type { Analysis } from '../../src/engine/analysis.ts'

/** An analysis whose one claim, one quotation and many figures span the whole text. */
function analysisOf(text: string): Analysis {
  const whole = { start: 0, end: text.length }
  const figures = Array.from({ length: 5000 }, (_, i) => ({
    ...{ id: `f${i}`, kind: 'count' as const, value: i, of: 'boats' },
    ...{ start: Math.floor((i * text.length) / 5001), end: Math.floor((i * text.length) / 5001) + 1 },
  }))
  return {
    version: 1,
    article: { headline: null, byline: [], published: null, place: null },
    blocks: [{ ...whole, kind: 'paragraph' }],
    quotations: [{ ...whole, kind: 'speech', claim: 'c' }],
    actors: [
      {
        id: 'a',
        name: 'Ida Marsh',
        kind: 'person',
        titles: [],
        affiliations: [],
        aliases: [],
        mentions: [{ ...whole, form: 'name', why: '' }],
      },
    ],
    claims: [
      {
        id: 'c',
        kind: 'mixed',
        source: null,
        cue: whole,
        content: [whole],
        actor: 'a',
        carriedOver: false,
        said: null,
        figures: [],
        confidence: 1,
        why: '',
      },
    ],
    figures,
    dates: figures.map(({ start, end }) => ({ start, end, value: null })),
    findings: [],
  }
}

const megabyte = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length))

describe('a text of one megabyte stays linear', () => {
  for (const unit of [
    '.',
    '?!…',
    '. ',
    '.”',
    ' ',
    '\n',
    'a',
    'a.',
    "a'",
    'Mr. ',
    '“Quay” ',
    'The quay is long. ',
    'quay ',
    '[',
    '1,',
  ])
    it(`of ${JSON.stringify(unit)}`, () => {
      const text = megabyte(unit)
      const begun = performance.now()
      const dossier = createDossier()
      for (const path of ['a.txt', 'b.txt']) dossier.put(clip(path, analysisOf(text), text))
      dossier.findings()
      const seconds = (performance.now() - begun) / 1000
      assert(seconds < 20, `${seconds.toFixed(1)} s`)
    })
})

it('thousands of wordings that share their words stay linear', () => {
  const clipping = (path: number): Clipping => {
    const cuttings: Cuttings = {
      ...{ day: null, lines: [0], length: 0, actors: [], claims: [], told: [], figures: [], print: [] },
      quoted: [
        {
          ...{ start: 0, end: 60, claim: 'c', said: null, speaker: { name: 'Ida Marsh', person: true } },
          glance: 31,
          text: `We will mend the northern quay number ${path} before the summer fair`,
        },
      ],
    }
    return { path: `${path}.txt`, ...cuttings, ...keysOf(cuttings) }
  }
  const dossier = createDossier()
  for (let path = 0; path < 1000; path++) dossier.put(clipping(path))
  const begun = performance.now()
  dossier.findings()
  const seconds = (performance.now() - begun) / 1000
  assert(seconds < 40, `${seconds.toFixed(1)} s`)
})

it('every key is of its own value, however many there are', () => {
  const actors = Array.from(
    { length: 51_000 },
    (_, i): ClippedActor => ({
      ...{ name: `Ferry ${i}`, kind: 'organization', aliases: [], titles: [], affiliations: [] },
      mentions: [i, i + 1],
    }),
  )
  const cuttings: Cuttings = {
    ...{ day: null, lines: [0], length: 0, actors },
    ...{ claims: [], quoted: [], told: [], figures: [], print: [] },
  }
  const clipping: Clipping = JSON.parse(JSON.stringify({ path: 'a.txt', ...cuttings, ...keysOf(cuttings) }))
  const entries = entriesOf(clipping)
  assert.equal(entries.length, 50_000)
  for (const [i, [, { value }]] of entries.entries())
    if (i % 1000 === 999) assert.equal((value as ClippedActor).name, `Ferry ${i}`)
})
