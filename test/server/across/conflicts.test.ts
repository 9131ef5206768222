import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Ignore } from '../../../src/ledger/ignores.ts'
import { acrossOf } from '../../../src/server/across/across.ts'
import { listConflicts } from '../../../src/server/across/conflicts.ts'
import type { Hearing } from '../../../src/server/across/heard.ts'
import { on } from '../../dossier/articles.ts'
import { shelf } from './folder.ts'

const quay = {
  'north/a.news': on(
    'March 1, 2024',
    '“We will never sell the old harbour crane to a private company,” Ida Marsh said.',
  ),
  'b.news': on('March 2, 2024', '“We will now sell the old harbour crane to a private company,” Ida Marsh said.'),
  'c.news': on('March 2, 2024', 'The flood reached 14 houses on the north bank of the river Ald on Friday night.'),
  'd.news': on('March 3, 2024', 'The flood reached 41 houses on the north bank of the river Ald on Friday night.'),
  'e.news': on('March 3, 2024', 'Tom Quell said that the ferry was late.'),
}

const list = (folder = shelf(quay), filter = '', limit = 100, hearing: Partial<Hearing> = {}) =>
  listConflicts(acrossOf(folder), { folder: '', filter, limit }, { severity: {}, ignores: [], ...hearing })

describe('the conflicts of a folder', () => {
  it('hold every place with its words, article, day and range', async () => {
    const { items, total } = await list()
    assert.equal(total, 2)
    const variance = items.find(({ rule }) => rule === 'quotation-variance')
    assert.deepEqual(
      variance?.places.map(({ uri, path, day, range, text }) => [uri, path, day, range.start, text]),
      [
        [
          'file:///desk/b.news',
          'b.news',
          '2024-03-02',
          { line: 4, character: 1 },
          'We will now sell the old harbour crane to a private company',
        ],
        [
          'file:///desk/north/a.news',
          'north/a.news',
          '2024-03-01',
          { line: 4, character: 1 },
          'We will never sell the old harbour crane to a private company',
        ],
      ],
    )
    const figures = items.find(({ rule }) => rule === 'figure-conflict')
    assert.deepEqual(
      figures?.places.map(({ text }) => text),
      ['14', '41'],
    )
  })

  it('come the gravest first', async () => {
    const folder = shelf({
      ...quay,
      '0.news': on('March 1, 2024', 'Foreign Minister Rosa Lindt came.'),
      '1.news': 'The quay\n\nDefence Minister Rosa Lindt came.',
    })
    const { items } = await list(folder)
    assert.deepEqual(
      items.map(({ severity }) => severity),
      ['error', 'warning', 'information'],
    )
  })

  it('are filtered by rule, message and path', async () => {
    const totals = await Promise.all(
      ['variance', 'marsh sell', 'north', 'houses', 'c.news', 'ferry'].map(
        async (filter) => (await list(shelf(quay), filter)).total,
      ),
    )
    assert.deepEqual(totals, [1, 1, 1, 1, 1, 0])
  })

  it('are cut with their number told', async () => {
    const { items, total } = await list(shelf(quay), '', 1)
    assert.deepEqual([items.length, total], [1, 2])
  })

  it('show no words of an article that was edited since or cannot be read, and its place as it was', async () => {
    const figuresOf = async (text: string | null) => {
      const folder = shelf(quay)
      folder.edit('c.news', text)
      const { items } = await list(folder, 'figure-conflict')
      return items[0]!.places.map(({ path, text, range }) => [path, text, range.start.character])
    }
    const wanted = [
      ['c.news', '', 18],
      ['d.news', '41', 18],
    ]
    assert.deepEqual(await figuresOf(`Update\n${quay['c.news']}`), wanted)
    assert.deepEqual(await figuresOf(quay['c.news'].replace('The flood', 'Flood')), wanted)
    assert.deepEqual(await figuresOf(''), wanted)
    assert.deepEqual(await figuresOf(null), wanted)
  })

  it('are as severe as it is set, and silent where a check is off', async () => {
    const severity = { 'figure-conflict': 'off', 'quotation-variance': 'information' } as const
    const { items } = await list(shelf(quay), '', 100, { severity })
    assert.deepEqual(
      items.map(({ rule, severity }) => [rule, severity]),
      [['quotation-variance', 'information']],
    )
  })

  it('are silent where they are ignored at their words, or in all of their articles', async () => {
    const rule = 'quotation-variance'
    const quote = {
      exact: 'We will now sell the old harbour crane to a private company',
      prefix: 'The week at the quay March 2, 2024 “'.slice(-32),
      suffix: ',” Ida Marsh said.',
    }
    const heard = async (...ignores: Ignore[]) => (await list(shelf(quay), 'variance', 100, { ignores })).total
    assert.equal(await heard({ rule, scope: 'here', path: 'b.news', ...quote }), 0)
    assert.equal(await heard({ rule, scope: 'here', path: 'b.news', ...quote, exact: 'We will go' }), 1)
    assert.equal(await heard({ rule, scope: 'here', path: 'c.news', ...quote }), 1)
    assert.equal(await heard({ rule, scope: 'folder', path: '' }), 0)
    assert.equal(await heard({ rule, scope: 'folder', path: 'north/' }), 1)
    assert.equal(await heard({ rule, scope: 'folder', path: 'north/' }, { rule, scope: 'file', path: 'b.news' }), 0)
    assert.equal(await heard({ rule: 'title-conflict', scope: 'folder', path: '' }), 1)
  })

  it('are none where the articles agree', async () => {
    const folder = shelf({ 'a.news': quay['b.news'], 'b.news': quay['b.news'], 'e.news': quay['e.news'] })
    assert.deepEqual(await list(folder), { items: [], total: 0 })
  })

  it('keep their ids while other articles come and go', async () => {
    const folder = shelf(quay)
    const ids = async () => (await list(folder)).items.map(({ id }) => id)
    const before = await ids()
    assert.equal(new Set(before).size, 2)
    folder.put('f.news', on('March 4, 2024', 'Rosa Lindt said that the tram was late.'))
    assert.deepEqual(await ids(), before)
  })
})
