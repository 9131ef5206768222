import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { finds, isSilent, on } from '../articles.ts'

const day = 'March 5, 2024'
const lost = (figure: string) =>
  `After the January flood ${figure} lost their posts at the Lyddon shipyard, and the union asked for help.`

describe('figure-conflict', () => {
  it('finds the same people counted twice', () => {
    const { severity, message } = finds(
      'figure-conflict',
      on(day, lost('[340]{!} dock workers')),
      on(day, lost('[430]{!} dock workers')),
    )
    assert.equal(severity, 'warning')
    assert.equal(message, 'The same is given as “340 dock workers” and “430 dock workers”.')
  })

  it('finds two sums, two shares', () => {
    const cost = (sum: string) =>
      on(day, `The new lighthouse on Gannet Island cost ${sum}, the harbour council told its members on the quay.`)
    finds('figure-conflict', cost('[$4.2 million]{!}'), cost('[$2.4 million]{!}'))
    const share = (part: string) =>
      on(day, `In the northern valley ${part} of households heat with peat, the energy office found in its survey.`)
    finds('figure-conflict', share('[18 percent]{!}'), share('[81 percent]{!}'))
  })

  const own: [sentence: (figure: string) => string, one: string, other: string, wanted: string][] = [
    [
      (sum) => `A new harbour and two lighthouses will cost the towns of Lyddon and Portwick ${sum} in cash by May.`,
      '$4.5 billion',
      '$5.4 billion',
      '“$4.5 billion” and “$5.4 billion”',
    ],
    [
      (sum) => `On the market of Lyddon the crown cost ${sum} after the long winter lockout of the harbour.`,
      '1.0854 dollars',
      '1.0852 dollars',
      '“1.0852 dollars” and “1.0854 dollars”',
    ],
    [
      (count) => `After the long winter storm ${count} crews of the Lyddon yard were left without boats and nets.`,
      'nearly twenty',
      'sixty',
      '“nearly twenty crews” and “sixty crews”',
    ],
    [
      (age) => `A ${age} man from Portwick was hurt when the old harbour crane of Lyddon fell on Sunday night.`,
      '45-year-old',
      '54-year-old',
      '“45-year-old” and “54-year-old”',
    ],
  ]
  for (const [sentence, one, other, wanted] of own)
    it(`says ${wanted} in their own words`, () => {
      const { message } = finds('figure-conflict', on(day, sentence(`[${one}]{!}`)), on(day, sentence(`[${other}]{!}`)))
      assert.equal(message, `The same is given as ${wanted}.`)
    })

  it('finds it in a sentence told in somewhat other words', () => {
    finds(
      'figure-conflict',
      on(day, lost('[340]{!} dock workers')),
      on(
        day,
        'At the Lyddon shipyard [430]{!} dock workers lost their posts after the January flood, and their union asked the council for help.',
      ),
    )
  })

  it('is silent about the margins of two groups', () => {
    const poll = (margin: string) =>
      on(
        day,
        `The Lyddon harbour poll of likely voters has a margin of error of plus or minus ${margin} percentage points.`,
      )
    isSilent('figure-conflict', poll('four'), poll('5.7'))
  })

  it('says less where a day is unknown', () => {
    const { severity } = finds('figure-conflict', lost('[340]{!} dock workers'), lost('[430]{!} dock workers'))
    assert.equal(severity, 'information')
  })

  it('calls a later count updated', () => {
    const { severity, message } = finds(
      'figure-conflict',
      on(day, lost('[340]{!} dock workers')),
      on('March 8, 2024', lost('[430]{!} dock workers')),
    )
    assert.equal(severity, 'information')
    assert(message.endsWith('; the later may be updated.'), message)
  })

  const toll = (count: string, when = '') =>
    `The storm killed ${count} sailors of the Lyddon fleet${when}, the council told.`
  const counted = (share: string, votes: string) =>
    `With ${share} of precincts counted, the Harbour list of Lyddon had ${votes} votes in the race for the town hall.`
  const rising: [string, 'warning' | 'information', string, string][] = [
    ['a toll of the next day', 'information', on(day, toll('[12]{!}')), on('March 6, 2024', toll('[18]{!}'))],
    ['a toll of one day', 'warning', on(day, toll('[12]{!}')), on(day, toll('[18]{!}'))],
    [
      'a toll of the next day that names its day',
      'warning',
      on(day, toll('[12]{!}', ' on Monday')),
      on('March 6, 2024', toll('[18]{!}', ' on Monday')),
    ],
    [
      'a toll of the next day that names a month',
      'information',
      on(day, toll('[12]{!}', ' in March')),
      on('March 6, 2024', toll('[18]{!}', ' in March')),
    ],
    [
      'one count of the votes',
      'warning',
      on(day, counted('most', '[4,300]{!}')),
      on(day, counted('most', '[9,100]{!}')),
    ],
    [
      'two counts of the votes',
      'information',
      on(day, counted('most', '[4,300]{!}')),
      on(day, counted('nearly all', '[9,100]{!}')),
    ],
  ]
  for (const [name, wanted, first, second] of rising)
    it(`gives ${name} as ${wanted}`, () => {
      const { severity, message } = finds('figure-conflict', first, second)
      assert.equal(severity, wanted)
      assert.equal(message.endsWith('; the later may be updated.'), wanted === 'information', message)
    })

  it('keeps one weekday of two weeks apart', () => {
    const later = on('March 12, 2024', toll('18', ' on Monday'))
    isSilent('figure-conflict', on('March 10, 2024', toll('12', ' on Monday')), later)
  })

  const silent: [string, string, string][] = [
    ['the same value', on(day, lost('340 dock workers')), on(day, lost('340 dock workers'))],
    ['a rounded value', on(day, lost('1,234 dock workers')), on(day, lost('1,200 dock workers'))],
    ['more than', on(day, lost('more than 300 dock workers')), on(day, lost('340 dock workers'))],
    ['no fewer than', on(day, lost('no fewer than 300 dock workers')), on(day, lost('340 dock workers'))],
    ['not more than', on(day, lost('not more than 400 dock workers')), on(day, lost('340 dock workers'))],
    ['about', on(day, lost('about 350 dock workers')), on(day, lost('340 dock workers'))],
    ['another thing counted', on(day, lost('340 dock workers')), on(day, lost('430 fishing boats'))],
    [
      'another place',
      on(day, lost('340 dock workers')),
      on(day, lost('430 dock workers').replace('Lyddon', 'Portwick')),
    ],
    [
      'a bare number in another sentence',
      on(day, 'In the Lyddon council vote of Monday night the Harbour list won 163 and kept the mayor.'),
      on(day, 'In the Lyddon council vote of Monday night the Harbour list took 63 and lost the mayor.'),
    ],
    ['another group of them', on(day, lost('340 young dock workers')), on(day, lost('430 retired dock workers'))],
    ['weeks later', on(day, lost('340 dock workers')), on('April 5, 2024', lost('430 dock workers'))],
    [
      'one sentence that returns with many values',
      on(day, `${lost('340 dock workers')} ${lost('280 dock workers')}`),
      on(day, `${lost('430 dock workers')} ${lost('280 dock workers')} ${lost('340 dock workers')}`),
    ],
    [
      'another sentence',
      on(day, lost('340 dock workers')),
      on(day, 'The mayor of Lyddon wants 430 dock workers for the new harbour by the end of next summer.'),
    ],
    [
      'the same figures in another order',
      on(day, 'The council of Lyddon voted 14 members to 9 members for the new ferry contract after a long night.'),
      on(day, 'The council of Lyddon voted 9 members to 14 members for the new ferry contract after a long night.'),
    ],
    [
      'two sources',
      on(day, 'Ida Marsh said 340 dock workers lost their posts at the Lyddon shipyard after the January flood.'),
      on(day, 'Tom Averill said 430 dock workers lost their posts at the Lyddon shipyard after the January flood.'),
    ],
  ]
  for (const [name, first, second] of silent)
    it(`is silent about ${name}`, () => isSilent('figure-conflict', first, second))
})
