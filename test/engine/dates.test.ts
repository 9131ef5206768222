import assert from 'node:assert/strict'
import test from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'
import { listMarks, readMarks } from '../marked.ts'

/** Wednesday, 13 March 2024. */
const lead = 'Harbour news\n\n[2024-03-13]{2024-03-13}\n\n'

function check(source: string, before = lead): void {
  const { text, marks } = readMarks(`${before}${source}`)
  const found = analyze(text).dates.map(({ start, end, value }) => ({ start, end, label: value ?? 'null' }))
  assert.deepEqual(listMarks(text, found), listMarks(text, marks))
}

const found: Record<string, string[]> = {
  'days in every style': [
    'It rained on [Feb. 15]{2024-02-15} and on [15 February 2022]{2022-02-15}.',
    'It rained on [February 15, 2022]{2022-02-15}, and on [2022-02-15]{2022-02-15}.',
    'It opened on [Tuesday, March 12, 2024]{2024-03-12}.',
    'It opened on [the 15th of March]{2024-03-15}, not on [March 12th]{2024-03-12}.',
    'It shut on [June 16th of last year]{2023-06-16}.',
    'It shut on [15/2/2022]{2022-02-15} or [2/15/2022]{2022-02-15}.',
    'The day nearest is [Dec. 20]{2023-12-20}.',
  ],
  'weekdays, counted back unless the words look forward': [
    'The mayor spoke [Monday]{2024-03-11} and [Wednesday]{2024-03-13}.',
    'The mayor spoke on [Thursday]{2024-03-07}.',
    'The mayor will speak on [Thursday]{2024-03-14}.',
    'The hall will open, the mayor said [Tuesday]{2024-03-12}.',
    'They met [last Monday]{2024-03-11} and [Monday night]{2024-03-11}.',
    'They met [early Friday]{2024-03-08} and [Monday of last week]{2024-03-04}.',
    'The vote is [this Saturday]{2024-03-16}.',
  ],
  'days and periods told from today': [
    'It fell [yesterday]{2024-03-12}, not [last night]{2024-03-12}.',
    'It reopens [tomorrow night]{2024-03-14}.',
    'They met [the day before yesterday]{2024-03-11}.',
    'They met [last weekend]{2024-03-09/2024-03-10}.',
    'They meet [next weekend]{2024-03-23/2024-03-24}.',
    'They meet [next month]{2024-04} and not [this week]{2024-03-11/2024-03-17}.',
    'They left [last year]{2023} and [three days ago]{2024-03-10}.',
    'They left [two weeks ago]{2024-02-26/2024-03-03}.',
    'It is due by [the end of the year]{2024}.',
  ],
  'months, years, decades and spans': [
    'It was built in [May]{2024-05} and [May 2023]{2023-05}.',
    'It was built in [2016]{2016} or [late 2015]{2015}.',
    'The [2016]{2016} elections were held in [mid-March]{2024-03}.',
    'Fish was cheap in the [1990s]{1990/1999}, less so in the [early 2000s]{2000/2009}.',
    "The hall is from the ['80s]{1980/1989}.",
    'He was mayor from [2011 to 2016]{2011/2016}.',
    'He was mayor in [2011–2016]{2011/2016}, the [2011-12]{2011/2012} season too.',
    'It is open [March 3-5]{2024-03-03/2024-03-05}.',
    'It is open from [March 30 to April 2]{2024-03-30/2024-04-02}.',
    'It grew in the [second quarter of 2023]{2023-04/2023-06}.',
    'It grew in the [18th century]{1701/1800}.',
    'They met at [Christmas]{2023-12-25}.',
  ],
  'what points to a day that the text does not tell': [
    'On [April 31]{null} nobody came.',
    'It was [31 April 2022]{null} in the letter.',
    'It opened on [3/4/2022]{null} or so.',
    'It has grown in [the past year]{null}, [the past decade]{null} or [this summer]{null}.',
    'It shut [several weeks ago]{null}, on [Labor Day]{null}.',
    'It fell [more than 20 years ago]{null}.',
  ],
}

for (const [name, sentences] of Object.entries(found)) {
  test(`finds ${name}`, () => {
    for (const sentence of sentences) check(sentence)
  })
}

const silent = [
  'May I go? She may go.',
  'Theresa May said no to them.',
  'They march on, and may march again.',
  'March on, said the banner.',
  'April Jones and June Ford left with August Bell.',
  'Ms. April spoke.',
  'The ship sank 2016 metres down.',
  'Some 2016 people came.',
  'It cost 2016 dollars.',
  'The Sunday Times reported it.',
  'Every Monday they swim, and on Fridays too.',
  'USA Today wrote about it.',
  'It happened long ago.',
  'Room 12 has 1,999 seats.',
  'Flight 2000A landed at 20:15.',
  'It is $2016 now.',
  'Sat down, the sun shone on Mon and Wed.',
  'In three days it was over.',
]

for (const sentence of silent) test(`is silent: ${sentence}`, () => check(sentence))

test('without a day of publication only full dates have a value', () => {
  const head = 'Harbour news\n\n'
  check(
    'It rained on [Monday]{null}, then on [Feb. 15]{null}, [last weekend]{null} and [Feb. 15, 2022]{2022-02-15}.',
    head,
  )
})

test('the day of publication is that of the dateline', () => {
  const text = 'Harbour news\n\nPORTWICK, March 3, 2024 (Harbour Wire) -- The mayor spoke on Friday.'
  const { article, dates } = analyze(text)
  assert.equal(article.published?.value, '2024-03-03')
  assert.equal(article.place && text.slice(article.place.start, article.place.end), 'PORTWICK')
  assert.equal(dates.at(-1)?.value, '2024-03-01')
})
