import { describe, it } from 'node:test'
import { finds, isSilent, on } from './articles.ts'

const day = 'March 5, 2024'
const lost = (figure: string) =>
  `After the January flood ${figure} lost their posts at the Lyddon shipyard, and the union asked for help.`

describe('which of two things is counted', () => {
  const blast = (did: string) => `The blast at the Lyddon yard ${did} of the night shift, the council told its members.`
  const boats = (count: string) => `${count} boats sank off the Lyddon coast in the storm of last night.`
  const twoThings: [string, string, string][] = [
    ['two years', `In 2022, ${lost('340 dock workers')}`, `In 2023, ${lost('430 dock workers')}`],
    ['two halves', `In the first half ${lost('340 dock workers')}`, `In the second half ${lost('430 dock workers')}`],
    ['two weeks', `Last week ${lost('340 dock workers')}`, `This week ${lost('430 dock workers')}`],
    ['the dead and the wounded', blast('killed 12 workers'), blast('wounded 31 workers')],
    ['the hired and the dismissed', blast('hired 12 workers'), blast('dismissed 31 workers')],
    ['a no', blast('did harm 12 workers'), blast('did not harm 31 workers')],
    ['a part and the whole', boats('A total of 12'), boats('Another 5')],
    ['two counts', boats('By an early count 12'), boats('By the final count 25')],
    [
      'what a number names',
      'Precinct 4 counted 430 votes for the Harbour list on Sunday evening.',
      'Precinct 7 counted 340 votes for the Harbour list on Sunday evening.',
    ],
    [
      'two hours',
      'At 9 p.m. 340 people stood on the quay and sang for the Lyddon crews.',
      'At 11 p.m. 140 people stood on the quay and sang for the Lyddon crews.',
    ],
    [
      'the places that open two sentences',
      'Portwick counted 430 votes for the Harbour list on Sunday evening in the town hall.',
      'Lyddon counted 340 votes for the Harbour list on Sunday evening in the town hall.',
    ],
    [
      'the people who open two sentences',
      'Averill had 24 points and nine rebounds in the game against the dockers.',
      'Oden had 31 points and nine rebounds in the game against the dockers.',
    ],
    [
      'two wins',
      'Lyddon scored 24 points against Portwick on the way to their third win.',
      'Lyddon scored 31 points against Portwick on the way to their fourth win.',
    ],
  ]
  for (const [name, first, second] of twoThings)
    it(`keeps ${name} apart`, () => isSilent('figure-conflict', on(day, first), on(day, second)))

  const oneThing: [string, string, string][] = [
    ['one year', `In 2023, ${lost('[340]{!} dock workers')}`, `Last year, ${lost('[430]{!} dock workers')}`],
    [
      'a day and its month',
      `On January 12, ${lost('[340]{!} dock workers')}`,
      `In January, ${lost('[430]{!} dock workers')}`,
    ],
    ['one half', `In the first half ${lost('[340]{!} crews')}`, `In the first half ${lost('[430]{!} crews')}`],
    ['what is more than the most', lost('[not more than 300]{!} dock workers'), lost('[340]{!} dock workers')],
    ['what is less than the least', lost('[no less than 400]{!} dock workers'), lost('[340]{!} dock workers')],
    ['the dead', blast('killed [12]{!} workers'), blast('left dead [31]{!} workers')],
    [
      'the dead and the wounded together',
      blast('killed or wounded [12]{!} workers'),
      blast('wounded [31]{!} workers or killed them'),
    ],
    ['two counts of more', boats('Another [12]{!}'), boats('A further [25]{!}')],
    ['what only one calls final', boats('[12]{!}'), boats('By the final count [25]{!}')],
    [
      'what opens with one place, or tells it later,',
      'Portwick counted [430]{!} votes for the Harbour list on Sunday evening in the town hall.',
      'In the town hall of Portwick clerks counted [340]{!} votes for the Harbour list on Sunday evening.',
    ],
    [
      'what opens with two words for one',
      'Workers lost [430 days]{!} of pay at the Lyddon yard in the long winter lockout. The workers left.',
      'Employees lost [340 days]{!} of pay at the Lyddon yard in the long winter lockout.',
    ],
    [
      'what opens with the figures',
      '[Forty]{!} crews lost their boats at the Lyddon yard in the long winter storm.',
      '[Sixty]{!} crews lost their boats at the Lyddon yard in the long winter storm.',
    ],
    [
      'what one number names',
      'Precinct 4 counted [430]{!} votes for the Harbour list on Sunday evening.',
      'Precinct 4 counted [340]{!} votes for the Harbour list on Sunday evening.',
    ],
  ]
  for (const [name, first, second] of oneThing)
    it(`finds ${name} counted twice`, () => void finds('figure-conflict', on(day, first), on(day, second)))
})
