import { assert } from 'chai'
import * as vscode from 'vscode'
import { mayorsWords, newsmark, openWithSidebar, ownersWords, pier, rowIn, rowsOf } from './article.ts'
import { decisions, forget, markOf, openArticle, putCursor, rowsFor, untilState } from './decided.ts'
import { click, press, textOf } from './page.ts'
import { until } from './until.ts'

const run = vscode.commands.executeCommand
const set = (name: string, value: unknown) => vscode.workspace.getConfiguration('newsmark').update(name, value, true)

/** The row of a claim or actor as it is shown when that is decided. */
async function itemOf(words: string, state: string): Promise<vscode.TreeItem> {
  const { claims, actors } = await newsmark()
  return until(async () => {
    const [row] = await rowsFor(words)
    if (row?.mark?.state !== state) return undefined
    return (row.kind === 'claim' ? claims : actors).getTreeItem(row)
  })
}

const iconOf = ({ iconPath }: vscode.TreeItem) => (iconPath as vscode.ThemeIcon).id
const inline = (view: 'Claims' | 'Actors', words: string, title: string) =>
  `${rowIn(view, words)} >> [aria-label^="${title}"]`

describe('rows of what people decided', () => {
  afterEach(forget)

  it('tell it by icon, by word, in the tooltip and to a screen reader', async () => {
    await set('name', 'Ann Lee')
    await openWithSidebar('told.news.txt', pier)
    const [open] = await rowsFor(ownersWords)
    assert.equal((await newsmark()).claims.getTreeItem(open!).contextValue, 'claim.open')
    await run('newsmark.accept', open)
    const claim = await itemOf(ownersWords, 'accepted')
    assert.equal(claim.contextValue, 'claim.accepted.decided')
    assert.equal(claim.description, 'Jonas Falk · accepted')
    assert.match(claim.accessibilityInformation!.label, /“The pier is .*, accepted$/)
    assert.match(String(claim.tooltip), /accept by Ann Lee \d{4}-\d\d-\d\d$/)
    const uri = vscode.window.activeTextEditor!.document.uri.toString()
    const { id } = (await markOf('actor', 'Jonas Falk'))!
    const disputed = { act: 'verify', verdict: 'disputed' }
    await run('newsmark.decide', { uri, marks: [id], act: { act: 'change', to: { titles: ['boat owner'] } } })
    await run('newsmark.decide', { uri, marks: [id], act: disputed })
    await run('newsmark.decide', { uri, marks: [id], act: { act: 'note', text: 'ask him' } })
    await until(async () => (await rowsFor('Jonas Falk'))[0]?.mark?.decisions.length === 3)
    const actor = await itemOf('Jonas Falk', 'changed')
    assert.match(String(actor.description), /^changed · ✗ disputed · 1 note · boat owner · /)
    assert.notEqual(iconOf(actor), iconOf(claim))
    assert.include(String(actor.tooltip), 'note by Ann Lee')
  })

  it('have buttons that accept and reject', async () => {
    await openWithSidebar('buttons.news.txt', pier)
    await click(rowIn('Claims', '“The pier is'))
    await click(inline('Claims', '“The pier is', 'Accept'))
    await untilState('claim', ownersWords, 'accepted')
    await click(rowIn('Claims', '“We will not'))
    await click(inline('Claims', '“We will not', 'Reject'))
    await untilState('claim', mayorsWords, 'rejected')
  })

  it('accept and reject by key all that are selected', async () => {
    await openWithSidebar('selected.news.txt', pier, ['claims'])
    await click(rowIn('Claims', '“The pier is'))
    await press('Shift+ArrowUp')
    await until(async () => (await newsmark()).claims.view.selection.length === 2)
    await press('Alt+x')
    await untilState('claim', mayorsWords, 'rejected')
    await untilState('claim', ownersWords, 'rejected')
    assert.deepEqual((await decisions()).undo, { did: 'reject', count: 2 })
  })

  it('list what is rejected when told, from where it comes back', async () => {
    await openWithSidebar('rejected.news.txt', pier)
    const { actors, claims } = await newsmark()
    const rows = await rowsFor(ownersWords, 'Nordhaven')
    await run('newsmark.reject', rows[0], rows)
    await untilState('claim', ownersWords, 'rejected')
    await until(() => claims.view.description === '2 · 1 rejected')
    assert.isFalse(rowsOf(claims).some(({ kind }) => kind === 'rejected'))
    await run('newsmark.showRejected')
    const claim = await until(() => rowsOf(claims).find((node) => node.kind === 'rejected'))
    const actor = await until(() => rowsOf(actors).find((node) => node.kind === 'rejected'))
    const item = claims.getTreeItem(claim)
    assert.equal(item.description, 'direct claim · Jonas Falk')
    assert.match(item.accessibilityInformation!.label, /^direct claim, Jonas Falk, rejected: “The pier/)
    await run('newsmark.withdrawDecisions', claim)
    await untilState('claim', ownersWords, 'open')
    await run('newsmark.accept', actor)
    await untilState('actor', 'Nordhaven', 'accepted')
    await run('newsmark.hideRejected')
    await until(() => vscode.workspace.getConfiguration('newsmark').get('trees.showRejected') === false)
  })

  it('count what is checked in the status bar', async () => {
    const editor = await openArticle('counted.news.txt')
    const { of } = (await decisions()).progress
    await textOf(`.statusbar-item:has-text("0/${of} checked")`)
    putCursor(editor, '14 days')
    const uri = editor.document.uri.toString()
    const { id } = (await markOf('figure', '14 days'))!
    await run('newsmark.decide', { uri, marks: [id], act: { act: 'verify', verdict: 'confirmed' } })
    await textOf(`.statusbar-item:has-text("1/${of} checked")`)
  })
})
