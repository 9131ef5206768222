import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { readSearch } from '../src/vscode/search-words.ts'

test('a search for claims has words, a speaker, a kind and days', () => {
  assert.deepEqual(readSearch('ferry actor:quist kind:direct from:2016-09-01 to:2016-09-08 never stops'), {
    filter: 'ferry never stops',
    actor: 'quist',
    kind: 'direct',
    from: '2016-09-01',
    to: '2016-09-08',
  })
})

test('a name of several words stands between quotation marks', () => {
  assert.deepEqual(readSearch('Actor:"Ada Quist" quay'), { filter: 'quay', actor: 'Ada Quist' })
})

test('a month and a year are all of their days', () => {
  assert.deepEqual(readSearch('from:2016 to:2016'), { filter: '', from: '2016-01-01', to: '2016-12-31' })
  assert.deepEqual(readSearch('from:2016-02 to:2016-02'), { filter: '', from: '2016-02-01', to: '2016-02-31' })
})

test('what is none of these are words to look for', () => {
  for (const words of ['kind:loud', 'from:monday', 'to:2016-13', 'actor:', 'factor:four', 'at 10:30', 'from: 2016'])
    assert.deepEqual(readSearch(words), { filter: words })
})

test('of any text no word is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/)), (words) => {
      assert.equal(readSearch(words.join('  ')).filter, words.join(' '))
    }),
  )
})
