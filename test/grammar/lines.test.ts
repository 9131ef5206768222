import assert from 'node:assert/strict'
import test from 'node:test'
import { marked, scopesOf, unmarked } from './marked.ts'

const byline = 'entity.name.tag.byline'
const dateline = 'meta.dateline'
const email = 'markup.underline.link'
const furniture = 'comment'

const coloured: [scope: string, lines: string[]][] = [
  [
    byline,
    [
      'By ⟦Lee Do-yun⟧ (lee@wexcombe.example',
      'BY ⟦TOM HALL⟧ [t.hall@wexcombe.example]',
      'By ⟦Annika Thorvald and Cyrus Bellweather⟧',
      'By ⟦Ann O’Neill, Bea van der Hoeve and José d’Aumont⟧',
      'By ⟦Dov Castellane⟧, Coast Correspondent',
      'By ⟦Imogen Strake⟧ in Thornaby Vale',
      'Reporting by ⟦Zsófia Almásy-Trent⟧; editing by Kit Ward',
      'By ⟦Hollis Abernathy⟧ | 3 March 2025',
      '  By ⟦Reuters⟧',
    ],
  ],
  [
    dateline,
    [
      '⟦PORTWICK, March 3 (Northshore Wire) --⟧ A freighter struck the bridge.',
      '⟦PORTWICK, Feb. 15 (Northshore) --⟧ A minister spoke.',
      '⟦WEXCOMBE —⟧ More than 300 volunteers came.',
      '⟦LOWER MARSDEN, June 12 —⟧ The water came twice.',
      '⟦OBERLENZ/SAINT-AUBRAC, 9 September —⟧ The border runs here.',
      '⟦ST. BRANNOC, Marsden (NW) -⟧ Doctors met.',
      '⟦ date 2031-05-13⟧ The minister said so.',
    ],
  ],
  [
    email,
    [
      'By Lee Do-yun (⟦lee@wexcombe.example⟧',
      'Write to ⟦c.holloway+tips@news.wexcombe.example⟧.',
      '“Write to ⟦jürgen@lenz.example⟧,” he said.',
    ],
  ],
  [
    furniture,
    [
      '⟦Home > National > Diplomacy⟧',
      '⟦Home>News>Local⟧',
      '⟦News » Coast » Portwick⟧',
      '⟦Home / News / World⟧',
      '⟦print dictionary print⟧',
      '⟦Share   Save   Listen (4 min)⟧',
      '⟦Share this story: Facebook | X | E-mail | Copy link⟧',
      '⟦lock icon⟧',
      '⟦Log in to join the conversation⟧',
      '⟦Advertisement⟧',
      '⟦Story continues below advertisement⟧',
      '⟦Standards Policy (0/250자)⟧',
      '⟦© 2025 The Sollen Tribune. All rights reserved.⟧',
      '⟦Copyright 2025 Wexcombe Ledger Publishing⟧',
      '⟦READ MORE: What we know about the collision⟧',
    ],
  ],
]

const plain: [scope: string, lines: string[]][] = [
  [
    byline,
    [
      'By Tuesday Morning the harbour was quiet again.',
      'By Friday Night, a City Without Ferries',
      'By noon the line stretched around the block.',
      'By Friday, the council had voted.',
      'By Calder Street, where the water stood highest, the shops were shut.',
      'Bylaws passed by Ann Lee',
      'The motion was backed by Ann Lee',
    ],
  ],
  [
    dateline,
    [
      'Portwick was quiet -- for once -- on Monday.',
      'The HPA — run from Budapest — has six members.',
      'REVIEW: How did you spend the last night?',
      'An up-to date 2031-05-13 report',
    ],
  ],
  [email, ['Follow @wexcombe or meet me @ noon.', 'A rate of 3@4 is not an address.', 'www.wexcombe.example']],
  [
    furniture,
    [
      'Share prices fell in Sollen',
      'Print is not dead, says the last printer of Wexcombe',
      'Listen to the sea before it is too late, keeper says',
      'Copyright law is changing, she said.',
      'Related parties must step aside, the court ruled.',
      'The score (3/4) stood until the end.',
      '« Nous ferons appel », she said. « Bientôt. »',
      '»Ja«, sagte sie, »bald.«',
      'Home is where the river was.',
      'Costs > profits, she wrote on the board.',
      'She called it ‹petit› in one breath.',
    ],
  ],
]

test('bylines, datelines, e-mail addresses and furniture are coloured', () => {
  for (const [scope, lines] of coloured) {
    for (const line of lines) assert.equal(marked(unmarked(line), scope), line)
  }
})

test('the parts of a dateline and a byline have scopes of their own', () => {
  const line = 'PORTWICK, Marsden, March 3 (Northshore Wire) -- A freighter'
  const parts = [
    ['PORTWICK', 'entity.name.tag.place.news'],
    ['March 3', 'constant.numeric.date.news'],
    ['(Northshore Wire)', 'entity.name.tag.agency.news'],
    ['--', 'punctuation.separator.dateline.news'],
  ] as const
  for (const [word, scope] of parts) assert.deepEqual(scopesOf(line, word), ['meta.dateline.news', scope])
  assert.deepEqual(scopesOf(line, 'Marsden'), ['meta.dateline.news'])
  assert.deepEqual(scopesOf('By Ann Lee', 'By'), ['meta.byline.news', 'keyword.other.byline.news'])
})

test('prose that looks a little like them is not', () => {
  for (const [scope, lines] of plain) {
    for (const line of lines) assert.equal(marked(line, scope), line)
  }
})
