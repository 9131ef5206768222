import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { afterEach, beforeEach } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { DidChangeWatchedFilesNotification, type Range } from 'vscode-languageserver/node.js'
import type { ActParams, Decisions, MarkItem, MarkParams } from '../../src/server/decision-protocol.ts'
import { fileSystem } from '../../src/server/file-system.ts'
import type { Files } from '../../src/server/files.ts'
import { type Client, type ClientOptions, serveHere } from './client.ts'
import { until } from './folder/reading.ts'
import { mayors, owners, pier as text } from './pier.ts'

let folder: string
let client: Client
let uri: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsmark decisions-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, maxRetries: 5 })
})

const name = 'north/ferry ä.news'
const ledger = () => join(folder, '.newsmark', 'articles', `${name}.jsonl`)
const address = (path: string) => pathToFileURL(join(folder, path)).href
const ledgerLines = () =>
  readFileSync(ledger(), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

async function open(options: ClientOptions = {}): Promise<void> {
  client = await serveHere(
    { files: fileSystem },
    { workspaceFolders: [pathToFileURL(folder).href], settings: { name: 'Ann Lee' }, ...options },
  )
  uri = client.open(text, { uri: address(name) })
}

const decisions = async (): Promise<Decisions> => (await client.article(uri))!.decisions
const marks = async (kind: MarkItem['kind']) => (await decisions()).marks.filter((mark) => mark.kind === kind)

async function claimOf(words: string): Promise<MarkItem> {
  return (await marks('claim')).find((mark) => mark.words === words)!
}

async function decide(mark: MarkItem | MarkItem[], act: ActParams): Promise<unknown> {
  return client.execute('newsmark.decide', { uri, marks: [mark].flat().map(({ id }) => id), act })
}

const add = (params: Omit<MarkParams, 'uri'>) => client.execute('newsmark.mark', { uri, ...params })

function rangeOf(words: string): Range {
  const before = text.slice(0, text.indexOf(words)).split('\n')
  const start = { line: before.length - 1, character: before.at(-1)!.length }
  return { start, end: { line: start.line, character: start.character + words.length } }
}

const lineAt = ({ start, end }: Range) => text.split('\n')[start.line]!.slice(start.character, end.character)

const speakers = async () => (await client.article(uri))!.claims.map(({ speaker }) => speaker)

test('an article of which nothing is decided has its marks open, and everything to be checked', async () => {
  await open()
  const { marks, orphans, checklist, progress, people, undo, redo, ledger } = await decisions()
  assert(marks.every(({ state, engine, decisions }) => state === 'open' && engine && decisions.length === 0))
  assert.deepEqual(
    checklist.map(({ kind, words, detail }) => [kind, words, detail].join('|')),
    [
      'figure|two weeks|',
      'figure|14 days|',
      `quotation|${mayors}|Elin Sorvik`,
      'name|Elin Sorvik|mayor',
      'date|Monday|',
      `quotation|${owners}|Jonas Falk`,
      'name|Jonas Falk|',
      'figure|3|',
    ],
  )
  assert.deepEqual([progress, people, undo, redo, orphans], [{ checked: 0, of: checklist.length }, [], null, null, []])
  assert.deepEqual([ledger!.conflicts, ledger!.problem], [0, null])
  assert(!existsSync(ledger!.path))
})

test('an actor first stands where it is named, not at the pronoun before', async () => {
  await open()
  const [falk] = (await marks('actor')).filter(({ words }) => words === 'Jonas Falk')
  assert.deepEqual(
    [falk!.parts, [falk!.place]].map(([first]) => first && lineAt(first.range)),
    ['my', 'Jonas Falk'],
  )
  const { checklist } = await decisions()
  assert.equal(checklist.find(({ words }) => words === 'Jonas Falk')?.place.text, 'Jonas Falk')
})

test('accepting and rejecting are kept beside the article, signed and dated, and known to the next server', async () => {
  await open()
  assert.equal(await decide(await claimOf(mayors), { act: 'accept' }), true)
  assert.equal(await decide(await claimOf(owners), { act: 'reject' }), true)
  const lines = ledgerLines()
  assert.deepEqual(
    lines.map(({ creator, motivation, newsmark }) => [creator.name, motivation, newsmark.act]),
    [
      ['Ann Lee', 'moderating', 'accept'],
      ['Ann Lee', 'moderating', 'reject'],
    ],
  )
  assert.deepEqual(await speakers(), ['the town of Nordhaven', 'Elin Sorvik'])
  assert.equal(readFileSync(join(folder, '.newsmark', '.gitattributes'), 'utf8'), '*.jsonl merge=union\n')
  await open()
  assert.deepEqual([(await claimOf(mayors)).state, (await claimOf(owners)).state], ['accepted', 'rejected'])
  assert.deepEqual((await decisions()).people, ['Ann Lee'])
})

test('a claim gets another speaker, kind and span, and the marks that are shown go with it', async () => {
  await open()
  const claim = await claimOf(owners)
  await decide(claim, { act: 'change', to: { speaker: 'Elin Sorvik', label: 'mixed' } })
  const inner = 'older than my grandmother was then'
  await decide(await claimOf(owners), {
    act: 'change',
    to: { parts: [{ role: 'content', range: rangeOf(inner) }] },
  })
  const changed = await claimOf(inner)
  assert.deepEqual([changed.state, changed.label, changed.speaker], ['changed', 'mixed', 'Elin Sorvik'])
  assert.deepEqual([changed.engine?.label, changed.engine?.speaker], ['direct', 'Jonas Falk'])
  const article = (await client.article(uri))!
  const shown = article.claims.find(({ text }) => text === inner)!
  assert.deepEqual([shown.kind, shown.speaker], ['mixed', 'Elin Sorvik'])
  assert.equal(shown.actor, article.actors.find(({ name }) => name === 'Elin Sorvik')!.id)
  assert.equal(changed.id, shown.id)
})

test('a claim may be said by nobody, or by somebody the article does not name', async () => {
  await open()
  await decide(await claimOf(owners), { act: 'change', to: { speaker: null } })
  assert.equal((await claimOf(owners)).speaker, null)
  await decide(await claimOf(owners), { act: 'change', to: { speaker: 'The harbour master' } })
  assert((await speakers()).includes('The harbour master'))
})

test('what the engine missed is marked: a claim, an actor, a figure, a passage with a note', async () => {
  await open()
  const words = 'Ferry to Brandholm stops'
  await add({ kind: 'claim', parts: [{ role: 'content', range: rangeOf(words) }], speaker: 'Jonas Falk' })
  await add({ kind: 'actor', parts: [{ role: 'mention', range: rangeOf('passenger') }], label: 'group' })
  await add({ kind: 'figure', parts: [{ role: 'words', range: rangeOf('single') }] })
  const note = { act: 'note', text: 'See the minutes' } as const
  await add({ kind: 'passage', parts: [{ role: 'words', range: rangeOf('the town of') }], remark: note })
  await add({
    kind: 'claim',
    parts: [{ role: 'content', range: { start: rangeOf(words).start, end: rangeOf(words).start } }],
  })
  const { marks } = await decisions()
  assert.deepEqual(
    marks
      .filter(({ state }) => state === 'added')
      .map(({ kind, label, words, speaker }) => [kind, label, words, speaker]),
    [
      ['claim', 'indirect', words, 'Jonas Falk'],
      ['passage', undefined, 'the town of', undefined],
      ['figure', 'count', 'single', undefined],
      ['actor', 'group', 'passenger', undefined],
    ],
  )
  assert.deepEqual(
    marks.find(({ kind }) => kind === 'passage')!.decisions.map(({ act, says, by }) => [act, says, by]),
    [['note', 'See the minutes', 'Ann Lee']],
  )
})

test('actors are renamed, joined and split, and the text stays', async () => {
  await open()
  const actor = async (wanted: string) => (await marks('actor')).find(({ name }) => name === wanted)
  await decide((await actor('Elin Sorvik'))!, { act: 'change', to: { name: 'Elin Sørvik', titles: ['Lord Mayor'] } })
  assert.deepEqual((await actor('Elin Sørvik'))!.titles, ['Lord Mayor'])
  assert((await speakers()).includes('Elin Sørvik'))
  await decide((await actor('Jonas Falk'))!, { act: 'join', into: 'Elin Sørvik' })
  assert.equal(await actor('Jonas Falk'), undefined)
  assert.deepEqual((await speakers()).slice(-2), ['Elin Sørvik', 'Elin Sørvik'])
  await add({
    kind: 'actor',
    name: 'Old Falk',
    parts: [
      {
        role: 'mention',
        range: rangeOf('Falk owns').start && {
          start: rangeOf('Falk owns').start,
          end: { ...rangeOf('Falk owns').start, character: rangeOf('Falk owns').start.character + 4 },
        },
      },
    ],
  })
  const { actors } = (await client.article(uri))!
  assert.deepEqual(actors.map(({ name, mentions }) => [name, mentions.map(({ text }) => text)]).slice(-2), [
    ['Elin Sørvik', ['Elin Sorvik', 'my', 'Jonas Falk']],
    ['Old Falk', ['Falk']],
  ])
})

test('checks count, tags are given once, and what was said is taken back one by one', async () => {
  await open()
  const figures = await marks('figure')
  await decide(figures, { act: 'verify', verdict: 'confirmed', note: 'Press office', source: 'https://example.org/' })
  assert.deepEqual((await decisions()).progress, { checked: 3, of: 8 })
  await decide(figures, { act: 'tag', tag: 'numbers' })
  await decide(figures.slice(0, 1), { act: 'tag', tag: 'numbers' })
  const [first] = await marks('figure')
  assert.deepEqual(
    [first!.tags, first!.check?.note, first!.check?.by, first!.decisions.map(({ act }) => act)],
    [['numbers'], 'Press office', 'Ann Lee', ['verify', 'tag']],
  )
  assert.equal(await client.execute('newsmark.withdraw', { uri, marks: [first!.id], acts: ['verify'] }), true)
  assert.deepEqual((await decisions()).progress, { checked: 2, of: 8 })
  const tag = first!.decisions.find(({ act }) => act === 'tag')!
  assert.equal(await client.execute('newsmark.withdraw', { uri, decisions: [tag.id] }), true)
  assert.equal(await client.execute('newsmark.withdraw', { uri, decisions: [tag.id] }), false)
  assert.deepEqual((await marks('figure'))[0]!.state, 'open')
})

test('undo takes back many decisions at once, redo makes them again; what others wrote meanwhile stays', async () => {
  await open()
  await decide(await marks('claim'), { act: 'accept' })
  const accepted = readFileSync(ledger(), 'utf8')
  assert.deepEqual((await decisions()).undo, { did: 'accept', count: 3 })
  const other = JSON.stringify({ type: 'Annotation', id: 'urn:uuid:of-another-tool' })
  writeFileSync(ledger(), `${other}\n${accepted}`)
  assert.equal(await client.execute('newsmark.undo', { uri }), true)
  assert.equal(readFileSync(ledger(), 'utf8'), `${other}\n`)
  assert.equal(await client.execute('newsmark.undo', { uri }), false)
  const { undo, redo } = await decisions()
  assert.deepEqual([undo, redo], [null, { did: 'accept', count: 3 }])
  client.close(uri)
  client.open(text, { uri })
  assert.equal(await client.execute('newsmark.redo', { uri }), true)
  assert.equal(readFileSync(ledger(), 'utf8'), `${other}\n${accepted}`)
  assert((await marks('claim')).every(({ state }) => state === 'accepted'))
})

test('words that are gone leave an orphan, which is attached again or let go', async () => {
  await open()
  await decide(await claimOf(owners), { act: 'note', text: 'Ask Falk' })
  await decide(await claimOf(mayors), { act: 'note', text: 'Ask Sorvik' })
  const rest = text.replace(/“The pier.*\n/, '').replace(/“We will.*\n/, 'Nothing was said of that any more at all.\n')
  client.edit(uri, 2, { text: rest })
  const { orphans } = await decisions()
  assert.deepEqual(
    orphans.map(({ words, says, kind }) => [words, says, kind]),
    [
      [owners, 'Ask Falk', 'claim'],
      [mayors, 'Ask Sorvik', 'claim'],
    ],
  )
  const [falk, sorvik] = orphans
  const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 16 } }
  assert.equal(await client.execute('newsmark.reattach', { uri, decisions: [falk!.id], range }), true)
  assert.equal(await client.execute('newsmark.letGo', { uri, decisions: [falk!.id] }), false)
  assert.equal(await client.execute('newsmark.letGo', { uri, decisions: [sorvik!.id] }), true)
  const after = await decisions()
  assert.deepEqual(after.orphans, [])
  const [noted] = after.marks.filter(({ decisions }) => decisions.length > 0)
  assert.deepEqual([noted!.words, noted!.decisions[0]!.id], ['Nothing was said', falk!.id])
  assert.equal(ledgerLines().length, 1)
})

