import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { type DocumentSymbol, DocumentSymbolRequest, type Range } from 'vscode-languageserver/node.js'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { analyze } from '../../src/engine/analyze.ts'
import { read } from '../../src/server/reading.ts'
import { findSymbols } from '../../src/server/symbols.ts'
import { models } from '../models.ts'
import { openMarked, startServer } from './client.ts'
import { marked } from './marked.ts'

const server = await startServer()
after(() => server.stop())

async function outline(source: string): Promise<{ symbols: DocumentSymbol[]; ranges: Range[] }> {
  const { params, ranges } = openMarked(server, source)
  const symbols = await server.connection.sendRequest(DocumentSymbolRequest.type, params)
  return { symbols: symbols as DocumentSymbol[], ranges }
}

/** One line for each symbol, indented by depth. */
function lines(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name} (${detail})`,
    ...lines(children, `${indent}  `),
  ])
}

test('an article is walked by headline and paragraphs, with the claims of each', async () => {
  const { symbols } = await outline(
    [
      'Harbour gates to stay shut until spring',
      'By Ida Norlund',
      'Home > National > Harbours',
      'PORT ELLERY, March 12 (Coastwire) -- The gates of Port Ellery will stay shut through the winter, Mara Quell said.',
      '“We will wait for the dredgers,” Quell said. Engineer Jonas Brandt said that the silt was three metres deep.',
      'Ships wait outside.',
    ].join('\n\n'),
  )
  assert.deepEqual(lines(symbols), [
    'Harbour gates to stay shut until spring (headline)',
    'By Ida Norlund (byline)',
    'PORT ELLERY, March 12 (Coastwire) -- (dateline)',
    'The gates of Port Ellery will stay shut through the winter, Mara Quell said. (paragraph)',
    '  Mara Quell: The gates of Port Ellery will stay shut through the winter (indirect)',
    '“We will wait for the dredgers,” Quell said. Engineer Jonas Brandt said that… (paragraph)',
    '  Mara Quell: “We will wait for the dredgers,” (direct)',
    '  Jonas Brandt: that the silt was three metres deep (indirect)',
    'Ships wait outside. (paragraph)',
  ])
})

test('a claim of nobody says so', async () => {
  const { symbols } = await outline('Gates stay shut\n\n“The harbour belongs to all of us and to our children.”')
  assert.deepEqual(
    lines(symbols).at(-1),
    '  Unattributed: “The harbour belongs to all of us and to our children.” (direct)',
  )
})

test('a symbol reaches over its whole paragraph, a claim from its first part to its last', async () => {
  const { symbols, ranges } = await outline(
    'Gates stay shut\n\n⟦Ships wait. ⟦⟦“We will wait for the dredgers,”⟧ Mara Quell said⟧.⟧',
  )
  const paragraph = symbols.at(-1)
  const claim = paragraph?.children?.[0]
  assert.deepEqual([paragraph?.range, claim?.range, claim?.selectionRange], ranges)
})

test('a claim that goes on in the next paragraph stays within the first', () => {
  const { text, ranges } = marked('Gates stay shut\n\n⟦“We will wait,” Mara Quell said,⟧ “until the dredgers come.”')
  const analysis = analyze(text, { models })
  const [headline, { start, end } = { start: 0, end: 0 }] = analysis.blocks
  const middle = text.indexOf('said,') + 'said,'.length
  const blocks = [
    headline!,
    { kind: 'paragraph' as const, start, end: middle },
    { kind: 'paragraph' as const, start: middle + 1, end },
  ]
  const symbols = findSymbols(read(TextDocument.create('', 'news', 1, text), () => ({ ...analysis, blocks })))
  assert.deepEqual(
    symbols.map(({ children }) => children?.map(({ range }) => range)),
    [[], ranges, []],
  )
})

test('an empty document has no symbols', async () => {
  assert.deepEqual((await outline('')).symbols, [])
})
