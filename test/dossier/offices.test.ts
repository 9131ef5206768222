import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exclude, officeOf } from '../../src/dossier/offices.ts'

describe('officeOf', () => {
  const read: [string, string, string, string][] = [
    ['Harbour Authority press secretary', 'spokesperson', 'harbor authority', 'now'],
    ['U.S. Secretary of Defense', 'secretary', 'defense', 'now'],
    ['Foreign Minister', 'minister', 'foreign', 'now'],
    ['President of the Republic', 'president', 'republic', 'now'],
    ['Vice President', 'vice president', '', 'now'],
    ['Governor of the Lyddon Islands', 'governor', 'lyddon islands', 'now'],
    ['State Representative', 'representative', '', 'now'],
    ['Prime Minister', 'prime minister', '', 'now'],
    ['former Lyddon Mayor', 'mayor', 'lyddon', 'before'],
    ['One-time mayor', 'mayor', '', 'before'],
    ['candidate for governor', 'governor', '', 'never'],
    ['deputy spokesman', 'spokesperson', '', 'never'],
  ]
  for (const [title, office, of, when] of read)
    it(`reads “${title}”`, () => assert.deepEqual(officeOf(title), { office, of: of.split(' ').filter(Boolean), when }))

  const posts = [
    'Senate President',
    'president of the chamber of commerce',
    'University President',
    'Boston Fed President',
    'City Council vice president',
    'central bank governor',
    'U.S. Trade Representative',
  ]
  for (const title of [...posts, 'nurse', 'secretary', 'party secretary', 'Secretary of State Ada Quist and Sen.', ''])
    it(`reads no office in “${title}”`, () => assert.equal(officeOf(title), null))
})

describe('exclude', () => {
  const pairs: [string, string, boolean][] = [
    ['press secretary', 'Secretary of Defense', true],
    ['Sen.', 'Gov.', true],
    ['Transport Minister', 'Health Minister', true],
    ['Transport Minister', 'Minister of Transport', false],
    ['Prime Minister', 'Finance Minister', false],
    ['Defense Minister', 'Defence Secretary', false],
    ['New Jersey Gov.', 'N.J. Gov.', false],
    ['Lyddon Mayor', 'Mayor', false],
    ['Sen.', 'Senator from Ohio', false],
  ]
  for (const [a, b, apart] of pairs) {
    it(`${apart ? 'keeps' : 'does not keep'} “${a}” and “${b}” apart`, () => {
      assert.equal(exclude(officeOf(a)!, officeOf(b)!), apart)
      assert.equal(exclude(officeOf(b)!, officeOf(a)!), apart)
    })
  }
})
