import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Analysis } from '../../src/engine/analysis.ts'
import { analyze } from '../../src/engine/analyze.ts'
import { models as shipped } from '../models.ts'

const models = { claims: shipped.claims! }

const read = (text: string) => {
  const analysis = analyze(text, { models })
  const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end)
  const claims = analysis.claims.map(({ source, cue, content, kind }) => ({
    source: words(source),
    cue: words(cue),
    content: content.map(words),
    kind,
  }))
  return { analysis, claims }
}

const spansOf = ({ claims }: Analysis) =>
  claims.flatMap(({ source, cue, content }) => [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])])

describe('the trained claims', () => {
  it('finds source, cue and content of plain claims', () => {
    const { claims } = read(
      '“The bridge is safe,” Ann Lee said on Monday. The ministry said the port will stay closed.\n',
    )
    assert.deepEqual(claims, [
      { source: 'Ann Lee', cue: 'said', content: ['“The bridge is safe,”'], kind: 'direct' },
      { source: 'The ministry', cue: 'said', content: ['the port will stay closed'], kind: 'indirect' },
    ])
  })

  it('finds claims that no rule knows', () => {
    const text = 'The group expressed concern about the old bridge.\n'
    assert.deepEqual(analyze(text).claims, [])
    assert.deepEqual(
      read(text).claims.map(({ source }) => source),
      ['The group'],
    )
  })

  it('ends a clause with “that” where the rules are sure of its end', () => {
    const { claims } = read('The union has warned that the port could close at any time, having lost half its crews.\n')
    assert.deepEqual(
      claims.map(({ content }) => content),
      [['that the port could close at any time']],
    )
  })

  it('does not take a quotation in the next paragraph for a part of a claim that quotes nothing', () => {
    const text = 'Ann Lee said that the bridge is safe.\n\n“We tested it twice. Nobody has a reason to worry.”\n'
    const { actor, ...second } = analyze(text, { models }).claims[1]!
    assert.equal(second.carriedOver, true)
    assert.equal(actor, analyze(text, { models }).claims[0]!.actor)
  })

  it('leaves sign-offs to the rules and goes on with a quotation in the next paragraph', () => {
    const { claims } = read('“We were never asked about the closure of the bridge.” ― Ana Ruiz\n')
    assert.deepEqual(
      claims.map(({ source }) => source),
      ['Ana Ruiz'],
    )
    const over = '“It began with a leak,” said Ann Lee.\n\n“By night the cellar was full of water.”\n'
    assert.deepEqual(
      read(over).claims.map(({ source, content }) => [source, content.length]),
      [['Ann Lee', 2]],
    )
  })

  it('gives every claim a probability and a reason', () => {
    const { analysis } = read('The mayor is skeptical of the plan, and the council said that the port is closed.\n')
    assert(analysis.claims.length > 0)
    for (const { confidence, why } of analysis.claims) {
      assert(confidence > 0 && confidence <= 1)
      assert.notEqual(why, '')
    }
  })

  it('holds in any text: spans in bounds, in order, without blanks at their edges', () => {
    const texts = [
      '',
      '\n',
      '“',
      '“”',
      'said',
      ': :',
      '😀 said “😀”.',
      '“Go,” he said\r\n\r\n“on.”\r\n',
      'He said. '.repeat(2000),
    ]
    for (const text of texts) {
      for (const { start, end } of spansOf(analyze(text, { models }))) {
        assert(0 <= start && start < end && end <= text.length)
        assert.equal(text.slice(start, end), text.slice(start, end).trim())
      }
    }
  })
})