test('a ledger that cannot be read is left as it is, and says so', async () => {
  await open()
  await decide(await claimOf(owners), { act: 'reject' })
  const broken = `{"half": \n${readFileSync(ledger(), 'utf8')}`
  writeFileSync(ledger(), broken)
  await open()
  assert.equal((await decisions()).ledger!.problem, 'line 1 is not a JSON object')
  assert.equal((await claimOf(owners)).state, 'open')
  assert.equal(await decide(await claimOf(owners), { act: 'accept' }), false)
  assert.match(client.messages.at(-1)!, /Not written: .*ferry ä\.news\.jsonl: line 1 is not a JSON object/)
  assert.equal(readFileSync(ledger(), 'utf8'), broken)
})

/** Files of which a ledger that reads so is given only when it is let go. */
function holding(isHeld: (text: string | null) => boolean) {
  const held: (() => void)[] = []
  const files: Files = {
    ...fileSystem,
    async read(uri) {
      const text = await fileSystem.read(uri)
      if (uri.endsWith('.news.jsonl') && isHeld(text)) await new Promise<void>((go) => held.push(go))
      return text
    },
  }
  return { held, files }
}

for (const [first, last] of [
  ['{"half": \n', ''],
  ['', '{"half": \n'],
] as const)
  test(`a ledger that is ${first === '' ? 'broken' : 'mended'} while it is read is known as it stands, not as it stood`, async () => {
    await open()
    await decide(await claimOf(owners), { act: 'reject' })
    const { held, files } = holding((text) => text === first)
    client = await serveHere({ files }, { workspaceFolders: [pathToFileURL(folder).href] })
    uri = client.open(text, { uri: address(name) })
    await decisions()
    const change = async (file: string) => {
      writeFileSync(ledger(), file)
      const changes = [{ uri: pathToFileURL(ledger()).href, type: 2 as const }]
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
    }
    const problem = last === '' ? null : 'line 1 is not a JSON object'
    await change(first)
    await until(() => held.length, Boolean)
    await change(last)
    const known = async () => (await decisions()).ledger!.problem
    await until(known, (now) => now === problem && held.length > 0)
    for (const go of held) go()
    await delay(50)
    assert.equal(await known(), problem)
    assert.equal((await claimOf(owners)).state, 'open')
  })

