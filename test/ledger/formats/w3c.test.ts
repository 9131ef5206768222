import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import Ajv from 'ajv'
import fc from 'fast-check'
import { analyze } from '../../../src/engine/analyze.ts'
import { decide } from '../../../src/ledger/decide.ts'
import { standing } from '../../../src/ledger/formats/exported.ts'
import { fromW3c, toPage } from '../../../src/ledger/formats/w3c.ts'
import { createWriter } from '../../../src/ledger/ledger.ts'
import { models } from '../../models.ts'
import { article, decisionAbout } from '../decisions.ts'
import { exported, normal, remade, sample } from './articles.ts'
import { page } from './w3c-schema.ts'

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })
const isPage = ajv.compile(page)
const isAnnotation = ajv.compile({
  ...page.$defs.annotation,
  $defs: page.$defs,
  required: [...page.$defs.annotation.required, '@context'],
})

const here = { path: 'a.txt', whole: '/desk/north/a.txt', text: sample }

describe('W3C annotations', () => {
  it('of any marks are a page as the model has it', () => {
    fc.assert(
      fc.property(exported, (each) => {
        assert(isPage(JSON.parse(JSON.stringify(toPage(each)))), ajv.errorsText(isPage.errors))
      }),
    )
  })

  it('name the article as it was named', () => {
    const marks = standing(decide(analyze(sample, { models }), [], sample))
    const { items } = JSON.parse(
      JSON.stringify(toPage({ path: '../2031/a b.txt', text: sample, byteOrderMark: false, marks })),
    )
    assert.equal(items[0].target[0].source, '../2031/a%20b.txt')
  })

  it('in a ledger are annotations as the model has them', () => {
    fc.assert(
      fc.property(
        article.chain((text) => fc.tuple(fc.constant(text), decisionAbout(text))),
        ([text, decision]) => {
          const line = createWriter({ text, path: 'a/b.txt' })({ ...decision, mark: { ...decision.mark } }).line
          assert(isAnnotation(JSON.parse(line)), ajv.errorsText(isAnnotation.errors))
        },
      ),
    )
  })

  it('are refused by the schema where they are none', () => {
    const good = JSON.parse(
      JSON.stringify(
        toPage({
          path: 'a',
          text: sample,
          byteOrderMark: false,
          marks: standing(decide(analyze(sample, { models }), [], sample)),
        }),
      ),
    )
    assert(isPage(good))
    const wrong: ((item: Record<string, unknown>) => void)[] = [
      (item) => delete item.target,
      (item) => Object.assign(item, { type: 'Note' }),
      (item) => Object.assign(item, { motivation: 'guessing' }),
      (item) => Object.assign(item, { created: 'yesterday' }),
      (item) => Object.assign(item, { remark: 'none of the model’s words' }),
    ]
    for (const spoil of wrong) {
      const copy = JSON.parse(JSON.stringify(good))
      spoil(copy.items[0])
      assert(!isPage(copy), String(spoil))
    }
  })

  it('give back every mark', () => {
    fc.assert(
      fc.property(exported, (each) => {
        const { decisions, lost } = fromW3c(JSON.stringify(toPage(each)), { ...each, whole: `/${each.path}` })
        assert.equal(lost, 0)
        assert.deepEqual(
          normal(
            remade(
              decisions.map(({ decision }) => decision),
              each.text,
            ),
          ),
          normal(each.marks),
        )
      }),
    )
  })

  it('of others become notes, tags and passages where their words are', () => {
    const annotation = (id: string, exact: string, body?: object) => ({
      id,
      type: 'Annotation',
      creator: 'acct:ben@notes.example',
      body,
      target: {
        source: 'https://paper.example/',
        selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
      },
    })
    const items = [
      annotation('urn:1', 'Nobody 😀 asked us', { type: 'TextualBody', value: 'who?' }),
      annotation('urn:2', 'the depot would open in May 2032', {
        type: 'TextualBody',
        purpose: 'tagging',
        value: 'plan',
      }),
      annotation('urn:3', 'Philip Marsh counted 20 percent.'),
      annotation('urn:4', 'these words are in no part of the article at all'),
    ]
    for (const file of [
      JSON.stringify(items),
      items.map((item) => JSON.stringify(item)).join('\n'),
      JSON.stringify({ first: { items } }),
    ]) {
      const { decisions, lost } = fromW3c(file, here)
      assert.deepEqual(
        decisions.map(({ decision: { act, by, mark } }) => [act.act, by, mark.kind]),
        [
          ['note', 'acct:ben@notes.example', 'passage'],
          ['tag', 'acct:ben@notes.example', 'passage'],
          ['add', 'acct:ben@notes.example', 'passage'],
        ],
      )
      assert.equal(lost, 1)
    }
    assert.throws(() => fromW3c('{}\n{', here), /^Error: line 2: /u)
  })
})
