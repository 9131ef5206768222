import assert from 'node:assert/strict'
import test from 'node:test'
import type { ActorItem, Article, ClaimItem, MentionItem } from '../src/server/protocol.ts'
import { findActor, groupByKind, listActors } from '../src/vscode/trees/actor-nodes.ts'
import { findClaim, listClaims } from '../src/vscode/trees/claim-nodes.ts'
import { matches } from '../src/vscode/trees/filter.ts'
import { placesOf, type TreeNode } from '../src/vscode/trees/nodes.ts'

const text = '“Shut the gates,” Mayor Zoë Prado told Delta Ferries, and she left. The pier is unsafe, critics said.'

const place = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  assert.ok(start >= 0, words)
  return { start: { line: 0, character: start }, end: { line: 0, character: start + words.length } }
}

const mention = (words: string, form: MentionItem['form'] = 'name'): MentionItem => ({
  range: place(words),
  form,
  text: words,
  before: '',
  after: '',
  why: 'full name',
})

const actor = (id: string, kind: ActorItem['kind'], mentions: MentionItem[], titles: string[] = []): ActorItem => ({
  id,
  name: mentions[0]!.text,
  kind,
  titles,
  affiliations: [],
  aliases: [],
  mentions,
})

const claim = (id: string, actor: string | null, words: string, source: string): ClaimItem => ({
  id,
  kind: 'direct',
  actor,
  speaker: actor && source,
  source: place(source),
  cue: null,
  content: [place(words)],
  text: words,
  carriedOver: false,
  confidence: 1,
  why: '',
})

const article: Article = {
  uri: 'file:///pier.news.txt',
  version: 1,
  actors: [
    actor('prado', 'person', [mention('Zoë Prado'), mention('she', 'pronoun')], ['Mayor']),
    actor('delta', 'organization', [mention('Delta Ferries')]),
  ],
  claims: [
    claim('gates', 'prado', '“Shut the gates,”', 'Mayor Zoë Prado'),
    claim('pier', null, 'The pier is unsafe', 'critics'),
  ],
  quotations: [],
  figures: [],
  findings: [],
  decisions: {
    ...{ marks: [], orphans: [], checklist: [], progress: { checked: 0, of: 0 } },
    ...{ undo: null, redo: null, people: [], tags: [], ledger: null },
  },
}

const outline = (nodes: TreeNode[]): string[] =>
  nodes.flatMap((node) => [node.id, ...outline('children' in node ? node.children : []).map((id) => `  ${id}`)])

test('below each actor stand its claims, then the mentions that are in no source of theirs', () => {
  assert.deepEqual(outline(groupByKind(listActors(article, ''))), [
    'kind:person',
    '  prado',
    '    prado/gates',
    '    prado/she/1',
    'kind:organization',
    '  delta',
    '    delta/Delta Ferries/1',
  ])
})

test('a filter that meets the name or a title keeps the whole actor, one that meets a claim keeps that claim', () => {
  assert.deepEqual(outline(listActors(article, 'mayor')), ['prado', '  prado/gates', '  prado/she/1'])
  assert.deepEqual(outline(listActors(article, 'shut')), ['prado', '  prado/gates'])
  assert.deepEqual(outline(groupByKind(listActors(article, 'nobody'))), [])
})

test('claims are filtered by words and speaker', () => {
  assert.deepEqual(outline(listClaims(article, '')), ['gates', 'pier'])
  assert.deepEqual(outline(listClaims(article, 'prado')), ['gates'])
  assert.deepEqual(outline(listClaims(article, 'unsafe')), ['pier'])
})

test('a filter heeds neither case nor diacritics nor blanks around it', () => {
  assert.ok(matches(' zoe ', ['Zoë Prado']))
  assert.ok(matches('ZOË', ['zoe prado']))
  assert.ok(!matches('zoe', ['Joe Prado', null]))
})

test('the actor at the cursor is the one named there, else the one who speaks', () => {
  const actors = groupByKind(listActors(article, ''))
  assert.equal(findActor(actors, place('Ferries'))?.id, 'delta')
  assert.equal(findActor(actors, place('gates'))?.id, 'prado')
  assert.equal(findActor(actors, place('left')), undefined)
})

test('the claim at the cursor is found by its words and by its source', () => {
  const claims = listClaims(article, '')
  assert.equal(findClaim(claims, place('gates'))?.id, 'gates')
  assert.equal(findClaim(claims, place('critics'))?.id, 'pier')
  assert.equal(findClaim(claims, place('left')), undefined)
})

test('a row stands at the words it shows, an actor at its first full name', () => {
  const [prado] = listActors(article, '')
  assert.deepEqual(placesOf(prado!), [place('Zoë Prado')])
  assert.deepEqual(prado!.children.map(placesOf), [[place('“Shut the gates,”')], [place('she')]])
})
