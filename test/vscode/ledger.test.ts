import { assert } from 'chai'
import * as vscode from 'vscode'
import { newsmark, open, outline, rangeOf, rowIn, selectedWords } from './article.ts'
import {
  follow,
  harbour,
  leaveDesk,
  ledgerOf,
  openHarbour,
  ownersWords,
  readText,
  rowOf,
  rowsOfKind,
  run,
  signAs,
  untilState,
} from './desk.ts'
import { click, fill, press, textOf } from './page.ts'
import { until } from './until.ts'

const description = async (words: string) => (await newsmark()).ledger.getTreeItem(await rowOf(words)).description
const items = async () => (await rowsOfKind('item')).map(({ item }) => item.words)
const untilItems = (...words: string[]) => until(async () => (await items()).join('\n') === words.join('\n'))

describe('the ledger', () => {
  beforeEach(() => signAs('Ann Lee'))
  afterEach(leaveDesk)

  it('lists what is to be checked by kind, each with its state, and how much is checked', async () => {
    await openHarbour('ledger-list.news.txt')
    const { ledger } = await newsmark()
    assert.deepEqual(outline(ledger), [
      ...['Names', '  Elin Sorvik', '  Jonas Falk'],
      ...['Quotations', '  “We will not risk a…', '  “The pier is older than…'],
      ...['Figures', '  14 days', '  $3 million'],
      ...['Dates', '  March 5, 2031', '  Monday'],
    ])
    assert.equal(ledger.view.description, '0/8 checked')
    assert.equal(await description('Elin Sorvik'), 'open · mayor')
    assert.equal(await description(ownersWords), 'open · Jonas Falk')
    assert.equal(ledger.getTreeItem(ledger.roots[0]!).description, '0/2')
    const { label } = ledger.getTreeItem(await rowOf('14 days')).accessibilityInformation!
    assert.equal(label, '14 days: open, line 1.')
  })

  it('selects the words of a row that is clicked, and the row of the words at the cursor', async () => {
    const editor = await openHarbour('ledger-click.news.txt')
    await click(rowIn('Ledger', 'Elin Sorvik'))
    await until(() => selectedWords(editor)[0] === 'Elin Sorvik')
    editor.selection = new vscode.Selection(
      rangeOf(editor.document, 'million').start,
      rangeOf(editor.document, 'million').start,
    )
    const { ledger } = await newsmark()
    const million = await rowOf('$3 million')
    await until(() => ledger.view.selection[0]?.id === million.id)
  })

  it('is confirmed, disputed and told apart by the buttons of its rows', async () => {
    await openHarbour('ledger-buttons.news.txt')
    // A row that is followed instead would hide the buttons of the one that is chosen.
    await follow(false)
    const { ledger } = await newsmark()
    for (const [words, button, state] of [
      ['Elin Sorvik', 'Confirm', 'confirmed'],
      ['Jonas Falk', 'Dispute', 'disputed'],
      ['14 days', 'Cannot Verify', 'cannot verify'],
    ] as const) {
      await ledger.view.reveal(await rowOf(words), { select: true })
      await click(`${rowIn('Ledger', words)} .action-label[aria-label="${button}"]`)
      const { check } = await untilState(words, state)
      assert.deepEqual([check?.by, check?.current], ['Ann Lee', true])
      assert.match(String(await description(words)), new RegExp(`^${state}`))
    }
    assert.equal(ledger.view.description, '3/8 checked')
    assert.equal(ledger.getTreeItem(ledger.roots[0]!).description, '2/2')
    const kept = await readText(ledgerOf('ledger-buttons.news.txt'))
    assert.deepEqual(kept.match(/"purpose":"assessing","value":"[^"]+"/g)?.sort(), [
      '"purpose":"assessing","value":"cannot verify"',
      '"purpose":"assessing","value":"confirmed"',
      '"purpose":"assessing","value":"disputed"',
    ])
  })

  it('is checked for several rows at once, which is one step to undo, and a check can be withdrawn', async () => {
    const { document } = await openHarbour('several.news.txt')
    const rows = await rowsOfKind('item')
    await run('confirm', rows[0], rows)
    await until(async () => (await newsmark()).ledger.view.description === '8/8 checked')
    await run('withdrawCheck', await rowOf('14 days'), [await rowOf('14 days'), await rowOf('Monday')])
    await untilState('14 days', 'open')
    await untilState('Monday', 'open')
    assert.equal((await newsmark()).ledger.view.description, '6/8 checked')
    await vscode.commands.executeCommand('newsmark.undo', { uri: document.uri.toString() })
    await untilState('14 days', 'confirmed')
    await vscode.commands.executeCommand('newsmark.undo', { uri: document.uri.toString() })
    await untilState('14 days', 'open')
    assert.equal((await newsmark()).ledger.view.description, '0/8 checked')
  })

  it('takes a note and a source with a check, asked one after the other', async () => {
    await openHarbour('note.news.txt')
    void run('verifyWithNote', await rowOf('$3 million'))
    await textOf('.quick-input-list .monaco-list-row:has-text("disputed")')
    await fill('disputed')
    await press('Enter')
    await textOf('.quick-input-widget:visible:has-text("A note")')
    await fill('4 million <b>says</b> the port')
    await press('Enter')
    await textOf('.quick-input-widget:visible:has-text("source")')
    await fill('https://port.example/costs')
    await press('Enter')
    const { check } = await untilState('$3 million', 'disputed')
    assert.deepEqual([check?.note, check?.source], ['4 million <b>says</b> the port', 'https://port.example/costs'])
    const { tooltip } = (await newsmark()).ledger.getTreeItem(await rowOf('$3 million'))
    assert.match(String(tooltip), /^\$3 million\n\ndisputed · Ann Lee \d{4}-\d\d-\d\d\n\n4 million <b>says/)
  })

  it('leaves all as it was where a box is left with Escape', async () => {
    await openHarbour('ledger-escape.news.txt')
    const asked = run('verifyWithNote', await rowOf('$3 million'))
    await textOf('.quick-input-list .monaco-list-row:has-text("disputed")')
    await press('Enter')
    await textOf('.quick-input-widget:visible:has-text("A note")')
    await press('Escape')
    await asked
    assert.equal((await rowOf('$3 million')).item.state, 'open')
  })

  it('is checked at the cursor as well, where something can be checked', async () => {
    const editor = await openHarbour('ledger-cursor.news.txt')
    const at = (words: string) => {
      const { start } = rangeOf(editor.document, words)
      editor.selection = new vscode.Selection(start, start)
    }
    await vscode.window.showTextDocument(editor.document)
    at('million')
    await run('confirm')
    await untilState('$3 million', 'confirmed')
    at('Monday')
    await run('dispute')
    await untilState('Monday', 'disputed')
    at('Falk')
    await run('cannotVerify')
    await untilState('Jonas Falk', 'cannot verify')
    await run('withdrawCheck')
    await untilState('Jonas Falk', 'open')
    at('to close')
    await run('confirm')
    await textOf('.statusbar:has-text("nothing here")')
    assert.equal((await newsmark()).ledger.view.description, '2/8 checked')
  })

  it('is checked from the menu of the editor', async () => {
    const editor = await openHarbour('menu.news.txt')
    editor.selection = new vscode.Selection(
      rangeOf(editor.document, 'million').start,
      rangeOf(editor.document, 'million').start,
    )
    await vscode.window.showTextDocument(editor.document)
    void vscode.commands.executeCommand('editor.action.showContextMenu')
    await click('.monaco-menu .action-label[aria-label="Check"]')
    // A menu heeds no click in its first tenth of a second.
    await new Promise((resolve) => setTimeout(resolve, 500))
    await click('.monaco-menu .action-label[aria-label="Dispute"]')
    await untilState('$3 million', 'disputed')
  })

  it('tells what has changed since it was checked', async () => {
    const editor = await openHarbour('changed.news.txt')
    await run('confirm', await rowOf('14 days'))
    await untilState('14 days', 'confirmed')
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '14 days'), '21 days'))
    await untilState('21 days', 'changed since checked')
    assert.equal(await description('21 days'), 'changed since checked')
    assert.equal((await newsmark()).ledger.view.description, '0/8 checked')
  })

  it('is filtered by words, and says so where nothing holds them', async () => {
    await openHarbour('ledger-filter.news.txt')
    const { ledger } = await newsmark()
    void run('filterLedger')
    await fill('falk')
    await press('Enter')
    await untilItems('Jonas Falk', ownersWords)
    assert.equal(ledger.view.message, 'Only what holds “falk”')
    ledger.filter = 'nobody says this'
    await textOf('.welcome-view-content:has-text("Nothing here holds these words")')
    await click('.welcome-view-content a:has-text("Clear the filters")')
    await until(async () => (await items()).length === 8)
  })

  it('lists only some states, which is remembered, and only what is open', async () => {
    await openHarbour('states.news.txt')
    const { ledger } = await newsmark()
    await run('confirm', await rowOf('14 days'))
    await untilState('14 days', 'confirmed')
    await run('showOpenItems')
    await until(async () => (await items()).length === 7)
    assert.equal(ledger.view.message, 'Only: open, changed since checked')
    await run('showAllItems')
    await until(async () => (await items()).length === 8)
    void run('filterLedgerByState')
    await textOf('.quick-input-list .monaco-list-row:has-text("confirmed")')
    for (const state of ['open', 'changed since checked', 'disputed', 'cannot verify'])
      await click(`.quick-input-list .monaco-list-row:has-text("${state}")`)
    await press('Enter')
    await untilItems('14 days')
    assert.equal(ledger.view.message, 'Only: confirmed')
    await open('harbour-bridge-courier.news.txt')
    await textOf('.welcome-view-content:has-text("in a state that is listed")')
    await click('.welcome-view-content a:has-text("Show all items")')
    await until(async () => (await items()).length > 0)
  })

  it('says when all is checked, and offers the report', async () => {
    await openHarbour('done.news.txt')
    await run('showOpenItems')
    const rows = await rowsOfKind('item')
    await run('confirm', rows[0], rows)
    await textOf('.welcome-view-content:has-text("all of this article is checked")')
    await run('showAllItems')
  })

  it('leaves the article as it was', async () => {
    const { document } = await openHarbour('untouched.news.txt')
    await run('confirm', await rowOf('14 days'))
    await untilState('14 days', 'confirmed')
    assert.equal(document.getText(), harbour)
    assert.equal(document.isDirty, false)
  })
})
