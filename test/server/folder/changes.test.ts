import assert from 'node:assert/strict'
import { symlink } from 'node:fs/promises'
import test from 'node:test'
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  RegistrationRequest,
} from 'vscode-languageserver/node.js'
import { stopReading } from '../../../src/server/folder-protocol.ts'
import type { Client } from '../client.ts'
import { makePlace, type Place } from './place.ts'
import { ask, namesOf, pathsOf, read, serveFolder, until } from './reading.ts'

const lee = 'Ann Lee said that the port is closed.\n'
const kvist = 'The port is closed for a month, harbour master Ida Kvist said.\n'

/** Tell the server what an editor's watcher would. */
function tell(client: Client, place: Place, changes: Record<string, keyof typeof FileChangeType>): Promise<void> {
  return client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: Object.entries(changes).map(([path, type]) => ({
      uri: path === '' ? place.uri : `${place.uri}/${path}`,
      type: FileChangeType[type],
    })),
  })
}

async function serveRead(place: Place, options = {}) {
  const serving = await serveFolder(place.uri, options)
  await read(serving.client, place.uri)
  const { folder } = serving
  const untilPaths = (...paths: string[]) =>
    until(
      () => pathsOf(folder).join(),
      (found) => found === paths.join(),
    )
  const untilNames = (path: string, name: string) =>
    until(
      () => namesOf(folder, path),
      (names) => names?.join() === name,
    )
  return { ...serving, untilPaths, untilNames }
}

test('files that are made, changed and deleted', async () => {
  await using place = await makePlace({ 'a.news': lee, 'b.news': lee })
  const { client, untilPaths, untilNames } = await serveRead(place)
  await place.write('a.news', kvist)
  await tell(client, place, { 'a.news': 'Changed' })
  await untilNames('a.news', 'Ida Kvist')
  await place.write('deep/c.news', kvist)
  await tell(client, place, { 'deep/c.news': 'Created' })
  await untilPaths('a.news', 'b.news', 'deep/c.news')
  await place.remove('b.news')
  await tell(client, place, { 'b.news': 'Deleted' })
  await untilPaths('a.news', 'deep/c.news')
  assert.equal((await ask(client, place.uri)).phase, 'ready')
})

test('a folder that is made, renamed or deleted is told of alone', async () => {
  await using place = await makePlace({ 'a.news': lee })
  const { client, untilPaths } = await serveRead(place)
  await place.write('wire.2016/deep/b.news', lee)
  await tell(client, place, { 'wire.2016': 'Created' })
  await untilPaths('a.news', 'wire.2016/deep/b.news')
  await place.move('wire.2016', 'wire/2016')
  await tell(client, place, { 'wire.2016': 'Deleted', wire: 'Created' })
  await untilPaths('a.news', 'wire/2016/deep/b.news')
  await place.remove('wire')
  await tell(client, place, { wire: 'Deleted' })
  await untilPaths('a.news')
})

test('a folder whose deletion and return came as one change is read anew', async () => {
  await using place = await makePlace({ 'wire/a.news': lee, 'b.news': lee })
  const { client, untilNames } = await serveRead(place)
  await place.remove('wire')
  await place.write('wire/a.news', kvist)
  await tell(client, place, { wire: 'Changed' })
  await untilNames('wire/a.news', 'Ida Kvist')
})

test('a whole folder that goes and comes back', async () => {
  await using place = await makePlace({ 'a.news': lee })
  const { client, untilPaths } = await serveRead(place)
  await place.remove('.')
  await tell(client, place, { '': 'Deleted' })
  await untilPaths()
  assert.deepEqual((await ask(client, place.uri)).skipped, [{ uri: place.uri, path: '', why: 'no longer there' }])
  await place.write('b.news', lee)
  await tell(client, place, { '': 'Created' })
  await untilPaths('b.news')
  assert.deepEqual((await ask(client, place.uri)).skipped, [])
})

test('an ignore file that changes takes articles out and gives them back', async () => {
  await using place = await makePlace({ 'a.news': lee, 'drafts/b.news': lee })
  const { client, untilPaths } = await serveRead(place)
  await place.write('.gitignore', 'drafts\n')
  await tell(client, place, { '.gitignore': 'Created' })
  await untilPaths('a.news')
  await place.write('.gitignore', 'a.*\n')
  await tell(client, place, { '.gitignore': 'Changed' })
  await untilPaths('drafts/b.news')
  await place.remove('.gitignore')
  await tell(client, place, { '.gitignore': 'Deleted' })
  await untilPaths('a.news', 'drafts/b.news')
})

test('a file that becomes a folder, a link or no text', async () => {
  await using place = await makePlace({ 'a.news': lee, 'b.news': lee, 'c.news': lee })
  const { client, folder, untilPaths } = await serveRead(place)
  await place.remove('a.news')
  await place.write('a.news/inner.news', lee)
  await place.remove('b.news')
  await symlink('nowhere', place.at('b.news'))
  await place.write('c.news', '\0')
  await tell(client, place, { 'a.news': 'Changed', 'b.news': 'Changed', 'c.news': 'Changed' })
  await until(
    () => folder.state.skipped.map(({ path, why }) => `${path}: ${why}`).join(),
    (skipped) => skipped === 'a.news: a folder, not a file,b.news: no longer there,c.news: not a text in UTF-8',
  )
  await tell(client, place, { 'a.news': 'Created', 'b.news': 'Created' })
  await untilPaths('a.news/inner.news')
})

