import assert from 'node:assert/strict'
import test from 'node:test'
import { marked, scopesOf, unmarked } from './marked.ts'

const figures = [
  'Profit fell to ⟦$1.2bn⟧ from ⟦$8.6 billion⟧, and ⟦US$400m⟧ went to Sollen.',
  'It cost ⟦€40 million⟧ to ⟦€45 million⟧, or ⟦£38m⟧, ⟦¥9 billion⟧ and ⟦₩1.3tn⟧.',
  'Fares of ⟦€92⟧, ⟦40 €⟧ and ⟦USD 40⟧; a bonus of ⟦$1.75 million⟧.',
  'A rival lost ⟦1.2 billion won⟧, ⟦40 euros⟧ and ⟦60 cents⟧.',
  'It is worth ⟦$40-50m⟧ or ⟦$1.2bn–$1.5bn⟧.',
  'Some ⟦15 percent⟧, ⟦15%⟧, ⟦15 per cent⟧ or ⟦12.5 %⟧ of them; the rate rose ⟦2 percentage points⟧.',
  'Growth of ⟦10-15%⟧, then ⟦-3.5%⟧ and ⟦+2 percent⟧.',
  'More than ⟦100,000⟧ visitors and ⟦2,400⟧ of ⟦19,200⟧ jobs.',
  'A crowd of ⟦1.2 million⟧, ⟦40bn⟧ messages, ⟦3½⟧ hours.',
  'They saw ⟦281⟧ nationals, a ⟦9⟧-year-old boy and a ⟦92⟧-metre ship.',
  'It was ⟦-30C⟧ there, ⟦12°C⟧ here, ⟦640km⟧ away, ⟦80mph⟧ at most.',
  'The council voted ⟦8-5⟧; Fenwick won ⟦3–1⟧; the house split ⟦212-37⟧.',
  'The ⟦12⟧ boats, About ⟦40⟧ people, ‘⟦40⟧ people’.',
]

const plain = [
  'COVID-19 and the F-16 jets, the G20 leaders and the B2B trade.',
  'A Boeing 737 left; a Boeing 737-800 jet followed along Route 66 that day.',
  'Group of Seven ministers met at No. 10 with Apollo 11 astronauts.',
  'On Feb. 15 the town voted, and on March 3 at noon it voted again.',
  'In 2016 the mayor left; the 2019 study stayed, as did the years 1888 to 1907.',
  'At 7:40 p.m. and at 9 a.m. the bell rang; at 6 o’clock it stopped.',
  'Call 555-0132 or 01632 960 001 or +44 1632 960001.',
  'Dated 2031-05-13 and 15/02/2022, in the 1780s and the ’90s.',
  'She came 3rd in the 21st century with version 1.2.3.',
  '1. Ferry timetable',
  'She is 5\'10" tall.',
]

test('money, percentages, counts, measures and scores are numbers', () => {
  for (const line of figures) assert.equal(marked(unmarked(line), 'constant.numeric'), line)
})

test('names, dates, times of day and telephone numbers are not', () => {
  for (const line of plain) assert.equal(marked(line, 'constant.numeric'), line)
})

test('each kind of figure has its scope', () => {
  const kinds: [line: string, word: string, scope: string][] = [
    ['It lost $1.2bn.', '$1.2bn', 'constant.numeric.money.news'],
    ['It lost 1.2 billion won.', '1.2 billion won', 'constant.numeric.money.news'],
    ['It lost 15 percent.', '15 percent', 'constant.numeric.percent.news'],
    ['It lost 100,000 boats.', '100,000', 'constant.numeric.quantity.news'],
    ['It lost 3-1 on Saturday.', '3-1', 'constant.numeric.score.news'],
  ]
  for (const [line, word, scope] of kinds) assert.deepEqual(scopesOf(line, word), [scope], line)
})
