import assert from 'node:assert/strict'
import test from 'node:test'
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node.js'
import { nodeDisk } from '../../../src/server/folder/node-disk.ts'
import { type ConflictItem, conflictsRequest, type FolderList } from '../../../src/server/folder-protocol.ts'
import { type Client, serveHere } from '../client.ts'
import { makePlace } from './place.ts'
import { namesOf, pathsOf, read, until } from './reading.ts'

const said = (words: string) => `March 4, 2025\n\n“${words},” harbour master Ida Kvist said on Monday.\n`
const must = said('The old quay must open to every ferry before the winter storms')
const mustNot = said('The old quay must not open to every ferry before the winter storms')

async function serveTwo(first: string, second: string) {
  const client = await serveHere({ disk: nodeDisk }, { workspaceFolders: [first, second] })
  const folders = [first, second].map((uri) => client.folders.all().find((folder) => folder.uri === uri)!)
  return { client, here: folders[0]!, there: folders[1]! }
}

async function rulesIn({ connection }: Client, folder: string): Promise<string[]> {
  const params = { folder, filter: '', limit: 10 }
  const { items } = await connection.sendRequest<FolderList<ConflictItem>>(conflictsRequest, params)
  return items.map(({ rule }) => rule)
}

test('of two folders each is read when it is asked for, and compares its own articles alone', async () => {
  await using first = await makePlace({ 'a.news': must })
  await using second = await makePlace({ 'a.news': mustNot })
  const { client, here, there } = await serveTwo(first.uri, second.uri)
  await read(client, first.uri)
  assert.deepEqual([here.state.read, there.state.phase, pathsOf(there)], [1, 'idle', []])
  await read(client, second.uri)
  assert.deepEqual([await rulesIn(client, first.uri), await rulesIn(client, second.uri)], [[], []])
  await first.write('b.news', mustNot)
  await read(client, first.uri, true)
  assert.deepEqual(await rulesIn(client, first.uri), ['quotation-variance'])
  assert.deepEqual(await rulesIn(client, second.uri), [])
})

test('what happens in one of two folders, on disk or in an editor, is nothing to the other', async () => {
  await using first = await makePlace({ 'a.news': must })
  await using second = await makePlace({ 'a.news': must })
  const { client, here, there } = await serveTwo(first.uri, second.uri)
  for (const { uri } of [first, second]) await read(client, uri)
  const { revision } = here
  const uri = client.open('Ann Lee said that the port is closed.\n', { uri: there.uriOf('a.news') })
  await second.write('b.news', must)
  const changes = [{ uri: there.uriOf('b.news'), type: FileChangeType.Created }]
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
  await until(
    () => [namesOf(there, 'a.news')?.join(), pathsOf(there).join()],
    ([names, paths]) => names === 'Ann Lee' && paths === 'a.news,b.news',
  )
  assert.equal(client.folders.holding(uri), there)
  assert.deepEqual([pathsOf(here), namesOf(here, 'a.news'), here.revision], [['a.news'], ['Ida Kvist'], revision])
})

test('an actor is found among the symbols of both folders, in each at its own place', async () => {
  await using first = await makePlace({ 'a.news': must })
  await using second = await makePlace({ 'b.news': mustNot })
  const { client } = await serveTwo(first.uri, second.uri)
  for (const { uri } of [first, second]) await read(client, uri)
  const symbols = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'Ida Kvist' })
  const actors = symbols?.filter(({ name }) => name === 'Ida Kvist')
  const uris = actors?.map(({ location }) => location.uri).sort()
  assert.deepEqual(uris, [`${first.uri}/a.news`, `${second.uri}/b.news`].sort())
})
