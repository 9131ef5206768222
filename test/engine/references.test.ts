import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'

/** The speakers of an article's claims by name, null where nobody is told. */
function speakersOf(text: string): (string | null)[] {
  const { actors, claims } = analyze(`${text}\n`)
  return claims.map(({ actor }) => actors.find(({ id }) => id === actor)?.name ?? null)
}

function check(text: string, ...speakers: (string | null)[]) {
  it(text.slice(0, 100), () => assert.deepEqual(speakersOf(text), speakers))
}

describe('names', () => {
  check('Harbour Trust press secretary Ann Lee said the port is closed.', 'Ann Lee')
  check('Lee Do-yun, a deputy spokesman for the Transport Ministry, said that the port is closed.', 'Lee Do-yun')
  check('Norway’s Transport Ministry said the port is closed.', 'Transport Ministry')
  check('The mayor, Ana Ruiz, said the port is closed.', 'Ana Ruiz')
  check('Aides to Ana Ruiz said the port is closed.', 'Aides to Ana Ruiz')
  check('It was repeated by Mark Hale, the harbour’s chief engineer, who said he would resign.', 'Mark Hale')
})

describe('pronouns', () => {
  check('Ana Ruiz closed the port. She said it was unsafe.', 'Ana Ruiz')
  check('Ana Ruiz met Mr. Berg. He said the port was unsafe.', 'Berg')
  check('Mrs. Ruiz met Mr. Berg. She said the port was unsafe.', 'Ruiz')
  check('The Danish government has closed the port. It also urged the crews to leave at once.', 'Danish government')
  check('He said the port was unsafe.', null)
})

describe('relative pronouns and the first person', () => {
  check('It was repeated by Ana Ruiz, a nurse, who told the council that the port is closed.', 'Ana Ruiz')
  const spoken = (text: string, name: string) => {
    const actor = analyze(text).actors.find((one) => one.name === name)
    return actor?.mentions.filter(({ form }) => form === 'pronoun').map(({ start, end }) => text.slice(start, end))
  }

  it('takes `I` and `my` in a quotation for its speaker, not in what she quotes or outside', () => {
    const text = '“I told my son: ‘I am tired,’” Ana Ruiz said. I was there.\n'
    assert.deepEqual(spoken(text, 'Ana Ruiz'), ['I', 'my'])
  })

  it('takes `we` for an organisation, not for one person', () => {
    const text = '“We will not pay our bills,” the Harbour Trust said. “We will see,” Ana Ruiz said.\n'
    assert.deepEqual(spoken(text, 'Harbour Trust'), ['We', 'our'])
    assert.deepEqual(spoken(text, 'Ana Ruiz'), [])
  })

  it('says inside whose words the pronoun stands', () => {
    const { actors } = analyze('“I am tired,” Ana Ruiz said.\n')
    assert.equal(actors[0]!.mentions[0]!.why, '“I” inside what Ana Ruiz says')
  })
})

describe('gender by what the text says', () => {
  check('Kim Yo-ra came with her brother, Kim Do-yun. He said the port was unsafe.', 'Kim Do-yun')
  check('Bo Lee met Jo Berg, a mother of two. She said the port was unsafe.', 'Jo Berg')
  check('Peter Voss met Maria Dahl at noon. He said the port was unsafe.', 'Peter Voss')
  check('Maria Dahl met Peter Voss at noon. He said the port was unsafe.', 'Peter Voss')
  check('Mr. Maria Dahl came with Peter Voss. He said the port was unsafe.', 'Maria Dahl')
  check('Maria Dahl left. He said the port was unsafe.', 'Maria Dahl')
  check('Peter Voss spoke of Tom Berg’s boat. He said the port was unsafe.', 'Peter Voss')
  check('Actress Jo Berg met Bo Lee. He said the port was unsafe.', 'Bo Lee')
})

describe('titles and descriptions', () => {
  check('Sen. Ana Ruiz of Ohio left. The Ohio senator said the port was unsafe.', 'Ana Ruiz')
  check('Gov. Ana Ruiz met Sen. Bo Berg. The senator said the port was unsafe.', 'Bo Berg')
  check('Sen. Ana Ruiz of Ohio left. The Texas senator said the port was unsafe.', 'Texas senator')
  check('A 12-year-old boy said he ran. A resident said the port was unsafe.', '12-year-old boy', 'resident')
  check('Minister Ana Ruiz came late. The minister said the port was unsafe.', 'Ana Ruiz')
  check(
    'Danish Minister of the Armed Forces Ana Ruiz came. The Danish Armed Forces minister said that the port was safe.',
    'Ana Ruiz',
  )
  check('The Harbour Ministry was late. The ministry said the port was unsafe.', 'Harbour Ministry')
  check(
    'Residents openly admitted that the port was unsafe. Dahl openly admitted that it was not.',
    'Residents',
    'Dahl',
  )
  check('The port is closed, according to figures the club gave the council.', null)
  check('The treasurer left. The treasurer said the port was unsafe.', 'treasurer')
})

describe('those who speak without a name', () => {
  it('are actors of their own: a group, a person, nobody for a document', () => {
    const text =
      'Critics said the port was unsafe. A senior official said that it was safe. The three foreign ministers promised to help. A report said that nobody knows.\n'
    const { actors, claims } = analyze(text)
    const speakers = claims.map(({ actor }) => actors.find(({ id }) => id === actor))
    assert.deepEqual(
      speakers.map((actor) => actor && [actor.kind, actor.name]),
      [['group', 'Critics'], ['person', 'senior official'], ['group', 'three foreign ministers'], undefined],
    )
  })

  it('are one actor when they speak again', () => {
    const { actors } = analyze('Critics said the port was unsafe. Later, critics said that it was a ruin.\n')
    assert.equal(actors.length, 1)
    assert.equal(actors[0]!.mentions.length, 2)
  })
})

it('adds what a description tells of an office to the titles', () => {
  const text =
    'Danish Minister of the Armed Forces Ana Ruiz came. The Danish Armed Forces minister said that the port was safe.\n'
  const [ruiz] = analyze(text).actors.filter(({ kind }) => kind === 'person')
  assert.deepEqual(
    ruiz!.titles.map((title) => title.text),
    ['Danish Minister of the Armed Forces', 'Danish Armed Forces minister'],
  )
})

it('says why a pronoun stands for somebody, and marks its place', () => {
  const text = 'Ana Ruiz closed the port. She said it was unsafe.\n'
  const mention = analyze(text).actors[0]!.mentions[1]!
  assert.deepEqual(mention, {
    start: 26,
    end: 29,
    form: 'pronoun',
    why: '“She” stands for Ana Ruiz, the nearest one named before who fits',
  })
})

it('finds he, she and him in the prose, and none inside a quotation', () => {
  const text =
    'Ana Ruiz came late. The crowd saw that she was tired. “He is ill and she knows,” said Tom Berg. They asked him why.\n'
  const mentions = analyze(text).actors.flatMap(({ name, mentions: all }) =>
    all.filter(({ form }) => form === 'pronoun').map(({ start, end }) => [name, text.slice(start, end), start]),
  )
  assert.deepEqual(mentions, [
    ['Ana Ruiz', 'she', 39],
    ['Tom Berg', 'him', 107],
  ])
})

it('does not take a pronoun for somebody the text calls the other gender', () => {
  assert.deepEqual(speakersOf('Mr. Berg closed the port. She said it was unsafe.'), [null])
})
