import assert from 'node:assert/strict'
import { it } from 'node:test'
import { contentStems, folded, stem, wordsOf } from '../../src/dossier/words.ts'

const alike: [string, string][] = [
  ['We won’t go', 'we will not go'],
  ["I can't", 'I cannot'],
  ['They’re late; we’ve left', 'They are late, we have left'],
  ['it’s late', 'it is late'],
  ['The U.S. Navy', 'the US navy'],
  ['colour, harbour, organised, centre', 'color harbor organized center'],
  ['café', 'cafe'],
  ['three of twelve', '3 of 12'],
  ['twenty of ninety-nine, thirteen of Forty', '20 of 99, 13 of 40'],
  ['10% of 2.5 %', '10 percent of 2.5 per cent'],
  ['1,200 boats', '1200 boats'],
  ['well-known', 'well known'],
  ['Davis’s boat', 'Davis’ boat'],
]
for (const [a, b] of alike) it(`reads “${a}” as “${b}”`, () => assert.equal(folded(a), folded(b)))

const apart: [string, string][] = [
  ['We will go', 'We will not go'],
  ['the boat', 'the boats'],
  ['Marsh’s boat', 'Marsh is boat'],
  ['twenty-four', 'twenty'],
  ['twenty-fourths', '20-fourths of 24'],
  ['10% of them', '10 of them'],
  ['1.5 boats', '15 boats'],
]
for (const [a, b] of apart) it(`tells “${a}” from “${b}”`, () => assert.notEqual(folded(a), folded(b)))

it('keeps the place of each word, and what stands in brackets', () => {
  assert.deepEqual(wordsOf('We’ve [all] left', 10), [
    { start: 10, end: 15, folded: 'we', bracketed: false },
    { start: 10, end: 15, folded: 'have', bracketed: false },
    { start: 17, end: 20, folded: 'all', bracketed: true },
    { start: 22, end: 26, folded: 'left', bracketed: false },
  ])
})

it('takes the ending off a word', () => {
  for (const forms of ['talk talks talked talking', 'decision decisions', 'ferry ferries', 'promise promises promised'])
    assert.equal(new Set(forms.split(' ').map(stem)).size, 1, forms)
  assert.notEqual(stem('north'), stem('south'))
})

it('keeps the words of content', () => {
  assert.deepEqual(contentStems(wordsOf('They have told us that 340 workers left the yard')), [
    'worker',
    'left',
    'yard',
  ])
})
