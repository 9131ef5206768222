import assert from 'node:assert/strict'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { afterEach, beforeEach } from 'node:test'
import { pathToFileURL } from 'node:url'
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node.js'
import { addIgnore } from '../../src/ledger/ignores.ts'
import { fileSystem } from '../../src/server/file-system.ts'
import { Ignores } from '../../src/server/ignores.ts'
import { type Client, type ClientOptions, serveHere } from './client.ts'
import { until } from './folder/reading.ts'

const text = `Council clears the depot

Philip Marsh and Dana Marsh came late. Marsh said the depot would open.

Ida Kvist said: “Nobody told us so.

The hall was cold. She added: “The trams are loud.
`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsmark ignores-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})

const ledger = () => join(folder, '.newsmark', 'ignores.jsonl')
const address = (name: string) => pathToFileURL(join(folder, name)).href
const ledgerLines = () =>
  readFileSync(ledger(), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

function serve(options: ClientOptions = {}): Promise<Client> {
  return serveHere({ files: fileSystem }, { workspaceFolders: [pathToFileURL(folder).href], ...options })
}

/** The rules of the findings that are heard in an article, in text order. */
async function heard(client: Client, uri: string): Promise<string[]> {
  const { findings } = (await client.article(uri))!
  return findings.filter(({ ignored }) => ignored.length === 0).map(({ rule }) => rule)
}

async function ignore(client: Client, uri: string, index: number, scope: string): Promise<unknown> {
  const { findings } = (await client.article(uri))!
  return client.execute('newsmark.ignore', { uri, ids: [findings[index]!.id], scope })
}

const all = ['ambiguous-name', 'unbalanced-quotation', 'unbalanced-quotation']

test('what is ignored here is silent in the view and as a problem, and stays so for the next server', async () => {
  const client = await serve()
  const uri = client.open(text, { uri: address('north/depot ä.news') })
  await client.changed(uri)
  assert.deepEqual(await heard(client, uri), all)
  assert.equal(await ignore(client, uri, 1, 'here'), true)
  assert.deepEqual(await heard(client, uri), [all[0], all[2]])
  await until(
    () => client.diagnostics.get(uri)?.length,
    (count) => count === 2,
  )
  assert.deepEqual(ledgerLines(), [
    {
      rule: 'unbalanced-quotation',
      scope: 'here',
      path: 'north/depot ä.news',
      exact: '“Nobody told us so.',
      prefix: ' depot would open. Ida Kvist said: '.slice(-32),
      suffix: ' The hall was cold. She added: “',
    },
  ])
  const next = await serve()
  const again = next.open(`Update: ${text}`, { uri })
  assert.deepEqual(await heard(next, again), [all[0], all[2]])
})

test('what is ignored in a file is silent there alone, in a folder everywhere below', async () => {
  const client = await serve()
  const [one, beside, below, above] = ['north/one.news', 'north/two.news', 'north/east/three.news', 'four.news'].map(
    (name) => client.open(text, { uri: address(name) }),
  )
  await ignore(client, one!, 1, 'file')
  assert.deepEqual(await heard(client, one!), ['ambiguous-name'])
  assert.deepEqual(await heard(client, beside!), all)
  await ignore(client, beside!, 0, 'folder')
  assert.deepEqual(await heard(client, one!), [])
  assert.deepEqual(await heard(client, below!), all.slice(1))
  assert.deepEqual(await heard(client, above!), all)
})

test('an article that is in no workspace keeps its ignores in its own folder', async () => {
  const client = await serve({ workspaceFolders: [] })
  const uri = client.open(text, { uri: address('north/depot.news') })
  await ignore(client, uri, 0, 'folder')
  assert.deepEqual(await heard(client, uri), all.slice(1))
  assert(existsSync(join(folder, 'north', '.newsmark', 'ignores.jsonl')))
})

test('an editor that knows of one folder alone has the ignores there', async () => {
  const client = await serveHere({ files: fileSystem }, { rootUri: pathToFileURL(folder).href })
  const uri = client.open(text, { uri: address('north/depot.news') })
  await ignore(client, uri, 0, 'file')
  assert.equal(ledgerLines()[0].path, 'north/depot.news')
})

test('what is ignored can be heard again, at whatever scope it was silenced', async () => {
  const client = await serve({ settings: { name: ' Ann Lee ' } })
  const uri = client.open(text, { uri: address('depot.news') })
  for (const scope of ['here', 'file', 'folder']) await ignore(client, uri, 0, scope)
  const [first] = (await client.article(uri))!.findings
  assert.deepEqual(
    first!.ignored.map(({ scope, by }) => [scope, by]),
    [
      ['here', 'Ann Lee'],
      ['file', 'Ann Lee'],
      ['folder', 'Ann Lee'],
    ].sort(),
  )
  assert.match(first!.ignored[0]!.at!, /^\d{4}-\d\d-\d\dT/)
  assert.equal(await client.execute('newsmark.stopIgnoring', { uri, ids: [first!.id] }), true)
  assert.deepEqual(await heard(client, uri), all)
  assert.equal(readFileSync(ledger(), 'utf8'), '')
})

test('an ignore that somebody else wrote is heeded when the client tells of it', async () => {
  const client = await serve()
  const uri = client.open(text, { uri: address('depot.news') })
  assert.deepEqual(await heard(client, uri), all)
  mkdirSync(join(folder, '.newsmark'))
  writeFileSync(ledger(), '{"rule":"ambiguous-name","scope":"folder","path":"","reason":"twins"}\r\n')
  const changes = [{ uri: pathToFileURL(ledger()).href, type: 1 as const }]
  void client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
  await client.changed(uri)
  assert.deepEqual(await heard(client, uri), all.slice(1))
  // And stays as it was written when we add to the file.
  await ignore(client, uri, 1, 'file')
  assert(readFileSync(ledger(), 'utf8').includes('"reason":"twins"}\n'))
})

test('many decisions at once are all written', async () => {
  const client = await serve()
  const uri = client.open(text, { uri: address('depot.news') })
  const { findings } = (await client.article(uri))!
  await Promise.all(findings.map(({ id }) => client.execute('newsmark.ignore', { uri, ids: [id], scope: 'here' })))
  assert.deepEqual(await heard(client, uri), [])
  assert.equal(ledgerLines().length, 3)
  assert.deepEqual(readdirSync(join(folder, '.newsmark')), ['ignores.jsonl'])
})

const unreadable = {
  'a merge with conflicts': Buffer.from('<<<<<<< ours\n{"rule":"ambiguous-name","scope":"file","path":"a"}\n'),
  'bytes that are no UTF-8': Buffer.from([0x7b, 0xff, 0xfe, 0x0a]),
}

for (const [name, bytes] of Object.entries(unreadable)) {
  test(`a file with ${name} is told of, left as it is and never written over`, async () => {
    mkdirSync(join(folder, '.newsmark'))
    writeFileSync(ledger(), bytes)
    const client = await serve()
    const uri = client.open(text, { uri: address('depot.news') })
    assert.deepEqual(await heard(client, uri), all)
    assert.match(client.messages.join('\n'), /cannot be read, and is left as it is: .*ignores\.jsonl: /)
    assert.equal(client.messages.length, 1)
    assert.equal(await ignore(client, uri, 0, 'file'), false)
    assert.match(client.messages.at(-1)!, /^Not written: .*ignores\.jsonl: /)
    assert.deepEqual(readFileSync(ledger()), bytes)
    assert.deepEqual(await heard(client, uri), all)
  })
}

test('where nothing can be written, a person is told and nothing is ignored', async () => {
  // A file stands where the folder should be.
  writeFileSync(join(folder, '.newsmark'), '')
  const client = await serve()
  const uri = client.open(text, { uri: address('depot.news') })
  assert.equal(await ignore(client, uri, 0, 'file'), false)
  assert.match(client.messages.at(-1)!, /^Not written: /)
  assert.deepEqual(await heard(client, uri), all)
})

test('a client that keeps the files is asked for them, and no other place is touched', async () => {
  const files = new Map<string, string | Error>()
  const client = await serveHere({}, { files, workspaceFolders: ['memfs:/news/'] })
  const uri = client.open(text, { uri: 'memfs:/news/a/depot.news' })
  assert.equal(await ignore(client, uri, 0, 'folder'), true)
  assert.deepEqual(
    [...files],
    [['memfs:/news/.newsmark/ignores.jsonl', '{"rule":"ambiguous-name","scope":"folder","path":"a/"}\n']],
  )
  assert.deepEqual(await heard(client, uri), all.slice(1))
  files.set('memfs:/news/.newsmark/ignores.jsonl', new Error('the disk is gone'))
  assert.equal(await ignore(client, uri, 1, 'file'), false)
  assert.match(client.messages.at(-1)!, /^Not written: .*the disk is gone/)
})

test('a server that can reach no file ignores nothing and says so', async () => {
  const client = await serveHere({})
  const uri = client.open(text, { uri: address('depot.news') })
  assert.deepEqual(await heard(client, uri), all)
  assert.equal(await ignore(client, uri, 0, 'file'), false)
  assert.equal(client.messages.length, 1)
})

test('what two windows decide at the same moment is kept, all of it', async () => {
  const windows = [0, 1, 2].map(() => new Ignores(fileSystem, (problem) => assert.fail(problem)))
  const decided = windows.flatMap((own, window) =>
    Array.from({ length: 8 }, (_, i) => ({ own, path: `${window}/${i}/` })),
  )
  await Promise.all(
    decided.map(({ own, path }) =>
      own.change(address('.newsmark'), (lines) => addIgnore(lines, { rule: 'name-spelling', scope: 'folder', path })),
    ),
  )
  assert.deepEqual(
    ledgerLines()
      .map(({ path }) => path)
      .sort(),
    decided.map(({ path }) => path).sort(),
  )
  assert.deepEqual(readdirSync(join(folder, '.newsmark')), ['ignores.jsonl'])
})

test('a lock that a process left behind is taken away', async () => {
  mkdirSync(`${ledger()}.lock`, { recursive: true })
  utimesSync(`${ledger()}.lock`, 0, 0)
  assert(await fileSystem.write(pathToFileURL(ledger()).href, 'one\n', null))
  assert.equal(readFileSync(ledger(), 'utf8'), 'one\n')
})
