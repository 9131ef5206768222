import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { ReferencesRequest } from 'vscode-languageserver/node.js'
import { openMarked, startServer } from './client.ts'

const server = await startServer()
after(() => server.stop())

async function check(source: string, includeDeclaration = true): Promise<void> {
  const { params, ranges } = openMarked(server, source)
  const found = await server.connection.sendRequest(ReferencesRequest.type, {
    ...params,
    context: { includeDeclaration },
  })
  assert.deepEqual(
    found,
    ranges.map((range) => ({ uri: params.textDocument.uri, range })),
  )
}

test('every mention of an actor is listed', () =>
  check(
    'Harbour chief ⟦Mara Quell⟧ said the gates would stay shut.\n\nEngineer Jonas Brandt agreed.\n\n' +
      '“We will wait,” ⟦Qu‸ell⟧ said. ⟦She⟧ said the dredgers were late.',
  ))

test('the first full mention is left out where the declaration is not wanted', () =>
  check('Harbour chief Mara Quell said the gates would stay shut. “We will wait,” ⟦Qu‸ell⟧ said.', false))

test('nothing is listed for a word that is no mention', () =>
  check('Harbour chief Mara Quell said the gates w‸ould stay shut.'))
