import assert from 'node:assert/strict'
import test from 'node:test'
import type { BlockKind } from '../../src/engine/analysis.ts'
import { analyze } from '../../src/engine/analyze.ts'

/** A block with its lines, one after the other. */
type Lines = [kind: BlockKind, text: string]

/** Every line with its kind, joined as the rows of a list are: each a paragraph of its own. */
function check(expected: readonly Lines[], separator = '\n\n'): void {
  const text = expected.map(([, line]) => line).join(separator)
  assert.deepEqual(blocksOf(text), expected)
}

const blocksOf = (text: string): Lines[] =>
  analyze(text).blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])

const story: Lines[] = [
  ['paragraph', 'The council of Portwick voted on Monday to build a new bridge over the river Lenn.'],
  ['paragraph', 'The mayor said that the work would begin in May and end a year later.'],
]

test('tells every kind of block apart', () => {
  check([
    ['furniture', 'Home > News > Portwick'],
    ['headline', 'Council backs new bridge'],
    ['deck', 'Ten years of debate end with a vote'],
    ['byline', 'By Ana Ruiz and Tom Hall'],
    ['dateline', 'March 3, 2024'],
    ['caption', 'A boat passes under the old bridge on Monday. [HARBOUR WIRE]'],
    ...story,
    ['furniture', 'Share via email'],
    ['furniture', '© 2024 Harbour Wire. All rights reserved.'],
  ])
})

test('a standfirst with a full stop above the reporter is a deck', () => {
  check([
    ['headline', 'Council backs new bridge'],
    ['deck', 'The vote ends ten years of debate.'],
    ['byline', 'By Ana Ruiz'],
    ...story,
  ])
})

test('a repeated headline and a repeated caption are furniture', () => {
  const caption = 'A boat passes under the old bridge in Portwick. (AP Photo/Ana Ruiz)'
  check([
    ['headline', 'Council backs new bridge over the Lenn'],
    ['furniture', 'print dictionary print'],
    ['furniture', 'Council backs new bridge over the Lenn'],
    ['caption', caption],
    ['furniture', caption],
    ...story,
  ])
})

const captions = [
  'A boat passes under the bridge on Monday. Photograph: Ana Ruiz/Harbour Wire',
  'A boat passes under the bridge on Monday. Photo by Ana Ruiz',
  'The mayor opens the bridge. (Harbour Trust handout)',
  'Photo: Harbour Trust',
]
for (const caption of captions) {
  test(`a caption: ${caption}`, () => check([['headline', 'Council backs bridge'], ['caption', caption], ...story]))
}

const bylines = [
  'By Ahn Mi-rae (amr@example.org',
  'BY MICHAEL STONE [mstone@example.org]',
  'By Ana Ruiz, Staff Writer',
  'By Ana Ruiz | Harbour Wire',
]
for (const byline of bylines) {
  test(`a byline: ${byline}`, () => check([['headline', 'Council backs bridge'], ['byline', byline], ...story]))
}

test('a byline goes on in the next line', () => {
  for (const byline of ['By Ana Ruiz (aruiz@example.org\n)', 'By Ana Ruiz\nand Tom Hall', 'By Ana Ruiz\nStaff Writer'])
    check([['headline', 'Council backs bridge'], ['byline', byline], ...story])
})

test('a dateline shares its line with the first paragraph', () => {
  for (const dateline of [
    'PORTWICK, March 3 (Harbour Wire) --',
    'PORTWICK (Harbour Wire) —',
    'NEW PORTWICK —',
    'date 2024-03-03',
  ])
    assert.deepEqual(blocksOf(`Council backs bridge\n\n${dateline} The council voted to build it.`), [
      ['headline', 'Council backs bridge'],
      ['dateline', dateline],
      ['paragraph', 'The council voted to build it.'],
    ])
})

test('a date on a line of its own is a dateline', () => {
  for (const date of ['March 3, 2024', 'Tuesday, 4 June 2024 09:15', 'Published: March 3, 2024 at 9:15 a.m.'])
    check([['headline', 'Council backs bridge'], ['dateline', date], ...story])
})

