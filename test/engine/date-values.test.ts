import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { DateMention } from '../../src/engine/analysis.ts'
import { analyze } from '../../src/engine/analyze.ts'
import { checkDates } from './dates.ts'

/** Where the verb puts a day, read on Wednesday, 13 March 2024. */
const directions: Record<string, string[]> = {
  'what was done lies behind': [
    'The mayor spoke [Monday]{2024-03-11} and [Wednesday]{2024-03-13}.',
    'The mayor spoke on [Thursday]{2024-03-07}.',
    'The hall will open, the mayor said [Tuesday]{2024-03-12}.',
    'They met on [Monday night]{2024-03-11} and [early Friday]{2024-03-08}.',
    'On [Friday]{2024-03-08}, the mayor, who is ill, left the hall.',
    'The port, which reopened [Saturday]{2024-03-09}, is shut.',
    'It shut in [January]{2024-01} and on [Nov. 30]{2023-11-30}.',
    'The council was forced to meet [Sunday]{2024-03-10}.',
    'The port had been open since [Sunday]{2024-03-10}.',
    'The mayor announced a plan [Monday]{2024-03-11}, and spoke of hopes on [Friday]{2024-03-08}.',
  ],
  'what will be done lies ahead': [
    'The mayor will speak on [Thursday]{2024-03-14}.',
    'The council is expected to vote [Monday]{2024-03-18}.',
    'The deadline is [Friday]{2024-03-15}.',
    'The council is meeting [Tuesday]{2024-03-19}.',
    'On [Friday]{2024-03-15}, the mayor, who won last time, will speak.',
    'The port is shut until [Sunday]{2024-03-17}.',
    'The rule is effective [Sunday]{2024-03-17}.',
    'The vote is set for [Monday]{2024-03-18}, the count is due [June 3]{2024-06-03}.',
    'The hall will be opened in [September]{2024-09}.',
    'The mayor plans to rest [Monday]{2024-03-18}.',
    'The mayor is to speak on [Saturday]{2024-03-16}.',
  ],
  'no verb tells, or more than one may': [
    'The council agreed to meet [Monday]{null}.',
    'The mayor asked them to vote [Friday]{null}.',
    'The vote was scheduled for [Monday]{null}.',
    'They stayed until [Monday]{null}.',
    'It was a gift for [Friday]{null}.',
    'They spoke of the [Friday]{null} before the flood.',
    'Her defeats in the north on [Tuesday]{null} will cost her the race.',
    'The results of [Tuesday]{null}’s two votes will show.',
    'The report is hurting a firm that thrives, with its loss in the north [Tuesday]{null}.',
    'They can win in [November]{null}, the ballot of [September]{null} aside.',
  ],
  'people mean two days by it': [
    'They met [last Monday]{null} and will meet [next Friday]{null}.',
    'They met [last Friday]{2024-03-08} and will meet [next Tuesday]{2024-03-19}.',
    'They met [Monday of last week]{2024-03-04}, and [this past Sunday]{2024-03-10}.',
    'The vote is [this Saturday]{2024-03-16}, and [this coming Monday]{2024-03-18}.',
    'It shut [last January]{null}, not [last June]{2023-06}.',
  ],
}

for (const [name, sentences] of Object.entries(directions)) {
  test(name, () => {
    for (const sentence of sentences) checkDates(sentence)
  })
}

test('a headline without a verb of its own looks ahead', () => {
  checkDates(
    '[2024-03-13]{2024-03-13}\n\nThe mayor was ill for most of the time, and the town got on.',
    'Mayor to speak [Monday]{2024-03-18}\n\n',
  )
})

test('after a day of another year, a day without its year may be of that year', () => {
  checkDates('On [March 2, 2021]{2021-03-02}, the dam broke. On [March 25]{null}, it was whole.')
  checkDates('The [2021]{2021} flood is long over. On [Feb. 25]{2024-02-25}, it rained.')
})

test('in a quotation, days are counted from the day of speaking', () => {
  checkDates(
    '“We met him yesterday,” the mayor said [Monday]{2024-03-11}.'.replace('yesterday', '[yesterday]{2024-03-10}'),
  )
  checkDates('“We met him [yesterday]{null},” the mayor said. “We meet again [Friday]{null}.”')
  checkDates('“We have lost [this year]{2024}, and in [2019]{2019},” the mayor said.')
  checkDates('“We will vote on [May 3]{2024-05-03},” the mayor said.')
})

test('a day beside the one a file is named after may be meant', () => {
  const head = 'Harbour news\n\n'
  checkDates('The mayor spoke [Tuesday]{2024-03-12} and [Thursday]{null}.', head, 'wire_2024-03-13_harbour.txt')
  checkDates('The mayor will speak [Tuesday]{null} or [Thursday]{2024-03-14}.', head, 'wire_2024-03-13_harbour.txt')
})

