import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import test from 'node:test'
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node.js'
import { fileSystem } from '../../../src/server/file-system.ts'
import { nodeDisk } from '../../../src/server/folder/node-disk.ts'
import {
  type FolderActor,
  type FolderActorItem,
  type FolderList,
  folderActorRequest,
  folderActorsRequest,
} from '../../../src/server/folder-protocol.ts'
import { type Client, type ClientOptions, serveHere } from '../client.ts'
import { makePlace, type Place } from '../folder/place.ts'
import { read, until } from '../folder/reading.ts'

const articles = {
  'a.news': 'The quay\n\nMayor Ida Averill said that the quay would open.\n',
  'deep/b.news': 'The quay\n\nIda Marsh said that the crane was sold.\n',
}

async function serve(place: Place, options: ClientOptions = {}) {
  const client = await serveHere({ disk: nodeDisk, files: fileSystem }, { workspaceFolders: [place.uri], ...options })
  await read(client, place.uri)
  return client
}

async function actors(client: Client, folder: string): Promise<FolderActorItem[]> {
  const params = { folder, filter: '', limit: 100 }
  return (await client.connection.sendRequest<FolderList<FolderActorItem>>(folderActorsRequest, params)).items
}

const names = async (client: Client, folder: string) => (await actors(client, folder)).map(({ name }) => name)

/** Take a decision about the two people, by the keys they have alone. */
const decide = (client: Client, command: string, { uri: folder }: Place) =>
  client.execute(command, { folder, actor: 'person:ida averill', other: 'person:ida marsh' })

const ledger = (place: Place) => place.at('.newsmark/actors.json')

test('two people are one when somebody says so, in the folder, in the file and for the next server', async () => {
  await using place = await makePlace(articles)
  const client = await serve(place, { settings: { name: 'Rosa Lindt' } })
  assert.deepEqual(await names(client, place.uri), ['Ida Averill', 'Ida Marsh'])
  const { revision } = client.folders.all()[0]!
  assert.equal(await decide(client, 'newsmark.sameActor', place), true)
  assert(client.folders.all()[0]!.revision > revision)
  assert.deepEqual(await names(client, place.uri), ['Ida Averill'])
  const [{ key, articles: count }] = (await actors(client, place.uri)) as [FolderActorItem]
  assert.equal(count, 2)
  const params = { folder: place.uri, key }
  const one = await client.connection.sendRequest<FolderActor>(folderActorRequest, params)
  const decided = one.merges.find(({ decided }) => decided)
  assert.equal(decided?.decided?.by, 'Rosa Lindt')
  assert.match(decided?.decided?.at ?? '', /^\d{4}-\d\d-\d\dT/)
  const { decisions } = JSON.parse(readFileSync(ledger(place), 'utf8'))
  assert.deepEqual(
    decisions.filter(Boolean).map(({ decision, by }: Record<string, string>) => [decision, by]),
    [['same', 'Rosa Lindt']],
  )
  assert.deepEqual(await names(await serve(place), place.uri), ['Ida Averill'])
})

test('what is decided can be taken back', async () => {
  await using place = await makePlace(articles)
  const client = await serve(place)
  await decide(client, 'newsmark.sameActor', place)
  assert.equal(await decide(client, 'newsmark.undecideActors', place), true)
  assert.deepEqual(await names(client, place.uri), ['Ida Averill', 'Ida Marsh'])
  assert.equal(await decide(client, 'newsmark.undecideActors', place), false)
  assert.deepEqual(JSON.parse(readFileSync(ledger(place), 'utf8')).decisions.filter(Boolean), [])
})

test('the last decision about two actors is the one that holds', async () => {
  await using place = await makePlace(articles)
  const client = await serve(place)
  await decide(client, 'newsmark.sameActor', place)
  assert.equal(await decide(client, 'newsmark.notSameActor', place), true)
  assert.deepEqual(await names(client, place.uri), ['Ida Averill', 'Ida Marsh'])
  const params = { folder: place.uri, key: 'person:ida averill' }
  const { apart } = await client.connection.sendRequest<FolderActor>(folderActorRequest, params)
  assert.deepEqual(
    apart.map(({ name, decided }) => [name, decided]),
    [['Ida Marsh', {}]],
  )
})

test('a decision that somebody else wrote is heeded when the client tells of it', async () => {
  await using place = await makePlace(articles)
  const client = await serve(place)
  const [one, other] = [
    { name: 'Ida Averill', kind: 'person' },
    { name: 'Ida Marsh', kind: 'person' },
  ]
  mkdirSync(place.at('.newsmark'))
  writeFileSync(
    ledger(place),
    JSON.stringify({ decisions: [{ decision: 'same', actors: [one, other] }], note: 'ours' }),
  )
  const changes = [{ uri: `${place.uri}/.newsmark/actors.json`, type: 1 as const }]
  void client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
  await until(
    () => names(client, place.uri),
    ({ length }) => length === 1,
  )
  // And stays as it was written when we change the file.
  await decide(client, 'newsmark.notSameActor', place)
  assert.equal(JSON.parse(readFileSync(ledger(place), 'utf8')).note, 'ours')
})

test('nothing is decided about actors that are not there, and nothing in a folder that is none', async () => {
  await using place = await makePlace(articles)
  const client = await serve(place)
  const nobody = { folder: place.uri, actor: 'person:nobody at all', other: 'person:ida marsh' }
  assert.equal(await client.execute('newsmark.sameActor', nobody), false)
  const self = { ...nobody, actor: 'person:ida marsh' }
  assert.equal(await client.execute('newsmark.sameActor', self), false)
  assert.equal(await client.execute('newsmark.sameActor', { ...nobody, folder: 'file:///nowhere' }), false)
  assert.throws(() => readFileSync(ledger(place)), { code: 'ENOENT' })
})

const broken = {
  'a merge with conflicts': '<<<<<<< ours\n{"decisions":[null\n=======\n',
  'something else': '[]',
}

for (const [name, text] of Object.entries(broken)) {
  test(`a file with ${name} is told of, left as it is and never written over`, async () => {
    await using place = await makePlace({ ...articles, '.newsmark/actors.json': text })
    const client = await serve(place)
    assert.deepEqual(await names(client, place.uri), ['Ida Averill', 'Ida Marsh'])
    assert.match(client.messages.join('\n'), /cannot be read, and is left as it is: .*actors\.json: /)
    assert.equal(await decide(client, 'newsmark.sameActor', place), false)
    assert.match(client.messages.at(-1)!, /^Not written: .*actors\.json: /)
    assert.equal(readFileSync(ledger(place), 'utf8'), text)
    assert.deepEqual(await names(client, place.uri), ['Ida Averill', 'Ida Marsh'])
  })
}
