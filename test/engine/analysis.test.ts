import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import type { Analysis, Span } from '../../src/engine/analysis.ts'
import { analyze, createAnalyzer } from '../../src/engine/analyze.ts'
import { models } from '../models.ts'

const samples = readdirSync('media/samples')
  .filter((name) => name.endsWith('.news.txt'))
  .map((name) => readFileSync(`media/samples/${name}`, 'utf8'))
const validate = new Ajv().compile(JSON.parse(readFileSync('dist/analysis.schema.json', 'utf8')))

const spansOf = ({ article, blocks, quotations, actors, claims, figures, dates, findings }: Analysis): Span[] => [
  ...[article.headline, article.place].filter((span) => span !== null),
  ...(article.published && 'start' in article.published ? [article.published] : []),
  ...article.byline,
  ...blocks,
  ...quotations,
  ...actors.flatMap(({ titles, affiliations, mentions }) => [...titles, ...affiliations, ...mentions]),
  ...claims.flatMap(({ source, cue, content, said }) => [
    ...content,
    ...[source, cue, said].filter((span) => span !== null),
  ]),
  ...figures,
  ...dates,
  ...findings.flatMap(({ places }) => places),
]

/** What every analysis keeps, whatever the text. */
function holds(text: string, analysis: Analysis) {
  assert(validate(analysis), JSON.stringify(validate.errors))
  for (const { start, end } of spansOf(analysis)) {
    assert(0 <= start && start < end && end <= text.length, `${start}-${end} lies in ${text.length}`)
    const words = text.slice(start, end)
    assert.equal(words, words.trim(), 'no blank at either edge')
  }
  for (const list of [analysis.blocks, analysis.quotations, analysis.figures, analysis.dates]) {
    assert.deepEqual(
      list,
      [...list].sort((a, b) => a.start - b.start || b.end - a.end),
    )
  }
  const ids = [...analysis.actors, ...analysis.claims, ...analysis.figures].map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length, 'ids are unique')
  const known = new Set(ids)
  for (const { actor, figures } of analysis.claims)
    for (const id of [actor, ...figures]) assert(id === null || known.has(id))
  for (const { claim } of [...analysis.quotations, ...analysis.figures]) assert(claim === undefined || known.has(claim))
  for (const { mentions } of analysis.actors) assert(mentions.length > 0)
  const furniture = analysis.blocks.filter(({ kind }) => kind === 'furniture')
  for (const { start } of [...analysis.figures, ...analysis.claims.flatMap(({ content }) => content)]) {
    assert(!furniture.some((block) => block.start <= start && start < block.end), 'nothing inside furniture')
  }
}

/** Text from the pieces that break readers of news: marks, names, cues, blanks of every kind, halves of characters. */
const pieces = fc.constantFrom(
  ..."“ ” \" ' ‘ ’ '' « » „ , . : ; ? ! … — – - -- ( ) [ ] $ % € @ & # / \n \r\n \n\n \t \u2028 \u00a0 \0 😀 \ud83d \ude00 é \u202e \u200f שלום 漢字".split(
    ' ',
  ),
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  ...'constructor toString __proto__ hasOwnProperty he she it they Ann Lee Ruiz said told that the The mayor minister of and according to by By US U.S. Mr. Dr. President Seoul Monday Feb. 15 2022 1,200 3.5 million percent three it she who was would Ministry Bank NATO'.split(
    ' ',
  ),
)
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))

describe('any text is a valid article', () => {
  const odd: Record<string, string> = {
    empty: '',
    blank: ' \n\t\r\n ',
    'one word': 'Word',
    'only marks': '“”"\'’‘«»',
    'NUL bytes': 'Ann Lee\0 said\0 “no”.\0',
    'right to left': 'אמר שר הביטחון: “שלום”.\n\nقال الوزير «نعم».',
    'lone surrogates': '\ud83d “a \ude00” \ud83d',
    'bidirectional marks in a name': 'Ann \u202eLee\u202c said the port is closed.',
    'carriage returns': 'Headline here\r\n\r\nAnn Lee said “the port is closed.”\r\n\r\nBy Tom Berg\r\n',
    'a very long name': `${'Ann '.repeat(3000)}said no.`,
    'a very long word': 'x'.repeat(100_000),
    digits: '1'.repeat(2000),
  }
  for (const [name, text] of Object.entries(odd))
    it(name, () => {
      holds(text, analyze(text))
      holds(text, analyze(text, { models }))
    })

  it('random texts of marks, names and blanks', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, trained) => holds(text, analyze(text, trained ? { models } : {}))),
      { numRuns: 1500, seed: 7 },
    )
  })

  it('random strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => holds(text, analyze(text))),
      { numRuns: 500, seed: 7 },
    )
  })

  it('the samples and every beginning of one', () => {
    for (const text of samples) holds(text, analyze(text, { models }))
    const [first] = samples
    for (let end = 0; end < first!.length; end += 17) holds(first!.slice(0, end), analyze(first!.slice(0, end)))
  })
})

