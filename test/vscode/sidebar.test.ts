import { assert } from 'chai'
import * as vscode from 'vscode'
import { type ActorNode, type ClaimNode, childrenOf, type TreeNode } from '../../src/vscode/trees/nodes.ts'
import {
  closeEverything,
  labelOf,
  mayorsWords,
  newsmark,
  openText,
  openWithSidebar,
  ownersWords,
  pier,
  rangeOf,
  rowIn,
  rowsOf,
  selectedWords,
} from './article.ts'
import { click, fill, press, textOf, type } from './page.ts'
import { until } from './until.ts'

const isActor = (name: string) => (node: TreeNode) => node.kind === 'actor' && node.actor.name === name
const isClaim = (words: string) => (node: TreeNode) => node.kind === 'claim' && node.claim.text === words
const pause = () => new Promise((resolve) => setTimeout(resolve, 600))

describe('the sidebar', () => {
  afterEach(async () => {
    const { actors, claims } = await newsmark()
    actors.filter = ''
    claims.filter = ''
    await closeEverything()
  })

  it('lists the actors by kind, below each its claims and then its other mentions', async () => {
    await openWithSidebar('actors.news.txt', pier)
    const { actors } = await newsmark()
    const persons = actors.roots.find((node) => node.kind === 'heading' && node.actorKind === 'person')
    const falk = rowsOf(actors).find(isActor('Jonas Falk')) as ActorNode
    assert.include(childrenOf(persons!), falk)
    assert.deepEqual(
      falk.children.map((node) => node.kind),
      ['claim', 'mention'],
    )
    const item = actors.getTreeItem(falk)
    assert.match(String(item.description), /3 mentions/)
    assert.match(String(item.accessibilityInformation?.label), /^Jonas Falk, person.*: 1 claim, 3 mentions\.$/)
    const mention = actors.getTreeItem(falk.children[1]!)
    const { label, highlights } = mention.label as vscode.TreeItemLabel
    assert.deepEqual(
      highlights?.map(([start, end]) => label.slice(start, end)),
      ['Falk'],
    )
    assert.include(label, 'Falk owns 3')
  })

  it('lists the claims in text order with their speakers', async () => {
    await openWithSidebar('claims.news.txt', pier)
    const { claims } = await newsmark()
    const quoted = rowsOf(claims).filter(
      (node): node is ClaimNode => node.kind === 'claim' && node.claim.kind === 'direct',
    )
    assert.deepEqual(
      quoted.map(({ claim }) => claim.text),
      [mayorsWords, ownersWords],
    )
    const [first] = quoted.map((node) => claims.getTreeItem(node))
    assert.include(String(first!.description), 'Elin Sorvik')
    assert.match(String(first!.accessibilityInformation?.label), /by Elin Sorvik: “We will not risk/)
    assert.equal((first!.iconPath as vscode.ThemeIcon).id, 'quote')
  })

  it('selects exactly the words of a claim on a click and keeps the focus, so that Enter selects the next', async () => {
    const editor = await openWithSidebar('click.news.txt', pier)
    await click(rowIn('Claims', '“We will not'))
    await until(() => selectedWords(editor)[0] === mayorsWords)
    await press('ArrowDown')
    await press('Enter')
    await until(() => selectedWords(editor)[0] === ownersWords)
  })

  it('selects all pieces of a claim that is cut in two', async () => {
    const text = '“The gates of the harbour stay shut,” Elin Sorvik said, “and nobody will open them.”\n'
    const editor = await openWithSidebar('pieces.news.txt', text)
    await click(rowIn('Claims', '“The gates of'))
    await until(() => selectedWords(editor).length === 2)
    assert.deepEqual(selectedWords(editor), ['“The gates of the harbour stay shut,”', '“and nobody will open them.”'])
  })

  it('selects the full name of an actor on a click', async () => {
    const editor = await openWithSidebar('name.news.txt', pier)
    await click(rowIn('Actors', 'Jonas Falk'))
    await until(() => selectedWords(editor)[0] === 'Jonas Falk')
  })

  it('shows what stands under the cursor, and the focus stays in the article', async () => {
    const editor = await openWithSidebar('follow.news.txt', pier)
    const { actors, claims } = await newsmark()
    await vscode.window.showTextDocument(editor.document)
    editor.selection = cursorIn(editor, 'grandmother')
    await until(() => claims.view.selection.some(isClaim(ownersWords)))
    await until(() => actors.view.selection.some(isActor('Jonas Falk')))
    editor.selection = cursorIn(editor, 'Sorvik')
    await until(() => actors.view.selection.some(isActor('Elin Sorvik')))
    await type('x')
    await until(() => editor.document.getText().includes('xSorvik'))
  })

  it('does not follow the cursor where that is not wanted', async () => {
    const trees = vscode.workspace.getConfiguration('newsmark.trees')
    await trees.update('followCursor', false, true)
    const editor = await openWithSidebar('alone.news.txt', pier.replace('grandmother', 'uncle'))
    const { claims } = await newsmark()
    editor.selection = cursorIn(editor, 'uncle')
    await pause()
    assert.isFalse(claims.view.selection.some(({ id }) => id === claims.roots.at(-1)?.id))
    await trees.update('followCursor', undefined, true)
  })

  it('keeps the row that was clicked while the editor follows it', async () => {
    const editor = await openWithSidebar('loop.news.txt', pier)
    const { actors } = await newsmark()
    const claim = rowsOf(actors).find((node) => isClaim(ownersWords)(node))!
    await actors.view.reveal(claim, { select: false })
    await click(rowIn('Actors', '“The pier is older'))
    await until(() => selectedWords(editor)[0] === ownersWords)
    await pause()
    // While a tree is filled anew it knows of no selected row.
    await until(() => actors.view.selection.length > 0)
    assert.deepEqual(
      actors.view.selection.map(({ id }) => id),
      [claim.id],
    )
  })

  it('filters while words are typed and says so, until the filter is cleared', async () => {
    await openWithSidebar('filter.news.txt', pier)
    const { actors, claims } = await newsmark()
    const all = rowsOf(claims).length
    void vscode.commands.executeCommand('newsmark.filterClaims')
    await fill('SÓRVIK')
    await until(() => rowsOf(claims).length === 1)
    await press('Enter')
    assert.include(claims.view.message, 'SÓRVIK')
    await textOf('.pane:has(.pane-header[aria-label^="Claims"]) >> text=SÓRVIK')
    assert.isAbove(rowsOf(actors).length, 1, 'the other tree has a filter of its own')
    await vscode.commands.executeCommand('newsmark.clearClaimsFilter')
    await until(() => rowsOf(claims).length === all)
    assert.isEmpty(claims.view.message)
  })

  it('brings the former filter back on Escape', async () => {
    await openWithSidebar('escape.news.txt', pier)
    const { actors } = await newsmark()
    actors.filter = 'falk'
    void vscode.commands.executeCommand('newsmark.filterActors')
    await fill('zzz')
    await until(() => actors.roots.length === 0)
    await press('Escape')
    await until(() => actors.filter === 'falk' && actors.roots.length > 0)
  })

  it('lists the actors in order of appearance where that is wanted, and groups them again', async () => {
    await openWithSidebar('list.news.txt', pier)
    const { actors } = await newsmark()
    await vscode.commands.executeCommand('newsmark.listActors')
    await until(() => actors.roots.every((node) => node.kind === 'actor'))
    await vscode.commands.executeCommand('newsmark.groupActors')
    await until(() => actors.roots.every((node) => node.kind === 'heading'))
  })

  it('copies a claim with its speaker, and goes to the speaker', async () => {
    const editor = await openWithSidebar('copy.news.txt', pier)
    const { claims } = await newsmark()
    const claim = rowsOf(claims).find(isClaim(ownersWords))
    await vscode.commands.executeCommand('newsmark.copyClaim', claim)
    assert.equal(await vscode.env.clipboard.readText(), `Jonas Falk: ${ownersWords}`)
    await vscode.commands.executeCommand('newsmark.goToSource', claim)
    assert.deepEqual(selectedWords(editor), ['Jonas Falk'])
  })

  it('keeps what is unfolded and selected when the article is read again', async () => {
    const editor = await openWithSidebar('keep.news.txt', pier)
    const { actors } = await newsmark()
    const falk = rowsOf(actors).find(isActor('Jonas Falk'))!
    await actors.view.reveal(falk, { expand: true, select: true })
    await textOf(rowIn('Actors', 'Falk owns 3'))
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Update: '))
    await until(() => rowsOf(actors).some((node) => isActor('Jonas Falk')(node) && node !== falk))
    await pause()
    await textOf(rowIn('Actors', 'Falk owns 3'))
    assert.deepEqual(
      actors.view.selection.map((node) => labelOf(actors, node)),
      ['Jonas Falk'],
    )
  })

  it('tells what to do where nothing is open, and where plain text is', async () => {
    await openWithSidebar('nothing.news.txt', pier)
    await closeEverything()
    assert.include(await textOf('.pane:has(.pane-header[aria-label^="Actors"]) .welcome-view-content'), 'news article')
    await openText('plain.txt', pier)
    await textOf('.welcome-view-content:has-text("plain text")')
  })
})

function cursorIn({ document }: vscode.TextEditor, words: string): vscode.Selection {
  const { start } = rangeOf(document, words)
  return new vscode.Selection(start, start)
}
