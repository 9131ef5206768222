import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { check, findingsOf } from './check.ts'

const conflicts = [
  'Erik Holm met Sara Holm at the station. [Holm]{ambiguous-name} was late.',
  '“We vote no,” said Erik Holm. The club was full.\n\nThe chair, Sara Holm, was calm. It rained.\n\n[Holm]{ambiguous-name} later told reporters that the terms could be better.',
  'Kim Jae-won met Kim Do-yun. [Kim]{ambiguous-name} was late.',
  'Erik Holm met Sara Holm at the station. The town was quiet. Nobody spoke to [Holm]{ambiguous-name}.',
]

const silent = [
  'Holm is late\n\nErik Holm met Sara Holm at the station. Nobody knows why it took so long.',
  'Erik Holm met Sara Holm at the station. The Holm campaign was late.',
  'Erik Holm met Sara Holm at the station. Holm supporters were late.',
  'Erik Holm met Sara Holm at the station. Ann Berg said “Holm was late.”',
  'Erik Holm met Sara Holm at the station. Mrs. Holm was late.',
  'Erik Holm met Sara Holm at the station. Erik Holm was late, and Holm was sorry.',
  'Erik Holm met Sara Holm at the station. Then she sat down. Holm was late.',
  'Erik Holm met Sara Holm at the station. It rained. Sara Holm sang. Holm was late.',
  'Erik Holm left. The town was quiet.\n\nNobody spoke.\n\nIt rained.\n\nAnn Berg sang.\n\nSara Holm came. Holm was late.',
  'Sen. Erik Holm met Sara Holm. Then Sen. Holm left.',
  'Fred Holm met Ill. Holm at the station. Holm was late.',
  'Erik Holm met Sara Berg at the station. Holm was late.',
]

describe('ambiguous-name', () => {
  it('finds a bare surname of which two people have just been named', () => {
    for (const text of conflicts) check(text)
  })

  it('leaves a surname alone where the words around tell whose it is', () => {
    for (const text of silent) check(text)
  })

  it('names the people', () => {
    assert.deepEqual(findingsOf('Erik Holm met Sara Holm. Holm was late.', 'ambiguous-name'), [
      { message: '“Holm” could be Erik Holm or Sara Holm.', places: ['Holm'] },
    ])
  })
})
