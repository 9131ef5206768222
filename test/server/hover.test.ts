import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { type Hover, HoverRequest, type MarkupContent } from 'vscode-languageserver/node.js'
import { openMarked, startServer } from './client.ts'

const server = await startServer({ revealCommand: 'newsmark.reveal' })
const linking = await startServer()
const plain = await startServer({ contentFormat: ['plaintext'] })
after(() => Promise.all([server.stop(), linking.stop(), plain.stop()]))

interface Card {
  /** The lines of the card; a jump link is written as `[words](the words it leads to)`. */
  lines: string[]
}

async function hover(source: string, client = server): Promise<Hover | null> {
  return client.connection.sendRequest(HoverRequest.type, openMarked(client, source).params)
}

async function lines(source: string, client = server): Promise<string[]> {
  const contents = (await hover(source, client))?.contents as MarkupContent | undefined
  return contents?.value.replace(/\]\([^)]*\)/g, ']()').split(/\n+/) ?? []
}

test('a', async () => {
  console.log(await lines('Harbour chief Mara Qu‸ell said the gates would stay shut.'))
})
