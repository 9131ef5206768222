import assert from 'node:assert/strict'
import test from 'node:test'
import { type CodeAction, CodeActionRequest, type Range } from 'vscode-languageserver/node.js'
import { cursorAt, mayors, openPier, owners, type Pier, rangeOf } from './pier.ts'

const ours = { only: ['refactor.newsmark'] }
const titles = (actions: CodeAction[]) => actions.map(({ title }) => title)

async function actionsAt({ client, uri }: Pier, range: Range): Promise<CodeAction[]> {
  return client.actions(uri, range, ours)
}

/** Do what an action says, as an editor does. */
async function perform(pier: Pier, range: Range, title: string): Promise<void> {
  const action = (await actionsAt(pier, range)).find((each) => each.title === title)
  assert(action?.command, `${title} is not offered`)
  const { command, arguments: [params] = [] } = action.command
  assert.equal(await pier.client.execute(command, params), true)
}

test('a claim is offered to be accepted, rejected, or given to those who are named near it', async () => {
  const pier = await openPier()
  const offered = await actionsAt(pier, cursorAt('older than my'))
  assert(offered.every(({ kind }) => kind === 'refactor.newsmark'))
  assert.deepEqual(titles(offered), [
    'Accept the quotation',
    'Reject the quotation',
    'Confirm the quotation',
    'Dispute the quotation',
    'Note that the quotation cannot be verified',
    'Accept the claim by Jonas Falk',
    'Reject the claim by Jonas Falk',
    'Change the speaker to Elin Sorvik',
    'Change the speaker to Nordhaven',
  ])
  await perform(pier, cursorAt('older than my'), 'Change the speaker to Elin Sorvik')
  const [claim] = await pier.marks('claim', owners)
  assert.deepEqual([claim!.state, claim!.speaker], ['changed', 'Elin Sorvik'])
})

test('a name is offered to be checked, and to be joined with one that is like it', async () => {
  const pier = await openPier(
    {},
    'Vote put off\n\nMinister Ida Kvist left. “No,” Kvist Olsen said. Arne Boe was there.\n',
  )
  const offered = titles(await actionsAt(pier, cursorAt('Kvist Olsen', await text(pier))))
  assert(offered.includes('Join Kvist Olsen with Ida Kvist'), offered.join('\n'))
  assert(!offered.some((title) => title.includes('with Arne Boe')))
  await perform(pier, cursorAt('Kvist Olsen', await text(pier)), 'Join Kvist Olsen with Ida Kvist')
  assert.deepEqual(await pier.marks('actor', 'Kvist Olsen'), [])
})

const text = async ({ client, uri }: Pier) => {
  assert(await client.article(uri))
  return 'Vote put off\n\nMinister Ida Kvist left. “No,” Kvist Olsen said. Arne Boe was there.\n'
}

test('a figure is checked, and what was decided is withdrawn', async () => {
  const pier = await openPier()
  const place = cursorAt('14 days')
  await perform(pier, place, 'Confirm “14 days”')
  await perform(pier, place, 'Accept “14 days”')
  const offered = titles(await actionsAt(pier, place)).filter((title) => title.includes('14 days'))
  assert.deepEqual(offered, [
    'Reject “14 days”',
    'Dispute “14 days”',
    'Note that “14 days” cannot be verified',
    'Withdraw 2 decisions about “14 days”',
  ])
  await perform(pier, place, 'Withdraw 2 decisions about “14 days”')
  const [figure] = await pier.marks('figure', '14 days')
  assert.deepEqual([figure!.state, figure!.check], ['open', null])
})

test('what is rejected can be accepted after all', async () => {
  const pier = await openPier()
  const place = cursorAt('owns 3')
  assert.deepEqual(await actionsAt(pier, place), [])
  const figure = cursorAt('3 boats')
  await perform(pier, figure, 'Reject “3”')
  assert.deepEqual(titles(await actionsAt(pier, figure)), ['Accept “3”', 'Withdraw 1 decision about “3”'])
  await perform(pier, figure, 'Accept “3”')
  assert.equal((await pier.marks('figure', '3'))[0]!.state, 'accepted')
})

test('what is selected is marked, without the blanks at its edges', async () => {
  const pier = await openPier()
  const range = rangeOf(' owns 3 boats')
  assert.deepEqual(titles(await actionsAt(pier, range)), [
    'Mark as an actor',
    'Mark as a claim',
    'Mark as a quotation',
    'Mark as a figure',
  ])
  await perform(pier, range, 'Mark as a claim')
  assert.equal((await pier.marks('claim', 'owns 3 boats'))[0]!.state, 'added')
  const blank = rangeOf('\n\nBy Mara')
  assert.deepEqual(await actionsAt(pier, { start: blank.start, end: { line: 2, character: 0 } }), [])
})

test('the tags of the codebook are offered for the innermost mark, and for what is selected', async () => {
  const codebook = '{"tags": [{"name": "blame"}, {"name": "money"}]}'
  const pier = await openPier({ files: new Map([['file:///news/.newsmark/codebook.json', codebook]]) })
  const place = cursorAt('We will')
  const tags = async () => titles(await actionsAt(pier, place)).filter((title) => title.startsWith('Tag'))
  assert.deepEqual(await tags(), ['Tag the quotation with #blame', 'Tag the quotation with #money'])
  await perform(pier, place, 'Tag the quotation with #blame')
  assert.deepEqual((await pier.marks('quotation', mayors))[0]!.tags, ['blame'])
  assert.deepEqual(await tags(), ['Tag the quotation with #money'])
  await perform(pier, rangeOf('on Monday'), 'Tag with #money')
  assert.deepEqual((await pier.marks('passage', 'on Monday'))[0]!.tags, ['money'])
})

test('an editor that asks by itself gets none for a cursor, one that asks for others gets none of ours', async () => {
  const pier = await openPier()
  const { client, uri } = pier
  const ask = async (range: Range, context: object) =>
    (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    }))!.length
  const place = cursorAt('14 days')
  assert.equal(await ask(place, { triggerKind: 2 }), 0)
  assert.notEqual(await ask(place, { triggerKind: 1 }), 0)
  assert.notEqual(await ask(rangeOf('14 days'), { triggerKind: 2 }), 0)
  assert.notEqual(await ask(place, { only: ['refactor'] }), 0)
  for (const only of ['quickfix', 'refactor.extract', 'refactor.newsmark.more', 'source'])
    assert.equal(await ask(place, { only: [only] }), 0, only)
})

test('nothing is offered where nothing could be written', async () => {
  const ledger = 'file:///news/.newsmark/articles/ferry.news.jsonl'
  for (const broken of ['half {', '<<<<<<< HEAD\n=======\n{"a": 1}\n>>>>>>> theirs\n']) {
    const pier = await openPier({ files: new Map([[ledger, broken]]) })
    assert.deepEqual(await actionsAt(pier, cursorAt('14 days')), [], broken)
  }
})
