import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { check, findingsOf } from './check.ts'

const head = 'Harbour news\n\n'
const rule = '{unbalanced-quotation}'

const conflicts = [
  `[“We will go, said Ann Lee.]${rule} The town was quiet.`,
  `“We go,” said Ann Lee. The quay is shut. [“We will]${rule}`,
  `We will go,[”]${rule} Ann Lee said.`,
  `“We will go,” Ann Lee said. “We have water.”[”]${rule}`,
  `The so-called ["quick fix took ten years.]${rule}\n\nThe town was quiet.`,
]

const silent = [
  '“We will go,” said Ann Lee. “We are ready.\n\n“We have food.\n\n“We have water,” she said.',
  'He is 6\'2" tall and bought a 12" disc.',
  '“He’s 6’2”,” Ann Lee said of Tom Berg.',
  '“We go,” said Ann Lee.\n\n"The quay is shut, and nobody knows why.\n\n“It rains,” he said."\n\nIt rained.',
  'Ann Lee said, “ we will go and be back by noon.”',
  'The boys’ club and the ’90s.',
  '“He said ‘go” was all Ann Lee said.',
  '“We go,” said Ann Lee.\n\nRelated articles\n\n“Lost mark',
  '<post author=”ann” time=”12”>“We go,” said Ann Lee.',
  'See <a href="portwick.html>the list</a> of boats.',
]

describe('unbalanced-quotation', () => {
  it('finds a quotation mark without its other half', () => {
    for (const text of conflicts) check(head + text)
  })

  it('leaves quotations over paragraphs, inches, apostrophes and the code of a page alone', () => {
    for (const text of silent) check(head + text)
  })

  it('reports a paragraph once, and a file that has lost its marks once', () => {
    const broken = '”We will go,” said Ann Lee. We have food.” The quay is shut.”'
    assert.deepEqual(findingsOf(head + broken, 'unbalanced-quotation'), [
      { message: 'These quotation marks do not pair.', places: ['”', '”'] },
    ])
    const lost = head + [1, 2, 3, 4, 5, 6].map((day) => `We will go on day ${day},” said Ann Lee.\n\n`).join('')
    const [finding, ...others] = findingsOf(lost, 'unbalanced-quotation')
    assert.equal(finding?.message, 'Quotation marks have lost their other half in 6 paragraphs.')
    assert.equal(finding?.places.length, 6)
    assert.deepEqual(others, [])
  })
})
