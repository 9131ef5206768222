import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { type Hover, HoverRequest, MarkupContent } from 'vscode-languageserver/node.js'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Claim } from '../../src/engine/analysis.ts'
import { analyze } from '../../src/engine/analyze.ts'
import { escapeMarkdown } from '../../src/server/markup.ts'
import type { RevealParams } from '../../src/server/protocol.ts'
import { models } from '../models.ts'
import { openMarked, startServer } from './client.ts'
import { marked } from './marked.ts'

const server = await startServer({ revealCommand: 'newsmark.reveal' })
const linking = await startServer()
const plain = await startServer({ contentFormat: ['plaintext'] })
after(() => Promise.all([server.stop(), linking.stop(), plain.stop()]))

async function ask(source: string, client = server): Promise<Hover | null> {
  return client.connection.sendRequest(HoverRequest.type, openMarked(client, source).params)
}

/** The lines of the card at `‸`. */
async function lines(source: string, client = server): Promise<string[]> {
  const hover = await ask(source, client)
  return hover && MarkupContent.is(hover.contents) ? hover.contents.value.split(/\n+/) : []
}

/** The lines of the card at `‸`, each jump link as `[words](the words it leads to)`. */
async function followed(source: string): Promise<string[]> {
  const document = TextDocument.create('', '', 0, marked(source).text)
  const follow = (_: string, target: string): string => {
    const [place] = JSON.parse(decodeURIComponent(target)) as [RevealParams]
    return `](${document.getText(place.range)})`
  }
  return (await lines(source)).map((line) => line.replace(/\]\(command:newsmark\.reveal\?([^)]*)\)/g, follow))
}

const gates = `Harbour gates to stay shut

PORT ELLERY, March 12, 2024 (Coastwire) -- Harbour chief Mara Quell said on Tuesday that the gates would stay shut.

“We will wait for the dredgers,” Quell said. She said the dredgers were late.
`

/** Put the cursor at the first character of some words, or of a later part of them. */
function at(words: string, text = gates): string {
  const index = text.indexOf(words)
  assert(index >= 0, `${words} is not in the text`)
  return `${text.slice(0, index)}‸${text.slice(index)}`
}

const [quell] = analyze(gates, { models }).actors.filter(({ name }) => name === 'Mara Quell')
const [indirect, direct, late] = analyze(gates, { models }).claims.filter(({ actor }) => actor === quell!.id)

function sureness({ why, confidence }: Claim): string {
  return `*${escapeMarkdown(why)}, ${Math.round(confidence * 100)} % sure*`
}

const quellCard = [
  '**Mara Quell** · person',
  'Harbour chief',
  'Also Quell',
  '3 mentions, 3 claims',
  '- [the dredgers were late](the dredgers were late)',
  '- [“We will wait for the dredgers,”](“We will wait for the dredgers,”)',
  '- [that the gates would stay shut](that the gates would stay shut)',
]

const directCard = [
  'Said by **Mara Quell** · direct',
  'Rests on [“Quell”](Quell) and [“said”](said)',
  sureness(direct!),
]

test('a name shows who this is and their latest claims, then the claim it is the source of', async () => {
  assert.deepEqual(await followed(at('Mara Quell')), [
    ...quellCard,
    `*${escapeMarkdown(quell!.mentions[0]!.why)}*`,
    '---',
    'Said by **Mara Quell** on 2024-03-12 · indirect',
    'Rests on [“Harbour chief Mara Quell”](Harbour chief Mara Quell) and [“said”](said)',
    sureness(indirect!),
  ])
})

test('a surname and a pronoun show the same card, each with its own evidence', async () => {
  const why = quell!.mentions.map((mention) => `*${escapeMarkdown(mention.why)}*`)
  assert.equal(new Set(why).size, 3)
  assert.deepEqual(await followed(at('Quell said.')), [...quellCard, why[1], '---', ...directCard])
  assert.deepEqual(await followed(at('She')), [
    ...quellCard,
    why[2],
    '---',
    'Said by **Mara Quell** · indirect',
    'Rests on [“She”](She) and [“said”](said)',
    sureness(late!),
  ])
})

