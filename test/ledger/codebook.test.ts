import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import Ajv from 'ajv'
import { parseCodebook } from '../../src/ledger/codebook.ts'

const codebook = (...tags: object[]) => JSON.stringify({ tags })

describe('a codebook', () => {
  it('holds tags with a color, a description and a digit, or with their name alone', () => {
    const tags = [
      { name: 'blame', color: '#c2410c', description: 'Who is held to account', key: '1' },
      { name: 'praise', key: '0' },
      { name: 'open question' },
    ]
    assert.deepEqual(parseCodebook(`\ufeff${codebook(...tags)}`), { tags })
    assert.deepEqual(parseCodebook('{"version": 3, "tags": [{"name": "a", "group": "b"}]}'), { tags: [{ name: 'a' }] })
    assert.deepEqual(parseCodebook('{"tags": []}'), { tags: [] })
  })

  const wrong: [string, RegExp][] = [
    ['{"tags": [', /^Error: is not JSON: /],
    ['[]', /^Error: expected \{"tags": \[\.\.\.\]\}$/],
    ['null', /^Error: expected \{"tags"/],
    [codebook({ color: '#000000' }, { name: ' ' }), /^Error: tag 1: "name" is missing\ntag 2: "name" is missing$/],
    [codebook({ name: 'a', color: 'red' }), /^Error: tag 1 \(a\): "color" must be a color like "#1A6FBF"$/],
    [codebook({ name: 'a', key: 12 }), /^Error: tag 1 \(a\): "key" must be one digit, as in "1"$/],
    [codebook({ name: 'a', key: '12' }), /"key" must be one digit/],
    [codebook({ name: 'a', description: [] }), /"description" must be a text/],
    [codebook({ name: 'a' }, { name: 'b' }, { name: 'a' }), /^Error: tag 3: "name" "a" is that of tag 1 too$/],
    [codebook({ name: 'a', key: '1' }, { name: 'b', key: '1' }), /^Error: tag 2: "key" "1" is that of tag 1 too$/],
  ]
  for (const [text, message] of wrong) {
    it(`is refused where it is ${text}`, () => assert.throws(() => parseCodebook(text), message))
  }
})

describe('the schema of a codebook', () => {
  // The rest of its words are VS Code's own.
  const ajv = new Ajv({ strict: false, formats: { 'color-hex': true } })
  const validate = ajv.compile(JSON.parse(readFileSync('schemas/codebook.schema.json', 'utf8')))
  const isRead = (text: string) => {
    try {
      return parseCodebook(text).tags.length > 0
    } catch {
      return false
    }
  }

  const tags: object[] = [
    { name: 'blame', color: '#C2410c', description: 'Who is held to account', key: '1' },
    { name: 'praise', group: 'tone' },
    { name: ' ' },
    { color: '#000000' },
    { name: 'a', color: 'red' },
    { name: 'a', color: '#fff' },
    { name: 'a', key: 1 },
    { name: 'a', key: '12' },
    { name: 'a', description: [] },
  ]
  for (const tag of tags) {
    const text = codebook(tag)
    it(`${isRead(text) ? 'takes' : 'refuses'} what is ${isRead(text) ? 'read' : 'not read'}: ${text}`, () =>
      assert.equal(validate(JSON.parse(text)), isRead(text)))
  }

  it('refuses what is no list of tags', () => {
    for (const text of ['[]', 'null', '{}', '{"tags": {}}']) assert(!validate(JSON.parse(text)), text)
  })
})
