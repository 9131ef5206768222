import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ActorDecision, NamedActor } from '../../src/dossier/decisions.ts'
import { createDossier, type Dossier } from '../../src/dossier/dossier.ts'
import { clipped, on } from './articles.ts'

const day = 'March 5, 2024'
const decision = (decision: ActorDecision['decision'], ...actors: [NamedActor, NamedActor]): ActorDecision => ({
  ...{ decision, actors, by: 'Rosa' },
})
const person = (name: string, path?: string): NamedActor => ({ name, kind: 'person', ...(path && { path }) })

function dossierOf(...texts: string[]): Dossier {
  const dossier = createDossier()
  texts.forEach((text, i) => {
    dossier.put(clipped(`${i + 1}.txt`, text))
  })
  return dossier
}

const articles = (dossier: Dossier, ...names: string[]) =>
  dossier
    .actors()
    .filter(({ name }) => names.includes(name))
    .map(({ name, articles }) => `${name}: ${articles.join(' ')}`)

describe('what people decide about actors', () => {
  const words = 'We will rebuild the northern quay before the summer fair'
  const averill = on(day, `“${words},” said Ida Averill, who runs the docks.`)
  const marsh = on(day, `“${words},” said Ida Marsh, who runs the docks.`)
  const same = decision('same', person('Ida Averill'), person('Ida Marsh'))

  it('makes two names one actor, and their claims one statement', () => {
    const dossier = dossierOf(averill, marsh)
    assert.deepEqual(dossier.statements(), [])
    dossier.decide([same])
    assert.deepEqual(articles(dossier, 'Ida Averill', 'Ida Marsh'), ['Ida Averill: 1.txt 2.txt'])
    assert.equal(dossier.statements().length, 1)
    const key = dossier.keyOf('1.txt', 'Ida Averill')!
    assert.equal(dossier.keyOf('2.txt', 'Ida Marsh'), key)
    assert.deepEqual(
      dossier.actor(key)!.merges.filter(({ decided }) => decided),
      [
        {
          ...{ name: 'Ida Marsh', key: 'person:ida marsh' },
          ...{ why: 'somebody decided that they are the same', decided: { by: 'Rosa' } },
        },
      ],
    )
    assert.deepEqual(dossier.decisionsBetween(key, 'person:ida marsh'), [same])
    assert.equal(dossier.actor('person:ida marsh')!.key, key)
  })

  it('is taken back when the decision is', () => {
    const dossier = dossierOf(averill, marsh)
    const before = dossier.comparison()
    dossier.decide([same])
    dossier.decide([])
    assert.deepEqual(dossier.comparison(), before)
  })

  it('keeps one article’s actor from those of its name: what they say meets nowhere', () => {
    const dossier = dossierOf(marsh, marsh, marsh)
    const [key, alone] = ['person:ida marsh', 'person:ida marsh@2.txt']
    assert.equal(dossier.statements()[0]!.claims.length, 3)
    assert(dossier.actor(key)!.merges.some((merge) => merge.key === alone))
    dossier.decide([decision('not the same', dossier.named(key)!, dossier.named(alone)!)])
    assert.deepEqual(articles(dossier, 'Ida Marsh'), ['Ida Marsh: 1.txt 3.txt', 'Ida Marsh: 2.txt'])
    assert.deepEqual(
      dossier.statements().map(({ claims }) => claims.map(({ path }) => path)),
      [['1.txt', '3.txt']],
    )
    assert.deepEqual(
      dossier.actor(key)!.apart.map(({ key, name }) => [key, name]),
      [[alone, 'Ida Marsh']],
    )
    assert.equal(dossier.keyOf('2.txt', 'Ida Marsh'), alone)
  })

  it('holds for articles that come later', () => {
    const dossier = createDossier([same])
    dossier.put(clipped('2.txt', marsh))
    dossier.put(clipped('1.txt', averill))
    assert.equal(dossier.statements().length, 1)
  })

  it('makes one of those of a name who seem to be two', () => {
    const dossier = dossierOf(on(day, 'Ada Quist, 71, runs the ferry.'), on(day, 'Ada Quist, 19, won the race.'))
    const [one, other] = dossier.actors().filter(({ name }) => name === 'Ada Quist')
    assert.equal(dossier.keyOf('2.txt', 'Ada Quist'), other!.key)
    assert.deepEqual(
      dossier.actor(one!.key)!.offers.map(({ key, why }) => [key, why]),
      [[other!.key, 'the same name, told apart by what they are told to be: born 2005']],
    )
    dossier.decide([decision('same', dossier.named(one!.key)!, dossier.named(other!.key)!)])
    assert.deepEqual(articles(dossier, 'Ada Quist'), ['Ada Quist: 1.txt 2.txt'])
  })

  it('lets what is apart stay apart where people contradict each other', () => {
    const others = on(day, 'Ida Solano runs the docks, said Tom Averill.')
    const dossier = dossierOf(averill, marsh, others)
    dossier.decide([
      decision('not the same', person('Ida Averill'), person('Ida Solano')),
      same,
      decision('same', person('Ida Marsh'), person('Ida Solano')),
    ])
    assert.equal(dossier.keyOf('1.txt', 'Ida Averill'), dossier.keyOf('2.txt', 'Ida Marsh'))
    assert.notEqual(dossier.keyOf('3.txt', 'Ida Solano'), dossier.keyOf('2.txt', 'Ida Marsh'))
  })
})

