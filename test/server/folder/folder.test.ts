import assert from 'node:assert/strict'
import test from 'node:test'
import { type Folder, folderChanged, stopReading } from '../../../src/server/folder-protocol.ts'
import { startServer } from '../client.ts'
import { makePlace } from './place.ts'
import { ask, namesOf, pathsOf, read, serveFolder, until } from './reading.ts'

const port = 'Ann Lee said that the port is closed.\n'
const pier = 'The port is closed for a month, harbour master Ida Kvist said.\n'

test('a folder is read when it is asked for and not before', async () => {
  await using place = await makePlace({ 'a.news': port, 'deep/b.news.txt': pier, 'c.txt': port })
  const { client, folder } = await serveFolder(place.uri)
  assert.deepEqual(folder.state, {
    folder: place.uri,
    phase: 'idle',
    read: 0,
    found: 0,
    skipped: [],
    notes: [],
    revision: 0,
  })
  assert.equal((await ask(client, place.uri)).phase, 'finding')
  const { phase, read: articles, found, revision } = await read(client, place.uri)
  // Once for each article, and once for what they say together.
  assert.deepEqual({ phase, articles, found, revision }, { phase: 'ready', articles: 2, found: 2, revision: 3 })
  assert.deepEqual(pathsOf(folder), ['a.news', 'deep/b.news.txt'])
  assert.deepEqual(
    folder.dossier.actors().map(({ name }) => name),
    ['Ann Lee', 'Ida Kvist'],
  )
})

test('what is no folder of the workspace is answered with nothing', async () => {
  await using place = await makePlace({ 'deep/a.news': port })
  const { client } = await serveFolder(place.uri)
  assert.equal(await ask(client, `${place.uri}/deep`), null)
  assert.equal(await ask(client, 'file:///nowhere'), null)
})

test('each path has its address and each address its path', async () => {
  await using place = await makePlace({ 'für (2)/50 % #1.news': port })
  const { client, folder } = await serveFolder(place.uri)
  await read(client, place.uri)
  const [path] = pathsOf(folder)
  const uri = folder.uriOf(path!)
  assert.equal(uri, `${place.uri}/f%C3%BCr%20%282%29/50%20%25%20%231.news`)
  assert.equal(folder.pathOf(uri), path)
  assert.equal(client.folders.holding(uri), folder)
  assert.equal(client.folders.holding(`${place.uri}-other/a.news`), null)
})

test('the client hears of what happens, at most four times a second, and of the end', async () => {
  const names = Array.from({ length: 60 }, (_, number) => `${number}.news`)
  await using place = await makePlace(Object.fromEntries(names.map((name) => [name, pier])))
  const { client } = await serveFolder(place.uri)
  const heard: [number, Folder][] = []
  client.connection.onNotification(folderChanged, (state: Folder) => void heard.push([Date.now(), state]))
  await read(client, place.uri)
  const [, last] = await until(
    () => heard.at(-1)!,
    ([, { phase }]) => phase === 'ready',
  )
  assert.deepEqual([last.read, last.found], [60, 60])
  for (const [index, [time]] of heard.slice(1).entries()) assert(time - heard[index]![0] > 200)
})

test('a file that is no text or too long is left out with the reason, the others are read', async () => {
  await using place = await makePlace({
    'a.news': port,
    'binary.news': Uint8Array.of(80, 75, 3, 4, 0, 0, 0),
    'latin.news': Uint8Array.of(77, 252, 108, 108, 101, 114),
    'long.news': Buffer.alloc(50_000_000, 'Words and words. '),
    'bom.news': `\uFEFF${pier}`,
    'empty.news': '',
  })
  const { client, folder } = await serveFolder(place.uri)
  const { skipped, read: articles, found } = await read(client, place.uri)
  assert.deepEqual(
    skipped.map(({ path, why }) => `${path}: ${why}`),
    ['binary.news: not a text in UTF-8', 'latin.news: not a text in UTF-8', 'long.news: larger than 5 MB'],
  )
  assert.equal(skipped[2]!.uri, `${place.uri}/long.news`)
  assert.deepEqual([articles, found], [3, 6])
  assert.deepEqual(pathsOf(folder), ['a.news', 'bom.news', 'empty.news'])
  assert.deepEqual(namesOf(folder, 'bom.news'), ['Ida Kvist'])
})

test('reading that is stopped keeps what is read and goes on when asked again', async () => {
  const names = Array.from({ length: 40 }, (_, number) => `${String(number).padStart(2, '0')}.news`)
  await using place = await makePlace(Object.fromEntries(names.map((name) => [name, pier.repeat(40)])))
  const { client, folder } = await serveFolder(place.uri)
  await ask(client, place.uri)
  await until(
    () => folder.state,
    ({ read }) => read > 2,
  )
  await client.connection.sendNotification(stopReading, { folder: place.uri })
  const stopped = await until(
    () => ask(client, place.uri),
    ({ phase }) => phase === 'stopped',
  )
  assert(stopped.read > 2 && stopped.read < 40, `${stopped.read}`)
  assert.equal((await ask(client, place.uri)).read, stopped.read)
  const ready = await read(client, place.uri, true)
  // Once for each article, and twice for what they say together: at the stop and at the end.
  assert.deepEqual([ready.read, ready.found, ready.revision], [40, 40, 42])
})

test('a file that changed is seen when everything is looked at anew', async () => {
  await using place = await makePlace({ 'a.news': port, 'b.news': port })
  const { client, folder } = await serveFolder(place.uri)
  await read(client, place.uri)
  await place.write('a.news', pier)
  await place.remove('b.news')
  await place.write('c.news', pier)
  await read(client, place.uri, true)
  assert.deepEqual(pathsOf(folder), ['a.news', 'c.news'])
  assert.deepEqual(namesOf(folder, 'a.news'), ['Ida Kvist'])
})

test('an open document wins over its file, and gives way when it is closed', async () => {
  await using place = await makePlace({ 'a.news': port, 'b.txt': port })
  const { client, folder } = await serveFolder(place.uri)
  const uri = client.open(pier, { uri: folder.uriOf('a.news') })
  client.open(pier, { uri: folder.uriOf('b.txt') })
  client.open(pier, { uri: 'untitled:Untitled-1' })
  await read(client, place.uri)
  assert.deepEqual(pathsOf(folder), ['a.news'])
  assert.deepEqual(namesOf(folder, 'a.news'), ['Ida Kvist'])
  client.edit(uri, 2, { text: 'Ola Brandt said that nothing was decided.\n' })
  await until(
    () => namesOf(folder, 'a.news'),
    (names) => names?.join() === 'Ola Brandt',
  )
  client.close(uri)
  await until(
    () => namesOf(folder, 'a.news'),
    (names) => names?.join() === 'Ann Lee',
  )
})

test('the settings of the client choose the articles', async () => {
  await using place = await makePlace({ 'a.news': port, 'b.txt': port, 'drafts/c.news': port })
  const { client, folder } = await serveFolder(place.uri, {
    configure: (uri, section) => {
      assert.equal(uri, place.uri)
      return section === 'files' ? { exclude: { '**/drafts': true } } : { readPlainTextAsNews: true }
    },
  })
  await read(client, place.uri)
  assert.deepEqual(pathsOf(folder), ['a.news', 'b.txt'])
})

test('the built server reads a folder', async () => {
  await using place = await makePlace({ 'a.news': port, 'b.news': pier })
  const server = await startServer({ workspaceFolders: [place.uri] })
  const { phase, read: articles } = await read(server, place.uri)
  assert.deepEqual([phase, articles], ['ready', 2])
  await server.stop()
})