const paragraphs = [
  'Share prices of the builder rose after the vote.',
  'Print shops closed early.',
  'Related work begins in May.',
  'By then the old bridge will be closed.',
  'By Friday the council had counted every vote',
  'Watch out for delays, said the harbour office.',
  'Home owners near the river complained.',
  'Video shows the crash.',
  'Comments ran to forty pages.',
  'Standards Board members resigned.',
  'Copyright law was changed in the same week.',
  'The bridge is open 24/7',
  'BREAKING — the bridge fell.',
  'She took pictures of Ana Ruiz.',
]
for (const paragraph of paragraphs) {
  test(`a paragraph: ${paragraph}`, () =>
    check(
      [['headline', 'Council backs bridge'], ...story, ['paragraph', paragraph], ...story.slice(1)].slice(
        0,
        4,
      ) as Lines[],
    ))
}

test('titles that begin like a label are headlines', () => {
  for (const title of ['Home prices fall again', 'Share prices rise', 'Video shows bridge crash', 'Print shops burn'])
    check([['headline', title], ...story])
})

const furniture = [
  'Advertisement',
  'Share',
  'Facebook Twitter Email',
  'Comments (12)',
  '12 Comments',
  'lock icon',
  's',
  'Standards Board Policy (0/250)',
  'Log in to comment',
  'Sign up for our newsletter to get the news every morning.',
  'Read more: Bridge vote delayed again',
  'Follow Ana Ruiz on Twitter',
  'Reporting by Ana Ruiz; Editing by Tom Hall',
  'Subscribe to our newsletter',
]
for (const line of furniture) {
  test(`furniture: ${line}`, () => check([['headline', 'Council backs bridge'], ...story, ['furniture', line]]))
}

test('short lines among the furniture of the tail are furniture, a last short paragraph is not', () => {
  check([
    ['headline', 'Council backs bridge'],
    ...story,
    ['furniture', 'Related articles'],
    ['furniture', 'Bridge vote delayed again'],
    ['furniture', 'Share on Facebook'],
  ])
  check([
    ['headline', 'Council backs bridge'],
    ...story,
    ['furniture', 'Advertisement'],
    ['paragraph', '“We are done,” she said.'],
  ])
})

test('an article without a headline begins with its first paragraph', () => {
  check(story)
  check([['furniture', 'Advertisement'], ...story])
})

test('lines broken at a width are one paragraph, short lines are not', () => {
  const wrapped =
    'The council of Portwick voted to build a new bridge over the\nriver Lenn, and the mayor of the old town on the coast, Ann\nLee, said nothing of the cost.'
  check([
    ['headline', 'Council backs bridge'],
    ['paragraph', wrapped],
  ])
  assert.deepEqual(blocksOf('Council backs bridge\n\nNobody came\nNobody spoke\nNobody left').length, 4)
})

test('every kind of line break ends a line', () => {
  for (const separator of ['\r\n\r\n', '\n \n', '\f', '\u2029', '\r\r', '\n\u00a0\n'])
    check([['headline', 'Council backs bridge'], ...story], separator)
  assert.equal(blocksOf('Council backs bridge\u2028Nobody came to the vote\u2028at all').length, 3)
})

test('an empty text has no blocks, a text of furniture alone has no story', () => {
  assert.deepEqual(blocksOf(''), [])
  assert.deepEqual(blocksOf(' \n\t\n\f'), [])
  const text = 'Advertisement\n\nShare this article\n\n© 2024 Harbour Wire'
  assert.deepEqual([...new Set(analyze(text).blocks.map(({ kind }) => kind))], ['furniture'])
  assert.equal(analyze(text).article.headline, null)
})

test('every reporter of a byline is named, and no role', () => {
  const text = 'Bridge closed\n\nBy Ann Lee, Tom Berg and Bo Li, Staff Writers\n\nThe bridge was closed on Monday.\n'
  assert.deepEqual(
    analyze(text).article.byline.map(({ name }) => name),
    ['Ann Lee', 'Tom Berg', 'Bo Li'],
  )
})
