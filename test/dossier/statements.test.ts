import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compared, on } from './articles.ts'

const day = 'March 5, 2024'
const groups = (...bodies: string[]) =>
  compared(...bodies.map((body) => on(day, body))).statements.map(({ actor, claims }) => ({
    actor,
    in: claims.map(({ path }) => path),
  }))

describe('the same statement', () => {
  it('is found by the words quoted, in full and in part', () => {
    assert.deepEqual(
      groups(
        '“We will rebuild the northern quay before the summer fair,” Ida Marsh said.',
        'Marsh promised to “rebuild the northern quay before the summer fair.” Ida Marsh left then.',
        '“We will rebuild the northern quays before the summer fair,” Ida Marsh told the crews.',
      ),
      [{ actor: 'Ida Marsh', in: ['1.txt', '2.txt', '3.txt'] }],
    )
  })

  it('is found by the words of content of a report', () => {
    assert.deepEqual(
      groups(
        'Ida Marsh said that the Lyddon shipyard would hire two hundred welders after the winter storms.',
        'Ida Marsh said the Lyddon shipyard will hire two hundred welders once the winter storms are over.',
      ),
      [{ actor: 'Ida Marsh', in: ['1.txt', '2.txt'] }],
    )
  })

  it('has one speaker and more than one article', () => {
    const words = 'We will rebuild the northern quay before the summer fair'
    assert.deepEqual(groups(`“${words},” Ida Marsh said.`, `“${words},” Tom Averill said.`), [])
    assert.deepEqual(
      groups(`“${words},” Ida Marsh said.\n\n“${words},” Ida Marsh said again.`, 'The quay is long.'),
      [],
    )
    assert.deepEqual(
      groups(
        'Ida Marsh said that the Lyddon shipyard would hire two hundred welders after the winter storms.',
        'Ida Marsh said that the Portwick school would close its northern gate during the spring holidays.',
      ),
      [],
    )
  })

  const wages = 'Ida Marsh said that wages at the Lyddon shipyard would increase before the summer vote.'
  const near: [string, string, string][] = [
    ['near words', wages, 'Ida Marsh said the shipyard of Lyddon would see its wages climb ahead of the summer vote.'],
    [
      'a verb and its noun',
      'Ida Marsh said the council decided to close the northern ferry line and sell its boats.',
      'Ida Marsh said the decision of the council meant the sale of the boats and the end of the northern ferry line.',
    ],
    [
      'a spokesman and the body he speaks for',
      'The Harbour Council said it kept monitoring the storm damage at the northern quay and worked with the towns nearby.',
      'Tom Averill, a spokesman for the Harbour Council, said it was watching the damage of the storm at the northern quay closely, with other towns.',
    ],
  ]
  for (const [what, first, second] of near)
    it(`is found in ${what}`, () => assert.equal(groups(first, second).length, 1))

  const apart: [string, string, string][] = [
    [
      'a negation',
      wages,
      'Ida Marsh said that wages at the Lyddon shipyard would not increase before the summer vote.',
    ],
    ['an opposite', wages, 'Ida Marsh said that wages at the Lyddon shipyard would fall before the summer vote.'],
    [
      'another number',
      'Ida Marsh said that the Lyddon shipyard would hire 200 welders after the winter storms.',
      'Ida Marsh said that the Lyddon shipyard would hire 400 welders after the winter storms.',
    ],
    [
      'the names alone',
      'Ida Marsh criticized Transport Minister Ada Quist of Lyddon over the tunnel.',
      'Ida Marsh criticized Transport Minister Ada Quist of Lyddon over the budget.',
    ],
    [
      'a spokesman and another body',
      'The Harbour Trust said it kept monitoring the storm damage at the northern quay and worked with the towns nearby.',
      'Tom Averill, a spokesman for the Harbour Council, said it was watching the damage of the storm at the northern quay closely, with other towns.',
    ],
  ]
  for (const [what, first, second] of apart)
    it(`is not found across ${what}`, () => assert.deepEqual(groups(first, second), []))

  it('is no turn of phrase', () => {
    assert.deepEqual(
      groups(
        '“It was a hell of a lot of work,” Ida Marsh said of the quay.',
        '“The ferry cost a hell of a lot of money,” Ida Marsh said.',
      ),
      [],
    )
  })

  it('tells how many sources it has: copies count once', () => {
    const words = '“We will rebuild the northern quay before the summer fair,” Ida Marsh said.'
    const rest = Array.from(
      { length: 30 },
      (_, i) =>
        `Boat ${i} of the Lyddon crews came home with ${i + 3} boxes of herring and its ropes were mended by ${i} men.`,
    ).join(' ')
    const { statements } = compared(
      on(day, `${words}\n\n${rest}`),
      on(day, `${words}\n\n${rest}`),
      on(day, `At the quay crews met. ${words}`),
    )
    assert.deepEqual(
      statements.map(({ claims, sources }) => [claims.length, sources]),
      [[3, 2]],
    )
  })

  it('is found across an ellipsis and brackets', () => {
    const whole = 'We will rebuild the northern quay with our own hands and all of our boats before the summer fair'
    for (const other of [
      'We will rebuild the northern quay … before the summer fair',
      'We will rebuild [the great quay of Lyddon and its lighthouse] with our own hands and all of our boats',
    ])
      assert.equal(groups(`“${whole},” Ida Marsh said.`, `“${other},” Ida Marsh said.`).length, 1, other)
  })
})
