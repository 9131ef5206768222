import assert from 'node:assert/strict'
import test from 'node:test'
import {
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node.js'
import { makePlace } from './place.ts'
import { ask, read, serveFolder, until } from './reading.ts'

const text = 'Ann Lee said that the port is closed.\n'
const files = Object.fromEntries(Array.from({ length: 160 }, (_, number) => [`${number}.news`, text.repeat(300)]))

/** Serve a client that shows progress, and hear what it would show. */
async function serveShown(uri: string, showsFolders: boolean) {
  const shown: { kind: string; percentage?: number; cancellable?: boolean }[] = []
  const tokens: (string | number)[] = []
  const { client, folder } = await serveFolder(uri, {
    capabilities: { window: { workDoneProgress: true } },
    initializationOptions: { showsFolders },
  })
  client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    tokens.push(token)
    client.connection.onProgress(WorkDoneProgress.type, token, (value) => void shown.push(value))
  })
  return { client, folder, shown, tokens }
}

test('a client without a view of folders shows how far the reading is', async () => {
  await using place = await makePlace(files)
  const { client, shown } = await serveShown(place.uri, false)
  await read(client, place.uri)
  await until(
    () => shown.at(-1)?.kind,
    (kind) => kind === 'end',
  )
  assert.deepEqual(shown[0], {
    kind: 'begin',
    title: 'Newsmark: reading the articles',
    percentage: 0,
    cancellable: true,
  })
  assert(shown.some(({ kind, percentage }) => kind === 'report' && percentage! < 100))
})

test('who cancels the progress stops the reading', async () => {
  await using place = await makePlace(files)
  const { client, folder, shown, tokens } = await serveShown(place.uri, false)
  await ask(client, place.uri)
  await until(
    () => shown,
    () => shown.length > 0,
  )
  await client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token: tokens[0]! })
  await until(
    () => shown.at(-1)?.kind,
    (kind) => kind === 'end',
  )
  assert.equal(folder.state.phase, 'stopped')
})

test('a client that shows folders itself is spared', async () => {
  await using place = await makePlace({ 'a.news': text })
  const { client, tokens } = await serveShown(place.uri, true)
  await read(client, place.uri)
  assert.deepEqual(tokens, [])
})
