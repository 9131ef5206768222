import assert from 'node:assert/strict'
import test from 'node:test'
import { type CodeAction, type Range, TextEdit } from 'vscode-languageserver/node.js'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from '../../src/engine/analysis.ts'
import { analyze } from '../../src/engine/analyze.ts'
import { type Client, serveHere } from './client.ts'
import { marked } from './marked.ts'

const { text, ranges } = marked(
  'Gates stay shut\n\n⟦Pereyra⟧ spoke first. ⟦Pereira⟧ had left by noon, and ⟦Pereira⟧ did not come back. “⟦Nobody told us.⟧\n',
)
const [first, second, third, open] = ranges
/** What can be decided about marks is offered beside. */
const fixes = { only: ['quickfix'] }
const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }

function spelling(): Finding {
  const document = TextDocument.create('', '', 0, text)
  const [right, ...wrong] = ranges.slice(0, 3).map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }))
  return {
    rule: 'name-spelling',
    message: 'One name in two spellings.',
    places: [right!, ...wrong],
    severity: 'information',
    edits: wrong.map((span) => ({ ...span, text: 'Pereyra' })),
  }
}

/** An article in which a name is spelt in two ways, and a quotation is never closed. */
async function serve(uri?: string): Promise<{ client: Client; uri: string }> {
  const analyzer = () => (text: string) => {
    const analysis = analyze(text)
    return { ...analysis, findings: [spelling(), ...analysis.findings] }
  }
  const client = await serveHere({ analyzer })
  return { client, uri: client.open(text, uri === undefined ? {} : { uri }) }
}

const titles = (actions: CodeAction[]) => actions.map(({ title }) => title)

/** The text after an action. */
function applied({ edit }: CodeAction, uri: string): string {
  const edits = edit?.changes?.[uri] ?? []
  assert(edits.every((each) => TextEdit.is(each)))
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits)
}

test('a spelling is taken at one place or at all of them', async () => {
  const { client, uri } = await serve()
  const actions = await client.actions(uri, second!, fixes)
  assert.deepEqual(titles(actions), [
    'Take the spelling “Pereyra” here',
    'Take the spelling “Pereyra” in all places (2)',
    'Ignore here: Name spelling',
    'Ignore in this file: Name spelling',
    'Ignore in this folder: Name spelling',
  ])
  assert.equal(applied(actions[0]!, uri), text.replace('Pereira', 'Pereyra'))
  assert.equal(applied(actions[1]!, uri), text.replaceAll('Pereira', 'Pereyra'))
})

test('at the place that is right, the others can be mended', async () => {
  const { client, uri } = await serve()
  const [action, ...others] = await client.actions(uri, first!, fixes)
  assert.equal(action?.title, 'Take the spelling “Pereyra” in all places (2)')
  assert(others.every(({ command }) => command))
})

test('a cursor is enough, and a selection meets all that it touches', async () => {
  const { client, uri } = await serve()
  const cursor = { start: third!.end, end: third!.end }
  assert.equal((await client.actions(uri, cursor, fixes)).length, 5)
  const both = titles(await client.actions(uri, { start: third!.start, end: open!.end }, fixes))
  assert.deepEqual(both.slice(-3), [
    'Ignore here: Unbalanced quotation marks',
    'Ignore in this file: Unbalanced quotation marks',
    'Ignore in this folder: Unbalanced quotation marks',
  ])
  assert.deepEqual(await client.actions(uri, nowhere, fixes), [])
})

test('the actions of a problem belong to it', async () => {
  const { client, uri } = await serve()
  const [ours] = (await client.actions(uri, second!, { ...fixes, diagnostics: [] })).map(
    ({ diagnostics }) => diagnostics,
  )
  assert.deepEqual(ours, [])
  const problem = { source: 'Newsmark', code: 'name-spelling', message: 'One name in two spellings.', range: first! }
  const other = { ...problem, source: 'Speller' }
  const actions = await client.actions(uri, second!, { ...fixes, diagnostics: [problem, other] })
  assert.equal(actions.length, 5)
  for (const { diagnostics } of actions) assert.deepEqual(diagnostics, [problem])
})

test('an editor that wants other actions alone is offered none', async () => {
  const { client, uri } = await serve()
  assert.deepEqual(await client.actions(uri, second!, { only: ['source.organizeImports'] }), [])
  assert.equal((await client.actions(uri, second!, { only: ['quickfix'] })).length, 5)
})

test('in an article without a file nothing can be ignored', async () => {
  const { client, uri } = await serve('untitled:Untitled-1')
  assert.deepEqual(titles(await client.actions(uri, second!, fixes)), [
    'Take the spelling “Pereyra” here',
    'Take the spelling “Pereyra” in all places (2)',
  ])
})
