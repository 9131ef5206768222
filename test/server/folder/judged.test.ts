import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node.js'
import { fileSystem } from '../../../src/server/file-system.ts'
import type { Disk } from '../../../src/server/folder/disk.ts'
import { nodeDisk } from '../../../src/server/folder/node-disk.ts'
import { serveHere } from '../client.ts'
import { makePlace } from './place.ts'
import { namesOf, read, until } from './reading.ts'

const text = 'The port is closed for a month, harbour master Ida Kvist said.\n'
const ledger = '.newsmark/articles/north/a ä.news.jsonl'

test('what is decided about an article counts in the folder, open or closed, now and the next time, until it is withdrawn', async () => {
  await using place = await makePlace({ 'north/a ä.news': text, 'b.news': text })
  const serve = async () => {
    const client = await serveHere({ disk: nodeDisk, files: fileSystem }, { workspaceFolders: [place.uri] })
    const folder = client.folders.all()[0]!
    const untilName = (name: string) =>
      until(
        () => namesOf(folder, 'north/a ä.news'),
        (names) => names?.join() === name,
      )
    return { client, folder, untilName }
  }
  const { client, folder, untilName } = await serve()
  await read(client, place.uri)
  const uri = client.open(text, { uri: `${place.uri}/north/${encodeURIComponent('a ä.news')}` })
  const { decisions } = (await client.article(uri))!
  const [kvist] = decisions.marks.filter(({ kind }) => kind === 'actor')
  const act = { act: 'change', to: { name: 'Ida Qvist' } }
  assert.equal(await client.execute('newsmark.decide', { uri, marks: [kvist!.id], act }), true)
  await untilName('Ida Qvist')
  assert.deepEqual(namesOf(folder, 'b.news'), ['Ida Kvist'])
  client.close(uri)
  await untilName('Ida Qvist')
  const next = await serve()
  await read(next.client, place.uri)
  await next.untilName('Ida Qvist')
  await place.remove(ledger)
  await next.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: `${place.uri}/.newsmark`, type: FileChangeType.Deleted }],
  })
  await next.untilName('Ida Kvist')
})

test('a ledger that is made, or cannot be read, reaches its own article alone', async () => {
  await using place = await makePlace({ 'a.news': text, 'b.news': text, '.newsmark/articles/a.news.jsonl': 'nonsense' })
  const client = await serveHere({ disk: nodeDisk }, { workspaceFolders: [place.uri] })
  const folder = client.folders.all()[0]!
  const { phase, skipped } = await read(client, place.uri)
  assert.deepEqual([phase, skipped, namesOf(folder, 'a.news')], ['ready', [], ['Ida Kvist']])
  const anchor = [
    { type: 'TextQuoteSelector', exact: 'Ida Kvist', prefix: 'master ', suffix: ' said' },
    { type: 'TextPositionSelector', start: text.indexOf('Ida'), end: text.indexOf(' said') },
  ]
  const decision = {
    type: 'Annotation',
    id: 'urn:uuid:7a4b8a0e-53c5-4a9d-8d0e-1f0f6f1c1d11',
    motivation: 'moderating',
    target: { source: '../../b.news', selector: anchor },
    newsmark: { kind: 'actor', act: 'reject', name: 'Ida Kvist', label: 'person' },
  }
  await place.write('.newsmark/articles/b.news.jsonl', `${JSON.stringify(decision)}\n`)
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: `${place.uri}/.newsmark/articles/b.news.jsonl`, type: FileChangeType.Created }],
  })
  await until(
    () => namesOf(folder, 'b.news'),
    (names) => names?.length === 0,
  )
  assert.deepEqual(namesOf(folder, 'a.news'), ['Ida Kvist'])
})

test('a decision that is written makes nobody look through the folder for articles', async () => {
  await using place = await makePlace({ 'a.news': text, 'deep/b.news': text })
  let walks = 0
  const disk: Disk = {
    ...nodeDisk,
    list(folder) {
      if (folder === `${place.uri}/deep`) walks++
      return nodeDisk.list(folder)
    },
  }
  const client = await serveHere({ disk, files: fileSystem }, { workspaceFolders: [place.uri] })
  await read(client, place.uri)
  const before = walks
  const tell = (type: FileChangeType, ...files: string[]) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: files.map((file) => ({ uri: `${place.uri}/.newsmark/${file}`, type })),
    })
  const { Created: made, Deleted: gone } = FileChangeType
  const beside = ['lock', 'lock.k3x9', 'k3x9.tmp'].map((ending) => `articles/a.news.jsonl.${ending}`)
  await tell(made, ...beside, 'articles/a.news.jsonl', 'ignores.jsonl', 'ignores.jsonl.lock', '.gitattributes')
  await tell(gone, ...beside, 'ignores.jsonl.lock')
  // So that what came before has been heeded, and the next walk is the one that a new folder asks for.
  await place.write('.newsmark/articles/deep/b.news.jsonl', 'nonsense')
  await delay(300)
  assert.equal(walks, before)
  await tell(made, 'articles/deep')
  await until(
    () => walks,
    (now) => now === before + 1,
  )
})
