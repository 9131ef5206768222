import assert from 'node:assert/strict'
import test from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'

const dateline = 'Harbour news\n\nPORTWICK, March 3, 2024 (Harbour Wire) -- The mayor spoke on Friday.'

test('the day of publication is that of the dateline', () => {
  const { article, dates } = analyze(dateline, { path: '2020-01-01.txt' })
  assert.deepEqual(article.published, { start: 24, end: 37, value: '2024-03-03', from: 'dateline' })
  assert.equal(article.place && dateline.slice(article.place.start, article.place.end), 'PORTWICK')
  assert.deepEqual(dates.at(-1), { start: 75, end: 81, value: '2024-03-01', countedFrom: 'publication' })
})

test('a dateline without a year has that of the date line or of the file', () => {
  const text = dateline.replace(', 2024', '')
  const from = (path?: string, head = '') => analyze(head + text, path === undefined ? {} : { path }).article.published
  assert.equal(from(), null)
  assert.deepEqual(from('wire_2024-03-04.txt'), { start: 24, end: 31, value: '2024-03-03', from: 'dateline' })
  assert.equal(from(undefined, 'Published March 4, 2023\n')?.value, '2023-03-03')
  // Too far off to be of one story
  assert.deepEqual(from('wire_2024-09-04.txt'), { value: '2024-09-04', from: 'file name' })
})

test('a date line counts before the name of the file', () => {
  const text =
    'Harbour news\n\nUpdated March 9, 2024\nPublished March 4, 2024\n\nThe port was quiet, and so was the town.'
  const published = (path: string) => analyze(text, { path }).article.published
  assert.deepEqual(published('2020-01-01.txt'), { start: 46, end: 59, value: '2024-03-04', from: 'date line' })
})

const names: Record<string, string | null> = {
  'wire_2024-03-13_harbour.txt': '2024-03-13',
  '/a/b.c/2024.03.13.article.txt': '2024-03-13',
  'C:\\news\\20240313-harbour.news.txt': '2024-03-13',
  '2024_03_13': '2024-03-13',
  '2024-03-13-2024-03-13.txt': '2024-03-13',
  '2020-01-01/harbour.txt': null,
  'harbour.txt': null,
  '2024-03.txt': null,
  '2024-02-30.txt': null,
  '13-03-2024.txt': null,
  'from-2024-03-13-to-2024-03-14.txt': null,
  'a20240313b.txt': null,
  '120240313.txt': null,
  '': null,
}
for (const [path, day] of Object.entries(names)) {
  test(`the name “${path}” tells ${day}`, () => {
    const { published } = analyze('The port was quiet.\n', { path }).article
    assert.deepEqual(published, day && { value: day, from: 'file name' })
  })
}
