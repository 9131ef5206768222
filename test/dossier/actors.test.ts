import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DossierActor } from '../../src/dossier/comparison.ts'
import { compared, on } from './articles.ts'

const day = 'March 5, 2024'
const named = (actors: readonly DossierActor[], name: string) => actors.filter((actor) => actor.name === name)

describe('who is who', () => {
  it('makes one of the people with one full name, with their titles by day', () => {
    const { actors } = compared(
      on('March 5, 2024', 'Transport Minister Ada Quist said the tunnel was safe. Quist left.'),
      on('March 4, 2021', 'Lyddon Mayor Ada Quist said the tunnel was safe.'),
    )
    const [quist, ...others] = named(actors, 'Ada Quist')
    assert.deepEqual(others, [])
    assert.deepEqual(
      quist!.titles.map(({ day, text, path }) => ({ day, text, path })),
      [
        { day: '2021-03-04', text: 'Lyddon Mayor', path: '2.txt' },
        { day: '2024-03-05', text: 'Transport Minister', path: '1.txt' },
      ],
    )
    assert.deepEqual(quist!.articles, ['1.txt', '2.txt'])
    assert.deepEqual(quist!.aliases, ['Quist'])
    assert.deepEqual(quist!.why, ['the same full name in 2 articles'])
  })

  it('does not take a bare surname, an initial or a kind for another one', () => {
    const { actors } = compared(
      on(day, 'Mr. Quist said the tunnel was safe.'),
      on(day, 'Ada Quist said the tunnel was safe.'),
      on(day, 'Ada B. Quist said the tunnel was safe.'),
      on(day, 'Mr. Quist said the bridge was safe.'),
    )
    const quists = actors.filter(({ name }) => name.endsWith('Quist'))
    assert.deepEqual(
      quists.map(({ articles }) => articles.length),
      [1, 1, 1, 1],
    )
  })

  const long = 'The National Harbour Council (NHC) said the quay would open. The NHC did not say when.'
  const short = 'The NHC said on Monday that the quay would close.'

  it('reads an acronym as the only name it is spelled out with', () => {
    const { actors } = compared(on(day, long), on(day, short))
    const [council] = named(actors, 'National Harbour Council')
    assert.deepEqual(council!.articles, ['1.txt', '2.txt'])
    assert(council!.why.includes('NHC is spelled out in one way only'), String(council!.why))
  })

  it('leaves an acronym alone that is spelled out in two ways', () => {
    const other = 'The National Housing Council (NHC) said rents would rise. The NHC did not say when.'
    const { actors } = compared(on(day, long), on(day, short), on(day, other))
    assert.deepEqual(
      actors
        .filter(({ name, aliases }) => name === 'NHC' || aliases.includes('NHC'))
        .map(({ articles }) => articles.length),
      [1, 1, 1],
    )
  })

  it('keeps the ministry of nobody knows where in its article', () => {
    const { actors } = compared(
      on(day, 'The Defense Ministry said the ships would sail.'),
      on(day, 'The Defense Ministry said the ships would wait.'),
    )
    assert.deepEqual(
      named(actors, 'Defense Ministry').map(({ articles }) => articles),
      [['1.txt'], ['2.txt']],
    )
  })

  const ministry = (day: string, body: string, place = '') => `The week at the quay\n\n${day}\n\n${place}${body}`
  const ships = 'The Defense Ministry said the ships would sail.'

  it('takes a ministry for that of the country whose government the article speaks of', () => {
    const { actors } = compared(
      ministry(
        day,
        `The Chilean government met on Monday. The Chilean government and Peru agreed. Chile is near. ${ships}`,
      ),
      ministry(day, 'Chile’s Defense Ministry said the ships would wait.'),
      ministry(day, 'Peru’s Defense Ministry said the ships would wait.'),
    )
    assert.deepEqual(
      named(actors, 'Defense Ministry').map(({ articles, why }) => [articles.join(' '), ...why]),
      [['1.txt 2.txt', 'the same name in 2 articles, each of Chile'], ['3.txt']],
    )
  })

  it('takes no town for a country', () => {
    const dated = (place: string) =>
      `The week at the quay\n\n${place}, March 5 (Northshore) -- ${ships} Cleveland slept. Cleveland woke.`
    assert.equal(named(compared(dated('CLEVELAND'), dated('CLEVELAND')).actors, 'Defense Ministry').length, 2)
    const { actors } = compared(dated('WASHINGTON'), dated('WASHINGTON'))
    assert.deepEqual(named(actors, 'Defense Ministry')[0]!.why, ['the same name in 2 articles, each of United States'])
  })

  it('takes one country for another name of it', () => {
    const { actors } = compared(
      on(day, 'The Republic of Korea sent two ships. The Republic of Korea paid for them.'),
      on(day, 'South Korea sent two ships. North Korea sent none.'),
    )
    const [korea] = actors.filter(({ articles }) => articles.length === 2)
    assert.equal(korea!.key, 'place:south korea')
    assert.deepEqual(korea!.why, ['one country by several names in 2 articles'])
    assert.equal(named(actors, 'North Korea').length, 1)
  })

  const quist = (actors: readonly DossierActor[]) =>
    actors.filter(({ name }) => name.startsWith('Ada Quist')).map(({ key, articles }) => `${key} ${articles.join(' ')}`)

  it('keeps people of one name apart who cannot be one', () => {
    const ages = compared(
      on(day, 'Ada Quist, 71, runs the ferry.'),
      on(day, 'Ada Quist, 19, won the race.'),
      on(day, 'Ada Quist, 72, runs the ferry.'),
      on(day, 'Ada Quist left.'),
    )
    assert.deepEqual(quist(ages.actors), ['person:ada quist 1.txt 3.txt 4.txt', 'person:ada quist~born 2005 2.txt'])
    const worlds = compared(
      on(day, 'Transport Minister Ada Quist said the tunnel was safe.'),
      on('March 8, 2024', 'Ada Quist, a goalkeeper, said the match was lost.'),
      on(day, 'Transport Minister Ada Quist said the bridge was safe.'),
    )
    assert.deepEqual(quist(worlds.actors), ['person:ada quist 1.txt 3.txt', 'person:ada quist~sport 2.txt'])
    assert.deepEqual(worlds.actors.find(({ key }) => key.endsWith('sport'))!.why, [
      'told apart from others of the name: sport',
    ])
    const sons = compared(on(day, 'Tom Averill Jr. sold the mill.'), on(day, 'Tom Averill Sr. kept the mill.'))
    assert.equal(sons.actors.filter(({ name }) => name.startsWith('Tom Averill')).length, 2)
  })

  it('keeps one person who was something else before, or is a year older', () => {
    const one = compared(
      on(day, 'Transport Minister Ada Quist, 44, said the tunnel was safe.'),
      on('March 5, 2014', 'Ada Quist, a goalkeeper, said the match was lost.'),
      on('June 8, 2024', 'Ada Quist, 45, a former goalkeeper, said the tunnel was closed.'),
    )
    assert.deepEqual(quist(one.actors), ['person:ada quist 1.txt 2.txt 3.txt'])
  })
})
