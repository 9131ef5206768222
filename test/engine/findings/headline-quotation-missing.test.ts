import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { check, findingsOf } from './check.ts'

const rule = '{headline-quotation-missing}'
const dangerous = 'The mayor said on Monday that the quay was dangerous and must be shut.'

const conflicts = [
  `Mayor calls quay [‘a death trap’]${rule}\n\n${dangerous}`,
  `Mayor speaks of the quay\nShe calls it [“a death trap”]${rule} for all\n\n${dangerous}`,
  `Mayor calls quay [‘a sizable risk’]${rule}\n\nThe mayor said on Monday that the quay was a rather sizable old risk to all.`,
]

const silent = [
  'Mayor calls quay ‘a death trap’\n\nThe mayor said on Monday that the quay was “a death trap” to all.',
  'Quay ‘A Death-Trap,’ says mayor\n\nThe mayor said on Monday that the quay was a death trap, no less.',
  'Quay ‘A Death Trap,’ says mayor\n\nThe mayor said on Monday that the quay was a deathtrap, no less.',
  "Mayor ‘won’t resign’ over quay\n\nThe mayor said on Monday that she won't resign over the quay at all.",
  'Mayor: ‘We are going to build it’\n\nThe mayor said on Monday: “We’re going to build it, and soon.”',
  'Mayor acts as ‘judge and jury’\n\nThe mayor was called “the judge and the jury” on Monday by the town.',
  'Mayor warns of ‘death traps’\n\nThe mayor said on Monday that the quay was a death trap to all who live there.',
  'Mayor says ‘no’ to the new quay\n\nThe mayor said on Monday that she would never build it.',
  'Mayor calls quay ‘a death trap’',
]

describe('headline-quotation-missing', () => {
  it('finds words quoted in the headline that the body does not have', () => {
    for (const text of conflicts) check(text)
  })

  it('leaves words alone that the body has, whatever their case, marks, articles and short forms', () => {
    for (const text of silent) check(text)
  })

  it('shows what the body has instead', () => {
    const text =
      'Mayor calls quay ‘a sizable risk’\n\nThe mayor said on Monday that the quay was a sizable old risk to all.'
    assert.deepEqual(findingsOf(text, 'headline-quotation-missing'), [
      {
        message: 'The headline quotes other words than the body has: “sizable old risk”.',
        places: ['‘a sizable risk’', 'sizable old risk'],
      },
    ])
    assert.deepEqual(
      findingsOf(`Mayor calls quay ‘a death trap’\n\n${dangerous}`, 'headline-quotation-missing').map(
        ({ message }) => message,
      ),
      ['The body does not have the words that the headline quotes.'],
    )
  })
})