test('an article is not shown without what is decided while that is read twice', async () => {
  await open()
  await decide(await claimOf(owners), { act: 'reject' })
  const { held, files } = holding(() => true)
  const readings = () => held.length
  client = await serveHere({ files }, { workspaceFolders: [pathToFileURL(folder).href] })
  uri = client.open(text, { uri: address(name) })
  const asked = claimOf(owners)
  await until(readings, (count) => count === 1)
  const changes = [{ uri: pathToFileURL(ledger()).href, type: 2 as const }]
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
  await until(readings, (count) => count === 2)
  held[0]!()
  await delay(50)
  held[1]!()
  assert.equal((await asked).state, 'rejected')
})

test('a merge that was left open shows both sides, and is resolved before anything else is decided', async () => {
  await open()
  await decide(await claimOf(owners), { act: 'reject' })
  const ours = readFileSync(ledger(), 'utf8')
  await client.execute('newsmark.undo', { uri })
  await decide(await claimOf(mayors), { act: 'reject' })
  const theirs = readFileSync(ledger(), 'utf8')
  const merged = `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> theirs\n`
  for (const [side, left] of [
    ['ours', ours],
    ['theirs', theirs],
    ['both', theirs + ours],
  ] as const) {
    writeFileSync(ledger(), merged)
    await open()
    assert.equal((await decisions()).ledger!.conflicts, 1)
    assert.deepEqual([(await claimOf(owners)).state, (await claimOf(mayors)).state], ['rejected', 'rejected'])
    assert.equal(await decide(await claimOf(owners), { act: 'accept' }), false)
    assert.match(client.messages.at(-1)!, /a merge has left it open/)
    assert.equal(readFileSync(ledger(), 'utf8'), merged)
    assert.equal(await client.execute('newsmark.resolve', { uri, side }), true)
    assert.equal(readFileSync(ledger(), 'utf8'), left)
    if (side !== 'both') {
      await client.execute('newsmark.undo', { uri })
      assert.equal(readFileSync(ledger(), 'utf8'), theirs + ours)
    }
  }
})