describe('what is offered and not done', () => {
  const offers: [string, string, string, string][] = [
    [
      'a bare surname against the only full name',
      'Mr. Quist',
      'Ada Quist',
      'the only full name with the surname Quist',
    ],
    ['an initial', 'A. Quist', 'Ada Quist', 'the same with an initial'],
    ['a middle initial', 'Ada B. Quist', 'Ada Quist', 'the same but for what stands in between'],
    ['a short form', 'Bill Quist', 'William Quist', 'Bill and William may be one given name'],
    ['a surname a letter apart', 'Ada Quisk', 'Ada Quist', 'surnames a letter apart'],
  ]
  for (const [what, one, other, why] of offers)
    it(what, () => {
      const dossier = dossierOf(on(day, `${one} said the tunnel was safe.`), on(day, `${other} said it was not safe.`))
      const key = dossier.keyOf('2.txt', other)!
      const offered = dossier.actor(key)!.offers
      assert.deepEqual(
        offered.map(({ why }) => why),
        [why],
      )
      dossier.decide([decision('same', dossier.named(key)!, dossier.named(offered[0]!.key)!)])
      const [own] = dossier.actors().filter(({ articles }) => articles.length === 2)
      assert(own, 'taken, an offer makes one actor')
      assert.deepEqual(dossier.actor(own.key)!.offers, [])
    })

  it('a ministry of nobody knows where against the only one that is known, and not among themselves', () => {
    const ships = 'The Defense Ministry said the ships would sail.'
    const dossier = dossierOf(on(day, ships), on(day, ships), on(day, ships.replace('The Defense', 'Chile’s Defense')))
    const offers = (path: string) =>
      dossier.actor(dossier.keyOf(path, 'Defense Ministry')!)!.offers.map(({ key }) => key)
    const chile = 'organization:defense ministry/chile'
    assert.deepEqual([offers('1.txt'), offers('2.txt')], [[chile], [chile]])
    assert.equal(offers('3.txt').length, 2)
  })

  it('a surname that two people have is nobody’s', () => {
    const said = (name: string) => on(day, `${name} said the tunnel was safe.`)
    const dossier = dossierOf(said('Mr. Quist'), said('Ada Quist'), said('Tom Quist'))
    assert.deepEqual(dossier.actor(dossier.keyOf('1.txt', 'Quist')!)!.offers, [])
  })

  it('other people are not offered', () => {
    const said = (name: string) => on(day, `${name} said the tunnel was safe.`)
    const dossier = dossierOf(said('Ada B. Quist'), said('Ada D. Quist'), said('Tom Averill'), said('Tim Averill'))
    assert.deepEqual(
      dossier.actors().flatMap(({ key }) => dossier.actor(key)!.offers),
      [],
    )
  })
})
