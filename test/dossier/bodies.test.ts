import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compared, finds, isSilent, on } from './articles.ts'

const arrests = (place: string, count: string) =>
  `${place}, March 5 (AP) — Police said ${count} people were arrested after the march through the old town on Sunday.`
const quoted = (dateline: string, front: string, speaker: string) =>
  `${dateline} — “The crews of the ${front} fleet have lost forty boats this week,” ${speaker} said.`
const words = (plant: string) => `We have to close the ${plant} plant before the summer`
const works = (about: string, said: string) => on('March 5, 2024', `${about} cut jobs. “${said},” the company said.`)

describe('bodies that every town has', () => {
  it('are two where two towns’ articles tell of them', () => {
    isSilent('figure-conflict', arrests('LYDDON', '12'), arrests('PORTWICK', '31'))
    isSilent(
      'quotation-variance',
      quoted('KYIV, March 5', 'northern', 'the Defense Ministry'),
      quoted('MOSCOW, March 5', 'southern', 'the Defense Ministry'),
    )
    isSilent(
      'quotation-variance',
      quoted('LYDDON, March 5', 'northern', 'the fire department'),
      quoted('PORTWICK, March 5', 'southern', 'the fire department'),
    )
  })

  it('may be one in one town, and where no place is told', () => {
    finds('figure-conflict', arrests('LYDDON', '[12]{!}'), arrests('LYDDON', '[31]{!}'))
    finds('figure-conflict', arrests('LYDDON', '[12]{!}'), arrests('PORTWICK', '[31]{!}').replace(/^.*— /u, ''))
  })

  it('are one with a name of their own, wherever it is told', () => {
    const trust = (place: string, fleet: string) =>
      `${place}, March 5 — “[The crews of the ${fleet} fleet have lost forty boats]{!},” the Lyddon Defense Trust said.`
    finds('quotation-variance', trust('LYDDON', 'northern'), trust('PORTWICK', 'southern'))
  })
})

describe('what only its article names', () => {
  it('is never one across articles', () => {
    const articles = [works('Daehan Ships', words('northern')), works('Averill Sons', words('southern'))]
    isSilent('quotation-variance', ...articles)
    const { actors } = compared(...articles)
    assert.deepEqual(
      actors.filter(({ name }) => name === 'company').map(({ articles }) => articles),
      [['1.txt'], ['2.txt']],
    )
  })

  it('is who it stands for in its article', () => {
    finds(
      'quotation-variance',
      works('Hanbit Steel', `[${words('northern')}]{!}`),
      works('Hanbit Steel', `[${words('southern')}]{!}`),
    )
  })
})
