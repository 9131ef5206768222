import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { HoverRequest } from 'vscode-languageserver/node.js'
import { fileSystem } from '../../../src/server/file-system.ts'
import { nodeDisk } from '../../../src/server/folder/node-disk.ts'
import {
  type ConflictItem,
  conflictsRequest,
  type Folder,
  type FolderList,
  type FolderListParams,
  folderChanged,
} from '../../../src/server/folder-protocol.ts'
import { type Client, serveHere } from '../client.ts'
import { makePlace, type Place } from '../folder/place.ts'
import { ask, read, until } from '../folder/reading.ts'

const quotation = (verb: string) =>
  `The quay\n\nMarch 1, 2024\n\n“We will ${verb} sell the old harbour crane to a private company,” Ida Marsh said.\n`
const articles = { 'a.news': quotation('never'), 'deep/b.news': quotation('now'), 'c.news': 'The quay\n\nIt rained.\n' }

async function serve(place: Place, settings: object = {}): Promise<Client> {
  const options = { workspaceFolders: [place.uri], settings }
  return serveHere({ disk: nodeDisk, files: fileSystem }, options)
}

const open = (client: Client, place: Place, path: keyof typeof articles) =>
  client.open(articles[path], { uri: `${place.uri}/${path}` })

const codes = (client: Client, uri: string) => client.diagnostics.get(uri)?.map(({ code }) => code) ?? []

async function findings(client: Client, uri: string): Promise<string[]> {
  const article = await client.article(uri)
  return article!.findings.filter(({ ignored }) => ignored.length === 0).map(({ rule }) => rule)
}

test('an open article is told of its conflicts with others when the folder is read, and not before', async () => {
  await using place = await makePlace(articles)
  const client = await serve(place)
  const uri = open(client, place, 'a.news')
  await client.changed(uri)
  assert.deepEqual(await findings(client, uri), [])
  await read(client, place.uri)
  await until(
    () => codes(client, uri),
    ({ length }) => length > 0,
  )
  const [{ relatedInformation, ...diagnostic } = assert.fail()] = client.diagnostics.get(uri)!
  assert.deepEqual(diagnostic, {
    source: 'Newsmark',
    code: 'quotation-variance',
    message: diagnostic.message,
    severity: 1,
    range: { start: { line: 4, character: 1 }, end: { line: 4, character: 62 } },
  })
  assert.match(diagnostic.message, /Ida Marsh is quoted in two wordings/)
  assert.deepEqual(relatedInformation, [
    {
      location: {
        uri: `${place.uri}/deep/b.news`,
        range: { start: { line: 4, character: 1 }, end: { line: 4, character: 60 } },
      },
      message: 'We will now sell the old harbour crane to a private company',
    },
  ])
  const article = await client.article(uri)
  assert.deepEqual(
    article!.findings.map(({ rule, places, elsewhere }) => [rule, places.length, elsewhere.map(({ path }) => path)]),
    [['quotation-variance', 1, ['deep/b.news']]],
  )
})

test('the card of a conflict leads to the other article, where findings are shown in the view', async () => {
  await using place = await makePlace(articles)
  const client = await serve(place, { checks: { show: 'view' } })
  const uri = open(client, place, 'a.news')
  await read(client, place.uri)
  const position = { line: 4, character: 10 }
  const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position })
  const { value } = hover!.contents as { value: string }
  assert.match(
    value,
    /^\*\*Ida Marsh is quoted in two wordings.*\*\* · error\n\n- \[b\\\.news, 2024-03-01\]\(file:[^)]*b\.news#L5,2-L5,61\)/,
  )
  assert.equal(client.diagnostics.get(uri), undefined)
})

test('a conflict is as severe as it is set, and silent where it is off', async () => {
  await using place = await makePlace(articles)
  for (const [level, severity] of [
    ['warning', [2]],
    ['information', [3]],
    ['off', []],
  ] as const) {
    const client = await serve(place, { checks: { severity: { 'quotation-variance': level } } })
    const uri = open(client, place, 'a.news')
    await read(client, place.uri)
    await client.article(uri)
    const told = () => client.diagnostics.get(uri)?.map(({ severity }) => severity) ?? []
    if (level === 'off') await wait(500)
    await until(told, (severities) => isDeepStrictEqual(severities, severity))
  }
})

