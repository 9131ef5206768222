import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  DefinitionRequest,
  HoverRequest,
  type Location,
  ReferencesRequest,
  SymbolKind,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node.js'
import {
  type ConflictItem,
  conflictsRequest,
  type FolderClaimItem,
  type FolderList,
  type StatementItem,
  searchClaimsRequest,
  statementsRequest,
} from '../../../src/server/folder-protocol.ts'
import { type Client, startServer } from '../client.ts'
import { makePlace, type Place } from '../folder/place.ts'
import { read, until } from '../folder/reading.ts'

const articles = {
  'a.news': 'The quay\n\nMarch 1, 2024\n\nMayor Ida Marsh said that the quay would open. Marsh left.\n',
  'deep/b.news':
    'The quay\n\nMarch 2, 2024\n\nIda Marsh met Tom Quell. “We will never sell the old crane to the brothers,” she said.\n',
  'c.news':
    'The quay\n\nMarch 3, 2024\n\n“We will now sell the old crane to the brothers,” Ida Marsh said. Rosa Lindt left.\n',
}

let place: Place
let server: Client & { stop(): Promise<void> }
before(async () => {
  place = await makePlace(articles)
  server = await startServer({ workspaceFolders: [place.uri] })
})
after(async () => {
  await server.stop()
  await place[Symbol.asyncDispose]()
})

const uri = (path: string) => `${place.uri}/${path}`
const list = <Item>(request: string, filter = '') =>
  server.connection.sendRequest<FolderList<Item>>(request, { folder: place.uri, filter, limit: 10 })

/** Open an article and ask at its line 4. */
function at(path: keyof typeof articles, words: string) {
  server.open(articles[path], { uri: uri(path) })
  const character = articles[path].split('\n')[4]!.indexOf(words)
  return { textDocument: { uri: uri(path) }, position: { line: 4, character } }
}

async function references(path: keyof typeof articles, words: string): Promise<string[]> {
  const params = { ...at(path, words), context: { includeDeclaration: true } }
  const found = (await server.connection.sendRequest(ReferencesRequest.type, params)) as Location[]
  return found.map(({ uri, range }) => `${uri.slice(place.uri.length + 1)} ${range.start.character}`)
}

async function symbols(query: string): Promise<[string, SymbolKind, string | undefined][]> {
  const found = (await server.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) as WorkspaceSymbol[]
  return found.map(({ name, kind, containerName }) => [name, kind, containerName])
}

describe('a server of whole folders', () => {
  it('reads the folder when references are asked for, not for a card, and answers with what it knows by then', async () => {
    const hover = await server.connection.sendRequest(HoverRequest.type, at('a.news', 'Ida'))
    assert.doesNotMatch((hover!.contents as { value: string }).value, /Elsewhere/)
    assert.deepEqual(await list(searchClaimsRequest), { items: [], total: 0, revision: 0 })
    assert.deepEqual((await references('a.news', 'Ida')).slice(0, 2), ['a.news 6', 'a.news 47'])
    await until(
      () => symbols('marsh'),
      ({ length }) => length === 4,
    )
    await read(server, place.uri)
  })

  it('lists mentions in other articles behind those of the article, the newest article first', async () => {
    assert.deepEqual(await references('a.news', 'Ida'), [
      ...['a.news 6', 'a.news 47', 'c.news 50'],
      ...['deep/b.news 0', 'deep/b.news 77'],
    ])
    assert.deepEqual(await references('c.news', 'Rosa'), ['c.news 66'])
    assert.deepEqual(await references('a.news', 'quay'), [])
  })

  it('leads to the first mention in the article, not in another', async () => {
    const found = (await server.connection.sendRequest(DefinitionRequest.type, at('a.news', 'Marsh left'))) as Location
    assert.equal(found.uri, uri('a.news'))
  })

  it('finds actors by name and claims by their words', async () => {
    assert.deepEqual(await symbols('ida'), [
      ['Ida Marsh', SymbolKind.Class, 'c.news'],
      ['Ida Marsh: “We will now sell the old crane to the brothers,”', SymbolKind.Event, 'c.news'],
      ['Ida Marsh: “We will never sell the old crane to the brothers,”', SymbolKind.Event, 'deep/b.news'],
      ['Ida Marsh: that the quay would open', SymbolKind.Event, 'a.news'],
    ])
    assert.deepEqual(await symbols('crane now'), [
      ['Ida Marsh: “We will now sell the old crane to the brothers,”', SymbolKind.Event, 'c.news'],
    ])
    assert.deepEqual(await symbols('xyzzy'), [])
    assert.deepEqual(
      (await symbols('')).map(([name]) => name),
      ['Ida Marsh', 'Rosa Lindt', 'Tom Quell'],
    )
  })

  it('answers what is said and where it conflicts', async () => {
    const claims = await list<FolderClaimItem>(searchClaimsRequest, 'quay')
    assert.deepEqual(
      claims.items.map(({ path }) => path),
      ['a.news'],
    )
    assert.equal((await list<StatementItem>(statementsRequest)).total, 1)
    const conflicts = await list<ConflictItem>(conflictsRequest)
    assert.deepEqual(
      conflicts.items.map(({ rule, places }) => [rule, places.map(({ path }) => path)]),
      [['quotation-variance', ['c.news', 'deep/b.news']]],
    )
    const nowhere = { folder: 'file:///nowhere', filter: '', limit: 10 }
    assert.deepEqual(await server.connection.sendRequest(conflictsRequest, nowhere), {
      items: [],
      total: 0,
      revision: 0,
    })
  })

  it('tells in a card what the others say', async () => {
    const params = at('a.news', 'Ida')
    // An article that was just opened is read again, and meanwhile nobody says what the others say.
    const value = await until(
      async () =>
        ((await server.connection.sendRequest(HoverRequest.type, params))!.contents as { value: string }).value,
      (value) => value.includes('Elsewhere'),
    )
    assert.match(value, /Elsewhere in the folder\*\* · 2 articles/)
    assert.match(value, /c\\\.news, 2024-03-03/)
  })
})
