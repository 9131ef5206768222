import assert from 'node:assert/strict'
import test from 'node:test'
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ReferencesRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node.js'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { openPier, owners, type Pier, rangeOf, pier as text } from './pier.ts'

const document = TextDocument.create('', '', 0, text)
const tokenTypes = ['speaker', 'actor', 'figure']

/** The words that have a token, each with its type. */
async function tokens({ client, uri }: Pier): Promise<string[]> {
  const answer = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } })
  const data = answer?.data ?? []
  let [line, character] = [0, 0]
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [lines, characters, length, type] = data.slice(index * 5) as [number, number, number, number]
    character = lines === 0 ? character + characters : characters
    line += lines
    const range = { start: { line, character }, end: { line, character: character + length } }
    return `${tokenTypes[type]} ${document.getText(range)}`
  })
}

async function symbols({ client, uri }: Pier): Promise<string[]> {
  const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })
  return (found as DocumentSymbol[]).flatMap(({ children = [] }) => children.map(({ name }) => name))
}

const placeOf = ({ uri }: Pier, words: string) => ({ textDocument: { uri }, position: rangeOf(words).start })

test('tokens go with what people decide', async () => {
  const pier = await openPier()
  assert.deepEqual(
    (await tokens(pier)).filter((token) => /Falk|grandmother|14/.test(token)),
    ['figure 14 days', 'speaker Jonas Falk', 'actor Falk'],
  )
  await pier.mark({ kind: 'actor', parts: [{ role: 'mention', range: rangeOf('grandmother') }] })
  await pier.decide(await pier.marks('figure', '14 days'), { act: 'reject' })
  await pier.decide(await pier.marks('claim', owners), { act: 'reject' })
  assert.deepEqual(
    (await tokens(pier)).filter((token) => /Falk|grandmother|14/.test(token)),
    ['actor grandmother', 'actor Jonas Falk', 'actor Falk'],
  )
})

test('a client that can is told to ask for the tokens again', async () => {
  const pier = await openPier({ capabilities: { workspace: { semanticTokens: { refreshSupport: true } } } })
  const told = new Promise<void>((resolve) =>
    pier.client.connection.onRequest(SemanticTokensRefreshRequest.type, () => resolve()),
  )
  await pier.decide(await pier.marks('figure', '14 days'), { act: 'reject' })
  await told
})

test('symbols name the speaker that a person gave, and leave out what is rejected', async () => {
  const pier = await openPier()
  await pier.decide(await pier.marks('claim', owners), { act: 'change', to: { speaker: 'The harbour master' } })
  assert.equal((await symbols(pier)).at(-1), `The harbour master: ${owners}`)
  await pier.decide(await pier.marks('claim', owners), { act: 'reject' })
  assert(!(await symbols(pier)).some((name) => name.includes(owners)))
})

test('the mentions of two actors that were joined are one list, with one definition', async () => {
  const pier = await openPier()
  const { connection } = pier.client
  const ask = async () => {
    const context = { includeDeclaration: true }
    const found = await connection.sendRequest(ReferencesRequest.type, { ...placeOf(pier, 'Jonas Falk'), context })
    return (found ?? []).map(({ range }) => document.getText(range))
  }
  assert.deepEqual(await ask(), ['my', 'Jonas Falk', 'Falk'])
  await pier.decide(await pier.marks('actor', 'Jonas Falk'), { act: 'join', into: 'Elin Sorvik' })
  assert.deepEqual(await ask(), ['Elin Sorvik', 'my', 'Jonas Falk', 'Falk'])
  const definition = await connection.sendRequest(DefinitionRequest.type, placeOf(pier, 'Falk owns'))
  assert.deepEqual(definition, { uri: pier.uri, range: rangeOf('Elin Sorvik') })
})

test('a name that a person marked is highlighted wherever it was marked', async () => {
  const pier = await openPier()
  const highlights = async () => {
    const found = await pier.client.connection.sendRequest(DocumentHighlightRequest.type, placeOf(pier, 'pier,”'))
    return (found ?? []).map(({ range }) => document.getText(range))
  }
  assert.deepEqual(await highlights(), [])
  const [first, last] = [rangeOf('pier,”'), rangeOf('pier is older')].map(({ start }) => ({
    start,
    end: { ...start, character: start.character + 4 },
  }))
  const parts = [first!, last!].map((range) => ({ role: 'mention' as const, range }))
  await pier.mark({ kind: 'actor', name: 'The pier', parts })
  assert.deepEqual(await highlights(), ['pier', 'pier'])
})
