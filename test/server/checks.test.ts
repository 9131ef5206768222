import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { DidChangeConfigurationNotification } from 'vscode-languageserver/node.js'
import type { Severity } from '../../src/engine/analysis.ts'
import { type Client, type ClientOptions, serveHere } from './client.ts'
import { marked } from './marked.ts'

// Two people share a surname; a quotation is never closed.
const depot = `Council clears the depot

Philip Marsh and Dana Marsh came late. ⟦Marsh⟧ said the depot would open.

Asked again, ⟦Marsh⟧ shrugged. Ida Kvist said: ⟦“Nobody told us so.⟧
`
const { text, ranges } = marked(depot)
const [name, again, quotation] = ranges

async function open(options: ClientOptions = {}, article = text): Promise<{ client: Client; uri: string }> {
  const client = await serveHere({}, options)
  const uri = client.open(article)
  await settle(client, uri)
  return { client, uri }
}

/** Wait until what follows from the last change has arrived. */
async function settle(client: Client, uri: string): Promise<void> {
  await client.changed(uri)
  await wait(50)
}

async function severities(client: Client, uri: string): Promise<Partial<Record<string, Severity>>> {
  const article = await client.article(uri)
  return Object.fromEntries(article!.findings.map(({ rule, severity }) => [rule, severity]))
}

test('an article gives its findings with all their places', async () => {
  const { client, uri } = await open()
  const article = await client.article(uri)
  const [shared, unclosed] = article!.findings
  assert.deepEqual(article!.findings.length, 2)
  const { id, ...rest } = shared!
  assert.match(id, /^f/)
  assert.deepEqual(rest, {
    rule: 'ambiguous-name',
    message: '“Marsh” could be Philip Marsh or Dana Marsh.',
    severity: 'information',
    places: [
      { range: name, text: 'Marsh', before: 'Marsh and Dana Marsh came late. ', after: ' said the depot would open.' },
      { range: again, text: 'Marsh', before: 'Asked again, ', after: ' shrugged. Ida Kvist said: “Nobody told' },
    ],
    elsewhere: [],
    ignored: [],
  })
  assert.equal(unclosed!.rule, 'unbalanced-quotation')
})

test('a finding keeps its id when the article changes elsewhere', async () => {
  const { client, uri } = await open()
  const before = (await client.article(uri))!.findings.map(({ id }) => id)
  client.edit(uri, 2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'Update: ' })
  const after = (await client.article(uri))!.findings.map(({ id }) => id)
  assert.deepEqual(after, before)
})

test('an editor that sets nothing gets the findings as diagnostics', async () => {
  const { client, uri } = await open()
  assert.deepEqual(client.diagnostics.get(uri), [
    {
      source: 'Newsmark',
      code: 'ambiguous-name',
      message: '“Marsh” could be Philip Marsh or Dana Marsh.',
      severity: 3,
      range: name,
      relatedInformation: [{ location: { uri, range: again }, message: 'Marsh' }],
    },
    {
      source: 'Newsmark',
      code: 'unbalanced-quotation',
      message: 'This quotation opens and is not closed.',
      severity: 3,
      range: quotation,
    },
  ])
})

test('diagnostics go with what they tell of, and with the article', async () => {
  const { client, uri } = await open()
  client.edit(uri, 2, { range: { start: quotation!.end, end: quotation!.end }, text: '”' })
  await settle(client, uri)
  assert.deepEqual(
    client.diagnostics.get(uri)?.map(({ code }) => code),
    ['ambiguous-name'],
  )
  client.close(uri)
  await wait(50)
  assert.deepEqual(client.diagnostics.get(uri), [])
})

test('an article without findings is sent no diagnostics, not even none', async () => {
  const { client, uri } = await open({}, 'Gates stay shut\n\nThe port was quiet.\n')
  assert(!client.diagnostics.has(uri))
})

test('where the view is wanted there are no diagnostics, and the article has the findings all the same', async () => {
  const { client, uri } = await open({ settings: { checks: { show: 'view' } } })
  assert(!client.diagnostics.has(uri))
  assert.equal((await client.article(uri))?.findings.length, 2)
})

test('a client that can be asked is asked for each document, and again when its settings change', async () => {
  let show = 'both'
  const asked: (string | undefined)[] = []
  const configure = (uri: string | undefined) => {
    asked.push(uri)
    return { checks: { show } }
  }
  const { client, uri } = await open({ configure, settings: { checks: { show: 'view' } } })
  assert.deepEqual(asked, [uri])
  assert.equal(client.diagnostics.get(uri)?.length, 2)
  show = 'view'
  void client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
  await settle(client, uri)
  assert.deepEqual(client.diagnostics.get(uri), [])
})

test('settings that are answered late do not bring back what newer ones took away', async () => {
  const answers: ((settings: object) => void)[] = []
  const configure = () => new Promise((resolve) => answers.push(resolve))
  const client = await serveHere({}, { configure })
  const uri = client.open(text)
  await settle(client, uri)
  void client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
  await settle(client, uri)
  answers[1]!({ checks: { show: 'view' } })
  await wait(50)
  answers[0]!({ checks: { show: 'both' } })
  await wait(50)
  assert(!client.diagnostics.has(uri))
})

test('a client that cannot be asked sends its settings', async () => {
  const { client, uri } = await open()
  const settings = { newsmark: { checks: { show: 'view' } } }
  void client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings })
  await settle(client, uri)
  assert.deepEqual(client.diagnostics.get(uri), [])
})

test('a check that is off is silent everywhere, and another is as severe as it is set', async () => {
  const severity = { 'ambiguous-name': 'off', 'unbalanced-quotation': 'error' }
  const { client, uri } = await open({ settings: { checks: { severity } } })
  assert.deepEqual(await severities(client, uri), { 'unbalanced-quotation': 'error' })
  assert.deepEqual(
    client.diagnostics.get(uri)?.map(({ code, severity }) => [code, severity]),
    [['unbalanced-quotation', 1]],
  )
})

test('settings of any shape do no harm', async () => {
  for (const checks of [
    null,
    7,
    [],
    { show: 'loud', severity: 'off' },
    { severity: { 'ambiguous-name': 'default' } },
  ]) {
    const { client, uri } = await open({ settings: { checks, name: {} } })
    assert.deepEqual(await severities(client, uri), {
      'ambiguous-name': 'information',
      'unbalanced-quotation': 'information',
    })
    assert.equal(client.diagnostics.get(uri)?.length, 2)
  }
})

test('a client that fails to tell its settings gets what it sent before', async () => {
  const configure = () => {
    throw new Error('not now')
  }
  const { client, uri } = await open({ configure, settings: { checks: { show: 'view' } } })
  assert(!client.diagnostics.has(uri))
})
