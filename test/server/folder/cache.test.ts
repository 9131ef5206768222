import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import test from 'node:test'
import fc from 'fast-check'
import { type Cache, createRemembering } from '../../../src/server/folder/cache.ts'
import { openFileCache } from '../../../src/server/folder/file-cache.ts'
import { versionOf } from '../../../src/server/folder/version.ts'
import { startServer } from '../client.ts'
import { makePlace, type Place } from './place.ts'
import { read } from './reading.ts'

const folder = 'file:///clippings'
const open = ({ path }: Place, version = 'v1') => openFileCache(path, () => version, folder)

/** Clips by counting: what a text gives is known without the engine. */
function counting(cache: Cache) {
  const asked: string[] = []
  const analyst = createRemembering(
    {
      async clip(path, text) {
        asked.push(path)
        return clippingOf(text)
      },
    },
    cache,
  )
  return { asked, analyst }
}

const clippingOf = (text: string) => JSON.stringify({ text, more: 'ö\n'.repeat(text.length) })

/** Read texts through the cache in a directory as one opening does; the paths that were analysed. */
async function openOnce(place: Place, texts: Record<string, string>, version?: string): Promise<string[]> {
  const cache = open(place, version)
  const { asked, analyst } = counting(cache)
  const clippings = await Promise.all(Object.entries(texts).map(([path, text]) => analyst.clip(path, text)))
  assert.deepEqual(clippings, Object.values(texts).map(clippingOf))
  await cache.tidy()
  await cache.close()
  return asked.sort()
}

const fileIn = async ({ path, at }: Place) => at((await readdir(path)).find((name) => name.endsWith('.clippings'))!)

const many = (from: number, to: number) =>
  Object.fromEntries(Array.from({ length: to - from }, (_, index) => [`${from + index}.news`, `Text ${from + index}.`]))

test('what was analysed once is not analysed again, wherever the file lies now', async () => {
  await using place = await makePlace()
  assert.deepEqual(await openOnce(place, { 'a.news': 'One.', 'deep/b.news': 'Two.' }), ['a.news', 'deep/b.news'])
  assert.deepEqual(await openOnce(place, { 'a.news': 'One.', 'other/b.news': 'Two.' }), [])
  assert.deepEqual(await openOnce(place, { 'a.news': 'One!', 'c.news': 'Two.' }), ['a.news', 'c.news'])
})

test('another version of the engine keeps nothing of the one before', async () => {
  await using place = await makePlace()
  await openOnce(place, { 'a.news': 'One.' })
  assert.deepEqual(await openOnce(place, { 'a.news': 'One.' }, 'v2'), ['a.news'])
  assert.equal((await readdir(place.path)).length, 1)
})

test('the version changes with the script and with each model', async () => {
  await using place = await makePlace({ 'server.js': 'a', 'models/names.model': 'b' })
  const version = () => versionOf(place.at('server.js'), place.at('models'))
  const versions = [version()]
  await place.write('server.js', 'a2')
  versions.push(version())
  await place.write('models/names.model', 'b2')
  versions.push(version())
  await place.remove('models')
  versions.push(version())
  assert.equal(new Set(versions).size, 4)
})

test('a file that is mostly unused is tidied', async () => {
  await using place = await makePlace()
  await openOnce(place, many(0, 300))
  const { size } = await stat(await fileIn(place))
  assert.deepEqual(await openOnce(place, many(250, 310)), Object.keys(many(300, 310)))
  assert((await stat(await fileIn(place))).size < size / 4)
  assert.deepEqual(await openOnce(place, many(250, 310)), [])
  assert.equal((await openOnce(place, many(0, 10))).length, 10)
})

test('two windows with one folder do each other no harm', async () => {
  await using place = await makePlace()
  await openOnce(place, many(0, 300))
  const [one, other] = [open(place), open(place)]
  const [first, second] = [counting(one), counting(other)]
  await Promise.all([first.analyst.clip('1.news', 'Text 1.'), second.analyst.clip('2.news', 'Text 2.')])
  await Promise.all(Object.entries(many(290, 400)).map(([path, text]) => first.analyst.clip(path, text)))
  await one.tidy()
  await Promise.all(Object.entries(many(280, 420)).map(([path, text]) => second.analyst.clip(path, text)))
  assert.deepEqual(second.asked, Object.keys(many(300, 420)))
  await Promise.all([one.close(), other.close()])
  assert.deepEqual([one.problem, other.problem], [null, null])
  assert.deepEqual(await openOnce(place, many(290, 420)), [])
})

