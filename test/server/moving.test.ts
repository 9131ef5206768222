import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test, { afterEach, beforeEach } from 'node:test'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { DidRenameFilesNotification } from 'vscode-languageserver/node.js'
import type { MarkItem } from '../../src/server/decision-protocol.ts'
import { fileSystem } from '../../src/server/file-system.ts'
import { nodeDisk } from '../../src/server/folder/node-disk.ts'
import { type Client, serveHere } from './client.ts'
import { owners, pier } from './pier.ts'

let root: string
let client: Client

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'newsmark moving-'))
  client = await serve()
})
afterEach(() => rmSync(root, { recursive: true }))

const serve = (folders = [root]) =>
  serveHere(
    { files: fileSystem, disk: nodeDisk },
    { workspaceFolders: folders.map((each) => pathToFileURL(each).href), settings: { name: 'Ann Lee' } },
  )

const address = (path: string) => pathToFileURL(join(root, path)).href
const ledgerOf = (path: string, below = root) => join(below, '.newsmark', 'articles', `${path}.jsonl`)
const readLedger = (path: string) => readFileSync(ledgerOf(path), 'utf8')

function open(path: string, text = pier): string {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  if (!existsSync(join(root, path))) writeFileSync(join(root, path), text)
  return client.open(text, { uri: address(path) })
}

async function claims(uri: string): Promise<MarkItem[]> {
  const { decisions } = (await client.article(uri))!
  return decisions.marks.filter(({ kind }) => kind === 'claim')
}

/** Say something of the claim of the pier's owner, in an article that is opened for it and closed. */
async function note(path: string, text: string, article = pier): Promise<void> {
  const uri = open(path, article)
  const [claim] = (await claims(uri)).filter(({ words }) => words === owners)
  const act = { act: 'note', text }
  assert.equal(await client.execute('newsmark.decide', { uri, marks: [claim!.id], act }), true)
  client.close(uri)
}

async function notesOf(path: string): Promise<string[]> {
  const uri = open(path)
  const found = (await claims(uri)).flatMap(({ decisions }) => decisions.map(({ says }) => says!))
  client.close(uri)
  return found
}

/** Rename a file or a folder as an editor does that tells the server. */
async function rename(from: string, to: string): Promise<void> {
  mkdirSync(dirname(join(root, to)), { recursive: true })
  renameSync(join(root, from), join(root, to))
  const files = [{ oldUri: address(from), newUri: address(to) }]
  await client.connection.sendNotification(DidRenameFilesNotification.type, { files })
  // The next question is answered after it.
  await client.execute('newsmark.undo', { uri: 'file:///nowhere' })
}

