import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { LogMessageNotification } from 'vscode-languageserver/node.js'
import { analyze } from '../../src/engine/analyze.ts'
import { type Client, serveHere, startServer } from './client.ts'

const quell = 'Harbour chief Mara Quell said the gates would stay shut.'
const brandt = 'Harbour chief Jonas Brandt said the gates would stay shut.'

const server = await startServer()
after(() => server.stop())

async function names(client: Client, uri: string): Promise<string[] | undefined> {
  return (await client.article(uri))?.actors.map(({ name }) => name)
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
  const article = await server.article(uri)
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
  assert.equal(await server.article(uri), null)
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
  const analyzer = () => (text: string) => {
    if (text.includes('Jonas')) throw new Error('stumbled')
    return analyze(text)
  }
  const client = await serveHere({ analyzer })
  const logged: string[] = []
  client.connection.onNotification(LogMessageNotification.type, ({ message }) => logged.push(message))
  const uri = client.open(quell)
  const good = await client.article(uri)
  client.edit(uri, 2, { text: brandt })
  assert.deepEqual(await client.article(uri), good)
  await wait(300)
  assert.equal(logged.length, 1)
  assert.match(logged[0]!, new RegExp(`^${uri} could not be analysed: Error: stumbled`))
  assert.deepEqual(
    client.changes.filter(({ version }) => version === 2),
    [],
  )
  client.edit(uri, 3, { text: quell })
  assert.equal((await client.article(uri))?.version, 3)
})
