import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkAll, findingsOf } from './check.ts'

const conflicts: Record<string, readonly string[]> = {
  'a change that the percentage does not tell': [
    'Sales rose from 40 to 50 boats, up [20 percent]{arithmetic-conflict}, the yard said.',
    'The fare went from $40 to $50, an increase of [20 percent]{arithmetic-conflict}.',
    'Membership rose [20 percent]{arithmetic-conflict} to 60 from 40.',
    'Attendance grew from 40,000 to 50,000 last season, an increase of [20 percent]{arithmetic-conflict}.',
    'Sales rose from 40 to 50 boats ([20 percent]{arithmetic-conflict}), the yard said.',
    'Sales rose from 40 to 50 boats, a [20 percent]{arithmetic-conflict} rise.',
    'Output fell from 80 tons to 60 tons, down [40 percent]{arithmetic-conflict}.',
    'Turnover dropped to $6 billion from $9 billion, down [50 percent]{arithmetic-conflict}.',
  ],
  'a change that goes the other way': [
    'The number of ferries rose from [50]{arithmetic-conflict} to 40 last year.',
    'The jobless rate fell from [5 percent]{arithmetic-conflict} in 2010 to 7 percent in 2014.',
    'The council cut the fee from [$40]{arithmetic-conflict} to $60.',
    'Shares dropped to $700 on Monday from [$500]{arithmetic-conflict}.',
    'Rents climbed to $700 from [$900]{arithmetic-conflict} in one year.',
  ],
  'a multiple that is another': [
    'The fare more than doubled from [$40]{arithmetic-conflict} to $50.',
    'Membership halved from [800]{arithmetic-conflict} to 600.',
    'The debt tripled from [$2 million]{arithmetic-conflict} to $10 million.',
  ],
  'parts that do not make up the whole': [
    '[Five]{arithmetic-conflict} people, three men and one woman, were hurt on the quay.',
    'The harbour lost [five]{arithmetic-conflict} boats: three trawlers and one ferry.',
    '[Twelve]{arithmetic-conflict} people, including eight men and seven women, were on board.',
    'A jury of [12]{arithmetic-conflict}, seven men and four women, heard the case.',
    'The town will give $24 million, the club $30 million and the county $11 million, for a total of [$68 million]{arithmetic-conflict}.',
  ],
  'shares that cannot be': [
    'In the end [12]{arithmetic-conflict} of the 10 members voted no.',
    'Twelve of the 40 members, or [50 percent]{arithmetic-conflict}, voted no.',
    'She was ahead by [52 percent]{arithmetic-conflict} to 45 percent, with 10 percent undecided.',
    'She has an [11]{arithmetic-conflict}-point lead, 48 percent to 42 percent.',
  ],
  'years and ages': [
    'He ruled for [ten years]{arithmetic-conflict}, from 2010 to 2014.',
    'The [20-year]{arithmetic-conflict} war from 2010 to 2014 ended in the hills.',
    'He led the port from 2010 to 2014, a span of [ten years]{arithmetic-conflict}.',
    'date 2024-03-04\n\nAnn Lee, [45]{arithmetic-conflict}, who was born in 1960, won the race.',
    'date 2024-03-04\n\nAnn Lee, [45]{arithmetic-conflict}, won the race. Lee was born in Portwick in 1960.',
  ],
  'a headline that counts otherwise': [
    '[Five]{arithmetic-conflict} boats seized off Portwick\n\nSix boats were seized on Monday off Portwick, the harbour said.',
    '[5]{arithmetic-conflict} killed in ferry fire\n\nSix people were killed when a ferry burned on Monday.',
  ],
}