test('what happens beside the articles is passed by', async () => {
  await using place = await makePlace({ 'a.news': lee, 'c.news': lee })
  const { client, folder, untilNames } = await serveRead(place)
  const { revision } = folder.state
  await place.write('c.news', kvist)
  await place.write('notes.log', lee)
  await tell(client, place, { 'notes.log': 'Changed', 'node_modules/x/a.news': 'Created', 'b.log': 'Changed' })
  await tell(client, place, { 'c.news': 'Changed' })
  await untilNames('c.news', 'Ida Kvist')
  assert.deepEqual(pathsOf(folder), ['a.news', 'c.news'])
  await until(
    () => folder.state.phase,
    (phase) => phase === 'ready',
  )
  // Once for what it says, and once for what it says together with the others.
  assert.equal(folder.state.revision, revision + 2)
})

test('nothing is read of what happens to a folder that nobody asked for', async () => {
  await using place = await makePlace({ 'a.news': lee })
  const { client, folder } = await serveFolder(place.uri)
  await tell(client, place, { 'a.news': 'Changed', 'b.news': 'Created' })
  client.open(lee, { uri: folder.uriOf('a.news') })
  assert.equal(await client.connection.sendRequest('newsmark/article', { uri: 'file:///nothing' }), null)
  assert.deepEqual([folder.state.phase, pathsOf(folder)], ['idle', []])
})

test('after a stop, what is read stays true and nothing else is read', async () => {
  const names = Array.from({ length: 40 }, (_, number) => `${String(number).padStart(2, '0')}.news`)
  await using place = await makePlace(Object.fromEntries(names.map((name) => [name, lee.repeat(60)])))
  const { client, folder } = await serveFolder(place.uri)
  await ask(client, place.uri)
  await until(
    () => pathsOf(folder).length,
    (read) => read >= 3,
  )
  await client.connection.sendNotification(stopReading, { folder: place.uri })
  await until(
    () => folder.state.phase,
    (phase) => phase === 'stopped',
  )
  const [first, second, ...others] = pathsOf(folder)
  await place.write(first!, kvist)
  await place.remove(second!)
  await place.write('99.news', kvist)
  await tell(client, place, { [first!]: 'Changed', [second!]: 'Deleted', '99.news': 'Created' })
  await until(
    () => [namesOf(folder, first!)?.join(), folder.clipping(second!)],
    ([names, gone]) => names === 'Ida Kvist' && !gone,
  )
  assert.deepEqual(pathsOf(folder), [first, ...others])
  assert.equal(folder.state.phase, 'stopped')
})

test('settings that change choose other articles', async () => {
  await using place = await makePlace({ 'a.news': lee, 'b.txt': lee })
  const settings = { readPlainTextAsNews: false }
  const configure = (_uri: string | undefined, section?: string) => (section === 'newsmark' ? settings : {})
  const { client, untilPaths } = await serveRead(place, { configure })
  settings.readPlainTextAsNews = true
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} })
  await untilPaths('a.news', 'b.txt')
  settings.readPlainTextAsNews = false
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} })
  await untilPaths('a.news')
})

test('settings that the client sends by itself choose other articles', async () => {
  await using place = await makePlace({ 'a.news': lee, 'b.txt': lee })
  const { client, untilPaths } = await serveRead(place, { settings: { readPlainTextAsNews: true } })
  await untilPaths('a.news', 'b.txt')
  const settings = { newsmark: { readPlainTextAsNews: true, folder: { mostFiles: 1 } } }
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings })
  await untilPaths('a.news')
  assert.deepEqual((await ask(client, place.uri)).notes, [
    'Only 1 articles are read: newsmark.folder.mostFiles allows no more.',
  ])
})

test('folders come and go, and the innermost has the file', async () => {
  await using place = await makePlace({ 'a.news': lee, 'inner/b.news': lee })
  const { client, folder, untilPaths } = await serveRead(place)
  const inner = { uri: `${place.uri}/inner`, name: 'inner' }
  const change = (event: { added: (typeof inner)[]; removed: (typeof inner)[] }) =>
    client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event })
  const uri = client.open(kvist, { uri: `${place.uri}/inner/b.news` })
  await change({ added: [inner], removed: [] })
  await untilPaths('a.news')
  const added = client.folders.holding(uri)!
  assert.equal(added.uri, inner.uri)
  assert.equal(added.state.phase, 'idle')
  await read(client, inner.uri)
  assert.deepEqual(namesOf(added, 'b.news'), ['Ida Kvist'])
  await tell(client, place, { 'inner/b.news': 'Changed' })
  await change({ added: [], removed: [inner] })
  await untilPaths('a.news', 'inner/b.news')
  assert.deepEqual(namesOf(folder, 'inner/b.news'), ['Ida Kvist'])
  assert.equal(await ask(client, inner.uri), null)
  await change({ added: [], removed: [{ uri: place.uri, name: '' }] })
  assert.equal(await ask(client, place.uri), null)
})

test('the client is asked to watch once a folder is read', async () => {
  await using place = await makePlace({ 'a.news': lee })
  const dynamicRegistration = true
  const { client } = await serveFolder(place.uri, {
    capabilities: {
      workspace: { didChangeWatchedFiles: { dynamicRegistration }, didChangeConfiguration: { dynamicRegistration } },
    },
  })
  const registered: string[] = []
  client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const { method, registerOptions } of registrations)
      registered.push(`${method} ${JSON.stringify(registerOptions)}`)
  })
  await read(client, place.uri)
  await until(
    () => registered,
    () =>
      registered.includes('workspace/didChangeWatchedFiles {"watchers":[{"globPattern":"**/*","kind":7}]}') &&
      registered.includes('workspace/didChangeConfiguration {"section":"files"}'),
  )
  const { length } = registered
  await read(client, place.uri, true)
  assert.equal(registered.length, length)
})
