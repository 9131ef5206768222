import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { listFolderRequest, readArticleRequest } from '../../../src/server/folder-protocol.ts'
import { serveHere } from '../client.ts'
import { makePlace, type Place } from './place.ts'
import { pathsOf, read } from './reading.ts'

/** A client that reaches a folder of this machine under an address of its own, and breaks where it is told to. */
async function serveVirtual(place: Place, problems: Record<string, string> = {}) {
  const uri = 'memfs://store/clippings'
  const pathOf = (address: string) => fileURLToPath(address.replace(uri, place.uri))
  const asked: string[] = []
  const client = await serveHere({}, { workspaceFolders: [uri], initializationOptions: { listsFolders: true } })
  client.connection.onRequest(listFolderRequest, async ({ uri: address }: { uri: string }) => {
    asked.push(address)
    const entries = await readdir(pathOf(address), { withFileTypes: true })
    return { found: entries.map((entry) => ({ name: entry.name, kind: entry.isFile() ? 'file' : 'folder' })) }
  })
  client.connection.onRequest(readArticleRequest, async ({ uri: address }: { uri: string }) => {
    const problem = problems[address.slice(uri.length + 1)]
    return problem ? { problem } : { found: await readFile(pathOf(address), 'utf8') }
  })
  return { client, uri, asked, folder: client.folders.all()[0]! }
}

const text = 'Ann Lee said that the port is closed.\n'

test('a folder that only the client can reach is read by asking it', async () => {
  await using place = await makePlace({
    'a.news': text,
    'für/b (1).news': text,
    '.gitignore': 'drafts\n',
    'drafts/c.news': text,
  })
  const { client, uri, asked, folder } = await serveVirtual(place)
  await read(client, uri)
  assert.deepEqual(pathsOf(folder), ['a.news', 'für/b (1).news'])
  assert.deepEqual(asked, [uri, `${uri}/f%C3%BCr`, `${uri}/.newsmark/articles`])
  assert.equal(folder.uriOf('für/b (1).news'), `${uri}/f%C3%BCr/b%20%281%29.news`)
})

test('what the client cannot read is left out with the reason', async () => {
  await using place = await makePlace({
    'a.news': text,
    'b.news': text,
    'c.news': text,
    'd.news': text,
    'e.news': '\0',
  })
  const problems = { 'a.news': 'NoPermissions', 'b.news': 'TooLarge', 'c.news': 'the store is closed' }
  const { client, uri, folder } = await serveVirtual(place, problems)
  const { skipped } = await read(client, uri)
  assert.deepEqual(
    skipped.map(({ path, why }) => `${path}: ${why}`),
    [
      'a.news: permission denied',
      'b.news: larger than 5 MB',
      'c.news: the store is closed',
      'e.news: not a text in UTF-8',
    ],
  )
  assert.deepEqual(pathsOf(folder), ['d.news'])
})

test('a folder that nobody can reach is none that is read', async () => {
  const client = await serveHere({}, { workspaceFolders: ['memfs://store/clippings'] })
  assert.deepEqual(client.folders.all(), [])
})
