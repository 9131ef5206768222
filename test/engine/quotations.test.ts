import assert from 'node:assert/strict'
import test from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'
import { listMarks, readMarks } from '../marked.ts'

/** Every `[...]{q}` is a quotation, marks included, and nothing else is. */
function check(source: string): void {
  const { text, marks } = readMarks(`Harbour news\n\n${source}`)
  const found = analyze(text).quotations.map(({ start, end }) => ({ start, end, label: 'q' }))
  assert.deepEqual(listMarks(text, found), listMarks(text, marks))
}

const styles: Record<string, string[]> = {
  straight: ['["We go,"]{q} said Ann Lee. ["We won\'t stay."]{q}', 'He asked ["why?"]{q} and ["how?"]{q}.'],
  curly: ['[“We go,”]{q} said Ann Lee. [“We won’t stay.”]{q}'],
  single: [
    '[‘We go,’]{q} said Ann Lee.',
    "['We don't go,']{q} said Ann Lee.",
    '[‘The workers’ hall isn’t safe,’]{q} she said.',
    "['The boys' club isn't open,']{q} she said.",
    'It was [‘a mess’]{q} and [‘two messes’]{q}, she said of the workers’ [‘yard’]{q}.',
    '[‘We’re goin’ home,’]{q} he said.',
    "['Rock 'n' roll is back,']{q} he said.",
  ],
  'of other languages': [
    '[«Nous partons»]{q}, said Ann Lee. [»Wir gehen«]{q}, she said.',
    '[„Wir gehen“]{q}, he said. [„Tak”]{q}, he said. [‚Ja‘]{q}, he said. [‹Oui›]{q}, he said.',
  ],
  doubled: ["[''We go,'']{q} said Ann Lee. [``We stay,'']{q} she said."],
  mixed: ['[“We go,"]{q} said Ann Lee. ["We stay,”]{q} she said.'],
  'turned the wrong way': ['[”We go,”]{q} said Ann Lee. They rated it [“mostly false.“]{q}'],
  nested: [
    '[“She said [‘He told me [“run”]{q} again’]{q} and left,”]{q} said Ann Lee.',
    '["She said [\'He told me ["run"]{q} again\']{q} and left,"]{q} said Ann Lee.',
    '[“He read [“Catch 22”]{q} twice,”]{q} she said.',
    '[“[‘Go,’]{q} he said,”]{q} Ann Lee recalled.',
  ],
  'with brackets and ellipses inside': ['[“We will [not] go … now (maybe) ...,”]{q} said Ann Lee.'],
  'without blanks': ['He said["Yes"]{q}and left. (["No,"]{q} she said.)'],
  'with blanks inside': ['[" We go, "]{q} said Ann Lee.'],
  'with inches inside': ['["It is 12" wide,"]{q} said Ann Lee.'],
}

for (const [style, sources] of Object.entries(styles)) test(`pairs quotations ${style}`, () => sources.forEach(check))

const silent = [
  "The boys' club and the Joneses' house are old.",
  'The workers’ hall and the Joneses’ house are old.',
  "The '90s were kind to rock 'n' roll, 'tis said.",
  'The ’90s were kind to rock ’n’ roll, ’tis said.',
  'He is 6\'2" tall, his brother 5\'10".',
  'The 12" disc and the 7" disc were sold.',
  'It lies at 5° 20\' 30" north.',
  "They don't, won't and can't.",
  'She wouldn’t; the dogs’ owner didn’t.',
]

for (const source of silent) test(`is silent: ${source}`, () => check(source))

test('a quotation goes on where the next paragraph opens its mark again', () => {
  check('[“We go,”]{q} said Ann Lee. [“We are ready.]{q}\n\n[“We have food.]{q}\n\n[“We have water,”]{q} she said.')
  check('["We go,"]{q} said Ann Lee. ["We are ready. All of us.]{q}\n\n["We have water,"]{q} she said.')
  check("['We go,']{q} said Ann Lee. ['We are ready. All of us.]{q}\n\n['We have water,']{q} she said.")
})

test('a quotation goes on to a mark that the next paragraph closes without opening it', () => {
  check('[“We go,”]{q} said Ann Lee. [“We are ready. All of us.]{q}\n\n[We have water,”]{q} she said.')
})

test('one odd mark spoils nothing else', () => {
  check('[“We go, said Ann Lee.]{q} The town was quiet.\n\nThe port was shut. [“We stay,”]{q} she said.')
  check('[“We go, said Ann Lee.]{q} [“We stay,”]{q} said Tom Hall.')
  check('[“We go, said Ann Lee,]{q} [“we stay,”]{q} said Tom Hall.')
  check(`${'[“a b]{q} '.repeat(9)}[“We stay,”]{q} said Tom Hall.`)
  check('We go,” said Ann Lee. [“We stay,”]{q} said Tom Hall.')
  check('The sign was 12" wide.\n\n["We stay,"]{q} said Tom Hall.')
  check("['We go,']{q} said Ann Lee.\n\nThe '80s.\n\n['We stay,']{q} she said.")
})

test('a part of a claim is speech, a word on its own a term, a name of a work a title', () => {
  const text = 'Harbour news\n\n“We go,” said Ann Lee. The so-called “quick fix” took years. The film “Blue Rain” won.'
  const kinds = analyze(text).quotations.map(({ start, end, kind }) => `${text.slice(start, end)} ${kind}`)
  assert.deepEqual(kinds, ['“We go,” speech', '“quick fix” term', '“Blue Rain” title'])
})
