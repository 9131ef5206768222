import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { finds, isSilent, on } from '../articles.ts'

const day = 'March 5, 2024'
const says = (words: string) => on(day, `“${words},” said Ida Marsh, who runs the ferries.`)

describe('quotation-variance', () => {
  const found: [string, string, string, string][] = [
    [
      'a plural',
      'information',
      '[These are hard decisions that every harbour town must take alone]{!}',
      '[These are hard decision that every harbour town must take alone]{!}',
    ],
    [
      'a tense',
      'information',
      '[We promised the crews a new contract before the winter storms]{!}',
      '[We promise the crews a new contract before the winter storms]{!}',
    ],
    [
      'another word',
      'warning',
      '[We will rebuild the northern quay before the summer fair]{!}',
      '[We will rebuild the southern quay before the summer fair]{!}',
    ],
    [
      'a word left out',
      'warning',
      '[We will never again sell the public ferries to a stranger]{!}',
      '[We will never again sell the ferries to a stranger]{!}',
    ],
    [
      'another number',
      'warning',
      '[We lost 40 boats to the storms of this long winter]{!}',
      '[We lost 60 boats to the storms of this long winter]{!}',
    ],
    [
      'another share',
      'warning',
      '[We lost 10% of the boats to the storms of this long winter]{!}',
      '[We lost twenty percent of the boats to the storms of this long winter]{!}',
    ],
    [
      'a flipped negation',
      'error',
      '[The crews will not go back to work on Monday morning]{!}',
      '[The crews will go back to work on Monday morning]{!}',
    ],
  ]
  for (const [name, severity, first, second] of found)
    it(`finds ${name}`, () => assert.equal(finds('quotation-variance', says(first), says(second)).severity, severity))

  it('marks the stretch that both quote', () => {
    const { message } = finds(
      'quotation-variance',
      on(
        day,
        'Marsh was clear. “I told them, and [the island must keep its only doctor through the winter]{!}, or families will leave,” Ida Marsh said.',
      ),
      on(day, 'Ida Marsh said “[the island must keep its last doctor through the winter]{!}.”'),
    )
    assert.equal(
      message,
      'Ida Marsh is quoted in two wordings: “must keep its last doctor through the winter” and “must keep its only doctor through the winter”; one word stands for another.',
    )
  })

  it('shows where a word is left out', () => {
    const { message } = finds('quotation-variance', says(found[3]![2]), says(found[3]![3]))
    assert.equal(
      message,
      'Ida Marsh is quoted in two wordings: “again sell the ferries to a stranger” and “again sell the public ferries to a stranger”; one of them has a word more.',
    )
  })

  it('says that a negation is flipped', () => {
    const { message } = finds('quotation-variance', says(found[6]![2]), says(found[6]![3]))
    assert(message.endsWith('; one of them says not.'), message)
  })

  it('finds a negation that an ellipsis or a bracket hides', () => {
    const whole = '[The council of Lyddon will never again under any mayor sell the public ferries]{!}'
    finds('quotation-variance', says(whole), says('[The council of Lyddon will … sell the public ferries]{!}'))
    finds(
      'quotation-variance',
      says('[They will sell the public ferries to a stranger]{!}'),
      says('[They will [not] sell the public ferries to a stranger]{!}'),
    )
  })

  it('names the gravest of several differences', () => {
    const { message, severity } = finds(
      'quotation-variance',
      says('[These councils will sell the public ferries to a stranger]{!}'),
      says('[These council will not sell the public ferries to a stranger]{!}'),
    )
    assert.equal(severity, 'error')
    assert(message.includes('council will not sell') && message.endsWith('; one of them says not.'), message)
  })

  it('is mild about a negation that stands elsewhere', () => {
    const moved: [string, string][] = [
      ['We have no plans to sell the public ferries', 'We don’t have plans to sell the public ferries'],
      ['We do not have any wish to close the old yard', 'We have no wish to close the old yard'],
    ]
    for (const [first, second] of moved) {
      const { severity } = finds('quotation-variance', says(`[${first}]{!}`), says(`[${second}]{!}`))
      assert.equal(severity, 'information')
    }
  })

  it('is grave where one negation is flipped beside another that stays', () => {
    const flipped: [string, string][] = [
      ['We have no plans to sell the public ferries', 'We have plans to sell the public ferries'],
      ['We did know that no ferry would sail to the island', 'We did not know that no ferry would sail to the island'],
      [
        'We will not sell the quay or let anybody from Portwick close the old yard',
        'We will sell the quay or let nobody from Portwick close the old yard',
      ],
    ]
    for (const [first, second] of flipped) {
      const { severity } = finds('quotation-variance', says(`[${first}]{!}`), says(`[${second}]{!}`))
      assert.equal(severity, 'error')
    }
  })

  const silent: [string, string, string][] = [
    [
      'an ellipsis',
      'We will rebuild the northern quay with our own hands and all of our boats before the summer fair',
      'We will rebuild the northern quay … before the summer fair',
    ],
    [
      'an ellipsis of full stops',
      'We will rebuild the northern quay with our own hands and all of our boats before the summer fair',
      'We will rebuild the northern quay . . . before the summer fair',
    ],
    [
      'a longer insertion in brackets',
      'We will leave it to the crews of the harbour to choose',
      'We will leave [the matter of the two old ferries] to the crews of the harbour to choose',
    ],
    [
      'the same words',
      'We will rebuild the northern quay before the summer fair',
      'We will rebuild the northern quay before the summer fair',
    ],
    ['a contraction', 'We will not sell the ferries to a stranger', 'We won’t sell the ferries to a stranger'],
    [
      'spelling and case',
      'The Harbour Centre was organised by the crews alone',
      'The harbor center was organized by the crews alone',
    ],
    [
      'a cut at the end',
      'We will rebuild the northern quay before the summer fair and then the southern one',
      'We will rebuild the northern quay before the summer fair',
    ],
    [
      'words in brackets',
      'We will rebuild it before the summer fair with our own hands',
      'We will rebuild [the quay] before the summer fair with our own hands',
    ],
    [
      'fillers',
      'We will, you know, rebuild the northern quay before the summer fair',
      'We will rebuild the northern quay before the summer fair',
    ],
    [
      'other sentences with the same turn',
      'We are going to win the vote in Lyddon',
      'We are going to close the school by the river',
    ],
    [
      'a numeral of two words',
      'We have lost twenty-four ferries in the storms of this winter',
      'We have lost 24 ferries in the storms of this winter',
    ],
    [
      'a sign for percent',
      'We have lost 10% of the ferries in the storms of this winter',
      'We have lost ten per cent of the ferries in the storms of this winter',
    ],
    [
      'a numeral',
      'We have lost three ferries in the storms of this winter',
      'We have lost 3 ferries in the storms of this winter',
    ],
  ]
  for (const [name, first, second] of silent)
    it(`is silent about ${name}`, () => isSilent('quotation-variance', says(first), says(second)))

  const words = 'We will rebuild the northern quay before the summer fair'
  const others = 'We will rebuild the southern quay before the summer fair'
  it('is silent about two speakers', () => {
    isSilent('quotation-variance', says(words), on(day, `“${others},” said Tom Averill, who runs the docks.`))
    isSilent('quotation-variance', says(words), on(day, `“${others},” said Owen Marsh, who runs the docks.`))
  })

  const by = (name: string, said: string) => on(day, `“${said},” said ${name}, who runs the ferries.`)
  it('finds a speaker whose surname is spelled in two ways', () => {
    const pairs = [
      ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
      ['Omar Qadhafi', 'Omar Gaddhafi'],
    ]
    for (const [one, other] of pairs)
      finds('quotation-variance', by(one!, `[${words}]{!}`), by(other!, `[${others}]{!}`))
  })

  it('keeps short surnames that sound alike apart, and surnames that do not', () => {
    const pairs = [
      ['Ida Lee', 'Ida Li'],
      ['Ida Marston', 'Ida Morstan'],
    ]
    for (const [one, other] of pairs) isSilent('quotation-variance', by(one!, words), by(other!, others))
  })

  for (const [one, other] of ['Ida/Ivan', 'Ida/Ada', 'Tim/Tom', 'Bill/Bob', 'Carl/Clara'].map((pair) =>
    pair.split('/'),
  ))
    it(`keeps ${one} and ${other} Averill apart`, () =>
      isSilent('quotation-variance', by(`${one} Averill`, words), by(`${other} Averill`, others)))

  for (const [one, other] of ['I./Ida', 'Bob/Robert', 'Erik/Eric', 'Alex/Alexander', 'Sara/Sarah'].map((pair) =>
    pair.split('/'),
  ))
    it(`takes ${one} and ${other} Averill for one`, () =>
      void finds('quotation-variance', by(`${one} Averill`, `[${words}]{!}`), by(`${other} Averill`, `[${others}]{!}`)))

  it('is silent about what was said weeks apart', () => {
    isSilent('quotation-variance', says(words), on('April 9, 2024', `“${others},” said Ida Marsh.`))
  })

  it('is silent where one article quotes both', () => {
    isSilent(
      'quotation-variance',
      says(words),
      on(day, `“${words},” said Ida Marsh.\n\n“${others},” Marsh said later.`),
    )
  })

  it('is silent about one article alone', () => {
    isSilent('quotation-variance', on(day, `“${words},” said Ida Marsh.\n\n“${others},” Marsh said later.`))
  })
})
