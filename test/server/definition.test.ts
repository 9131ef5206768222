import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { DefinitionRequest } from 'vscode-languageserver/node.js'
import { openMarked, startServer } from './client.ts'

const server = await startServer()
after(() => server.stop())

/** From `‸`, what stands between `⟦⟧` must be found, or nothing without marks. */
async function check(source: string): Promise<void> {
  const { params, ranges } = openMarked(server, source)
  const expected = ranges[0] ? { uri: params.textDocument.uri, range: ranges[0] } : null
  assert.deepEqual(await server.connection.sendRequest(DefinitionRequest.type, params), expected)
}

test('a surname leads to the first full name', () =>
  check('Harbour chief ⟦Mara Quell⟧ said the gates would stay shut. Qu‸ell gave no date.'))

test('a pronoun leads to the first full name', () =>
  check('Harbour chief ⟦Mara Quell⟧ said the gates would stay shut. S‸he said the dredgers were late.'))

test('the end of a name still belongs to it', () =>
  check('Harbour chief ⟦Mara Quell⟧ said the gates would stay shut. Quell‸ gave no date.'))

test('the first full name leads to itself', () => check('Harbour chief ⟦Ma‸ra Quell⟧ said the gates would stay shut.'))

test('an emoji before a mention counts as two characters', () =>
  check('👍 Harbour chief ⟦Mara Quell⟧ said the gates would stay shut. 👍👍 Qu‸ell gave no date.'))

test('lines may end in CRLF', () =>
  check('Gates shut\r\n\r\nHarbour chief ⟦Mara Quell⟧ said the gates would stay shut.\r\n\r\nQu‸ell gave no date.\r\n'))

test('a word that is no mention leads nowhere', () =>
  check('Harbour chief Mara Quell said the gates would s‸tay shut.'))

test('a blank beside a name leads nowhere', () => check('Harbour chief Mara Quell said ‸ the gates would stay shut.'))
