import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { type Range, SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver/node.js'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { analyze } from '../../src/engine/analyze.ts'
import { read } from '../../src/server/reading.ts'
import { findTokens } from '../../src/server/semantic-tokens.ts'
import { startServer } from './client.ts'

const server = await startServer()
after(() => server.stop())

/** Every token as `type: words`. */
async function tokens(text: string, range?: Range): Promise<string[]> {
  const textDocument = { uri: server.open(text) }
  const { data } = (await (range
    ? server.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range })
    : server.connection.sendRequest(SemanticTokensRequest.type, { textDocument }))) ?? { data: [] }
  return decode(text, data)
}

function decode(text: string, data: readonly number[]): string[] {
  const document = TextDocument.create('', '', 0, text)
  const types = server.result.capabilities.semanticTokensProvider!.legend.tokenTypes
  const found: string[] = []
  let line = 0
  let character = 0
  for (let index = 0; index < data.length; index += 5) {
    const [lines, characters, length, type] = data.slice(index) as [number, number, number, number]
    character = lines === 0 ? character + characters : characters
    line += lines
    const offset = document.offsetAt({ line, character })
    found.push(`${types[type]}: ${text.slice(offset, offset + length)}`)
  }
  return found
}

test('speakers, other actors and figures are told apart', async () => {
  assert.deepEqual(
    await tokens(
      'Harbour chief Mara Quell said Port Ellery had lost 1,200 jobs. “We will wait,” she said. Brandt Shipping left.',
    ),
    ['speaker: Mara Quell', 'actor: Port Ellery', 'figure: 1,200', 'speaker: she', 'actor: Brandt Shipping'],
  )
})

test('a name inside the source of another’s claim is no speaker', async () => {
  assert.deepEqual(
    await tokens(
      'Gates stay shut\n\nJonas Holm, a deputy of Mara Quell, said the gates would stay shut. Then Quell left.',
    ),
    ['speaker: Jonas Holm', 'actor: Mara Quell', 'actor: Quell'],
  )
})

test('the outer one of two tokens stays', async () => {
  assert.deepEqual(await tokens('The three ministers said the gates would stay shut.'), [
    'speaker: The three ministers',
  ])
})

test('a token ends with its line', () => {
  const text = 'Gates stay shut\n\nHarbour chief Mara Quell said the gates would stay shut.'
  const broken = text.replace('Mara Quell', 'Mara\nQuell')
  const reading = read(TextDocument.create('', 'news', 1, broken), () => analyze(text))
  assert.deepEqual(decode(broken, findTokens(reading).data), ['speaker: Mara', 'speaker: Quell'])
})

test('a range is answered with the tokens that touch it', async () => {
  const text =
    'Gates stay shut\n\nMara Quell said Anna Brandt had left.\n\nJonas Holm said that all was well. Quell agreed.'
  const range = { start: { line: 2, character: 18 }, end: { line: 4, character: 3 } }
  assert.deepEqual(await tokens(text, range), ['actor: Anna Brandt', 'speaker: Jonas Holm'])
})

test('an empty document has no tokens', async () => {
  assert.deepEqual(await tokens(''), [])
})
