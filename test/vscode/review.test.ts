import { assert } from 'chai'
import * as vscode from 'vscode'
import { fileIn, mayorsWords, openText, ownersWords, pier, rangeOf } from './article.ts'
import { decisions, forget, markOf, openArticle, untilState } from './decided.ts'
import { click, fill, press, textOf, type } from './page.ts'
import { until } from './until.ts'

const run = vscode.commands.executeCommand
const bar = '.statusbar-item:has-text("Review:")'
const ferry = 'The ferry to Brandholm will stop for 14 days'

/** Open the article and begin at its top. */
async function review(name: string): Promise<vscode.TextEditor> {
  const editor = await openArticle(name)
  await run('newsmark.startReview')
  await untilAsked('6 left · indirect claim by the town of Nord')
  return editor
}

const untilAsked = (words: string) => until(async () => (await textOf(bar)).includes(words))
const gone = () => until(async () => !(await textOf('.statusbar')).includes('left ·'))

describe('a review', () => {
  afterEach(forget)

  it('asks about one claim and name after the other, by plain keys, and ends when none is left', async () => {
    const editor = await review('keys-of-review.news.txt')
    await press('Enter')
    await untilAsked('5 left · actor: Nordhaven')
    await press('Delete')
    await untilAsked('4 left · direct claim by Elin Sorvik')
    await press('Enter')
    await untilAsked('3 left · actor: Elin Sorvik')
    await press('Backspace')
    await untilAsked('2 left · direct claim by Jonas Falk')
    await press('Enter')
    await untilAsked('1 left · actor: Jonas Falk')
    await press('Enter')
    await textOf('.statusbar-item:has-text("nothing is left to decide")')
    await gone()
    const { marks } = await decisions()
    const decided = marks.filter(({ state }) => state !== 'open').map(({ words, state }) => `${state} ${words}`)
    assert.deepEqual(decided, [
      `accepted ${ferry}`,
      'rejected Nordhaven',
      `accepted ${mayorsWords}`,
      'rejected Elin Sorvik',
      `accepted ${ownersWords}`,
      'accepted Jonas Falk',
    ])
    assert.equal(editor.document.getText(), pier)
    await type('x')
    await until(() => editor.document.getText().includes('xJonas Falk said'))
  })

  it('decides about one mark after the other, however quickly the key is pressed', async () => {
    await review('quick.news.txt')
    await Promise.all([run('newsmark.accept'), run('newsmark.accept'), run('newsmark.reject'), run('newsmark.accept')])
    await untilAsked('2 left · direct claim by Jonas Falk')
    const states = (await decisions()).marks.filter(({ state }) => state !== 'open').map(({ state }) => state)
    assert.deepEqual(states, ['accepted', 'accepted', 'rejected', 'accepted'])
  })

  it('goes on and back without deciding, round the ends, and asks about what is clicked', async () => {
    const editor = await review('steps.news.txt')
    await press('ArrowLeft')
    await untilAsked('6 left · actor: Jonas Falk')
    await press('ArrowRight')
    await untilAsked('6 left · indirect claim')
    await press('j')
    await untilAsked('6 left · actor: Nordhaven')
    await press('p')
    await untilAsked('6 left · indirect claim')
    await click('.view-line:has-text("The pier is older") span:text("Jonas Falk")')
    await untilAsked('6 left · actor: Jonas Falk')
    assert.equal(editor.document.getText(), pier)
  })

  it('asks again about what is undone', async () => {
    await review('undone.news.txt')
    await press('Enter')
    await untilAsked('5 left · actor: Nordhaven')
    await press('j')
    await untilAsked('5 left · direct claim by Elin Sorvik')
    await press('u')
    await untilAsked('6 left · indirect claim')
    await textOf('.statusbar-item:has-text("Undid: accept, 1 decision")')
  })

  it('changes speaker and kind, notes and tags by plain keys', async () => {
    const tags = [{ name: 'to ask', key: '4' }]
    await vscode.workspace.fs.writeFile(
      fileIn('.newsmark/codebook.json'),
      new TextEncoder().encode(JSON.stringify({ tags })),
    )
    await review('letters.news.txt')
    await press('4')
    await until(async () => (await markOf('claim', ferry))?.tags[0] === 'to ask')
    await press('7')
    await textOf('.statusbar-item:has-text("has the key 7")')
    await press('n')
    await fill('since when?')
    await press('Enter')
    await until(async () => (await markOf('claim', ferry))?.decisions.some(({ says }) => says === 'since when?'))
    await untilAsked('6 left · indirect claim')
    await press('s')
    await fill('Falk')
    await press('Enter')
    await untilAsked('5 left · actor: Nordhaven')
    assert.equal((await markOf('claim', ferry))?.speaker, 'Jonas Falk')
    await press('k')
    await fill('group')
    await press('Enter')
    await untilAsked('4 left · direct claim by Elin Sorvik')
  })

  it('outlives edits of the text, without moving the cursor of who is typing', async () => {
    const editor = await review('edits.news.txt')
    await press('j')
    await untilAsked('6 left · actor: Nordhaven')
    const { end } = rangeOf(editor.document, 'owns 3 boats.')
    editor.selection = new vscode.Selection(end, end)
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Update: ')
      edit.insert(rangeOf(editor.document, 'The ferry').start, 'Late on Friday it was told: ')
    })
    const cursor = editor.selection.active
    await until(async () => (await decisions()).marks.some(({ words }) => words.startsWith('Late on')))
    await untilAsked('actor: Nordhaven')
    assert.isTrue(editor.selection.active.isEqual(cursor))
    await press('Delete')
    await untilState('actor', 'Nordhaven', 'rejected')
    await untilAsked('direct claim by Elin Sorvik')
  })

  it('asks about the kinds that are chosen, and remembers them', async () => {
    await review('kinds.news.txt')
    const chosen = run('newsmark.chooseReviewed')
    await textOf('.quick-input-widget:visible:has(input:focus)')
    // Claims, actors, quotations, figures, dates.
    for (const each of ['Claims', 'Actors', 'Figures'])
      await click(`.quick-input-list .monaco-list-row:has-text("${each}")`)
    await press('Enter')
    await chosen
    await untilAsked('3 left · figure: 14 days')
    await press('ArrowRight')
    await untilAsked('3 left · figure: 3')
    await press('ArrowRight')
    await untilAsked('3 left · figure: two weeks')
    await run('newsmark.stopReview')
    const again = run('newsmark.chooseReviewed')
    await textOf('.quick-input-widget:visible:has(input:focus)')
    for (const each of ['Claims', 'Actors', 'Figures'])
      await click(`.quick-input-list .monaco-list-row:has-text("${each}")`)
    await press('Enter')
    await again
  })

  it('ends on Escape and when the editor closes, and rests while another article is in front', async () => {
    const editor = await review('ends.news.txt')
    await press('Escape')
    await gone()
    await press('Enter')
    await until(() => editor.document.lineCount === pier.split('\n').length + 1)
    await run('undo')
    await run('newsmark.startReview')
    await textOf(bar)
    const other = await openText('other.txt', 'plain words')
    await press('j')
    await until(() => other.document.getText() === 'jplain words')
    await run('workbench.action.files.revert')
    await run('workbench.action.closeActiveEditor')
    await textOf(bar)
    await run('workbench.action.closeActiveEditor')
    await gone()
  })
})
