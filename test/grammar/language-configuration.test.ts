import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'

const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8'))
const { pattern, flags } = configuration.wordPattern

const words = (text: string) => text.match(new RegExp(pattern, `${flags}g`))

test('a name is one word, whatever it is made of', () => {
  for (const name of [
    'Sung-mi',
    'O’Neill',
    "O'Neill",
    'd’Aumont',
    'Müller',
    'Őrsi',
    'Mu\u0308ller',
    'Ibáñez-Ferrán',
    '항소',
  ]) {
    assert.deepEqual(words(`said ${name}, who`), ['said', name, 'who'])
  }
})

test('a figure and an abbreviation are one word', () => {
  assert.deepEqual(words('The U.S. lost $1.2bn and 100,000 jobs.'), [
    'The',
    'U.S.',
    'lost',
    '1.2bn',
    'and',
    '100,000',
    'jobs',
  ])
})

test('a genitive, a dash and quotation marks are outside the word', () => {
  assert.deepEqual(words('“Marsh’s players’ union--‘ours’”'), ['Marsh', 's', 'players', 'union', 'ours'])
})

test('typing an apostrophe closes nothing', () => {
  const opening = configuration.autoClosingPairs.map(({ open }: { open: string }) => open)
  assert.ok(opening.includes('“'))
  for (const apostrophe of ["'", '’', '‘']) assert.ok(!opening.includes(apostrophe), apostrophe)
})

test('an article has no comments', () => {
  assert.equal(configuration.comments, undefined)
})
