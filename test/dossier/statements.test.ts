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
})
