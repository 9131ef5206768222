import assert from 'node:assert/strict'
import test from 'node:test'
import type { ActorItem } from '../../src/server/protocol.ts'
import { likelySpeakers } from '../../src/vscode/deciding/likely-speakers.ts'
import { rangeOf } from './marks.ts'

const actor = (name: string, kind: ActorItem['kind'], ...words: string[]): ActorItem => ({
  ...{ id: name, name, kind, titles: [], affiliations: [], aliases: [] },
  mentions: words.map((text) => ({ range: rangeOf(text), form: 'name', text, before: '', after: '', why: '' })),
})

const likely = (actors: ActorItem[], words: string) =>
  likelySpeakers(actors, [rangeOf(words)], ({ character }) => character).map(({ name }) => name)

const holm = actor('Vera Holm', 'person', 'Vera Holm', 'Holm, the')
const oslo = actor('Oslo', 'place', 'Oslo')
const drivers = actor('drivers', 'group', 'drivers')

test('whoever is named nearest comes first, places last', () => {
  assert.deepEqual(likely([oslo, drivers, holm], '“The tram is late,”'), ['Vera Holm', 'drivers', 'Oslo'])
  assert.deepEqual(likely([oslo, holm, drivers], '“nobody”'), ['drivers', 'Vera Holm', 'Oslo'])
})

test('who is only spoken of comes behind who is named beside it', () => {
  assert.deepEqual(likely([drivers, holm], '“nobody” of 40 drivers'), ['Vera Holm', 'drivers'])
  assert.deepEqual(likely([], '“nobody”'), [])
})
