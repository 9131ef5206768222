import assert from 'node:assert/strict'
import test from 'node:test'
import { InlayHintRequest, type Range } from 'vscode-languageserver/node.js'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { openPier, type Pier, rangeOf } from './pier.ts'

const on = { settings: { name: 'Ann Lee', inlayHints: true } }
const all: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } }

/** The text with its hints in it, between `⟨` and `⟩`. */
async function hinted(pier: Pier, text: string, range = all): Promise<string> {
  const { client, uri } = pier
  const hints = (await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range })) ?? []
  const edits = hints.map(({ position, label }) => ({
    range: { start: position, end: position },
    newText: `⟨${label}⟩`,
  }))
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits)
}

const text = `Ferry stops

BRANDHOLM, March 12, 2024 (Coastwire) -- The boats did not sail on Monday.

“The pier is older than my grandmother was then,” Jonas Falk said on the quay.

“It creaks at night, and the planks are loose.”

He said the boats would stay ashore. Falk warned that the wind was rising fast. Elin Sorvik, the mayor, agreed.
`

const creaks = '“It creaks at night, and the planks are loose.”'

test('there are none unless the setting asks for them', async () => {
  assert.equal(await hinted(await openPier({}, text), text), text)
})

test('the speaker stands behind a claim whose sentence does not name them, the day behind a word that was counted', async () => {
  const found = await hinted(await openPier(on, text), text)
  const expected = text
    .replace('on Monday', 'on Monday⟨= 2024-03-11⟩')
    .replace(creaks, `${creaks}⟨— Falk⟩`)
    .replace('stay ashore', 'stay ashore⟨— Falk⟩')
  assert.equal(found, expected)
})

test('only what is in the range is told', async () => {
  const pier = await openPier(on, text)
  const found = await hinted(pier, text, rangeOf('He said the boats would stay ashore', text))
  assert.equal(found, text.replace('ashore', 'ashore⟨— Falk⟩'))
})

test('hints go with what people decide', async () => {
  const pier = await openPier(on, text)
  const stay = () => pier.marks('claim', 'the boats would stay ashore')
  await pier.decide(await stay(), { act: 'change', to: { speaker: 'Elin Sorvik' } })
  assert.match(await hinted(pier, text), /stay ashore⟨— Elin Sorvik⟩/)
  await pier.decide(await stay(), { act: 'reject' })
  assert.match(await hinted(pier, text), /stay ashore\./)
})