test('an article without conflicts is told of none', async () => {
  await using place = await makePlace(articles)
  const client = await serve(place)
  const uri = open(client, place, 'c.news')
  await read(client, place.uri)
  await wait(400)
  assert.deepEqual(client.diagnostics.get(uri), undefined)
  assert.deepEqual(await findings(client, uri), [])
})

test('a conflict goes when an edit ends it, and shows nothing while the folder knows an older text', async () => {
  await using place = await makePlace(articles)
  const client = await serve(place)
  const uri = open(client, place, 'a.news')
  await read(client, place.uri)
  assert.deepEqual(await findings(client, uri), ['quotation-variance'])
  client.edit(uri, 2, { text: `Update\n${articles['a.news']}` })
  assert.deepEqual(await findings(client, uri), [])
  await until(
    () => findings(client, uri),
    ({ length }) => length === 1,
  )
  client.edit(uri, 3, { text: quotation('now') })
  await until(
    () => codes(client, uri),
    ({ length }) => length === 0,
  )
  assert.deepEqual(await findings(client, uri), [])
})

for (const scope of ['here', 'file', 'folder']) {
  test(`a conflict can be ignored at the scope ${scope}`, async () => {
    await using place = await makePlace(articles)
    const client = await serve(place)
    const [uri, other] = [open(client, place, 'a.news'), open(client, place, 'deep/b.news')]
    await read(client, place.uri)
    const { findings: found } = (await client.article(uri))!
    assert.equal(await client.execute('newsmark.ignore', { uri, ids: [found[0]!.id], scope }), true)
    assert.deepEqual(await findings(client, uri), [])
    assert.deepEqual(await findings(client, other), scope === 'folder' ? [] : ['quotation-variance'])
    const written = JSON.parse(readFileSync(place.at('.newsmark/ignores.jsonl'), 'utf8'))
    assert.equal(written.rule, 'quotation-variance')
    assert.equal(written.path, scope === 'folder' ? '' : 'a.news')
    assert.equal(await client.execute('newsmark.stopIgnoring', { uri, ids: [found[0]!.id] }), true)
    assert.deepEqual(await findings(client, uri), ['quotation-variance'])
  })
}

const conflicts = async (client: Client, folder: string) => {
  const params: FolderListParams = { folder, filter: '', limit: 10 }
  return (await client.connection.sendRequest<FolderList<ConflictItem>>(conflictsRequest, params)).items
}

for (const scope of ['here', 'file', 'folder']) {
  test(`a conflict of articles that are not open can be ignored at the scope ${scope}, and be heard again`, async () => {
    await using place = await makePlace(articles)
    const client = await serve(place)
    const { revision } = await read(client, place.uri)
    const [conflict = assert.fail()] = await conflicts(client, place.uri)
    const params = { uri: conflict.places[0]!.uri, ids: [conflict.id] }
    assert.equal(await client.execute('newsmark.ignore', { ...params, scope }), true)
    // In one of its two files alone it is still to be heard.
    assert.equal((await conflicts(client, place.uri)).length, scope === 'file' ? 1 : 0)
    assert.equal(JSON.parse(readFileSync(place.at('.newsmark/ignores.jsonl'), 'utf8')).rule, 'quotation-variance')
    const ignored = await ask(client, place.uri)
    assert(ignored.revision > revision)
    assert.equal(await client.execute('newsmark.stopIgnoring', params), true)
    assert.deepEqual(await conflicts(client, place.uri), [conflict])
    assert((await ask(client, place.uri)).revision > ignored.revision)
  })
}

test('who shows the conflicts of a folder is told that others are to be heard', async () => {
  await using place = await makePlace(articles)
  const client = await serve(place)
  await read(client, place.uri)
  const [conflict = assert.fail()] = await conflicts(client, place.uri)
  const told: Folder[] = []
  client.connection.onNotification(folderChanged, (state: Folder) => told.push(state))
  const params = { uri: conflict.places[0]!.uri, ids: [conflict.id], scope: 'here' }
  await client.execute('newsmark.ignore', params)
  await until(
    () => told,
    ({ length }) => length > 0,
  )
  assert.equal(told.at(-1)!.phase, 'ready')
})

test('nothing can be ignored in an article of which no folder knows', async () => {
  await using place = await makePlace(articles)
  const client = await serve(place)
  const params = { uri: `${place.uri}/a.news`, ids: ['c1'], scope: 'here' }
  assert.equal(await client.execute('newsmark.ignore', params), false)
  await read(client, place.uri)
  assert.equal(await client.execute('newsmark.ignore', { ...params, uri: `${place.uri}/none.news` }), false)
})