test('whatever breaks in the file, each text gives what it gives without it', async () => {
  await using place = await makePlace()
  const texts = many(0, 12)
  await openOnce(place, texts)
  const file = await fileIn(place)
  const whole = await readFile(file)
  const at = fc.nat({ max: whole.length - 1 })
  const damage = fc.array(fc.tuple(fc.constantFrom('flip', 'cut', 'break'), at, fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(damage, async (harms) => {
      let bytes = Buffer.from(whole)
      for (const [kind, at, by] of harms) {
        if (kind === 'cut') bytes = bytes.subarray(0, at)
        else if (at < bytes.length) bytes[at] = kind === 'flip' ? bytes[at]! ^ by : 10
      }
      await writeFile(file, bytes)
      const asked = await openOnce(place, texts)
      if (bytes.equals(whole)) assert.deepEqual(asked, [])
      assert.deepEqual(await openOnce(place, texts), [])
    }),
    { numRuns: 60 },
  )
})

test('only the articles of broken lines are analysed anew', async () => {
  await using place = await makePlace()
  await openOnce(place, many(0, 10))
  const file = await fileIn(place)
  const lines = (await readFile(file, 'utf8')).split('\n')
  lines[3] = lines[3]!.replace('Text', 'Test')
  await writeFile(file, lines.join('\n').slice(0, -20))
  assert.deepEqual(await openOnce(place, many(0, 10)), ['3.news', '9.news'])
})

test('a directory that cannot be made is a note and nothing else', async () => {
  await using place = await makePlace({ file: '' })
  const cache = openFileCache(place.at('file'), () => 'v1', folder)
  const { analyst } = counting(cache)
  assert.equal(await analyst.clip('a.news', 'One.'), clippingOf('One.'))
  await cache.tidy()
  assert.match(cache.problem!, /EEXIST|ENOTDIR/u)
  await cache.close()
})

/** A disk of 64 kB, where this machine lets us make one. */
async function smallDisk(): Promise<Place | null> {
  const place = await makePlace()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place.path], { stdio: 'ignore' })
  } catch {
    return null
  }
  return {
    ...place,
    async [Symbol.asyncDispose]() {
      execFileSync('umount', ['-l', place.path])
      await place[Symbol.asyncDispose]()
    },
  }
}

test('a full disk is a note, and what fits on it is whole', async (context) => {
  await using place = await smallDisk()
  if (!place) return context.skip('no disk can be mounted here')
  const texts = Object.fromEntries(
    Array.from({ length: 40 }, (_, number) => [`${number}.news`, `${number}`.repeat(1000)]),
  )
  const cache = open(place)
  const { analyst } = counting(cache)
  for (const [path, text] of Object.entries(texts)) {
    assert.equal(await analyst.clip(path, text), clippingOf(text))
    if (path === '5.news') await cache.tidy()
  }
  await cache.tidy()
  await cache.close()
  assert.match(cache.problem!, /ENOSPC/u)
  const again = counting(open(place))
  for (const [path, text] of Object.entries(texts)) assert.equal(await again.analyst.clip(path, text), clippingOf(text))
  assert(again.asked.length < 40 && again.asked.length > 10, `${again.asked.length}`)
})

test('the built server keeps what it read in the directory that the client names', async () => {
  await using storage = await makePlace()
  await using place = await makePlace({ 'a.news': 'Ann Lee said that the port is closed.\n', 'b.news': 'Nothing.\n' })
  const options = { workspaceFolders: [place.uri], initializationOptions: { storage: storage.at('deep/storage') } }
  const first = await startServer(options)
  await read(first, place.uri)
  await first.stop()
  const [file] = await readdir(storage.at('deep/storage'))
  const kept = await readFile(storage.at(`deep/storage/${file}`), 'utf8')
  assert.equal(kept.match(/\n/gu)?.length, 2)
  const second = await startServer(options)
  assert.deepEqual((await read(second, place.uri)).notes, [])
  await second.stop()
  assert.equal(await readFile(storage.at(`deep/storage/${file}`), 'utf8'), kept)
})

test('a storage that cannot be used is told as a note, and all is read', async () => {
  await using place = await makePlace({ 'a.news': 'Ann Lee said that the port is closed.\n', file: '' })
  const server = await startServer({
    workspaceFolders: [place.uri],
    initializationOptions: { storage: place.at('file') },
  })
  const { read: articles, notes } = await read(server, place.uri)
  assert.equal(articles, 1)
  assert.match(notes[0]!, /^What was read cannot be kept for the next time/u)
  await server.stop()
})