/** The day of speaking of each claim, read on Wednesday, 13 March 2024. */
const speaking: Record<string, (string | null)[]> = {
  'The mayor said on Monday that the dam is safe.': ['2024-03-11'],
  'On Tuesday, the mayor said that the dam is safe.': ['2024-03-12'],
  'The mayor said yesterday that the dam broke on March 3.': ['2024-03-12'],
  '“The dam is safe,” the mayor said at Monday’s hearing.': ['2024-03-11'],
  '“The dam is safe,” the mayor said of Monday’s storm.': [null],
  'The mayor, who fell ill on Monday, said that the dam is safe.': [null],
  'After the storm on Monday, the mayor said that the dam is safe.': [null],
  'The mayor said that the dam broke on Monday.': [null],
  'The mayor left on March 4 after the council said that the dam is safe.': [null],
}
for (const [sentence, days] of Object.entries(speaking)) {
  test(`the day of speaking: ${sentence}`, () => {
    const { claims } = analyze(`Harbour news\n\n2024-03-13\n\n${sentence}\n`)
    assert.deepEqual(
      claims.map(({ said }) => said?.value ?? null),
      days,
    )
  })
}

const isReal = (day: string) => new Date(day).toISOString().startsWith(day)
const forms = [/^\d{4}$/, /^\d{4}-(?:0[1-9]|1[0-2])$/, /^\d{4}-\d\d-\d\d$/, /^\d{4}-2[1-4]$/]

/** An ISO 8601 day, month, season or year, or an interval of two of a kind in their order. */
function holds({ value, countedFrom }: DateMention) {
  if (value === null) return assert.equal(countedFrom, undefined)
  const ends = value.split('/')
  assert(ends.length <= 2, value)
  const form = forms.find((one) => one.test(ends[0]!))
  assert(form && ends.every((end) => form.test(end)), value)
  for (const end of ends) if (end.length === 10) assert(isReal(end), value)
  if (ends.length === 2) assert(ends[0]! < ends[1]!, value)
}

const numbers = fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 9999 })).map(String)
const words = fc.constantFrom(
  ...'Monday Sunday Feb. February March May 29 30 31 31st 2016 1900 0 99 9999 last next this the end of early mid- late week weekend month year quarter spring winter fall yesterday today tonight tomorrow day before after later earlier ago from now to - – / . , three a few Easter Thanksgiving Christmas Q3 first second half century 21st 0000 will said “ ” met is'.split(
    ' ',
  ),
  '\n\n',
)
const days = fc.date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
const isoOf = (day: Date) => day.toISOString().slice(0, 10)

test('every value is a day, month, season, year or interval that exists', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, numbers), { maxLength: 25 }),
      days,
      fc.constantFrom('', ' '),
      (parts, day, glue) => {
        for (const date of analyze(`${parts.join(glue || ' ')}.\n`, { path: `${isoOf(day)}.txt` }).dates) holds(date)
      },
    ),
    { numRuns: 1500, seed: 7 },
  )
})

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

test('a weekday falls on that weekday, within a week of today', () => {
  fc.assert(
    fc.property(fc.constantFrom(...weekdays), fc.constantFrom('spoke', 'will speak'), days, (weekday, verb, day) => {
      const text = `Harbour news\n\n${isoOf(day)}\n\nThe mayor ${verb} on ${weekday}.`
      const { value } = analyze(text).dates.at(-1)!
      assert.equal(weekdays[new Date(value!).getUTCDay()], weekday)
      const away = (Date.parse(value!) - Date.parse(isoOf(day))) / 86_400_000
      assert(verb === 'spoke' ? -7 < away && away <= 0 : 0 <= away && away < 7, `${away} days away`)
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('every day written out is that day', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('en-US', 'en-GB'), (day, locale) => {
      const words = day.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
      assert.deepEqual(
        analyze(`The port was shut on ${words}.\n`).dates.map(({ value }) => value),
        [isoOf(day)],
      )
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('what no calendar has is no day', () => {
  const odd = [
    'Feb. 30, 2023',
    '31 April 2022',
    '2022-02-30',
    '2022-13-01',
    '13/13/2022',
    '0/0/2022',
    'June 31',
    '29 February 2023',
  ]
  for (const words of odd) {
    for (const { value } of analyze(`The port was shut on ${words}, they said.\n`, { path: '2024-03-13.txt' }).dates)
      assert(value === null || value.length === 4, `${words}: ${value}`)
  }
  for (const none of ['99/99/9999', 'year 0', '0000-00-00', '0000-01-01', '1'.repeat(3000)])
    assert.deepEqual(analyze(`It said ${none} on the door.\n`).dates, [])
})

for (const word of ['Monday ', 'Feb. ', 'the next day ', 'a day ago ']) {
  test(`a text of “${word}” alone takes time by its length`, () => {
    const time = (length: number) => {
      const text = word.repeat(length / word.length)
      const start = performance.now()
      analyze(text, { path: '2024-03-13.txt' })
      return performance.now() - start
    }
    time(10_000)
    // Ten times the text: 10 if linear, 100 if quadratic; the machine's noise lies between.
    const ratio = time(1_000_000) / time(100_000)
    assert(ratio < 40, `ten times the text took ${ratio.toFixed(1)} times as long`)
  })
}
