import { assert } from 'chai'
import * as vscode from 'vscode'
import { fileIn, mayorsWords, newsmark, openWithSidebar, ownersWords, pier, rangeOf, rowIn } from './article.ts'
import { decisions, forget, markOf, openArticle, putCursor, rowsFor, selectWords, untilState } from './decided.ts'
import { fill, press, textOf } from './page.ts'
import { until } from './until.ts'

const run = vscode.commands.executeCommand
const set = (name: string, value: unknown) => vscode.workspace.getConfiguration('newsmark').update(name, value, true)

/** Run a command that asks something, and answer by typing. */
async function answer(command: string, ...answers: string[]): Promise<void> {
  const done = run(command)
  for (const each of answers) {
    await fill(each)
    await press('Enter')
  }
  await done
}

describe('deciding', () => {
  afterEach(forget)

  it('accepts and rejects what stands under the cursor, and takes it back', async () => {
    const editor = await openArticle('cursor.news.txt')
    await set('name', 'Ann Lee')
    putCursor(editor, 'older than')
    await run('newsmark.accept')
    await untilState('claim', ownersWords, 'accepted')
    putCursor(editor, '14 days')
    await run('newsmark.reject')
    await untilState('figure', '14 days', 'rejected')
    const { undo, people } = await decisions()
    assert.deepEqual(undo, { did: 'reject', count: 1 })
    assert.deepEqual(people, ['Ann Lee'])
    await run('newsmark.withdrawDecisions')
    await untilState('figure', '14 days', 'open')
    assert.equal((await markOf('claim', ownersWords))?.state, 'accepted')
    assert.equal(editor.document.getText(), pier)
    assert.isFalse(editor.document.isDirty)
  })

  it('decides about several rows at once, which is undone and redone as one', async () => {
    await openWithSidebar('rows.news.txt', pier)
    const rows = await rowsFor(mayorsWords, ownersWords, 'Jonas Falk')
    await run('newsmark.reject', rows[0], rows)
    await untilState('claim', ownersWords, 'rejected')
    assert.deepEqual((await decisions()).undo, { did: 'reject', count: 3 })
    await run('newsmark.undoDecision')
    await untilState('claim', mayorsWords, 'open')
    assert.equal((await markOf('actor', 'Jonas Falk'))?.state, 'open')
    await textOf('.statusbar-item:has-text("Undid: reject, 3 decisions")')
    await run('newsmark.redoDecision')
    await untilState('actor', 'Jonas Falk', 'rejected')
    await textOf('.statusbar-item:has-text("Did again: reject, 3 decisions")')
  })

  it('is undone and redone by the editor’s own keys in our views', async () => {
    await openWithSidebar('undo-keys.news.txt', pier, ['claims'])
    const [row] = await rowsFor(ownersWords)
    await run('newsmark.accept', row)
    await untilState('claim', ownersWords, 'accepted')
    await run('newsmark.claims.focus')
    await press('Control+z')
    await untilState('claim', ownersWords, 'open')
    await press('Control+Shift+z')
    await untilState('claim', ownersWords, 'accepted')
  })

  it('accepts by key in the article and in the views', async () => {
    const editor = await openWithSidebar('keys.news.txt', pier, ['claims'])
    await vscode.window.showTextDocument(editor.document)
    putCursor(editor, 'older than')
    await press('Alt+y')
    await untilState('claim', ownersWords, 'accepted')
    await press('Shift+Alt+z')
    await untilState('claim', ownersWords, 'open')
    await press('Alt+x')
    await untilState('claim', ownersWords, 'rejected')
  })

  it('walks from one undecided mark to the next', async () => {
    const editor = await openArticle('walk.news.txt')
    const { start } = rangeOf(editor.document, ownersWords)
    editor.selection = new vscode.Selection(start, start)
    await press('Shift+Alt+u')
    await until(() => editor.document.getText(editor.selection) === 'Elin Sorvik')
    await press('Alt+u')
    await until(() => editor.document.getText(editor.selection) === ownersWords)
  })

  it('says who really speaks: somebody of the article, nobody, or anybody', async () => {
    const editor = await openArticle('speaker.news.txt')
    putCursor(editor, 'older than')
    await answer('newsmark.changeSpeaker', 'Sorvik')
    await until(async () => (await markOf('claim', ownersWords))?.speaker === 'Elin Sorvik')
    await answer('newsmark.changeSpeaker', 'Nobody')
    await until(async () => (await markOf('claim', ownersWords))?.speaker === null)
    await answer('newsmark.changeSpeaker', 'Otto  Brandt')
    await until(async () => (await markOf('claim', ownersWords))?.speaker === 'Otto Brandt')
    assert.equal((await markOf('claim', ownersWords))?.state, 'changed')
  })

  it('offers the likeliest speaker first', async () => {
    const editor = await openArticle('likely.news.txt')
    putCursor(editor, 'older than')
    void run('newsmark.changeSpeaker')
    assert.include(await textOf('.quick-input-list .monaco-list-row'), 'Elin Sorvik')
    await press('Escape')
    assert.equal((await markOf('claim', ownersWords))?.state, 'open')
  })

  it('says of which kind a mark is', async () => {
    const editor = await openArticle('kind.news.txt')
    putCursor(editor, 'Nordhaven')
    const name = (await decisions()).marks.find(
      ({ kind, words }) => kind === 'actor' && words.includes('Nordhaven'),
    )!.words
    await answer('newsmark.changeKind', 'group')
    await until(async () => (await markOf('actor', name))?.label === 'group')
  })

  it('gives a mark the words that are selected', async () => {
    const editor = await openArticle('span.news.txt')
    const words = 'The pier is older than my grandmother'
    selectWords(editor, words)
    await run('newsmark.changeSpan')
    await untilState('claim', words, 'changed')
    assert.isUndefined(await markOf('claim', ownersWords))
  })

  it('marks what is selected as an actor, a claim, a quotation or a figure', async () => {
    const editor = await openArticle(
      'mark.news.txt',
      `${pier}\nThe harbour cat, known as Smokey, hopes for two dozen herrings soon.\n`,
    )
    selectWords(editor, 'Smokey')
    await answer('newsmark.markAsActor', 'Smokey', 'person')
    await untilState('actor', 'Smokey', 'added')
    selectWords(editor, 'for two dozen herrings soon')
    await answer('newsmark.markAs', 'claim', 'Smokey')
    await until(async () => (await markOf('claim', 'for two dozen herrings soon'))?.speaker === 'Smokey')
    selectWords(editor, ' dozen herrings ')
    await answer('newsmark.markAsFigure', 'a count')
    await untilState('figure', 'dozen herrings', 'added')
    selectWords(editor, 'harbour cat')
    await run('newsmark.markAsQuotation')
    await untilState('quotation', 'harbour cat', 'added')
  })

  it('renames an actor, sets the title, and leaves the text alone', async () => {
    const editor = await openArticle('rename.news.txt')
    putCursor(editor, 'Jonas Falk')
    await answer('newsmark.renameActor', 'Jonas A. Falk')
    await until(async () => (await markOf('claim', ownersWords))?.speaker === 'Jonas A. Falk')
    await answer('newsmark.setTitle', 'boat owner; chair of the guild')
    await until(async () => (await markOf('actor', 'Jonas A. Falk'))?.titles?.length === 2)
    assert.equal(editor.document.getText(), pier)
  })

  it('keeps how the house spells a name, and offers to mend the article, until that is taken back', async () => {
    const editor = await openArticle('spelling.news.txt')
    putCursor(editor, 'Jonas Falk')
    await answer('newsmark.spellActor', 'Jonas Falck')
    await until(async () => (await markOf('claim', ownersWords))?.speaker === 'Jonas Falck')
    await (await newsmark()).checks.showScope('article')
    await textOf(rowIn('Checks', 'The house spells'))
    await answer('newsmark.spellActor', 'Jonas Falk')
    await until(async () => (await markOf('claim', ownersWords))?.speaker === 'Jonas Falk')
    assert.equal(editor.document.getText(), pier)
  })

  it('makes one actor of two, and two of one', async () => {
    await openWithSidebar('join.news.txt', pier)
    const [falk] = await rowsFor('Jonas Falk')
    const done = run('newsmark.joinWithActor', falk)
    await fill('Elin')
    await press('Enter')
    await done
    await until(async () => (await markOf('claim', ownersWords))?.speaker === 'Elin Sorvik')
    assert.isUndefined(await markOf('actor', 'Jonas Falk'))
    await run('newsmark.undoDecision')
    await untilState('actor', 'Jonas Falk', 'open')
    const editor = vscode.window.activeTextEditor!
    putCursor(editor, 'Falk owns')
    await answer('newsmark.splitActor', 'Berta Falk', 'person')
    await untilState('actor', 'Berta Falk', 'added')
    const { line } = rangeOf(editor.document, 'Falk owns').start
    const mentions = (await markOf('actor', 'Jonas Falk'))!.parts.map(({ range }) => range)
    assert.notDeepInclude(
      mentions.map(({ start }) => start),
      { line, character: rangeOf(editor.document, 'Falk owns').start.character },
    )
  })

  it('notes and tags marks, and any words that are selected', async () => {
    const codebook = { tags: [{ name: 'to ask', color: '#1A6FBF', key: '1', description: 'call the desk' }] }
    const bytes = new TextEncoder().encode(JSON.stringify(codebook))
    await vscode.workspace.fs.writeFile(fileIn('.newsmark/codebook.json'), bytes)
    const editor = await openArticle('notes.news.txt')
    putCursor(editor, 'older than')
    await answer('newsmark.addNote', 'who was she?')
    await until(async () => (await markOf('claim', ownersWords))?.decisions[0]?.says === 'who was she?')
    await answer('newsmark.addTag', 'call the')
    await until(async () => (await markOf('claim', ownersWords))?.tags[0] === 'to ask')
    await answer('newsmark.addTag', 'odd')
    await until(async () => (await markOf('claim', ownersWords))?.tags.includes('odd'))
    selectWords(editor, 'stops for two weeks')
    await answer('newsmark.addNote', 'from when?')
    await untilState('passage', 'stops for two weeks', 'added')
  })

  it('tells where nothing can be decided', async () => {
    const editor = await openArticle('no-mark.news.txt')
    editor.selection = new vscode.Selection(1, 0, 1, 0)
    await run('newsmark.accept')
    await textOf('.statusbar-item:has-text("There is nothing here")')
    await run('newsmark.markAsActor')
    await textOf('.statusbar-item:has-text("Select the words first")')
    await run('newsmark.undoDecision')
    await textOf('.statusbar-item:has-text("Nothing is left to undo")')
  })
})
