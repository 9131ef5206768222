import assert from 'node:assert/strict'
import test, { beforeEach } from 'node:test'
import type { Decisions, MarkItem } from '../../src/server/decision-protocol.ts'
import {
  type ArticlesExported,
  comparePeopleRequest,
  type DecisionsImported,
  type ExportFormat,
  exportRequest,
  type ImportFormat,
  importRequest,
  type PeopleCompared,
  reportRequest,
  type Side,
} from '../../src/server/exchange-protocol.ts'
import { type Client, serveHere } from './client.ts'

const text = `Ferry to Brandholm stops for two weeks

The ferry to Brandholm will stop for 14 days, the town of Nordhaven announced.

“We will not risk a single passenger on this pier,” Elin Sorvik, the mayor, said on Monday.

“The pier is older than my grandmother was then,” Jonas Falk said. Falk owes $3 million.
`

const owners = '“The pier is older than my grandmother was then,”'
const uri = 'file:///desk/north/ferry.news'
const ledger = 'file:///desk/.newsmark/articles/north/ferry.news.jsonl'

let files: Map<string, string>

beforeEach(() => {
  files = new Map()
})

/** One person with the article open. */
async function person(name: string, article = text): Promise<Client> {
  const client = await serveHere({}, { files, workspaceFolders: ['file:///desk'], settings: { name } })
  client.open(article, { uri })
  return client
}

const decisions = async (client: Client): Promise<Decisions> => (await client.article(uri))!.decisions

async function markOf(client: Client, kind: MarkItem['kind'], words: string): Promise<MarkItem> {
  const mark = (await decisions(client)).marks.find((each) => each.kind === kind && each.words === words)
  assert(mark, words)
  return mark
}

async function decide(client: Client, kind: MarkItem['kind'], words: string, act: object): Promise<void> {
  const { id } = await markOf(client, kind, words)
  assert.equal(await client.execute('newsmark.decide', { uri, marks: [id], act }), true)
}

const compare = ({ connection }: Client, ours: Side, theirs: Side): Promise<PeopleCompared> =>
  connection.sendRequest(comparePeopleRequest, { uri, ours, theirs })

const outline = ({ disagreements }: PeopleCompared) =>
  disagreements.map(({ kind, differs, ours, theirs, stands }) =>
    [kind, ours?.speaker ?? ours?.words ?? '–', theirs?.speaker ?? theirs?.words ?? '–', differs.join(), stands].join(
      '|',
    ),
  )

/** Ann gives the owner's claim to the mayor and confirms the debt; Ben, an hour later, rejects the debt and disputes the days. */
async function annAndBen(): Promise<Client> {
  const ann = await person('Ann')
  await decide(ann, 'claim', owners, { act: 'change', to: { speaker: 'Elin Sorvik' } })
  await decide(ann, 'figure', '$3 million', { act: 'verify', verdict: 'confirmed' })
  await decide(ann, 'figure', '14 days', { act: 'verify', verdict: 'confirmed' })
  const ben = await person('Ben')
  await decide(ben, 'figure', '$3 million', { act: 'reject' })
  await decide(ben, 'figure', '14 days', { act: 'verify', verdict: 'disputed', note: 'says the port' })
  return ben
}

