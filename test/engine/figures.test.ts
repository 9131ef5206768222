import assert from 'node:assert/strict'
import test from 'node:test'
import type { Figure } from '../../src/engine/analysis.ts'
import { analyze } from '../../src/engine/analyze.ts'
import { listMarks, readMarks } from '../marked.ts'

/** `count 40 of boats`, `money 1200000 USD about`: kind, value, unit, qualifier in quotes, the thing counted. */
function label({ kind, value, unit, qualifier, of }: Figure): string {
  const shown = Array.isArray(value) ? value.join('..') : value === null ? '?' : String(Number(value.toFixed(4)))
  return [kind, shown, unit, qualifier && `"${qualifier}"`, of && `of ${of}`].filter(Boolean).join(' ')
}

/** A headline of its own, so that the sentence below it is body text. */
const lead = 'Harbour news\n\n'

function check(source: string): void {
  const { text, marks } = readMarks(`${lead}${source}`)
  const found = analyze(text).figures.map((figure) => ({ start: figure.start, end: figure.end, label: label(figure) }))
  assert.deepEqual(listMarks(text, found), listMarks(text, marks))
}

const found: Record<string, string[]> = {
  'counts, with the qualifier in the span': [
    'The fair drew [more than 100,000]{count 100000 "more than" of paying visitors} paying visitors to the quay.',
    '[Three]{count 3 of ships} ships sank, and [two]{count 2 of ships} of them carried coal.',
    'There were [281]{count 281 of island nationals} island nationals there, and [100]{count 100 of island nationals} of them left.',
    'Police counted [between 40 and 50]{count 40..50 of boats} boats.',
    '[Up to about 40]{count 40 "up to about" of houses} houses stood empty.',
    '[40 or so]{count 40 "or so" of farms} farms were flooded.',
    'The blast killed [three]{count 3} and wounded [two]{count 2}.',
    '[One]{count 1 of soldier} soldier was hurt.',
    '[One hundred and twenty]{count 120 of women} women marched.',
    '[Two hundred fifty thousand]{count 250000 of people} people watched.',
    '[Two dozen]{count 24 of eggs} eggs broke.',
    '[2m]{count 2000000 of homes} homes lost power.',
    '[100+]{count 100 "+" of boats} boats took part.',
    'He met [three]{count 3 of foreign ministers} foreign ministers.',
    'She spoke for [12]{count 12 of Lenn counties} Lenn counties.',
    '[5]{count 5 of members} of the [12]{count 12 of members} members agreed.',
    '[Hundreds]{count ? of people} of people waited.',
  ],
  'parts of a whole': [
    '[A third]{count 0.3333 of seats} of the seats went to her party.',
    '[Half]{count 0.5 of votes} the votes were lost.',
    '[Nearly half]{count 0.5 "nearly"} stayed at home.',
    '[Two-thirds]{count 0.6667 of members} of members left.',
    '[One in five]{count 0.2 of adults} adults cannot swim.',
    '[Nine out of 10]{count 0.9 of voters} voters agree.',
    '[Half a million]{count 500000 of people} people came.',
  ],
  money: [
    'It cost [$1.2 billion]{money 1200000000 USD} in all.',
    'It cost [$1B]{money 1000000000 USD}, not [$64.8million]{money 64800000 USD}.',
    'They paid [nearly €5m]{money 5000000 EUR "nearly"} for it.',
    'Each gave [$200 or less]{money 200 USD "or less"} to the fund.',
    'The ticket was [20 cents]{money 0.2 USD}.',
    'He owes [500,000 won]{money 500000 KRW} to the bank.',
    'It earns [between $3 million and $4 million]{money 3000000..4000000 USD} a year.',
    'Losses reached [millions of dollars]{money ? USD} there.',
    'The fine was [Rs 500 crore]{money 5000000000 INR}.',
  ],
  'percentages, and both ends of a change': [
    '[About 15 percent]{percent 15 % "about" of voters} of voters came.',
    'Rents are [up to 12 percentage points]{percent 12 percentage point "up to"} higher.',
    'Output shrank by [0.5%]{percent 0.5 %}.',
    'Growth was [-5 percent]{percent -5 %}.',
    'Support rose from [40]{percent 40 %} to [50 percent]{percent 50 %} there.',
    'Income fell from [$64 million]{money 64000000 USD} to [$45 million]{money 45000000 USD}.',
    'By 2030 to [32 percent]{percent 32 %} of the level.',
  ],
  'durations, measures, ages, scores and ranks': [
    'It burned for [three days]{duration 3 day} and [two and a half hours]{duration 2.5 hour}.',
    'It took [more than a year]{duration 1 year "more than"} to mend.',
    'The pier is [3.5 km]{measure 3.5 km} long and [6ft]{measure 6 ft} wide.',
    'Trucks carry from [5 to 10 tons]{measure 5..10 ton} each.',
    'He weighs [236 pounds]{measure 236 lb} now.',
    'It was [20C]{measure 20 °C} at noon.',
    'Ann Lee, [45]{age 45 year}, drove the boat.',
    'The [18-month-old]{age 18 month} child slept.',
    'Children aged [5 to 7]{age 5..7 year} may swim.',
    'Lenn won [52-48]{score 52..48} at home.',
    'The motion passed by a [5-4]{score 5..4} vote.',
    'It is the [third-largest]{ordinal 3} port, and it ranked [second]{ordinal 2} for fish.',
  ],
}

for (const [name, sentences] of Object.entries(found)) test(`finds ${name}`, () => sentences.forEach(check))

const silent = [
  'Members of the Group of Seven met.',
  'COVID-19 closed the port.',
  'A Boeing 737 landed on Route 66.',
  'Article 5 and Section 12 apply, see page 9 and room 4.',
  'An F-16 flew over the G7 hall.',
  'One should not swim there.',
  'No one came, and that one left.',
  'One of them spoke.',
  'One day he will return.',
  'At 6:30 p.m. the 9 a.m. boat left.',
  'It opens between 9 and 10 a.m. at the quay.',
  'Call 555-0134 or 020 7946 0018 or (212) 555-0100.',
  '1. Wash the fish.',
  'The third minister spoke after the second request.',
  'It was a three-way race, open 24/7.',
  'A 3-D film was shown.',
  'The two agreed at three.',
  'In 2016 and the 1990s the hall was shut.',
  'In the 21st century it reopened.',
  'She is in her 40s.',
  'A second opinion was sought.',
  'A third time he rang.',
  'It is about a dog.',
  'Windows 10 is old.',
]

for (const sentence of silent) test(`is silent: ${sentence}`, () => check(sentence))

test('Of ten runners, the number before `won` is no money', () => check('Of the runners, [12]{count 12} won the race.'))

test('a figure has the id of what it says, wherever it stands', () => {
  const [before] = analyze(`${lead}They saw 40 boats.`).figures
  const [after] = analyze(`${lead}It rained. They saw 40 boats.`).figures
  assert.ok(before)
  assert.equal(before.id, after?.id)
})

test('a decimal of a large number is exact', () => {
  const { figures } = analyze('Sales fell to $8.3bn, from 1.1 million boats to 64.1 million.\n')
  assert.deepEqual(
    figures.map(({ value }) => value),
    [8_300_000_000, 1_100_000, 64_100_000],
  )
})
