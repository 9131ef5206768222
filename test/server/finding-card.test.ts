import assert from 'node:assert/strict'
import test from 'node:test'
import { type Hover, HoverRequest, MarkupContent } from 'vscode-languageserver/node.js'
import type { Finding } from '../../src/engine/analysis.ts'
import { analyze } from '../../src/engine/analyze.ts'
import { openMarked, serveHere } from './client.ts'

/** The paragraphs of the card at `‸`. */
async function card(source: string, options: { show?: string; findings?: Finding[] } = {}): Promise<string[]> {
  const { show = 'view', findings } = options
  const analyzer = () => (text: string) => ({ ...analyze(text), ...(findings && { findings }) })
  const client = await serveHere({ analyzer }, { settings: { checks: { show } }, revealCommand: 'newsmark.reveal' })
  const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, openMarked(client, source).params)
  if (!hover || !MarkupContent.is(hover.contents)) return []
  return hover.contents.value.replace(/\]\(command:[^)]*\)/g, ']').split('\n\n')
}

const shared = 'Gates stay shut\n\nPhilip Marsh met Dana Marsh. Mar‸sh was late, and then Marsh was tired.\n'

test('a place of a finding says first what deserves a second look, and on which places that rests', async () => {
  assert.deepEqual((await card(shared)).slice(0, 4), [
    '**“Marsh” could be Philip Marsh or Dana Marsh\\.** · information',
    'Rests on [“Marsh”], [“Marsh”]',
    '*Ambiguous name*',
    '---',
  ])
})

test('words beside the places of a finding do not say it', async () => {
  const paragraphs = await card(shared.replace('‸', '').replace('Philip', 'Phi‸lip'))
  assert(paragraphs.length > 0)
  assert(!paragraphs.join('\n').includes('Ambiguous name'))
})

test('where the editor tells it as a problem, the card does not tell it again', async () => {
  for (const show of ['problems', 'both']) {
    assert(!(await card(shared, { show })).join('\n').includes('Ambiguous name'))
  }
})

test('a quotation of nobody says so once', async () => {
  const paragraphs = await card(
    'Gates stay shut\n\nShips wait. “The har‸bour belongs to all of us and to our children.”\n',
  )
  assert.deepEqual(
    paragraphs.filter((paragraph) => /nobody|does not say/i.test(paragraph)),
    ['**Unattributed** · the article does not say who says this'],
  )
})

test('many places are cut off with their number', async () => {
  const places = Array.from({ length: 9 }, (_, index) => ({ start: 17 + index, end: 18 + index }))
  const finding: Finding = { rule: 'name-spelling', message: 'Nine.', places, severity: 'warning' }
  const [, rests] = await card('Gates stay shut\n\n‸abcdefghi jkl\n', { findings: [finding] })
  assert.equal(rests, 'Rests on [“a”], [“b”], [“c”], [“d”], [“e”], 4 more')
})

test('text of the article in a message cannot make links or markup', async () => {
  const finding: Finding = {
    rule: 'name-spelling',
    message: '“[x](command:evil)” is **bold** <img>',
    places: [{ start: 17, end: 20 }],
    severity: 'warning',
  }
  const [first] = await card('Gates stay shut\n\n‸abc def\n', { findings: [finding] })
  assert.equal(first, '**“\\[x\\]\\(command\\:evil\\)” is \\*\\*bold\\*\\* \\<img\\>** · warning')
})
