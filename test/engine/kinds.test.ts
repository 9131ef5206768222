import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'
import { listMarks, readMarks } from '../marked.ts'
import { models } from '../models.ts'

/** Names of which no word list knows anything: what they are, the words around them must tell. */
function check(source: string) {
  it(source.slice(0, 90), () => {
    const { text, marks } = readMarks(`${source}\n`)
    const found = analyze(text, { models }).actors.flatMap(({ kind, mentions }) =>
      mentions.filter(({ form }) => form === 'name').map((mention) => ({ ...mention, label: kind })),
    )
    assert.deepEqual(listMarks(text, found), listMarks(text, marks))
  })
}

describe('the trained part of the names', () => {
  check('A lawyer for the town, [Thessaly Brockhurst]{person}, 34, said so.')
  check('He grew up in [Quendale]{place}, far from the sea.')
  check('He works for the [ZNQ]{organization}.')
  check('They sang Happy Birthday to her.')
  check('He said it was Bleak and Grim there, and left.')

  it('says that it was trained, and how sure it is', () => {
    const { actors } = analyze('He works for the ZNQ.\n', { models })
    assert.match(actors[0]!.mentions[0]!.why, /^an organisation: its words and those around it \(trained, \d+ %\)$/u)
  })
})