test('what two people make of an article is compared: figures, every disagreement with who has it so now, and both readings', async () => {
  const ben = await annAndBen()
  const compared = await compare(ben, { by: 'Ann' }, { by: 'Ben' })
  assert.deepEqual(outline(compared), [
    'figure|14 days|14 days|check|theirs',
    'claim|Elin Sorvik|Jonas Falk|speaker|ours',
    'figure|$3 million|–||theirs',
  ])
  const [days, claim, debt] = compared.disagreements
  assert.deepEqual([days!.ours!.check!.verdict, days!.theirs!.check!.verdict], ['confirmed', 'disputed'])
  assert.equal(claim!.mark, (await markOf(ben, 'claim', owners)).id)
  assert.equal(debt!.mark, (await markOf(ben, 'figure', '$3 million')).id)
  const figures = compared.agreement.find(({ kind }) => kind === 'figure')
  assert.deepEqual(figures, { kind: 'figure', both: 2, ours: 3, theirs: 2, f1: 0.8, kappa: null })
  const differing = ({ ours, theirs }: PeopleCompared['readings']) => {
    const [here, there] = [ours, theirs].map((reading) => reading.trimEnd().split('\n'))
    return [here!.filter((line) => !there!.includes(line)), there!.filter((line) => !here!.includes(line))]
  }
  assert.deepEqual(differing(compared.readings), [
    [
      '3:38–3:45 · figure · 14 days · duration · 14 · day · confirmed',
      `7:1–7:50 · claim · ${owners} · direct · by Elin Sorvik`,
      '7:78–7:88 · figure · $3 million · money · 3000000 · USD · confirmed',
    ],
    [
      '3:38–3:45 · figure · 14 days · duration · 14 · day · disputed · says the port',
      `7:1–7:50 · claim · ${owners} · direct · by Jonas Falk`,
    ],
  ])
})

test('one person is compared with everybody, and everybody with themselves', async () => {
  const ben = await annAndBen()
  assert.deepEqual(outline(await compare(ben, { by: 'Ben' }, { by: null })), [
    'claim|Jonas Falk|Elin Sorvik|speaker|theirs',
  ])
  assert.deepEqual(outline(await compare(ben, { by: null }, { by: null })), [])
})

test('another ledger and an export are compared with what is here', async () => {
  const ann = await person('Ann')
  await decide(ann, 'figure', '$3 million', { act: 'reject' })
  await decide(ann, 'claim', owners, { act: 'reject' })
  const theirs = { text: files.get(ledger)!, format: 'w3c' as const }
  const page = await exported(ann, 'w3c')
  assert.equal(await ann.execute('newsmark.undo', { uri }), true)
  for (const side of [theirs, { text: page.text, format: 'w3c' as const }])
    assert.deepEqual(outline(await compare(ann, { by: null }, side)), ['claim|Jonas Falk|–||ours'])
})

test('the two sides that a merge has left open are compared', async () => {
  const ann = await person('Ann')
  await decide(ann, 'claim', owners, { act: 'change', to: { speaker: 'Elin Sorvik' } })
  const [mine] = files.get(ledger)!.split('\n')
  const yours = mine!.replaceAll('Elin Sorvik', 'Nordhaven').replace('"name":"Ann"', '"name":"Ben"')
  files.set(ledger, `<<<<<<< ours\n${mine}\n=======\n${yours}\n>>>>>>> theirs\n`)
  const ben = await person('Ben')
  assert.equal((await decisions(ben)).ledger!.conflicts, 1)
  const compared = await compare(ben, { merge: 'ours' }, { merge: 'theirs' })
  assert.deepEqual(
    compared.disagreements.map(({ ours, theirs }) => [ours?.speaker, theirs?.speaker]),
    [['Elin Sorvik', 'Nordhaven']],
  )
})

test('a file that cannot be compared is refused with the reason', async () => {
  const ann = await person('Ann')
  await assert.rejects(compare(ann, { by: null }, { text: '{"a": 1}\n{', format: 'w3c' }), /line 2: /)
})

