import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { acrossOf } from '../../../src/server/across/across.ts'
import { searchClaims } from '../../../src/server/across/claims.ts'
import type { ClaimSearchParams } from '../../../src/server/folder-protocol.ts'
import { on } from '../../dossier/articles.ts'
import { across, shelf } from './folder.ts'

const quay = {
  'old.news': on('March 1, 2024', 'Mayor Ida Marsh said that the crane would be mended in spring.'),
  'new.news': on(
    'April 2, 2024',
    '“We will never close the Château bridge,” Ida Marsh said. Tom Quell said that the cranes were sold.',
  ),
  'undated.news': 'The quay\n\n“The crane is ours and stays ours,” said Tom Quell of the harbour council.',
}

const search = (params: Partial<ClaimSearchParams>, articles: Record<string, string> = quay) =>
  searchClaims(across(articles), { folder: 'file:///desk', filter: '', limit: 100, ...params })

const texts = (params: Partial<ClaimSearchParams>) => search(params).items.map(({ text }) => text)

describe('searching claims', () => {
  it('lists all claims, the newest article first, those of no known day last', () => {
    assert.deepEqual(
      search({}).items.map(({ path, day, speaker, kind, text }) => [path, day, speaker, kind, text]),
      [
        ['new.news', '2024-04-02', 'Ida Marsh', 'direct', '“We will never close the Château bridge,”'],
        ['new.news', '2024-04-02', 'Tom Quell', 'indirect', 'that the cranes were sold'],
        ['old.news', '2024-03-01', 'Ida Marsh', 'indirect', 'that the crane would be mended in spring'],
        ['undated.news', null, 'Tom Quell', 'direct', '“The crane is ours and stays ours,”'],
      ],
    )
  })

  it('finds words by their beginnings, without case and accents', () => {
    assert.equal(texts({ filter: 'CRANE' }).length, 3)
    assert.deepEqual(texts({ filter: 'chateau clo' }), ['“We will never close the Château bridge,”'])
    assert.deepEqual(texts({ filter: 'château' }), ['“We will never close the Château bridge,”'])
    assert.deepEqual(texts({ filter: 'ane' }), [])
  })

  it('finds a phrase as it stands, and one that is not closed yet as far as it goes', () => {
    assert.deepEqual(texts({ filter: '"the crane"' }).length, 2)
    assert.deepEqual(texts({ filter: '“the crane”' }).length, 2)
    assert.deepEqual(texts({ filter: '"the crane' }).length, 3)
    assert.deepEqual(texts({ filter: '"crane the"' }), [])
    assert.deepEqual(texts({ filter: '"ours and stays" crane' }), ['“The crane is ours and stays ours,”'])
  })

  it('looks at the speaker too where no actor is given', () => {
    assert.equal(texts({ filter: 'quell' }).length, 2)
    assert.equal(texts({ filter: 'quell sold' }).length, 1)
    assert.equal(texts({ filter: 'quell', actor: 'quell' }).length, 0)
  })

  it('takes one word from the speaker and one from the words only where they stand apart', () => {
    assert.deepEqual(texts({ filter: '"quell that the"' }), [])
  })

  it('takes an actor by key or by words of a name', () => {
    const { items } = search({ filter: 'mended' })
    const key = items[0]!.actor!
    assert.deepEqual(
      search({ actor: key }).items.map(({ actor }) => actor),
      [key, key],
    )
    assert.equal(search({ actor: 'Ida' }).total, 2)
    assert.equal(search({ actor: 'nobody' }).total, 0)
  })

  it('takes a kind and days, and leaves out articles of no known day where one is given', () => {
    assert.equal(search({ kind: 'direct' }).total, 2)
    assert.equal(search({ kind: 'mixed' }).total, 0)
    assert.equal(search({ from: '2024-03-02' }).total, 2)
    assert.equal(search({ to: '2024-03-01' }).total, 1)
    assert.equal(search({ from: '2024-03-01', to: '2024-04-02' }).total, 3)
  })

  it('cuts the list and tells how many there are', () => {
    const { items, total } = search({ limit: 1 })
    assert.deepEqual([items.length, total], [1, 4])
  })

  it('says where the words stand', () => {
    const { items } = search({ filter: 'mended' })
    assert.equal(items[0]!.uri, 'file:///desk/old.news')
    assert.deepEqual(items[0]!.range, { start: { line: 4, character: 21 }, end: { line: 4, character: 61 } })
  })

  it('hears of an article that changes or goes', () => {
    const folder = shelf(quay)
    const count = (filter: string) => searchClaims(acrossOf(folder), { folder: folder.uri, filter, limit: 10 }).total
    assert.equal(count('mended'), 1)
    folder.put('old.news', on('March 1, 2024', 'Ida Marsh said that the crane would be sold in spring.'))
    assert.deepEqual([count('mended'), count('sold')], [0, 2])
    folder.remove('new.news')
    assert.equal(count('sold'), 1)
  })

  it('shows untrusted words on one line', () => {
    const { items } = search(
      {},
      { 'a.news': 'The quay\n\n“The crane is \u202eours\u0007 and\tstays ours,” said Tom Quell.' },
    )
    assert.equal(items[0]!.text, '“The crane is ours and stays ours,”')
  })

  it('holds no claim that is in no article', () => {
    assert.deepEqual(search({}, {}), { items: [], total: 0 })
    assert.deepEqual(search({ filter: 'xyzzy' }), { items: [], total: 0 })
  })

  it('takes a filter of marks alone as none', () => {
    assert.equal(search({ filter: ' "" ?! “ ' }).total, 4)
  })
})
