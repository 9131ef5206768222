import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test from 'node:test'
import { createContext, Script } from 'node:vm'
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser.js'
import { type Article, articleRequest } from '../../src/server/protocol.ts'
import { connect } from './client.ts'

/** What a worker offers to the server. */
const web = { setTimeout, clearTimeout, TextEncoder, TextDecoder }

test('the server for the web works with nothing of Node around it', async () => {
  const { port1, port2 } = new MessageChannel()
  const script = new Script(await readFile('dist/server.browser.js', 'utf8'))
  script.runInContext(createContext({ ...web, self: port1 }))
  const client = await connect(new BrowserMessageReader(port2), new BrowserMessageWriter(port2))
  const uri = client.open('Harbour chief Mara Quell said the gates would stay shut.')
  const article: Article = await client.connection.sendRequest(articleRequest, { uri })
  assert.deepEqual(
    article.actors.map(({ name }) => name),
    ['Mara Quell'],
  )
  port1.close()
})