describe('time grows with the length of the text, not with its square', () => {
  /** A name for each number: `Baa`, `Bab`. */
  const wordOf = (i: number) => {
    const letters = (i + 26 ** 3)
      .toString(26)
      .replace(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    return letters[0]!.toUpperCase() + letters.slice(1)
  }
  const lines: Record<string, string | ((i: number) => string)> = {
    'different names': (i) => `${wordOf(i)} ${wordOf(i * 7)}, `,
    'people of one surname': (i) => `${wordOf(i)} Lee met Lee. `,
    'family names before given names': (i) => `Kim ${wordOf(i)}-ja met Kim. `,
    nicknames: (i) => `Tom “${wordOf(i)}” Lee said no. `,
    'titles and first persons': (i) => `Mayor ${wordOf(i)} Lee of ${wordOf(i * 3)} said “I am me.” `,
    prose: 'The mayor of Portwick, Ann Lee, said on Monday that “the bridge will stay closed” for 3 weeks. ',
    names: 'Ann Lee, ',
    quotations: '"Yes," he said. ',
    'open marks': '“a ',
    'single marks': "'a ‘b ",
    figures: '$1 ',
    'short lines': 'a\n',
  }
  /** The quickest of three runs: what the machine does besides only adds. */
  const time = (text: string) => {
    const runs = [1, 2, 3].map(() => {
      const start = performance.now()
      analyze(text, { models })
      return performance.now() - start
    })
    return Math.min(...runs)
  }
  for (const [name, line] of Object.entries(lines)) {
    it(name, () => {
      const text = (length: number) => {
        if (typeof line === 'string') return line.repeat(Math.ceil(length / line.length))
        return Array.from({ length: Math.ceil(length / line(0).length) }, (_, i) => line(i)).join('')
      }
      // Ten times the text: 10 if linear, 100 if quadratic; the machine's noise lies between.
      const ratio = time(text(500_000)) / time(text(50_000))
      assert(ratio < 40, `ten times the text took ${ratio.toFixed(1)} times as long`)
    })
  }
})

describe('ids', () => {
  const text = samples.find((sample) => analyze(sample).claims.length > 4)!
  const idsOf = (analysis: Analysis) =>
    [...analysis.actors, ...analysis.claims, ...analysis.figures].map(({ id }) => id)

  it('are the same for the same text', () => assert.deepEqual(idsOf(analyze(text)), idsOf(analyze(text))))

  it('survive an edit elsewhere in the article', () => {
    const edited = `${text.trimEnd()}\n\nNobody at the quay had noticed the gulls.\n`
    const after = new Set(idsOf(analyze(edited)))
    assert.deepEqual(
      idsOf(analyze(text)).filter((id) => !after.has(id)),
      [],
    )
  })
})

it('an analyser that has read an article before gives what a new one gives', () => {
  const again = createAnalyzer({ models })
  for (const text of samples) {
    again(text)
    const edited = text.replace(/\. /u, '. Nobody knows why. ')
    assert.deepEqual(again(edited), analyze(edited, { models }))
    assert.deepEqual(again(text), analyze(text, { models }))
  }
})

it('offsets are those of the text where CRLF, emoji and combining marks stand before a mark', () => {
  const text = 'Re\u0301union 😀\r\n\r\n😀😀 Ann Lee said that “the port is closed.”\r\n'
  const { actors, claims } = analyze(text)
  assert.equal(text.slice(actors[0]!.mentions[0]!.start, actors[0]!.mentions[0]!.end), 'Ann Lee')
  assert.equal(text.slice(claims[0]!.content[0]!.start, claims[0]!.content[0]!.end), 'that “the port is closed.”')
})

const seeds = '../shared/seeds'
if (!existsSync(seeds)) console.log(`skipped: the reference articles of ${seeds} are not here`)
describe('the reference articles', { skip: !existsSync(seeds) }, () => {
  if (!existsSync(seeds)) return
  const gold = JSON.parse(readFileSync(`${seeds}/gold.json`, 'utf8'))
  for (const article of gold.articles) {
    const text = readFileSync(`${seeds}/${article.path}`, 'utf8')
    const analysis = analyze(text, { models })
    const byName = (name: string) => {
      const names = [name, ...(gold.accept[name] ?? [])]
      return analysis.actors.find((actor) => names.some((one) => [actor.name, ...actor.aliases].includes(one)))
    }
    it(`${article.path}: keeps what every analysis keeps`, () => holds(text, analysis))
    for (const { name, kind } of article.actors)
      it(`${article.path}: ${name} is a ${kind}`, () => assert.equal(byName(name)?.kind, kind))
    for (const { content, actor } of article.claims.filter((claim: { optional?: boolean }) => !claim.optional)) {
      it(`${article.path}: a claim of ${actor}`, () => {
        const found = analysis.claims.find((claim) =>
          claim.content.some(({ start, end }) => start < content[0].end && content[0].start < end),
        )
        assert(found)
        if (actor) assert.equal(found.actor, byName(actor)?.id)
      })
    }
    for (const name of article.notSpeakers) {
      it(`${article.path}: ${name} says nothing`, () => {
        const actor = byName(name)
        assert(!actor || analysis.claims.every((claim) => claim.actor !== actor.id))
      })
    }
  }
})
