import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import test, { after } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import {
  createConnection,
  LogMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node.js'
import { analyze } from '../../src/engine/analyze.ts'
import { type Article, articleRequest } from '../../src/server/protocol.ts'
import { createServer } from '../../src/server/server.ts'
import { type Client, connect, startServer } from './client.ts'

const quell = 'Harbour chief Mara Quell said the gates would stay shut.'
const brandt = 'Harbour chief Jonas Brandt said the gates would stay shut.'

const server = await startServer()
after(() => server.stop())

function ask(client: Client, uri: string): Promise<Article | null> {
  return client.connection.sendRequest(articleRequest, { uri })
}

async function names(client: Client, uri: string): Promise<string[] | undefined> {
  return (await ask(client, uri))?.actors.map(({ name }) => name)
}

const nameRange = { start: { line: 0, character: 14 }, end: { line: 0, character: 24 } }

test('an article that was opened is analysed and announced', async () => {
  const uri = server.open(quell)
  assert.deepEqual(await server.changed(uri), { uri, version: 1 })
  assert.deepEqual(await names(server, uri), ['Mara Quell'])
})

test('an article of any language is analysed', async () => {
  assert.deepEqual(await names(server, server.open(quell, { languageId: 'plaintext' })), ['Mara Quell'])
})

test('an edit is seen by the next request at once', async () => {
  const uri = server.open(quell)
  assert.deepEqual(await names(server, uri), ['Mara Quell'])
  server.edit(uri, 2, { range: nameRange, text: 'Jonas Brandt' })
  const article = await ask(server, uri)
  assert.deepEqual([article?.version, article?.actors[0]?.name], [2, 'Jonas Brandt'])
})

test('quick edits are announced once, with the last version', async () => {
  const uri = server.open(quell)
  server.edit(uri, 2, { range: nameRange, text: 'Jonas Brandt' })
  server.edit(uri, 3, { text: '' })
  server.edit(uri, 4, { text: brandt })
  await server.changed(uri)
  await wait(300)
  assert.deepEqual(
    server.changes.filter((change) => change.uri === uri),
    [{ uri, version: 4 }],
  )
})

test('an article that was closed is forgotten', async () => {
  const uri = server.open(quell)
  server.close(uri)
  assert.equal(await ask(server, uri), null)
  await wait(300)
  assert.deepEqual(
    server.changes.filter((change) => change.uri === uri),
    [],
  )
})

test('an article that was closed and opened again is announced once', async () => {
  const uri = server.open(quell)
  assert.deepEqual(await names(server, uri), ['Mara Quell'])
  server.close(uri)
  await wait(100)
  const before = server.changes.length
  server.open(brandt, { uri })
  await server.changed(uri)
  await wait(300)
  assert.deepEqual(
    server.changes.slice(before).filter((change) => change.uri === uri),
    [{ uri, version: 1 }],
  )
  assert.deepEqual(await names(server, uri), ['Jonas Brandt'])
})

test('a failing analysis is logged and leaves the last good result', async () => {
  const client = await connectTo((text) => {
    if (text.includes('Jonas')) throw new Error('stumbled')
    return analyze(text)
  })
  const logged: string[] = []
  client.connection.onNotification(LogMessageNotification.type, ({ message }) => logged.push(message))
  const uri = client.open(quell)
  const good = await ask(client, uri)
  client.edit(uri, 2, { text: brandt })
  assert.deepEqual(await ask(client, uri), good)
  await wait(300)
  assert.equal(logged.length, 1)
  assert.match(logged[0]!, new RegExp(`^${uri} could not be analysed: Error: stumbled`))
  assert.deepEqual(
    client.changes.filter(({ version }) => version === 2),
    [],
  )
  client.edit(uri, 3, { text: quell })
  assert.equal((await ask(client, uri))?.version, 3)
})

/** Serve in this process with an engine of one's own. */
function connectTo(analyse: typeof analyze): Promise<Client> {
  const toServer = new PassThrough()
  const toClient = new PassThrough()
  createServer(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    {},
    () => analyse,
  )
  return connect(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
}
