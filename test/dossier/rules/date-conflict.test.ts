import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { finds, isSilent, on } from '../articles.ts'

const words = 'every ferry will sail again before the first of May and not a day later'

describe('date-conflict', () => {
  it('finds one quotation said on two days', () => {
    finds(
      'date-conflict',
      on('March 6, 2024', `“I promise that ${words},” Ida Marsh said on [Monday]{!}.`),
      on('March 7, 2024', `“I promise that ${words},” Ida Marsh said on [Tuesday]{!}.`),
    )
  })

  it('says less of two weekdays where no article tells its day', () => {
    const { severity } = finds(
      'date-conflict',
      `At the town hall on [Monday]{!}, Ida Marsh said that “${words}.”`,
      `At the town hall on [Wednesday]{!}, Ida Marsh said that “${words}.”`,
    )
    assert.equal(severity, 'information')
  })

  it('finds a weekday against a day', () => {
    const { severity } = finds(
      'date-conflict',
      on('March 6, 2024', `“I promise that ${words},” Ida Marsh said on [Monday]{!}.`),
      `At the town hall on [Tuesday]{!}, Ida Marsh said that “${words}.”`,
    )
    assert.equal(severity, 'warning')
  })

  it('finds the day of what the speaker said just before', () => {
    finds(
      'date-conflict',
      on('March 6, 2024', `Ida Marsh said on [Monday]{!} that the harbour was safe. Marsh added that “${words}.”`),
      on('March 6, 2024', `Ida Marsh said on [Tuesday]{!} that the harbour was safe. Marsh added that “${words}.”`),
    )
  })

  const silent: [string, string, string][] = [
    [
      'the same day in other words',
      on('March 5, 2024', `“I promise that ${words},” Ida Marsh said on Monday.`),
      on('March 9, 2024', `“I promise that ${words},” Ida Marsh said on March 4.`),
    ],
    [
      'the same weekday, where a day is unknown',
      on('March 5, 2024', `“I promise that ${words},” Ida Marsh said on Monday.`),
      `At the town hall on Monday, Ida Marsh said that “${words}.”`,
    ],
    [
      'a day that only one article tells',
      on('March 5, 2024', `“I promise that ${words},” Ida Marsh said on Monday.`),
      on('March 5, 2024', `“I promise that ${words},” Ida Marsh said.`),
    ],
    [
      'a phrase too short to be one talk',
      on('March 6, 2024', '“We will see what the summer brings,” Ida Marsh said on Monday.'),
      on('March 6, 2024', '“We will see what the summer brings,” Ida Marsh said on Tuesday.'),
    ],
    [
      'words said again weeks later',
      on('March 5, 2024', `“I promise that ${words},” Ida Marsh said on Monday.`),
      on('April 3, 2024', `“I promise that ${words},” Ida Marsh said on Tuesday.`),
    ],
    [
      'two speakers',
      on('March 6, 2024', `“I promise that ${words},” Ida Marsh said on Monday.`),
      on('March 6, 2024', `“I promise that ${words},” Tom Averill said on Tuesday.`),
    ],
    [
      'a day inside of what is said',
      `Ida Marsh said that on Monday “${words}.”`,
      `Ida Marsh said that on Tuesday “${words}.”`,
    ],
  ]
  for (const [name, first, second] of silent)
    it(`is silent about ${name}`, () => isSilent('date-conflict', first, second))

  const saidOn = (day: string) => on('March 8, 2024', `“I promise that ${words},” Ida Marsh said on ${day}.`)
  it('is silent about what is said on three days', () => {
    isSilent('date-conflict', saidOn('Monday'), saidOn('Tuesday'), saidOn('Thursday'))
    isSilent(
      'date-conflict',
      saidOn('Monday'),
      saidOn('Tuesday'),
      `“I promise that ${words},” Ida Marsh said on Friday.`,
    )
  })

  it('finds two days that three articles tell', () => {
    finds('date-conflict', saidOn('[Monday]{!}'), saidOn('[Tuesday]{!}'), saidOn('[Monday]{!}'))
  })

  it('is silent about what is said again', () => {
    for (const verb of ['repeated', 'reiterated'])
      isSilent('date-conflict', saidOn('Monday'), on('March 8, 2024', `Ida Marsh ${verb} on Tuesday that “${words}.”`))
  })
})
