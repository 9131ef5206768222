import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkAll, findingsOf } from './check.ts'

/** An article of Friday, March 15, 2024. */
const dated = (body: string) => `date 2024-03-15\n\n${body}`

const conflicts: Record<string, readonly string[]> = {
  'a weekday that the day does not have': [
    'The vote is on [Monday, March 12, 2024]{calendar-conflict}, in Portwick.',
    'The vote is on [Monday, 12 March 2024]{calendar-conflict}, in Portwick.',
    'The vote was on [Monday night, March 12, 2024]{calendar-conflict}.',
    'The vote was on [Monday (March 12, 2024]{calendar-conflict}).',
    dated('The vote was held on [Monday, March 12]{calendar-conflict}, in the hall.'),
    dated('The vote will be held on [Tues., April 3]{calendar-conflict}, in the hall.'),
  ],
  'one day with two weekdays': [
    'The council met on [Monday, March 12]{calendar-conflict}. It says that Tuesday, March 12, was its longest day.',
  ],
  'a day that no calendar has': [
    'The vote is on [April 31]{calendar-conflict} at noon.',
    'It opened on [Feb. 29, 2023]{calendar-conflict}, in the rain.',
    'The paper of [2024-02-30]{calendar-conflict} says so.',
    'The port shut on [31 June]{calendar-conflict} for good.',
  ],
  'a day beside a word that means another': [
    dated('The ship left [yesterday]{calendar-conflict}, March 12, with 40 people.'),
    dated('The ship left [today]{calendar-conflict} (Thursday) with 40 people.'),
  ],
  'a span that ends before it begins': [
    'He was mayor from [2019 to 2015]{calendar-conflict}.',
    'He was mayor between [2019 and 2015]{calendar-conflict}, they say.',
    'He was mayor ([2019-2015]{calendar-conflict}) and then a farmer.',
  ],
  'what has happened on a day to come': [
    dated('Ann Lee died on [March 20]{calendar-conflict}, her son said.'),
    dated('The minister said on [April 2]{calendar-conflict} that the port is closed.'),
  ],
  'what happens once on two days': [
    dated('Ann Lee [died on Monday]{calendar-conflict}. Friends wept. Lee died on March 12 at home.'),
    dated(
      'The old bridge [collapsed on Monday]{calendar-conflict}. Police said the old bridge collapsed on Tuesday at noon.',
    ),
    'Ann Lee [was born in 1960]{calendar-conflict} by the sea. The town was small. Lee was born on March 11, 1961, they say.',
  ],
}

const silent: Record<string, readonly string[]> = {
  'weekdays that are right, or may be': [
    'The vote is on Tuesday, March 12, 2024, in Portwick.',
    'The vote was on Tuesday night, March 12, 2024.',
    'The vote was on Monday, March 12, in Portwick.',
    dated('The vote was held on Tuesday, March 12, in the hall.'),
    dated('He spoke of Friday, Nov. 22, 1963. On Friday, Nov. 22, the town stood still.'),
    dated('He came on Sunday, Sept. 17, by train.'),
    'The council met on Monday, March 12. It will meet on Tuesday, March 13, again.',
    'The council met on Monday, March 12, 2018, and on Tuesday, March 12, 2024.',
  ],
  'days that some year has': [
    'It opened on Feb. 29, 2024, in the rain.',
    'It opened on Feb. 29 in the rain.',
    'The vote is on April 30 at noon.',
    'They play on May 31 and on July 31.',
    'In March 45 people came.',
  ],
  'words that mean the day beside them, or another one': [
    dated('The ship left yesterday, March 14, with 40 people.'),
    dated('The ship leaves today (Friday) with 40 people.'),
    dated('The ship leaves today, and on March 20 again.'),
    dated('The ship left yesterday, Tuesday and Monday.'),
    'The ship left yesterday, March 12, with 40 people.',
  ],
  'spans that go on, and numbers that are no years': [
    'He was mayor from 2015 to 2019.',
    'Cuts brought spending from 2016 to 2014 levels.',
    'The yard went from 2019 to 1980 people in a year.',
    'He was mayor (2015-19) and then a farmer.',
  ],
  'what is yet to happen': [
    dated('Ann Lee will speak on March 20, her son said.'),
    dated('Ann Lee said March 20 would be fine.'),
    dated('The hearing is set for March 20, the court said.'),
    dated('Ann Lee said on Dec. 20 that the port is closed.'),
    dated('Ann Lee died on March 14, her son said.'),
    'Ann Lee died on March 20, her son said.',
  ],
  'events that are one, or more than one': [
    dated('Ann Lee died on Monday. Friends wept. Lee died on March 11 at home.'),
    dated('Ann Lee died on Monday. Tom Berg died on March 12.'),
    dated('Ann Lee died in 2023. Friends wept. Lee died on May 4, 2023, at home.'),
    dated('Ann Lee said no on Monday. Lee said no on Tuesday.'),
    dated('Ann Lee was arrested in 2010. Lee was arrested in 2012 again.'),
    dated('The first bridge collapsed on Monday. The second bridge collapsed on Tuesday.'),
    dated('The old bridge collapsed on Monday. The new bridge collapsed on Tuesday.'),
    dated('Ann Lee died on Monday. Lee died before the vote on Tuesday.'),
  ],
}

describe('calendar-conflict', () => {
  checkAll(conflicts, silent)

  it('says what the calendar has, and shows both places where there are two', () => {
    assert.deepEqual(findingsOf('The vote is on Monday, March 12, 2024.', 'calendar-conflict'), [
      { message: 'March 12, 2024 is a Tuesday, not a Monday.', places: ['Monday, March 12, 2024'] },
    ])
    assert.deepEqual(findingsOf(dated('Ann Lee died on Monday. Lee died on March 12.'), 'calendar-conflict'), [
      {
        message: 'Two days are given for what happened once: “died”.',
        places: ['died on Monday', 'died on March 12'],
      },
    ])
  })
})
