import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { analyze } from '../src/engine/analyze.ts'
import { decisionsOf, formatActors, parseActors, spellingsOf } from '../src/ledger/actors.ts'
import { fromAnnotation, toAnnotation } from '../src/ledger/annotation.ts'
import { codePoints } from '../src/ledger/code-points.ts'
import { parseCodebook } from '../src/ledger/codebook.ts'
import { decide } from '../src/ledger/decide.ts'
import { toBrat } from '../src/ledger/formats/brat.ts'
import { conllHead, toConll } from '../src/ledger/formats/conll.ts'
import { standing } from '../src/ledger/formats/exported.ts'
import { toJsonLines } from '../src/ledger/formats/jsonl.ts'
import { models } from './models.ts'

const page = readFileSync('docs/formats.md', 'utf8')

/** The example of that name. */
function example(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${name}\\n([^]*?)^\`\`\`$`, 'mu').exec(page)
  assert(found, name)
  return found[1]!
}

const path = 'depot.news.txt'
const text = example('article')
const marks = standing(decide(analyze(text, { path, models }), [], text))
const article = { path, text, byteOrderMark: false, marks }

describe('docs/formats.md', () => {
  it('shows a line of a ledger as it is written', () => {
    const annotation = JSON.parse(example('ledger'))
    const points = codePoints('')
    const decision = fromAnnotation(annotation, points)
    assert(decision)
    assert.deepEqual(
      JSON.parse(JSON.stringify(toAnnotation(decision, annotation.target[0].source, points))),
      annotation,
    )
  })

  it('shows a codebook', () => {
    assert.equal(parseCodebook(example('codebook')).tags.length, 2)
  })

  it('shows the file of the actors as it is written', () => {
    const file = parseActors(example('actors'))
    assert.equal(formatActors(file), example('actors'))
    assert.deepEqual([decisionsOf(file).length, spellingsOf(file).length], [2, 1])
  })

  it('shows what export prints', () => {
    assert.equal(toBrat(article), example('brat'))
    assert((conllHead + toConll(article)).startsWith(example('conll')))
    const lines = toJsonLines(article)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      lines.filter(({ kind }) => kind === 'figure'),
      [JSON.parse(example('jsonl'))],
    )
  })

  it('tells every format of the command line', () => {
    for (const format of ['jsonl', 'w3c', 'brat', 'csv', 'conll', 'markdown', 'refi-qda'])
      assert(page.includes(`### \`${format}\``), format)
  })
})