test('the sign-off report tells what was checked, by whom, and what is not found any more', async () => {
  const ann = await annAndBen()
  const report = (format: 'markdown' | 'html') => ann.connection.sendRequest<string>(reportRequest, { uri, format })
  const markdown = await report('markdown')
  assert.match(markdown, /^# Ferry to Brandholm stops for two weeks\n\nnorth\\\/ferry\\\.news, \d{4}/)
  assert.match(markdown, /\| 14 days \| {2}\| disputed \| Ben \| \d{4}/)
  assert.match(await report('html'), /<td>14 days<\/td>.*<td class="disputed">disputed<\/td>/)
  ann.edit(uri, 2, { text: text.replace('for 14 days, the town of Nordhaven announced', 'no more') })
  assert.match(await report('markdown'), /## Not found any more\n\n(?:.*\n)*\| 14 days \| confirmed \|/)
})

async function exported(client: Client, format: ExportFormat, uris = [uri]): Promise<ArticlesExported> {
  const articles = uris.map((each) => ({ uri: each, byteOrderMark: false }))
  return client.connection.sendRequest(exportRequest, { articles, format })
}

test('articles are exported in every format, with what people decided, those that are not open left out', async () => {
  const ben = await annAndBen()
  const other = ben.open('Dana Holt left.', { uri: 'file:///desk/left.news' })
  const formats: [ExportFormat, RegExp][] = [
    ['w3c', /"type":"AnnotationPage".*\n.*"type":"AnnotationPage"/],
    ['brat', /^T1\t/],
    ['csv', /north\/ferry\.news/],
    ['jsonl', /"kind":"claim"/],
    ['conll', /^# global\.columns/],
    ['markdown', /^# north.*\n(?:.*\n)*# left/],
    ['refi-qda', /<Project /],
  ]
  for (const [format, form] of formats) {
    const { text, articles, orphans } = await exported(ben, format, [uri, other, 'file:///desk/closed.news'])
    assert.match(text, form, format)
    assert.deepEqual([articles, orphans], [2, 0])
  }
  assert.doesNotMatch((await exported(ben, 'brat')).text, /million/)
  ben.edit(uri, 2, { text: 'Nothing of all that.' })
  assert.deepEqual((await exported(ben, 'csv')).orphans, 5)
})

const take = (client: Client, file: string, format: ImportFormat, article = uri): Promise<DecisionsImported | null> =>
  client.connection.sendRequest(importRequest, { uri: article, byteOrderMark: false, text: file, format })

for (const format of ['w3c', 'brat', 'jsonl'] as const) {
  test(`what was exported as ${format} is taken in once, and can be taken back at once`, async () => {
    const ann = await person('Ann')
    await decide(ann, 'claim', owners, { act: 'change', to: { speaker: 'Elin Sorvik' } })
    await decide(ann, 'figure', '14 days', { act: 'verify', verdict: 'confirmed' })
    const { text: file } = await exported(ann, format)
    files.clear()
    const ben = await person('Ben')
    const before = await decisions(ben)
    const first = (await take(ben, file, format))!
    assert(first.taken > 0 && first.lost === 0, JSON.stringify(first))
    assert.equal((await markOf(ben, 'claim', owners)).speaker, 'Elin Sorvik')
    assert.equal((await markOf(ben, 'figure', '14 days')).check!.verdict, 'confirmed')
    assert.deepEqual((await decisions(ben)).undo, { did: 'import', count: first.taken })
    assert.deepEqual(await take(ben, file, format), { taken: 0, known: first.taken + first.known, lost: 0, others: 0 })
    assert.equal(await ben.execute('newsmark.undo', { uri }), true)
    assert.deepEqual((await decisions(ben)).marks, before.marks)
  })
}

test('nothing is taken in where the file, the ledger or the article does not allow it, and the reason is told', async () => {
  const ann = await person('Ann')
  await assert.rejects(take(ann, 'T1\tFigure 0 3\tferries', 'brat'), /./)
  assert.equal(files.size, 0)
  const untitled = ann.open(text, { uri: 'untitled:Untitled-1' })
  await assert.rejects(take(ann, '[]', 'w3c', untitled), /^Error: Save the article first/)
  assert.equal(await take(ann, '[]', 'w3c', 'file:///desk/closed.news'), null)
  files.set(ledger, 'no JSON\n')
  const ben = await person('Ben')
  const jsonl = (await exported(ann, 'w3c')).text.replace('"creator":{"type":"Software"', '"creator":{"type":"Person"')
  await assert.rejects(take(ben, jsonl, 'w3c'), /line 1 is not a JSON object/)
  assert.equal(files.get(ledger), 'no JSON\n')
})
