import assert from 'node:assert/strict'
import test from 'node:test'
import type { CheckItem, DecisionItem, Decisions, MarkItem, OrphanItem } from '../src/server/decision-protocol.ts'
import type { DisagreementItem } from '../src/server/exchange-protocol.ts'
import { haveItSo } from '../src/vscode/exchange/having-it-so.ts'
import type { LedgerNode } from '../src/vscode/trees/ledger-nodes.ts'
import { type Comparison, findInLedger, type ItemState, listLedger } from '../src/vscode/trees/ledger-sections.ts'

const text = 'Ida Kvist said 40 trams ran on Monday, and Kvist left.'

const place = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  assert(start >= 0, words)
  const range = { start: { line: 0, character: start }, end: { line: 0, character: start + words.length } }
  return { range, text: words, before: '', after: '' }
}

const mark = (kind: MarkItem['kind'], words: string, more: Partial<MarkItem> = {}): MarkItem => ({
  id: `${kind}:${words}`,
  kind,
  state: 'open',
  parts: [{ role: kind === 'actor' ? 'mention' : kind === 'claim' ? 'content' : 'words', range: place(words).range }],
  words,
  place: place(words),
  engine: null,
  check: null,
  tags: [],
  decisions: [],
  ...more,
})

const item = (kind: CheckItem['kind'], of: MarkItem, state: ItemState = 'open', detail = ''): CheckItem => ({
  mark: of.id,
  kind,
  state,
  words: of.words,
  detail,
  check: null,
  place: of.place!,
})

const decision = (id: string, act: DecisionItem['act'], says: string): DecisionItem => ({
  id,
  act,
  says,
  by: 'Ann Lee',
})

const kvist = mark('actor', 'Ida Kvist', {
  parts: [place('Ida Kvist'), place('Kvist', 10)].map(({ range }) => ({ role: 'mention', range })),
  decisions: [decision('1', 'note', 'ask her'), decision('2', 'tag', 'blame')],
})
const trams = mark('figure', '40 trams', { decisions: [decision('3', 'tag', 'unlisted')] })
const monday = mark('date', 'Monday')
const passage = mark('passage', 'and', { decisions: [decision('4', 'note', 'why “and”?')] })

const orphan: OrphanItem = {
  ...decision('5', 'verify', 'disputed'),
  kind: 'figure',
  words: '50 trams',
  before: 'said ',
  after: ' ran',
  near: place('40 trams'),
}

const decisions: Decisions = {
  marks: [kvist, trams, monday, passage],
  orphans: [orphan],
  checklist: [
    item('date', monday, 'changed since checked', '2031-03-03'),
    item('name', kvist, 'confirmed', 'Mayor'),
    item('figure', trams),
  ],
  progress: { checked: 1, of: 3 },
  undo: null,
  redo: null,
  people: ['Ann Lee'],
  tags: [{ name: 'praise' }, { name: 'blame', color: '#c2410c' }],
  ledger: { uri: 'file:///desk/.newsmark/articles/a.jsonl', path: '/desk', conflicts: 0, problem: null },
}

const outline = (nodes: LedgerNode[]): string[] =>
  nodes.flatMap((node) => [node.id, ...('children' in node ? outline(node.children).map((id) => `  ${id}`) : [])])
const listed = (words = '', states: ItemState[] = [], comparison?: Comparison) =>
  outline(listLedger(decisions, { words, states }, comparison))

test('what is to be checked stands first, by kind, then tags as in the codebook, notes and what is not found', () => {
  assert.deepEqual(listed(), [
    ...['section:name', '  item:actor:Ida Kvist'],
    ...['section:figure', '  item:figure:40 trams'],
    ...['section:date', '  item:date:Monday'],
    ...['tag:blame', '  remark:2'],
    ...['tag:unlisted', '  remark:3'],
    ...['section:notes', '  remark:1', '  remark:4'],
    ...['section:orphans', '  orphan:5'],
  ])
})

test('a heading tells how many of its items are checked; what has changed since is not', () => {
  const checked = listLedger(decisions, { words: '', states: [] }).map(
    (node) => node.kind === 'section' && node.checked,
  )
  assert.deepEqual(checked.slice(0, 3), [1, 0, 0])
})

