import assert from 'node:assert/strict'
import test from 'node:test'
import { marked, scopesOf, unmarked } from './marked.ts'

const quoted = [
  '⟦“We will appeal,”⟧ she said. ⟦“Soon.”⟧',
  '⟦"We will appeal,"⟧ she said. ⟦"Soon."⟧',
  '⟦‘We will appeal,’⟧ she said. ⟦‘Soon.’⟧',
  "⟦'We will appeal,'⟧ she said. ⟦'Soon.'⟧",
  "⟦''We will appeal,''⟧ she said, and ⟦``soon''⟧.",
  '⟦« Nous ferons appel »⟧, she said. ⟦«Bientôt»⟧.',
  '⟦»Wir gehen in Berufung«⟧, she said. ⟦»Bald.«⟧',
  '⟦„Wir gehen in Berufung“⟧, she said. ⟦„Wkrótce”⟧, he said. ⟦„Bald"⟧.',
  'She called it ⟦‚klein‘⟧ and ⟦‹petit›⟧ in one breath.',
  'The paper wrote ⟦「항소한다」⟧ and ⟦『상고한다』⟧.',
  '⟦“We will appeal,"⟧ she said. ⟦"Soon,”⟧ he said. ⟦“Now,“⟧ they said.',
  '⟦“They call it "progress" here,”⟧ she said. ⟦"They call it “progress” here,"⟧ he said.',
  'Pruitt (⟦"the engineer"⟧) and—⟦"always"⟧—his brother',
  'He said:⟦"No."⟧',
  '⟦“So we walked down to the road.⟧',
  '⟦"So we walked down to the road.⟧',
  '⟦‘So we walked down to the road.⟧',
  "⟦'So we walked down to the road.⟧",
]

const withApostrophes = [
  '⟦‘I’ve been passed over for the board’s job,’⟧ Mr Aldous said.',
  "⟦'I've been passed over for the board's job,'⟧ Mr Aldous said.",
  '⟦‘The players’ union is right,’⟧ he said, ⟦‘and so’s the owners’ lawyer.’⟧',
  "⟦'The players' union is right,'⟧ he said.",
  "⟦'It's been weeping since the '90s,'⟧ he said.",
  '⟦‘It’s been weeping since the ’90s,’⟧ he said.',
  "⟦'40 people had left by the '90s,'⟧ he said.",
  "⟦'Give us rock 'n' roll,'⟧ they sang.",
  'He called the offers ⟦‘cuts’⟧ and the owners’ replies ⟦‘noise’⟧.',
  "He called the offers ⟦'cuts'⟧ and the others ⟦'noise,'⟧ and left.",
  'The ⟦‘O’Neill rule’⟧ was Ms. O’Neill’s idea.',
]

const plain = [
  'Marsh’s remarks came as the players’ union met.',
  "Marsh's remarks came as the players' union met at St. Brannoc's.",
  'It was rock ’n’ roll, it was the ’90s, and we loved ’em.',
  "It was rock 'n' roll, it was the '90s, and we loved 'em.",
  'A wrong mark: rock ‘n’ roll in the ‘90s, tell ‘em, how ‘bout the boys’ series, ‘16 and Counting.',
  "'Twas the night before the vote, and 'tis still.",
  '’Twas the night before the vote, and the class of ’16 was there.',
  'At 5\'10" she was the tallest; her brother is 6\'2" or 6\' 3".',
  'At 5’10” she was the tallest, and he is 6′2″.',
  'A 12" pipe and a 9" one, and a door 6\' high.',
  'The sheikh ‘Abd al-Karim and Hawai‘i’s governor met in O‘zbekiston.',
  'Nothin’ doin’, he thought, and the boys’ mother agreed.',
  'He said it was over." Then he left.',
  'He said it was over.” Then he left.',
  'He said it was over.“ Then he left.',
  'A lone " between blanks, an empty "" and a lone \' too.',
  'Read on » and back again',
]

test('a quotation in marks of any style is a string, marks included', () => {
  for (const line of quoted) assert.equal(marked(unmarked(line), 'string.quoted'), line)
})

test('an apostrophe in a quotation in single marks does not end it', () => {
  for (const line of withApostrophes) assert.equal(marked(unmarked(line), 'string.quoted.single'), line)
})

test('apostrophes, inches and stray marks begin no quotation', () => {
  for (const line of plain) assert.equal(marked(line, 'string'), line)
})

const within: [scope: string, lines: string[]][] = [
  [
    'string.quoted.single',
    [
      '“I said to him, ⟦‘That isn’t rain.’⟧ He knew.”',
      "\"I said to him, ⟦'That isn't rain.'⟧ He knew.\"",
      '“⟦‘In the manner,’⟧” he repeated.',
      '"⟦\'In the manner,\'⟧" he repeated.',
      '“He said, ⟦‘I’ll be there⟧” and he was, in the ⟦‘Old Ship’⟧.',
      '“It’s the players’ union, and it’s the ’90s again,” he said.',
      "\"It's the players' union, and it's the '90s again,\" he said.",
    ],
  ],
  [
    'string.quoted.double',
    [
      '‘She said, ⟦“Don’t write that down.”⟧ I wrote it down,’ he said.',
      "'She said, ⟦\"Don't write that down.\"⟧ I wrote it down,' he said.",
      '« Elle a dit ⟦“non”⟧ », he recalled.',
      '⟦“He said, ‘You had the “courtesy call” by now.’”⟧ Nobody had.',
    ],
  ],
  ['string.quoted.other.low-high', ['⟦„In our dialect we say ‚no passport‘,“⟧ he said.']],
]

test('a quotation within a quotation has a scope of its own and ends in time', () => {
  for (const [scope, lines] of within) {
    for (const line of lines) assert.equal(marked(unmarked(line), scope), line)
  }
})

test('the marks themselves are punctuation', () => {
  assert.deepEqual(scopesOf('He said “no” twice.', '“'), [
    'string.quoted.double.news',
    'punctuation.definition.string.begin.news',
  ])
  assert.deepEqual(scopesOf('He said ‘no’ twice.', '’'), [
    'string.quoted.single.news',
    'punctuation.definition.string.end.news',
  ])
  assert.deepEqual(scopesOf('He said “no” twice.', 'no'), ['string.quoted.double.news'])
})

test('a figure in a quotation is both', () => {
  assert.deepEqual(scopesOf('“We lost $1.2bn,” she said.', '$1.2bn'), [
    'string.quoted.double.news',
    'constant.numeric.money.news',
  ])
})