test('only the latest claims are listed', async () => {
  const said = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map(
    (day) => `Quell said that day ${day} was lost.`,
  )
  const found = await followed(`Gates stay shut\n\nMara Qu‸ell runs the harbour. ${said.join(' ')}`)
  const listed = found.filter((line) => line.startsWith('- ')).map((line) => line.replace(/\(.*/, ''))
  assert.deepEqual(listed, [
    '- [that day seven was lost]',
    '- [that day six was lost]',
    '- [that day five was lost]',
    '- [that day four was lost]',
    '- [that day three was lost]',
    '- 2 more',
  ])
})

test('a quotation, and the cue beside it, show who says it and on which words that rests', async () => {
  assert.deepEqual(await followed(at('wait for')), directCard)
  assert.deepEqual(await followed(at('said. She')), directCard)
})

test('a quotation that is carried over shows from where', async () => {
  const first = 'Mara Quell said that the gates would stay shut.'
  const text = `Gates stay shut\n\n${first}\n\n“The silt is deeper than anyone in this town was told last year.”\n`
  const carried = analyze(text, { models }).claims.find(({ carriedOver }) => carriedOver)
  assert.deepEqual(await followed(at('The silt', text)), [
    'Said by **Mara Quell** · direct',
    'Carried over from [that the gates would stay shut](that the gates would stay shut)',
    sureness(carried!),
  ])
})

test('a quotation of nobody says so', async () => {
  const found = await lines(
    'Gates stay shut\n\nShips wait outside the port. “The har‸bour belongs to all of us and to our children.”',
  )
  assert.equal(found[0], '**Unattributed** · the article does not say who says this')
})

test('quoted words and titles of works are no claims', async () => {
  assert.deepEqual(await lines('Gates stay shut\n\nThe “temp‸orary” rule is in its second winter.'), [
    '**Quoted words** · not a claim: a term or scare quotes',
  ])
  assert.deepEqual(await lines('Gates stay shut\n\nThe novel “A Long Win‸ter” was read aloud.'), [
    '**Title of a work** · not a claim',
  ])
})

test('a figure shows its value, unit, qualifier and what is counted', async () => {
  const figures = {
    'They lost more than 1,‸200 jobs.': 'more than **1,200** · count · of jobs',
    'The work would cost $1‸.2 million.': '**1,200,000 USD** · money',
    'About 1‸5 percent of the ships left.': 'about **15 %** · percent · of ships',
    'Between 4‸0 and 50 boats left.': '**40 to 50** · count · of boats',
  }
  for (const [sentence, card] of Object.entries(figures)) {
    assert.deepEqual(await lines(`Gates stay shut\n\n${sentence}`), [card])
  }
})

test('a figure shows what it comes to in other units and in percent', async () => {
  const figures = {
    'The road is 2‸6 miles long.': ['**26 mi** · measure', '= 41\\.8 km'],
    'It was 2‸0 degrees Celsius.': ['**20 °C** · measure', '= 68 °F'],
    'It was −40‸ degrees Fahrenheit.': ['**\\-40 °F** · measure', '= \\-40 °C'],
    'It rose to 3‸0 °C on the quay.': ['**30 °C** · measure', '= 86 °F'],
    'The water rose by 2‸ °C.': ['**2 °C** · measure'],
    'The bay has seen warming of 1‸.5 degrees Celsius.': ['**1\\.5 °C** · measure'],
    'The aim is to keep the rise to 2‸ °C.': ['**2 °C** · measure'],
    'The bay was 2‸ °C warmer.': ['**2 °C** · measure'],
    'They sailed 1‸0 to 20 km.': ['**10 to 20 km** · measure', '= 6\\.21 to 12\\.4 mi'],
    'The strike took 1‸8 months.': ['**18 months** · duration', '= 1\\.5 years'],
    'The strike took 3‸ days.': ['**3 days** · duration'],
    'About a th‸ird of the ships left.': ['about **0\\.3333** · count · of ships', '= 33\\.3 %'],
    'Rents rose 3‸ percentage points.': ['**3 percentage points** · percent'],
    'Hu‸ndreds of people left.': ['**no value** · count · of people'],
    'Lenn won 5‸2-48.': ['**52 \\: 48** · score'],
  }
  for (const [sentence, card] of Object.entries(figures)) {
    assert.deepEqual(await lines(`Gates stay shut\n\n${sentence}`), card)
  }
})

test('a figure shows what it comes to by the figure beside it', async () => {
  const figures = {
    'Some 1‸5 percent of the 2,000 workers left.': ['some **15 %** · percent · of workers', '= some 300 workers'],
    'Ha‸lf of its 90 ships left.': ['**0\\.5** · count · of ships', '= 50 % · 45 ships'],
    'It took 5 perc‸ent of the $40 million.': ['**5 %** · percent', '= 2,000,000 USD'],
    'It costs $‸6 million over the next three years.': ['**6,000,000 USD** · money', '= 2,000,000 USD per year'],
    'It costs nearly $‸6 million over three years.': [
      'nearly **6,000,000 USD** · money',
      '= nearly 2,000,000 USD per year',
    ],
    'It costs $‸6 million over more than three years.': ['**6,000,000 USD** · money'],
    'It gave €6‸00 for 12 crews.': ['**600 EUR** · money', '= 50 EUR for each of 12 crews'],
    'It gave €6‸00 to 12 crews.': ['**600 EUR** · money'],
    'It lost 3‸ percentage points of the 40 percent.': ['**3 percentage points** · percent'],
    'It lost 5 perc‸ent, and 40 boats sank.': ['**5 %** · percent'],
  }
  for (const [sentence, card] of Object.entries(figures)) {
    assert.deepEqual(await lines(`Gates stay shut\n\n${sentence}`), card)
  }
})

test('a date shows its day and weekday, and what it was counted from', async () => {
  const dated = 'Gates stay shut\n\nPORT ELLERY, March 12, 2024 (Coastwire) -- The port was quiet'
  const from = 'counted from the dateline, [Tuesday, 12 March 2024](March 12, 2024)'
  const cards = {
    'on Mon‸day': `**Monday, 11 March 2024** · ${from}`,
    'last week‸end': `**Saturday, 9 March 2024 to Sunday, 10 March 2024** · ${from}`,
    'last mon‸th': `**February 2024** · ${from}`,
    'this su‸mmer': `**Summer 2024** · ${from}`,
    'in 20‸16': '**2016**',
    'in the 199‸0s': '**1990 to 1999**',
    'on Febr‸uary 9, 2024': '**Friday, 9 February 2024**',
    'on April 3‸1': '**Date** · the article does not tell which',
  }
  for (const [words, card] of Object.entries(cards)) assert.deepEqual(await followed(`${dated} ${words}.`), [card])
  assert.deepEqual(await lines('Gates stay shut\n\nThe port was quiet on Mon‸day.'), [
    '**Date** · the article does not tell which',
  ])
})

test('a date line and another day of the text are led to as well', async () => {
  const text = 'Gates stay shut\n\nPublished March 12, 2024\n\nThe port was quiet on Monday. The next day it was full.'
  assert.deepEqual(await followed(at('Monday', text)), [
    '**Monday, 11 March 2024** · counted from the date line, [Tuesday, 12 March 2024](March 12, 2024)',
  ])
  assert.deepEqual(await followed(at('next day', text)), [
    '**Tuesday, 12 March 2024** · counted from [“Monday”](Monday), Monday, 11 March 2024',
  ])
})

test('a date counted from the name of the file says so', async () => {
  const uri = 'file:///clippings/coastwire%5F2024-03-12_gates.news'
  server.open('Gates stay shut\n\nThe port was quiet on Monday.', { uri })
  const hover = await server.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line: 2, character: 25 },
  })
  assert(hover && MarkupContent.is(hover.contents))
  assert.equal(hover.contents.value, '**Monday, 11 March 2024** · counted from the file’s name, Tuesday, 12 March 2024')
})