test('a filter holds for all rows, one of states for the items alone', () => {
  assert.deepEqual(listed('trams'), [
    ...['section:figure', '  item:figure:40 trams'],
    ...['tag:unlisted', '  remark:3'],
    ...['section:orphans', '  orphan:5'],
  ])
  assert.deepEqual(listed('mayor'), ['section:name', '  item:actor:Ida Kvist'])
  assert.deepEqual(listed('why'), ['section:notes', '  remark:4'])
  assert.deepEqual(listed('', ['open', 'changed since checked']).slice(0, 4), [
    ...['section:figure', '  item:figure:40 trams'],
    ...['section:date', '  item:date:Monday'],
  ])
  assert.deepEqual(listed('nobody'), [])
})

test('what stops the deciding stands above all', () => {
  const ledger = { ...decisions.ledger!, conflicts: 2 }
  assert.deepEqual(outline(listLedger({ ...decisions, ledger }, { words: 'nobody', states: [] })), ['merge'])
  const broken = { ...decisions.ledger!, problem: 'line 1 is not a JSON object' }
  assert.deepEqual(outline(listLedger({ ...decisions, ledger: broken }, { words: 'nobody', states: [] })), ['broken'])
})

test('the row at the cursor is that of the item, whichever of its mentions it is, else a remark', () => {
  const roots = listLedger(decisions, { words: '', states: [] })
  assert.equal(findInLedger(roots, place('Kvist', 10).range)?.id, 'item:actor:Ida Kvist')
  assert.equal(findInLedger(roots, place('and').range)?.id, 'remark:4')
  assert.equal(findInLedger(roots, place('left').range), undefined)
})

const uri = 'file:///desk/a.news'
const differing = (more: Partial<DisagreementItem>): DisagreementItem => ({
  id: 'x',
  kind: 'claim',
  differs: [],
  ours: null,
  theirs: null,
  mark: 'claim:40',
  stands: null,
  ...more,
})
const claim = (speaker: string | null, more: Partial<MarkItem> = {}) =>
  mark('claim', '40 trams ran', { label: 'indirect', speaker, ...more })

test('disagreements stand below what they agree on, each with both sides', () => {
  const disagreement = differing({ ours: claim('Kvist'), differs: [] })
  const agreement = { kind: 'claim' as const, both: 1, ours: 2, theirs: 1, f1: 2 / 3, kappa: null }
  const compared = { agreement: [agreement], disagreements: [disagreement], readings: { ours: '', theirs: '' } }
  assert.deepEqual(listed('ran', [], { names: ['Ann', 'Ben'], isFile: false, compared }).slice(0, 5), [
    ...['section:agreement', '  agreement:claim'],
    ...['section:disagreements', '  x', '    x/ours'],
  ])
})

test('to have it as one side has it changes what the mark says, and its place where that differs', () => {
  const disagreement = differing({ ours: claim('Kvist'), theirs: claim(null), differs: ['speaker'] })
  assert.deepEqual(haveItSo(uri, disagreement, 'ours'), [
    {
      command: 'newsmark.decide',
      params: { uri, marks: ['claim:40'], act: { act: 'change', to: { label: 'indirect', speaker: 'Kvist' } } },
    },
  ])
  assert.deepEqual(
    haveItSo(uri, differing({ ...disagreement, differs: ['place', 'speaker'] }), 'theirs').map(({ params }) => params),
    [
      {
        uri,
        marks: ['claim:40'],
        act: { act: 'change', to: { label: 'indirect', speaker: null, parts: claim(null).parts } },
      },
    ],
  )
})

test('to have it as one side has it rejects, accepts again, marks, or checks', () => {
  const alone = differing({ ours: claim('Kvist') })
  const acts = (disagreement: DisagreementItem, side: 'ours' | 'theirs') =>
    haveItSo(uri, disagreement, side).map(({ params }) => ('act' in params ? params.act : params.kind))
  assert.deepEqual(acts(alone, 'theirs'), [{ act: 'reject' }])
  assert.deepEqual(acts(alone, 'ours'), [{ act: 'accept' }])
  assert.deepEqual(acts({ ...alone, mark: null }, 'theirs'), [])
  assert.deepEqual(haveItSo(uri, { ...alone, mark: null }, 'ours'), [
    {
      command: 'newsmark.mark',
      params: { uri, kind: 'claim', parts: claim(null).parts, label: 'indirect', speaker: 'Kvist' },
    },
  ])
  const checked = (verdict: 'confirmed' | 'disputed', note?: string) =>
    claim('Kvist', { check: { verdict, current: true, by: 'Ann', ...(note && { note }) } })
  const disagreement = differing({
    ours: checked('confirmed'),
    theirs: checked('disputed', 'says she'),
    differs: ['check'],
  })
  assert.deepEqual(acts(disagreement, 'theirs'), [{ act: 'verify', verdict: 'disputed', note: 'says she' }])
})
