import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { acrossOf } from '../../../src/server/across/across.ts'
import { listStatements } from '../../../src/server/across/statements.ts'
import { on } from '../../dossier/articles.ts'
import { across, shelf } from './folder.ts'

const words = '“We will never sell the old harbour crane to a private company,”'
const wire = `Workers met on the north quay before dawn and marched past the closed gates of the yard to the town hall.
They carried lamps and sang the song of the riveters, as their fathers had done in the long winter of the lockout.
${words} Ida Marsh said. The council will vote on the sale of the yard before the summer break, and the result is open.
A second march is planned for the first of May, when the new ferry is to be launched at the yard of the brothers Holm.
`

const quay = {
  'a.news': on('March 1, 2024', `${words} Mayor Ida Marsh said.`),
  'b.news': on('March 2, 2024', `Ida Marsh was firm. ${words} she said. “I have nothing to add today,” she said.`),
  'c.news': on('March 2, 2024', 'Tom Quell said that the ferry was late.'),
}

const list = (articles: Record<string, string>, filter = '', limit = 100) =>
  listStatements(across(articles), { folder: '', filter, limit })

describe('the statements of a folder', () => {
  it('hold what one speaker said in several articles, the newest claim first', () => {
    const { items, total } = list(quay)
    assert.equal(total, 1)
    const [{ speaker, words: longest, sources, claims, total: all } = assert.fail()] = items
    assert.deepEqual([speaker, sources, all], ['Ida Marsh', 2, 2])
    assert.equal(longest, words)
    assert.deepEqual(
      claims.map(({ path, text, range }) => [path, text, range.start.line]),
      [
        ['b.news', words, 4],
        ['a.news', words, 4],
      ],
    )
  })

  it('count articles that share their text once', () => {
    const articles = { ...quay, 'w1.news': on('March 3, 2024', wire), 'w2.news': on('March 3, 2024', wire) }
    const [{ sources, total } = assert.fail()] = list(articles).items
    assert.deepEqual([sources, total], [3, 4])
    const copies = { 'w1.news': on('March 3, 2024', wire), 'w2.news': on('March 3, 2024', wire) }
    assert.equal(list(copies).items[0]!.sources, 1)
  })

  it('are filtered by speaker, words and path, each word anywhere', () => {
    assert.equal(list(quay, 'marsh crane').total, 1)
    assert.equal(list(quay, 'b.news').total, 1)
    assert.equal(list(quay, 'crane ferry').total, 0)
    assert.equal(list(quay, 'nothing').total, 0)
    assert.equal(list(quay, 'c.news').total, 0)
  })

  it('are cut with their number told', () => {
    const { items, total } = list(quay, '', 0)
    assert.deepEqual([items, total], [[], 1])
  })

  it('keep their ids while other articles come and go', () => {
    const folder = shelf(quay)
    const ids = () => listStatements(acrossOf(folder), { folder: '', filter: '', limit: 9 }).items.map(({ id }) => id)
    const before = ids()
    folder.put('d.news', on('March 4, 2024', 'Rosa Lindt said that the tram was late.'))
    folder.remove('c.news')
    assert.deepEqual(ids(), before)
  })

  it('are none where nobody said the same', () => {
    assert.deepEqual(list({ 'c.news': quay['c.news'] }), { items: [], total: 0 })
    assert.deepEqual(list({}), { items: [], total: 0 })
  })
})
