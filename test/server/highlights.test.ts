import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { DocumentHighlightRequest } from 'vscode-languageserver/node.js'
import { openMarked, startServer } from './client.ts'

const server = await startServer()
after(() => server.stop())

async function check(source: string): Promise<void> {
  const { params, ranges } = openMarked(server, source)
  const found = await server.connection.sendRequest(DocumentHighlightRequest.type, params)
  assert.deepEqual(
    found,
    ranges.map((range) => ({ range })),
  )
}

test('every mention of the actor is highlighted', () =>
  check('The gates of ⟦Port Ell‸ery⟧ are shut. Ships cannot reach ⟦Port Ellery⟧ from the sea.'))

test('on a cue, the source and the content are highlighted too', () =>
  check('⟦“The gates will stay shut,”⟧ ⟦Mara Quell⟧ ⟦sa‸id⟧. Later, the gates opened.'))

test('on a source, the other mentions of the speaker are highlighted too', () =>
  check('⟦“The gates will stay shut,”⟧ ⟦Mara Qu‸ell⟧ ⟦said⟧. Later, ⟦Quell⟧ left.'))

test('nothing is highlighted on a word that is neither', () =>
  check('“The gates are shut,” Mara Quell said. Later, the gates op‸ened.'))