async function until(check: () => boolean): Promise<void> {
  while (!check()) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('what is decided about an article goes along when it is renamed, and back', async () => {
  await note('desk/ferry ä.news', 'Ask Falk')
  const before = readLedger('desk/ferry ä.news')
  await rename('desk/ferry ä.news', 'pier.news')
  await until(() => !existsSync(ledgerOf('desk/ferry ä.news')))
  // No empty folder is left.
  await until(() => !existsSync(dirname(ledgerOf('desk/ferry ä.news'))))
  assert.equal(JSON.parse(readLedger('pier.news')).target[0].source, '../../pier.news')
  assert.deepEqual(await notesOf('pier.news'), ['Ask Falk'])
  await rename('pier.news', 'desk/ferry ä.news')
  await until(() => !existsSync(ledgerOf('pier.news')))
  assert.equal(readLedger('desk/ferry ä.news'), before)
})

test('an article that is open under its new name shows it, and can undo it', async () => {
  await note('ferry.news', 'Ask Falk')
  renameSync(join(root, 'ferry.news'), join(root, 'pier.news'))
  const uri = open('pier.news')
  const files = [{ oldUri: address('ferry.news'), newUri: uri }]
  await client.article(uri)
  await client.connection.sendNotification(DidRenameFilesNotification.type, { files })
  await until(() => !existsSync(ledgerOf('ferry.news')))
  assert.equal((await client.article(uri))!.decisions.undo?.did, 'note')
  assert.equal(await client.execute('newsmark.undo', { uri }), true)
  assert.equal(readLedger('pier.news'), '')
  assert.equal(await client.execute('newsmark.redo', { uri }), true)
  assert.equal(JSON.parse(readLedger('pier.news')).target[0].source, '../../pier.news')
  assert.deepEqual(client.messages, [])
})

test('all articles of a folder that is renamed go along, and those beside it stay', async () => {
  for (const path of ['desk/a.news', 'desk/deep/b.news', 'desk-2/c.news']) await note(path, path)
  await rename('desk', 'archive/2024.jsonl')
  await until(() => existsSync(ledgerOf('archive/2024%2Ejsonl/deep/b.news')))
  await until(() => !existsSync(join(root, '.newsmark', 'articles', 'desk')))
  assert.deepEqual(await notesOf('archive/2024.jsonl/a.news'), ['desk/a.news'])
  assert.deepEqual(await notesOf('archive/2024.jsonl/deep/b.news'), ['desk/deep/b.news'])
  assert.deepEqual(await notesOf('desk-2/c.news'), ['desk-2/c.news'])
})

test('what is ignored goes along too', async () => {
  mkdirSync(join(root, '.newsmark'))
  const line = (path: string) => `${JSON.stringify({ rule: 'name-spelling', path, scope: 'file' })}\n`
  writeFileSync(join(root, '.newsmark/ignores.jsonl'), line('a.news') + line('ferry.news'))
  writeFileSync(join(root, 'ferry.news'), pier)
  await rename('ferry.news', 'pier.news')
  const ignores = () => readFileSync(join(root, '.newsmark/ignores.jsonl'), 'utf8')
  await until(() => ignores() === line('a.news') + line('pier.news'))
})

test('what is decided about its actors goes along too', async () => {
  mkdirSync(join(root, '.newsmark'))
  const file = (path: string) => {
    const actors = [
      { name: 'Falk', kind: 'person', path },
      { name: 'Ida Falk', kind: 'person' },
    ]
    return { decisions: [null, { decision: 'same', actors }] }
  }
  const ledger = join(root, '.newsmark/actors.json')
  writeFileSync(ledger, JSON.stringify(file('desk/ferry.news')))
  mkdirSync(join(root, 'desk'))
  writeFileSync(join(root, 'desk/ferry.news'), pier)
  await rename('desk', 'north')
  await until(() => isDeepStrictEqual(JSON.parse(readFileSync(ledger, 'utf8')), file('north/ferry.news')))
})

test('an article that is moved to another folder of the workspace goes to the ledgers there', async () => {
  mkdirSync(join(root, 'one'))
  mkdirSync(join(root, 'two'))
  client = await serve([join(root, 'one'), join(root, 'two')])
  await note('one/ferry.news', 'Ask Falk')
  await rename('one/ferry.news', 'two/ferry.news')
  await until(() => !existsSync(ledgerOf('ferry.news', join(root, 'one'))))
  assert(existsSync(ledgerOf('ferry.news', join(root, 'two'))))
  assert.deepEqual(await notesOf('two/ferry.news'), ['Ask Falk'])
})

test('where the new name has a ledger nothing of either is lost', async () => {
  await note('ferry.news', 'of ferry')
  await note('pier.news', 'of pier')
  await rename('ferry.news', 'pier.news')
  await until(() => !existsSync(ledgerOf('ferry.news')))
  assert.deepEqual((await notesOf('pier.news')).sort(), ['of ferry', 'of pier'])
})

test('a ledger that cannot be read goes along as it is; one that is no text stays, and a person is told', async () => {
  await note('ferry.news', 'Ask Falk')
  const broken = `{"half\n${readLedger('ferry.news')}`
  writeFileSync(ledgerOf('ferry.news'), broken)
  await rename('ferry.news', 'pier.news')
  await until(() => !existsSync(ledgerOf('ferry.news')))
  assert.equal(readLedger('pier.news').split('\n').length, broken.split('\n').length)
  writeFileSync(ledgerOf('pier.news'), Buffer.of(0xff, 0xfe, 0xff))
  await rename('pier.news', 'quay.news')
  await until(() => client.messages.some((each) => /^Not moved along: .*pier\.news\.jsonl/.test(each)))
  assert(existsSync(ledgerOf('pier.news')))
})

test('other files and folders are renamed as if nothing were', async () => {
  mkdirSync(join(root, 'pictures'))
  await rename('pictures', 'photos')
  await new Promise((resolve) => setTimeout(resolve, 50))
  assert(!existsSync(join(root, '.newsmark')))
  assert.deepEqual(client.messages, [])
})

test('an article that somebody renamed unseen has what was decided about it, and keeps it with the next decision', async () => {
  await note('ferry.news', 'Ask Falk')
  renameSync(join(root, 'ferry.news'), join(root, 'pier.news'))
  client = await serve()
  const uri = open('pier.news')
  // It is found out while the article is already read.
  await client.changed(uri)
  while (!(await claims(uri)).some(({ decisions }) => decisions.length > 0)) await client.changed(uri)
  client.close(uri)
  assert(!existsSync(ledgerOf('pier.news')), 'nothing is written by looking at it')
  await note('pier.news', 'Falk called back')
  assert(!existsSync(ledgerOf('ferry.news')))
  assert.match(client.messages.at(-1)!, /^pier\.news: what was decided about it as ferry\.news is kept with it now/)
  assert.deepEqual(await notesOf('pier.news'), ['Ask Falk', 'Falk called back'])
  const told = client.messages.length
  await note('pier.news', 'Falk is on leave')
  assert.equal(client.messages.length, told)
})

test('undoing the decision with which it was kept leaves what was decided before', async () => {
  await note('ferry.news', 'Ask Falk')
  renameSync(join(root, 'ferry.news'), join(root, 'desk.news'))
  client = await serve()
  await note('desk.news', 'Falk called back')
  const uri = open('desk.news')
  assert.equal(await client.execute('newsmark.undo', { uri }), true)
  client.close(uri)
  assert.deepEqual(await notesOf('desk.news'), ['Ask Falk'])
})

test('an article beside which the other one still is, or that says something else, gets nothing of it', async () => {
  await note('ferry.news', 'Ask Falk')
  assert.deepEqual(await notesOf('copy.news'), [])
  rmSync(join(root, 'ferry.news'))
  const other = 'Gates stay shut\n\n“We wait,” Ida Kvist said.\n'
  const uri = open('gates.news', other)
  assert.deepEqual(
    (await claims(uri)).flatMap(({ decisions }) => decisions),
    [],
  )
})