test('where no file can be written everything stays as it is, and a person is told', async () => {
  writeFileSync(join(folder, '.newsmark'), 'no folder')
  await open()
  assert.equal(await decide(await claimOf(mayors), { act: 'reject' }), false)
  assert.match(client.messages.at(-1)!, /Not written/)
  assert.deepEqual([(await claimOf(mayors)).state, (await decisions()).undo], ['open', null])
})

test('what somebody else writes is read when the client tells of it', async () => {
  await open()
  await decide(await claimOf(owners), { act: 'reject' })
  const rejected = readFileSync(ledger(), 'utf8')
  await client.execute('newsmark.undo', { uri })
  writeFileSync(ledger(), rejected)
  writeFileSync(join(folder, '.newsmark', 'codebook.json'), '{"tags": [{"name": "source", "key": "1"}]}')
  const changed = client.changed(uri)
  for (const file of [`articles/${name}.jsonl`, 'codebook.json'])
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: address(`.newsmark/${file}`), type: 2 }],
    })
  await changed
  const { tags } = await decisions()
  assert.deepEqual([(await claimOf(owners)).state, tags], ['rejected', [{ name: 'source', key: '1' }]])
})

test('a codebook that comes while no article is open is heeded by the next one', async () => {
  await open()
  assert.deepEqual((await decisions()).tags, [])
  client.close(uri)
  mkdirSync(join(folder, '.newsmark'), { recursive: true })
  writeFileSync(join(folder, '.newsmark', 'codebook.json'), '{"tags": [{"name": "source"}]}')
  uri = client.open(text, { uri: address(name) })
  assert.deepEqual((await decisions()).tags, [{ name: 'source' }])
})

