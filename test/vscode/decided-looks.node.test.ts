import * as vscode from 'vscode'
import { fileIn, mayorsWords, openWithSidebar, ownersWords, pier, rangeOf, rowIn } from './article.ts'
import { decisions, forget, markOf, selectWords } from './decided.ts'
import { screenshot, textOf } from './page.ts'
import { themes } from './themes.ts'
import { until } from './until.ts'

const run = vscode.commands.executeCommand
const set = (name: string, value: unknown) => vscode.workspace.getConfiguration('newsmark').update(name, value, true)

/** Have the server decide about the mark of some kind that has these words. */
async function decide(kind: Parameters<typeof markOf>[0], words: string, act: object): Promise<void> {
  const uri = vscode.window.activeTextEditor!.document.uri.toString()
  const mark = await markOf(kind, words)
  await run('newsmark.decide', { uri, marks: [mark!.id], act })
}

/** An article about which everything is decided that there is to decide. */
async function decideAll(name: string): Promise<vscode.TextEditor> {
  const tags = [{ name: 'to ask', color: '#C2185B', key: '1' }]
  const bytes = new TextEncoder().encode(JSON.stringify({ tags }))
  await vscode.workspace.fs.writeFile(fileIn('.newsmark/codebook.json'), bytes)
  await set('name', 'Ann Lee')
  const editor = await openWithSidebar(name, pier)
  await vscode.window.showTextDocument(editor.document)
  await decide('claim', mayorsWords, { act: 'accept' })
  await decide('claim', ownersWords, { act: 'change', to: { speaker: 'Elin Sorvik' } })
  await decide('actor', 'Elin Sorvik', { act: 'verify', verdict: 'confirmed', note: 'town register' })
  await decide('figure', '14 days', { act: 'verify', verdict: 'disputed' })
  await decide('date', 'Monday', { act: 'verify', verdict: 'cannot verify' })
  await decide('figure', '3', { act: 'reject' })
  await decide('actor', 'Nordhaven', { act: 'reject' })
  await decide('actor', 'Jonas Falk', { act: 'accept' })
  await decide('actor', 'Jonas Falk', { act: 'tag', tag: 'to ask' })
  await decide('claim', mayorsWords, { act: 'note', text: 'who else was there?' })
  await decide('quotation', ownersWords, { act: 'accept' })
  await decide('figure', '14 days', { act: 'accept' })
  await decide('figure', 'two weeks', { act: 'verify', verdict: 'confirmed' })
  selectWords(editor, 'the town of')
  const { start, end } = editor.selection
  await run('newsmark.mark', {
    uri: editor.document.uri.toString(),
    kind: 'passage',
    parts: [{ role: 'words', range: { start: { ...at(start) }, end: { ...at(end) } } }],
    remark: { act: 'tag', tag: 'to ask' },
  })
  await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'two'), 'three'))
  await until(async () => (await decisions()).checklist.some(({ state }) => state === 'changed since checked'))
  return editor
}

const at = ({ line, character }: vscode.Position) => ({ line, character })

describe('the looks of what people decided', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('workbench').update('colorTheme', undefined, true)
    await forget()
  })

  for (const [name, { theme }] of Object.entries(themes)) {
    it(`are pictured in ${name}`, async () => {
      await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, true)
      await decideAll(`looks-${name}.news.txt`)
      await set('marks.rejected', true)
      await set('trees.showRejected', true)
      await textOf(rowIn('Claims', 'Rejected'))
      await run('newsmark.startReview')
      await textOf('.statusbar-item:has-text("Review:")')
      await screenshot(`decided-${name}`)
    })
  }
})
