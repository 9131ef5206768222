import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { acrossOf } from '../../../src/server/across/across.ts'
import { describeActor } from '../../../src/server/across/actor.ts'
import { listActors } from '../../../src/server/across/actors.ts'
import { on } from '../../dossier/articles.ts'
import { across, shelf } from './folder.ts'

const quay = {
  'a.news': on('March 1, 2024', 'Mayor Ida Marsh said that the quay would open. Marsh stood beside Tom Quell.'),
  'b.news': on(
    'April 2, 2024',
    'Former mayor Ida Marsh met engineer Tom Quell. “We will mend the quay together,” Quell said.',
  ),
  'c.news': on('May 3, 2024', 'Marsh said that the gate was hers. Rosa Lindt said no.'),
}

const list = (filter = '', limit = 100) => listActors(across(quay), { folder: 'file:///desk', filter, limit })
const names = (filter: string) => list(filter).items.map(({ name }) => name)

describe('the actors of a folder', () => {
  it('come by the number of their articles, with title, articles and claims', () => {
    assert.deepEqual(
      list().items.map(({ key, ...item }) => item),
      [
        { name: 'Ida Marsh', kind: 'person', title: 'Former mayor', articles: 2, claims: 1, doubts: 0 },
        { name: 'Tom Quell', kind: 'person', title: 'engineer', articles: 2, claims: 1, doubts: 0 },
        { name: 'Marsh', kind: 'person', title: null, articles: 1, claims: 1, doubts: 0 },
        { name: 'Rosa Lindt', kind: 'person', title: null, articles: 1, claims: 1, doubts: 0 },
      ],
    )
  })

  it('leave the dossier’s own list in its order', () => {
    const folder = shelf(quay)
    const before = folder.dossier.actors().map(({ name }) => name)
    const listed = listActors(acrossOf(folder), { folder: '', filter: '', limit: 9 }).items.map(({ name }) => name)
    assert.notDeepEqual(listed, before)
    assert.deepEqual(
      folder.dossier.actors().map(({ name }) => name),
      before,
    )
  })

  it('are filtered by names, other names and titles', () => {
    assert.deepEqual(names('mayor'), ['Ida Marsh'])
    assert.deepEqual(names('marsh'), ['Ida Marsh', 'Marsh'])
    assert.deepEqual(names('QUE'), ['Tom Quell'])
    assert.deepEqual(names('quay'), [])
  })

  it('are cut with their number told', () => {
    const { items, total } = list('', 2)
    assert.deepEqual([items.length, total], [2, 4])
  })

  it('count a title conflict as a doubt', () => {
    const articles = {
      'a.news': on('March 1, 2024', 'Foreign Minister Ida Marsh said that the quay would open. Tom Quell came.'),
      'b.news': on('March 2, 2024', 'Defence Minister Ida Marsh said that the gate would open. Tom Quell came.'),
    }
    const { items } = listActors(across(articles), { folder: '', filter: '', limit: 9 })
    assert.deepEqual(
      items.map(({ name, doubts }) => [name, doubts]),
      [
        ['Ida Marsh', 1],
        ['Tom Quell', 0],
      ],
    )
  })
})

describe('one actor of a folder', () => {
  const describeFirst = (filter: string) => {
    const folder = across(quay)
    return describeActor(folder, listActors(folder, { folder: '', filter, limit: 1 }).items[0]!.key)!
  }

  it('has its titles by day, its mentions and claims, the newest first', () => {
    const marsh = describeFirst('ida marsh')
    assert.deepEqual(
      marsh.titles.map(({ day, path, title }) => [day, path, title]),
      [
        ['2024-03-01', 'a.news', 'Mayor'],
        ['2024-04-02', 'b.news', 'Former mayor'],
      ],
    )
    assert.deepEqual(
      marsh.mentions.map(({ path, text, range }) => [path, text, range.start.character]),
      [
        ['b.news', 'Ida Marsh', 13],
        ['a.news', 'Ida Marsh', 6],
      ],
    )
    assert.deepEqual(
      marsh.latest.map(({ path, text }) => [path, text]),
      [['a.news', 'that the quay would open']],
    )
    assert.deepEqual(marsh.aliases, ['Marsh'])
  })

  it('tells who is named in the same articles, more than once', () => {
    const { together } = describeFirst('tom quell')
    assert.deepEqual(
      together.map(({ name, articles }) => [name, articles]),
      [['Ida Marsh', 2]],
    )
    assert.deepEqual(describeFirst('rosa').together, [])
  })

  it('tells what makes it one and what else might be', () => {
    const { merges, offers, apart } = describeFirst('ida marsh')
    assert.equal(merges.length, 2)
    assert.deepEqual(
      offers.map(({ name }) => name),
      ['Marsh'],
    )
    assert.deepEqual(apart, [])
  })

  it('is nobody where nobody has the key', () => {
    assert.equal(describeActor(across(quay), 'person:nobody at all'), null)
    assert.equal(describeActor(across(quay), ''), null)
  })

  it('goes with its last article', () => {
    const folder = shelf(quay)
    const [first] = listActors(acrossOf(folder), { folder: '', filter: 'rosa', limit: 1 }).items
    folder.remove('c.news')
    assert.equal(describeActor(acrossOf(folder), first!.key), null)
  })

  it('of hundreds of articles shows the first and the last use of each title', () => {
    const folder = shelf()
    for (let day = 1; day <= 28; day++)
      for (let hour = 0; hour < 8; hour++)
        folder.put(`${day}-${hour}.news`, on(`March ${day}, 2024`, `${day < 9 ? 'Mayor' : 'Governor'} Ida Marsh came.`))
    const [{ key } = { key: '' }] = listActors(acrossOf(folder), { folder: '', filter: 'ida', limit: 1 }).items
    const { titles, mentions, articles } = describeActor(acrossOf(folder), key)!
    assert.deepEqual(
      titles.map(({ day, title }) => [day, title]),
      [
        ['2024-03-01', 'Mayor'],
        ['2024-03-08', 'Mayor'],
        ['2024-03-09', 'Governor'],
        ['2024-03-28', 'Governor'],
      ],
    )
    assert.deepEqual([mentions.length, articles], [200, 224])
  })
})