const silent: Record<string, readonly string[]> = {
  'changes that are right, rounded or only about so': [
    'Sales rose from 40 to 50 boats, up 25 percent.',
    'Sales rose from about 40 to nearly 50, up about 20 percent.',
    'Sales rose from 40 to more than 50, up more than 25 percent.',
    'Revenue slipped 3.5% to $8.3bn, from $8.6bn in 2022.',
    'The fare rose 33 percent, to $4 from $3.',
    'Turnover grew from $3 million to $4 million, up 20 percent.',
    'Support rose from 40 percent to 50 percent, up 10 percentage points.',
    'Support rose from 40 percent to 50 percent, up 25 percent.',
    'The fare nearly doubled, from $40 to $78.',
    'The debt more than tripled from $2 million to $6.5 million.',
    'Attendance grew from 40,000 to 49,600, an increase of 24 percent.',
  ],
  'numbers that do not belong together': [
    'The club rose from 5th place to 3rd place.',
    'He rose from No. 5 to No. 3 in the list.',
    'The yard cut jobs from 40 to 30, while sales were up 20 percent.',
    'The trip was cut from 10 days to 5 hours.',
    'It takes from 40 to 50 minutes, and 20 percent of the boats are late.',
    'Prices rose from $1 to $2 million in the richest streets.',
    'They walked from 5 to 3 in the afternoon.',
    'Taxes were cut on incomes from $50,000 to $100,000.',
    'The port lowered fees for boats from 5 to 12 metres.',
    'Prices dropped by from 5 to 10 percent.',
    'The bank reduced loans ranging from $5 million to $9 million.',
    'The yard lowered its range from 3 to 5 percent.',
  ],
  'lists that are no parts, or not all of them': [
    'Five people, three men and two women, were hurt.',
    'The fire took five houses, three barns and one church.',
    'Five people, three of them children, were hurt.',
    'Twelve people, including three men and seven women, were on board.',
    'About five people, three men and one woman, were hurt.',
    'The harbour lost five boats: three trawlers and two ferries.',
    'She has five children, three dogs and one cat.',
    'The town will give $24 million, the club $30 million and the county $11 million, for a total of $65 million.',
    'The town will give nearly $24 million, the club $30 million and the county $11 million, for a total of $64.5 million.',
  ],
  'shares that can be': [
    'In the end 10 of the 12 members voted no.',
    'Twelve of the 40 members, or 30 percent, voted no.',
    'Thirteen of the 40 members, or about a third, voted no.',
    'She was ahead by 48 percent to 42 percent, with 10 percent undecided.',
    'She was ahead by 52 percent to 43 percent, with 6 percent undecided.',
    'She has a 6-point lead, 48 percent to 42 percent.',
    'She has a 5-point lead, 48.4 percent to 42.9 percent.',
    'More than 12 of 10 things went wrong.',
  ],
  'years, ages and headlines that fit': [
    'He ruled for four years, from 2010 to 2014.',
    'He ruled for five years, from 2010 to 2014.',
    'He ruled for about ten years, from 2003 to 2014.',
    'He served two years of a ten-year sentence from 2010 to 2012.',
    'date 2024-03-04\n\nAnn Lee, 45, won the race. Lee was born in Portwick in 1978.',
    'date 2024-03-04\n\nAnn Lee, 45, whose son was born in 2010, won the race.',
    'Ann Lee, 45, who was born in 1960, won the race.',
    'Six boats seized off Portwick\n\nSix boats were seized on Monday off Portwick.',
    'Five killed in ferry fire\n\nFour people were killed when a ferry burned on Monday. One died later.',
    'Five killed in ferry fire\n\nFour people were killed when a ferry burned on Monday, and a fifth died in hospital.',
    '1,200 boats seized off Portwick\n\nIn all, 1,234 boats were seized on Monday off Portwick.',
    'Five boats leave Portwick\n\nSix boats were seized on Monday off Portwick.',
    '5 things to know about Portwick\n\nSix things were found on Monday.',
  ],
}

describe('arithmetic-conflict', () => {
  checkAll(conflicts, silent)

  it('says what the numbers tell, and shows each of them', () => {
    assert.deepEqual(findingsOf('Sales rose from 40 to 50 boats, up 20 percent.', 'arithmetic-conflict'), [
      { message: 'From 40 to 50 is up 25 percent, not 20 percent.', places: ['20 percent', '40', '50'] },
    ])
    const total =
      'The town gives $24 million, the club $30 million and the county $11 million, for a total of $68 million.'
    assert.deepEqual(findingsOf(total, 'arithmetic-conflict'), [
      {
        message: 'The 3 amounts add up to $65 million, not $68 million.',
        places: ['$68 million', '$24 million', '$30 million', '$11 million'],
      },
    ])
  })
})
