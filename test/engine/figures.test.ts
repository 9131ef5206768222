import assert from 'node:assert/strict'
import test from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'
import { check, lead } from './figures.ts'

const found: Record<string, string[]> = {
  'counts, with the qualifier in the span': [
    'The fair drew [more than 100,000]{count 100000 "more than" of paying visitors} paying visitors to the quay.',
    '[Three]{count 3 of ships} ships sank, and [two]{count 2 of ships} of them carried coal.',
    'There were [281]{count 281 of island nationals} island nationals there, and [100]{count 100 of island nationals} of them left.',
    'Trade rose [20 percent]{percent 20 %} to [60]{count 60 of sales} sales.',
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
    'It costs [£1-2m]{money 1000000..2000000 GBP}, or [$40 to 50m]{money 40000000..50000000 USD} with the land.',
    'The ticket was [A$5]{money 5 AUD} there and [A$40]{money 40 AUD} here.',
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
  'numbers in words, mixed and vague': [
    'They sold [3.5 million]{count 3500000 of boats} boats and [half a million]{count 500000 of oars} oars.',
    '[Two hundred and five]{count 205 of ships} ships came, [forty-two]{count 42 of ships} of them at night.',
    '[One and a half million]{count 1500000 of eels} eels were let go.',
    '[Tens of thousands]{count ? of birds} of birds died, and [several hundred]{count ? of seals} seals.',
    '[Thousands]{count ?} marched.',
    '[A couple of dozen]{count ? of boats} boats sank.',
    'They need [two and a half]{count 2.5 of loaves} loaves and [3½]{count 3.5 of jars} jars.',
    '[Six-million]{count 6000000 of people} people saw it.',
    'The town spent it on [10,000]{count 10000 of trees} trees.',
    'It holds [12 lakh]{count 1200000 of books} books.',
  ],
  ranges: [
    'From [3 to 5]{count 3..5 of boats} boats sail there.',
    'They saw [four or five]{count 4..5 of whales} whales.',
    'It takes [10-12]{count 10..12 of sailors} sailors.',
    'Sales of [$40-50 million]{money 40000000..50000000 USD} are planned.',
    'They ask [$5m-10m]{money 5000000..10000000 USD} or [20km-30km]{measure 20..30 km of road} of road.',
    'They sold [2m]{count 2000000 of homes} homes by the [100m]{measure 100 m} race.',
    'They ask [$3 to $4 million]{money 3000000..4000000 USD} for it.',
    'Prices rose [5 to 8 percent]{percent 5..8 %}.',
    '[Between one hundred and two hundred]{count 100..200 of boats} boats came.',
    'A [10-to-15-foot]{measure 10..15 ft} wall stood there.',
    'A club for [18- to 24-year-old]{age 18..24 year} sailors opened.',
    'Output fell from [50 percent]{percent 50 %} to [40 percent]{percent 40 %} of the plan.',
    'The fleet grew from [40]{count 40 of ships} to [60]{count 60 of ships} ships.',
  ],
  qualifiers: [
    'There were [nearly 40]{count 40 "nearly" of boats} boats.',
    'There were [as many as 40]{count 40 "as many as" of boats} boats.',
    'There were [an estimated 40]{count 40 "an estimated" of boats} boats.',
    'There were [fewer than 40]{count 40 "fewer than" of boats} boats.',
    'There were [no more than 40]{count 40 "no more than" of boats} boats.',
    'There were [roughly 40]{count 40 "roughly" of boats} boats.',
    'There were [~40]{count 40 "~" of boats} boats.',
    'The voyage took [40-odd years]{duration 40 year "-odd"}.',
    'She spoke about [40]{count 40 of boats} boats.',
    'The bill adds up to [$185]{money 185 USD}.',
    'It rained over [two weeks]{duration 2 week}, and it was sunny for [over two weeks]{duration 2 week "over"}.',
  ],
  'more money': [
    'It cost [A$40m]{money 40000000 AUD}, [US$3]{money 3 USD} or [HK$2 million]{money 2000000 HKD}.',
    'It cost [₩80]{money 80 KRW}, [₹90]{money 90 INR}, [₽100]{money 100 RUB} or [¥70]{money 70 JPY}.',
    'It cost [CHF 30]{money 30 CHF} or [30 EUR]{money 30 EUR}.',
    'The sweet is [50p]{money 0.5 GBP}, [5 pence]{money 0.05 GBP} or [7 cents]{money 0.07 USD}.',
    'They paid [20 Australian dollars]{money 20 AUD} and [163 pesos]{money 163 peso}.',
    'They paid [500 pounds]{money 500 GBP} for [500 pounds]{measure 500 lb of flour} of flour.',
    'They lost [$3 million]{money 3000000 USD of damages} in damages.',
    'Out of pocket: [-$5]{money -5 USD}.',
    'They won [a quarter of a million dollars]{money 250000 USD}.',
    'He came with a handful of notes and [$20]{money 20 USD}.',
  ],
  'what is counted': [
    'They met [12]{count 12 of sales managers} sales managers and [two]{count 2 of arms dealers} arms dealers.',
    'A [12]{count 12 of member}-member jury and a [three]{count 3 of judge}-judge panel sat.',
    'He bought [three]{count 3 of more boats} more boats.',
    '[Fifteen percent]{percent 15 % of population} of the population fled.',
    'It was [10 percent]{percent 10 % of gross domestic product} of gross domestic product.',
    'He took [half]{count 0.5 of crew} the crew.',
    'The poll asked [40]{count 40 of law-abiding drivers} law-abiding drivers.',
    'It ate [40 tons]{measure 40 ton of grain} of grain.',
    '[One]{count 1 of vote} vote decided it.',
    'It asked [12]{count 12 of respondents’ leaders} of the respondents’ leaders and [40]{count 40 of workers} workers.',
    'She wrote “[12]{count 12 of boats} boats” in it.',
    'Sailors with [10 years]{duration 10 year}’ service get [nine months]{duration 9 month}’ pay.',
    'The rival lost [1.2 billion won]{money 1200000000 KRW} a day, and profit fell by [half]{count 0.5} to [$6]{money 6 USD}.',
    'It has [$5 million]{money 5000000 USD of tax-exempt bonds} in tax-exempt bonds.',
    'Gulls lead [58%]{percent 58 %}-[33%]{percent 33 %}.',
    'Ann Sanders is alone: [only 19]{count 19 "only"} like Sanders.',
  ],
  'more ages, measures, times and scores': [
    'A man aged [34]{age 34 year} rowed, and a [9-month-old]{age 9 month} slept.',
    'People [under 30]{age 30 year "under"} may not vote.',
    'Those [65 and older]{age 65 year "and older"} pay less.',
    'Swimmers between the ages of [18 and 29]{age 18..29 year} won.',
    'She was [19 years old]{age 19 year} then.',
    'It is [5-foot-6]{measure 5.5 ft} tall.',
    'It blew at [20 mph]{measure 20 mph}, then at [30 miles per hour]{measure 30 mph}.',
    'It makes [40 megawatts]{measure 40 MW} on [5 hectares]{measure 5 ha}.',
    'It fell to [−30C]{measure -30 °C}.',
    'They waited [half an hour]{duration 0.5 hour}, then [a quarter of a century]{duration 0.25 century}.',
    'They waited for [three more days]{duration 3 day}.',
    'The council voted [6-1]{score 6..1} for it, and the court ruled [5 to 4]{score 5..4}.',
    'They lost [10-15]{count 10..15 of seats} seats.',
    'Gulls outnumber terns [3-1]{score 3..1}.',
    'She finished [third]{ordinal 3} in the [10th-oldest]{ordinal 10} race.',
  ],
}

for (const [name, sentences] of Object.entries(found)) test(`finds ${name}`, () => sentences.forEach(check))

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
