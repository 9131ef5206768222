import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { check, findingsOf } from './check.ts'

const conflicts = [
  'Volodymyr Zelensky came on Monday. The town was quiet. Later Volodymyr [Zelenskyy]{name-spelling} left by train.',
  'Volodymyr Zelensky came on Monday. Zelensky was calm. [Zelenskyy]{name-spelling} left by train.',
  'Ann Haddadi came. Haddadi spoke. Haddadi left. [Hadadi]{name-spelling} said no.',
  'Ann Pereira came. Pereira spoke. Pereira left. Then [Pereyra]{name-spelling} said no.',
  'Aleksander Wojcik came. Later [Wójcik]{name-spelling} thanked the council.',
  'Hillary Marsh came. Hillary Marsh spoke. The town was quiet. [Hilary]{name-spelling} Marsh left.',
  'Eric Johnson came. Johnson spoke. Johnson left. [Johnston]{name-spelling} said no.',
  'Tom Kasich came. Kasich spoke. Kasich left. [Kaisch]{name-spelling} said no.',
  'Sen. Tom Viguer came. The town was quiet. Sen. Tom [Vigurer]{name-spelling} left.',
]

const silent = [
  'Ann Marsh came. The town was quiet. Ann March left.',
  'John Kerry came. The town was quiet. John Kelly left.',
  'Tom Sanders came. Sanders spoke. Sanders left. The Sander family left too.',
  'Tom Holmer came. Holmer spoke. Holmer sang. The Holmers left.',
  'Philip Holm came. His brother Phillip Holm came too.',
  'Sen. Philip Holm met the lawyer Phillip Holm.',
  'Sen. Eric Johnson came. The town was quiet. The lawyer Eric Johnston left.',
  'Eric Johnson came. Johnson spoke. Johnson left. Tom Johnston said no. Johnston wept.',
  'Tom Carson came. Carson spoke. Carson sang. They left for Carlson Street.',
  'Tom Parrish came. Parrish spoke. Parrish sang. The Parish closed.',
  'Tom Berger spoke. Berger sang. Berger ate. A Burger King closed.',
  'Dan Marsh came. The town was quiet. Don Marsh left.',
  'ANN HADDADI came. Ann Haddadi spoke.',
  "Sean O’Neill came. Sean O'Neill spoke.",
  'Ann Haddadi came. Haddadi spoke. Haddadi left. She wrote of “Hadadi [sic] and friends”.',
]

describe('name-spelling', () => {
  it('finds one person’s name in two spellings', () => {
    for (const text of conflicts) check(text)
  })

  it('leaves two people alone, and words that only look like a name', () => {
    for (const text of silent) check(text)
  })

  it('offers the commoner spelling, or the first of two', () => {
    const common = 'Tom Hadadi came. Ann Berg left. Tom Haddadi spoke. Haddadi sang. Haddadi ate.'
    assert.deepEqual(findingsOf(common, 'name-spelling'), [
      {
        message: '“Hadadi” is spelled “Haddadi” elsewhere.',
        places: ['Hadadi', 'Haddadi'],
        mended: common.replace('Hadadi', 'Haddadi'),
      },
    ])
    const first = 'Tom Hadadi came. Ann Berg left. Tom Haddadi spoke.'
    assert.equal(findingsOf(first, 'name-spelling')[0]?.mended, first.replace('Haddadi', 'Hadadi'))
  })
})
