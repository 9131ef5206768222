import { assert } from 'chai'
import * as vscode from 'vscode'
import {
  closeEverything,
  hoverAt,
  mayorsWords,
  newsmark,
  openText,
  openWithSidebar,
  outline,
  ownersWords,
  pier,
  rangeOf,
  selectedWords,
  tokensOf,
} from './article.ts'
import { click, textOf } from './page.ts'
import { until } from './until.ts'

describe('an article', () => {
  afterEach(closeEverything)

  it('has semantic tokens for speakers, other actors and figures', async () => {
    const { document } = await openText('tokens.news.txt', pier)
    await until(async () => (await tokensOf(document)).length > 0)
    const tokens = await tokensOf(document)
    assert.includeMembers(tokens, ['speaker Elin Sorvik', 'speaker Jonas Falk', 'actor Falk', 'figure 3'])
    assert.isTrue(tokens.some((token) => token.startsWith('figure 14')))
  })

  it('has a hover card on a name: who this is and what they say', async () => {
    const { document } = await openText('hover.news.txt', pier)
    const card = await until(() => hoverAt(document, 'Elin Sorvik'))
    assert.include(card, 'Elin Sorvik')
    assert.include(card, 'risk a single passenger')
    assert.include(card, 'command:newsmark.reveal', 'a jump link')
  })

  it('uses the trained models', async () => {
    const { document } = await openText('trained.news.txt', 'He works for the ZNQ.\n')
    assert.include(await until(() => hoverAt(document, 'ZNQ')), 'trained')
  })

  it('jumps from a link in the hover card to the words', async () => {
    const editor = await openText('jump.news.txt', pier)
    await until(() => hoverAt(editor.document, 'Elin Sorvik'))
    // By key: a pointer that does not move over a fresh line shows no card.
    const { start } = rangeOf(editor.document, 'Sorvik')
    editor.selection = new vscode.Selection(start, start)
    await vscode.commands.executeCommand('editor.action.showHover')
    await click('.monaco-hover a:has-text("risk a single passenger")')
    await until(() => selectedWords(editor)[0] === mayorsWords)
  })

  it('shows its marks: the first is under the first claim', async () => {
    await openText('marks.news.txt', pier)
    const marked = await textOf(`.view-line:has-text("We will not risk") [class*="ced-"]`)
    assert.isTrue(mayorsWords.startsWith(marked.replaceAll('\u00a0', ' ')), marked)
  })

  it('can hide its marks and show them again', async () => {
    await openText('toggle.news.txt', pier)
    await textOf('.view-lines:has([class*="ced-"])')
    await vscode.commands.executeCommand('newsmark.toggleMarks')
    await textOf('.view-lines:not(:has([class*="ced-"]))')
    await vscode.commands.executeCommand('newsmark.toggleMarks')
    await textOf('.view-lines:has([class*="ced-"])')
  })

  it('is read again after an edit: trees, marks and hovers tell of the new words', async () => {
    const editor = await openWithSidebar('edit.news.txt', pier)
    const { claims } = await newsmark()
    await until(() => outline(claims).length > 1)
    const before = outline(claims)
    const added = '“Nobody has asked the harbour pilots about it yet,” Ida Kvist said.\n'
    await editor.edit((edit) => edit.insert(editor.document.positionAt(pier.length), `\n${added}`))
    await until(() => outline(claims).length === before.length + 1)
    assert.include(await hoverAt(editor.document, 'Ida Kvist'), 'Ida Kvist')
    const marked = await textOf(`.view-line:has-text("harbour pilots") [class*="ced-"]`)
    assert.include(marked.replaceAll('\u00a0', ' '), '“Nobody has asked')
    await editor.edit((edit) => edit.delete(rangeOf(editor.document, `${ownersWords} Jonas Falk said.`)))
    await until(() => outline(claims).length === before.length)
    assert.notInclude(outline(claims).join('\n'), 'grandmother')
  })
})
