import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import {
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node.js'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Article, articleRequest } from '../../src/server/protocol.ts'
import { oneLine } from '../../src/server/words.ts'
import { startServer } from './client.ts'

const server = await startServer()
after(() => server.stop())

const sentence = 'Harbour chief Mara Quell said: “The gates stay shut.” '

const texts = {
  'an empty document': '',
  'blank lines': '\r\n \n\t\r\n',
  'one line of a megabyte': sentence.repeat(1_000_000 / sentence.length),
  'a megabyte without a blank': 'x'.repeat(1_000_000),
  'NUL bytes and a byte-order mark': `\ufeff${sentence.replaceAll(' ', '\0')}`,
  'halves of surrogate pairs': `\ud83d Mara \udc4d Quell said: “\ud83d”`,
  'text from right to left': 'אמר שר הביטחון: “השערים סגורים”.',
  'marks that are never closed': '“““ Mara Quell said: “‘«"The gates'.repeat(50),
  'line breaks of every kind': 'Mara\rQuell\u2028said\u0085the\vgates\fstay\r\nshut.',
}

/** Every mention's range must hold the words that are shown for it. */
function assertInPlace({ actors }: Article, text: string): void {
  const document = TextDocument.create('', '', 0, text)
  for (const mention of actors.flatMap(({ mentions }) => mentions)) {
    assert.equal(mention.text, oneLine(document.getText(mention.range)))
  }
}

for (const [name, text] of Object.entries(texts)) {
  test(`every request is answered for ${name}`, { timeout: 60_000 }, async () => {
    const uri = server.open(text)
    const textDocument = { uri }
    const position = { line: 0, character: 20 }
    const article: Article = await server.connection.sendRequest(articleRequest, { uri })
    assertInPlace(article, text)
    await server.connection.sendRequest(SemanticTokensRequest.type, { textDocument })
    await server.connection.sendRequest(HoverRequest.type, { textDocument, position })
    await server.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })
    await server.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position })
    await server.connection.sendRequest(FoldingRangeRequest.type, { textDocument })
    server.close(uri)
  })
}

test('an empty document gives an empty article', async () => {
  const uri = server.open('')
  const { decisions, ...article }: Article = await server.connection.sendRequest(articleRequest, { uri })
  assert.deepEqual(article, { uri, version: 1, actors: [], claims: [], quotations: [], figures: [], findings: [] })
  assert.deepEqual([decisions.marks, decisions.checklist, decisions.orphans], [[], [], []])
})
