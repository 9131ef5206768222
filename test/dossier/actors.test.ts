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
})
