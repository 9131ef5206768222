import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'
import { type Article, articleRequest } from '../../src/server/protocol.ts'
import { models } from '../models.ts'
import { startServer } from './client.ts'
import { marked } from './marked.ts'

const server = await startServer()
after(() => server.stop())

/** What the article holds besides what people decide about it. */
async function ask(text: string): Promise<Omit<Article, 'decisions'>> {
  const { decisions: _, ...article }: Article = await server.connection.sendRequest(articleRequest, {
    uri: server.open(text),
  })
  return article
}

async function contexts(text: string): Promise<string[][]> {
  const { actors } = await ask(text)
  return actors.flatMap(({ mentions }) => mentions.map(({ before, text, after }) => [before, text, after]))
}

test('an article gives its actors, claims, quotations and figures in lines and characters', async () => {
  const { text, ranges } = marked(
    'Gates stay shut\n\n⟦“We will wait,”⟧ ⟦Harbour chief ⟦Mara Quell⟧⟧ ⟦said⟧. The port lost ⟦1,200⟧ jobs.',
  )
  const [quotation, source, name, cue, figure] = ranges
  const { actors, claims } = analyze(text, { models })
  const article = await ask(text)
  assert.deepEqual(article, {
    uri: article.uri,
    version: 1,
    actors: [
      {
        id: actors[0]!.id,
        name: 'Mara Quell',
        kind: 'person',
        titles: ['Harbour chief'],
        affiliations: [],
        aliases: [],
        mentions: [
          {
            range: name,
            form: 'name',
            text: 'Mara Quell',
            before: '“We will wait,” Harbour chief ',
            after: ' said. The port lost 1,200 jobs.',
            why: actors[0]!.mentions[0]!.why,
          },
        ],
      },
    ],
    claims: [
      {
        id: claims[0]!.id,
        kind: 'direct',
        actor: actors[0]!.id,
        speaker: 'Mara Quell',
        source,
        cue,
        content: [quotation],
        text: '“We will wait,”',
        carriedOver: false,
        confidence: claims[0]!.confidence,
        why: claims[0]!.why,
      },
    ],
    quotations: [{ range: quotation, kind: 'speech', claim: claims[0]!.id }],
    figures: [{ range: figure, kind: 'count' }],
    findings: [],
  })
})

test('actors come in the order of their first appearance', async () => {
  const { actors } = await ask(
    'Gates stay shut\n\nJonas Brandt left. Mara Quell stayed. Anna Brandt stayed, Jonas Brandt said.',
  )
  assert.deepEqual(
    actors.map(({ name }) => name),
    ['Jonas Brandt', 'Mara Quell', 'Anna Brandt'],
  )
})

test('the pieces of a claim are joined', async () => {
  const { claims } = await ask('Gates stay shut\n\n“We will wait,” Mara Quell said, “until the dredgers come.”')
  assert.deepEqual(
    claims.map(({ text }) => text),
    ['“We will wait,” … “until the dredgers come.”'],
  )
})

test('a quotation of nobody has no speaker', async () => {
  const { claims } = await ask('Gates stay shut\n\n“The harbour belongs to all of us and to our children.”')
  assert.deepEqual(
    claims.map(({ actor, speaker, source }) => [actor, speaker, source]),
    [[null, null, null]],
  )
})

test('a mention is shown with a few words of its own line', async () => {
  assert.deepEqual(
    await contexts(
      'Gates stay shut\n\nOne two three four five six seven Mara Quell’s eight nine ten eleven twelve thirteen.\n\nShips wait.',
    ),
    [['two three four five six seven ', 'Mara Quell', '’s eight nine ten eleven twelve']],
  )
})

test('characters that would upset a label are left out', async () => {
  const [[before] = []] = await contexts('Gates stay shut\n\nThe \u202echief\u0007 was Mara Quell.')
  assert.equal(before, 'The chief was ')
})
