import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { type Article, articleRequest, type MentionItem } from '../../src/server/protocol.ts'
import { startServer } from './client.ts'
import { marked } from './marked.ts'

const server = await startServer()
after(() => server.stop())

function ask(text: string): Promise<Article> {
  return server.connection.sendRequest(articleRequest, { uri: server.open(text) })
}

test('an article', async () => {
  const { text, ranges } = marked(
    'Gates stay shut\n\n“⟦⟧We will wait,” Harbour chief Mara Quell said. Port Ellery lost 1,200 jobs.',
  )
  console.log(JSON.stringify(await ask(text), null, 1), ranges)
})

function words({ before, text, after }: MentionItem): string[] {
  return [before, text, after]
}
