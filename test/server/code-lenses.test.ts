import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  DidChangeConfigurationNotification,
} from 'vscode-languageserver/node.js'
import { mayors, openPier, owners, type Pier, pier as text } from './pier.ts'

const on = { settings: { name: 'Ann Lee', codeLens: true } }

async function lenses({ client, uri }: Pier): Promise<CodeLens[]> {
  return (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? []
}

/** The lenses as an editor shows them, one line for each line of the article that has some. */
async function shown(pier: Pier): Promise<string[]> {
  const lines = new Map<number, string[]>()
  for (const { range, command } of await lenses(pier))
    lines.set(range.start.line, [...(lines.get(range.start.line) ?? []), command!.title])
  return [...lines].map(([line, titles]) => `${line}: ${titles.join(' | ')}`)
}

async function perform(pier: Pier, line: number, title: string): Promise<unknown> {
  const lens = (await lenses(pier)).find(({ range, command }) => range.start.line === line && command?.title === title)
  return pier.client.execute(lens!.command!.command, lens!.command!.arguments![0])
}

test('there are none unless the setting asks for them', async () => {
  assert.deepEqual(await lenses(await openPier()), [])
})

test('one line above each paragraph tells whose claims it holds, how far they are checked, and what can be done', async () => {
  const pier = await openPier(on)
  assert.deepEqual(await shown(pier), [
    '4: the town of Nordhaven · indirect · open · 0 of 2 checked | Accept | Reject',
    '6: Elin Sorvik · direct · open · 0 of 3 checked | Accept | Reject',
    '8: Jonas Falk · direct · open · 0 of 3 checked | Accept | Reject',
  ])
  assert.equal(await perform(pier, 6, 'Accept'), true)
  assert.equal(await perform(pier, 8, 'Reject'), true)
  await pier.decide(await pier.marks('figure', '3'), { act: 'verify', verdict: 'confirmed' })
  assert.deepEqual((await shown(pier)).slice(1), [
    '6: Elin Sorvik · direct · accepted by Ann Lee · 0 of 3 checked',
    '8: 1 of 3 checked',
  ])
  assert.equal((await pier.marks('claim', mayors))[0]!.state, 'accepted')
  assert.equal((await pier.marks('claim', owners))[0]!.state, 'rejected')
})

test('several claims of a paragraph are accepted at once', async () => {
  const several = `Vote put off\n\n“We will wait,” Ida Kvist said. “They will not come,” Arne Boe said.\n`
  const pier = await openPier(on, several)
  assert.deepEqual(await shown(pier), ['2: 2 claims: Ida Kvist, Arne Boe · 0 of 4 checked | Accept all | Reject all'])
  await pier.decide((await pier.marks('claim')).slice(0, 1), { act: 'accept' })
  assert.deepEqual(await shown(pier), ['2: 2 claims: Ida Kvist, Arne Boe · 0 of 4 checked | Accept | Reject'])
  await perform(pier, 2, 'Accept')
  assert.deepEqual(await shown(pier), ['2: 2 claims: Ida Kvist, Arne Boe · accepted by Ann Lee · 0 of 4 checked'])
})

test('where nothing can be decided they only tell', async () => {
  const pier = await openPier(on)
  const uri = pier.client.open(text, { uri: 'untitled:Untitled-1' })
  const found = await shown({ ...pier, uri })
  assert.equal(found.length, 3)
  assert(found.every((line) => !line.includes('|')))
})

test('a client is told to ask again when a setting or a decision is another', async () => {
  const pier = await openPier({ ...on, capabilities: { workspace: { codeLens: { refreshSupport: true } } } })
  let asked = 0
  const told = (): Promise<void> =>
    new Promise((resolve) => {
      pier.client.connection.onRequest(CodeLensRefreshRequest.type, () => {
        asked += 1
        resolve()
      })
    })
  const first = told()
  await pier.decide(await pier.marks('claim', mayors), { act: 'accept' })
  await first
  const second = told()
  await pier.client.connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: { newsmark: { codeLens: false } },
  })
  await second
  assert.equal(asked, 2)
  assert.deepEqual(await lenses(pier), [])
})
