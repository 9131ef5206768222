import assert from 'node:assert/strict'
import { chmod, rm, symlink } from 'node:fs/promises'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Disk } from '../../../src/server/folder/disk.ts'
import { nodeDisk } from '../../../src/server/folder/node-disk.ts'
import { serveHere } from '../client.ts'
import { makePlace, type Place } from './place.ts'
import { pathsOf, read, serveFolder } from './reading.ts'

const text = 'Ann Lee said that the port is closed.\n'

const told = (skipped: { path: string; why: string }[]) => skipped.map(({ path, why }) => `${path}: ${why}`)

async function serveOn(disk: Disk, place: Place) {
  const client = await serveHere({ disk }, { workspaceFolders: [place.uri] })
  return { client, folder: client.folders.all()[0]! }
}

test('files that vanish while the folder is read are left out, the rest is read', async () => {
  await using place = await makePlace({ 'a.news': text, 'b.news': text, 'deep/c.news': text, 'd.news': text })
  const { client, folder } = await serveOn(
    {
      ...nodeDisk,
      async read(uri) {
        if (uri.endsWith('b.news')) await rm(fileURLToPath(uri))
        if (uri.endsWith('c.news')) await rm(place.at('deep'), { recursive: true })
        return nodeDisk.read(uri)
      },
    },
    place,
  )
  const { skipped } = await read(client, place.uri)
  assert.deepEqual(told(skipped), ['b.news: no longer there', 'deep/c.news: no longer there'])
  assert.deepEqual(pathsOf(folder), ['a.news', 'd.news'])
  assert.deepEqual((await read(client, place.uri, true)).skipped, [])
})

test('a folder that vanishes while it is walked is told of, the rest is read', async () => {
  await using place = await makePlace({ 'a.news': text, 'deep/b.news': text, 'z.news': text })
  const { client, folder } = await serveOn(
    {
      ...nodeDisk,
      async list(uri) {
        if (uri.endsWith('deep')) await rm(place.at('deep'), { recursive: true })
        return nodeDisk.list(uri)
      },
    },
    place,
  )
  assert.deepEqual(told((await read(client, place.uri)).skipped), ['deep: no longer there'])
  assert.deepEqual(pathsOf(folder), ['a.news', 'z.news'])
})

/** Do something as a user who may not read everything: root may. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

test('what may not be read is left out, and read when it may', async () => {
  await using place = await makePlace({
    'a.news': text,
    'secret.news': text,
    'locked/b.news': text,
    'half/.gitignore': '*.news\n',
    'half/c.news': text,
  })
  await chmod(place.path, 0o755)
  const closed = ['secret.news', 'locked', 'half/.gitignore'].map(place.at)
  for (const path of closed) await chmod(path, 0o000)
  const { client, folder } = await serveFolder(place.uri)
  const { skipped } = await asNobody(() => read(client, place.uri))
  assert.deepEqual(told(skipped), [
    'half/.gitignore: permission denied',
    'locked: permission denied',
    'secret.news: permission denied',
  ])
  assert.deepEqual(pathsOf(folder), ['a.news', 'half/c.news'])
  for (const path of closed) await chmod(path, 0o755)
  assert.deepEqual((await read(client, place.uri, true)).skipped, [])
  assert.deepEqual(pathsOf(folder), ['a.news', 'locked/b.news', 'secret.news'])
})

test('links that loop, lead nowhere or out of the folder end the reading of nothing', async () => {
  await using outside = await makePlace({ 'o.news': text })
  await using place = await makePlace({ 'a.news': text, 'deep/b.news': text })
  await symlink('..', place.at('deep/up'))
  await symlink('self.news', place.at('self.news'))
  await symlink(outside.path, place.at('outside'))
  await symlink(place.path, outside.at('back'))
  const { client, folder } = await serveFolder(place.uri)
  const { skipped } = await read(client, place.uri)
  assert.deepEqual(told(skipped), ['self.news: a link that leads to itself'])
  assert.deepEqual(pathsOf(folder), ['a.news', 'deep/b.news', 'outside/o.news'])
})