test('two servers that decide at once both keep what they decide', async () => {
  await open()
  const [one, ...ids] = (await decisions()).marks.map(({ id }) => id)
  const first = client
  await open()
  const decisive = (by: Client, mark: string) =>
    by.execute('newsmark.decide', { uri, marks: [mark], act: { act: 'note', text: 'read' } })
  await Promise.all([decisive(first, one!), ...ids.map((id, index) => decisive(index % 2 ? first : client, id))])
  assert.equal(ledgerLines().length, ids.length + 1)
})

test('names that are one in the whole folder are one in the article', async () => {
  mkdirSync(join(folder, '.newsmark'))
  const actors = ['Elin Sorvik', 'Jonas Falk'].map((name) => ({ name, kind: 'person' }))
  writeFileSync(join(folder, '.newsmark', 'actors.json'), JSON.stringify({ decisions: [{ decision: 'same', actors }] }))
  await open()
  assert.deepEqual((await speakers()).slice(-2), ['Elin Sorvik', 'Elin Sorvik'])
})

test('a name that the house spells otherwise is shown so everywhere, and the article can be mended', async () => {
  await open()
  const spell = (name: string, spelling: string | null) =>
    client.execute('newsmark.spell', { uri, name, kind: 'person', spelling })
  const changed = client.changed(uri)
  assert.equal(await spell('Jonas Falk', 'Jonas Falck'), true)
  await changed
  assert.deepEqual((await speakers()).slice(-1), ['Jonas Falck'])
  const finding = async () => (await client.article(uri))!.findings.find(({ rule }) => rule === 'name-spelling')
  const { message, places } = (await finding())!
  assert.equal(message, 'The house spells “Jonas Falk” as “Jonas Falck”.')
  assert.deepEqual(
    places.map(({ text }) => text),
    ['Jonas Falk', 'Falk'],
  )
  const actions = await client.actions(uri, rangeOf('Jonas Falk'))
  const mend = actions.find(({ title }) => title === 'Take the spelling “Jonas Falck” here')!
  assert.deepEqual(mend.edit!.changes![uri], [{ range: rangeOf('Jonas Falk'), newText: 'Jonas Falck' }])
  const other = client.open(text, { uri: address('south/copy.news') })
  assert((await client.article(other))!.claims.some(({ speaker }) => speaker === 'Jonas Falck'))
  const back = client.changed(uri)
  assert.equal(await spell('Jonas Falck', null), true)
  await back
  assert.deepEqual([(await speakers()).at(-1), await finding()], ['Jonas Falk', undefined])
})

test('nothing can be decided about an article without a file', async () => {
  await open()
  uri = client.open(text, { uri: 'untitled:Untitled-1' })
  assert.equal((await decisions()).ledger, null)
  assert.equal(await decide(await claimOf(owners), { act: 'reject' }), false)
  assert.match(client.messages.at(-1)!, /^Save the article first/)
})