test('the most specific comes first', async () => {
  const text = 'Gates stay shut\n\nMara Quell said: “We have lost 1,200 jobs, and the Harbour Council knows.”'
  const figure = await followed(at('1,200', text))
  const council = await followed(at('Harbour Council', text))
  assert.deepEqual([figure[0], figure[2]], ['**1,200** · count · of jobs', 'Said by **Mara Quell** · direct'])
  assert.equal(council[0], '**Harbour Council** · organization')
  assert.equal(council.at(-3), 'Said by **Mara Quell** · direct')
})

test('a card belongs to the range of its most specific thing', async () => {
  const { text, ranges } = marked('Gates stay shut\n\n👍 “We have lost ⟦1,200⟧ jobs,” Mara Quell said.')
  assert.deepEqual((await ask(at('1,200', text)))?.range, ranges[0])
})

test('there is no card where nothing is marked', async () => {
  assert.equal(await ask('Gates stay shut\n\nThe port was qu‸iet.'), null)
  assert.equal(await ask('‸'), null)
})

test('without a command, jump links are addresses', async () => {
  const found = await lines('Gates stay shut\n\n“We will wait for the dredg‸ers,” Mara Quell said.', linking)
  assert.match(found[1]!, /^Rests on \[“Mara Quell”\]\(file:\/\/\/articles\/\d+\.news#L3,34-L3,44\) and \[“said”\]/)
})

test('a client without markdown gets plain text', async () => {
  const hover = await ask(at('wait for'), plain)
  assert.deepEqual(hover?.contents, {
    kind: 'plaintext',
    value: `Said by Mara Quell · direct\n\nRests on “Quell” and “said”\n\n(${direct!.why}, ${Math.round(direct!.confidence * 100)} % sure)`,
  })
})

test('text from an article cannot make links, images or markup', async () => {
  const hostile = '[click](command:evil) ![x](https://evil.example/x.png) <img src=x> `a` | **b** \u202e'
  const text = `Gates stay shut\n\n“${hostile},” said Mara Quell, a [chief](command:evil) of the port.\n`
  const cards = [...(await lines(at('Mara Quell', text))), ...(await lines(at('click', text)))].join('\n')
  assert.match(cards, /\\\[click\\\]\\\(command\\:evil\\\)/)
  assert.match(cards, /\\\[chief\\\]\\\(command\\:evil\\\)/)
  const rest = cards.replace(/\]\(command:newsmark\.reveal\?[^()\s]*\)/g, '').replace(/\\./g, '')
  assert.doesNotMatch(rest, /\]\(|[!<>`|]|:|\u202e/)
})

test('a card on a name tells what the article says about affiliation', async () => {
  const text = 'Danish Transport Minister Ida Dahl is at home in Denmark.\n'
  assert.ok((await lines(at('Ida Dahl', text))).includes('Belongs to Denmark'))
  assert.ok(!(await lines(at('Denmark', text))).some((line) => line.startsWith('Belongs')))
})
