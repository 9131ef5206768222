import { assert } from 'chai'
import * as vscode from 'vscode'
import { closeEverything, fileIn, openText, pier } from './article.ts'
import { press, textOf } from './page.ts'
import { until } from './until.ts'

describe('plain text', () => {
  afterEach(async () => {
    const { Workspace } = vscode.ConfigurationTarget
    await vscode.workspace.getConfiguration('files').update('associations', undefined, Workspace)
    await vscode.workspace.getConfiguration('newsmark').update('readPlainTextAsNews', undefined, Workspace)
    await closeEverything()
  })

  it('stays plain text, and the status bar offers to read it as news', async () => {
    const { document } = await openText('stays.txt', pier)
    assert.equal(document.languageId, 'plaintext')
    assert.include(await textOf('.statusbar-item:has-text("Read as news")'), 'Read as news')
  })

  it('becomes news as one file', async () => {
    await openText('clippings/other.txt', pier)
    const { document } = await openText('clippings/one [1].txt', pier)
    await choose('This file')
    await until(() => document.languageId === 'news')
    const other = await vscode.workspace.openTextDocument(fileIn('clippings/other.txt'))
    assert.equal(other.languageId, 'plaintext')
    assert.match(await textOf('.statusbar-item:has-text("claims")'), /\d+ claims, \d+ actors/)
  })

  it('becomes news as a folder', async () => {
    const { document } = await openText('pile/first.txt', pier)
    const { document: above } = await openText('above.txt', pier)
    await openText('pile/second.txt', pier)
    await choose('All such files')
    await until(() => document.languageId === 'news')
    assert.equal(above.languageId, 'plaintext')
  })

  it('becomes news as a whole workspace, and a file that is turned back stays so', async () => {
    await openText('all.txt', pier)
    await choose('Every plain text')
    const { document } = await openText('later.txt', pier)
    await until(() => document.languageId === 'news')
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext')
    await openText('latest.txt', pier)
    await until(() => vscode.window.activeTextEditor?.document.languageId === 'news')
    assert.equal(document.languageId, 'plaintext')
  })

  it('without a place in the workspace only changes its language', async () => {
    const document = await vscode.workspace.openTextDocument({ content: pier, language: 'plaintext' })
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('newsmark.readAsNews')
    assert.equal(document.languageId, 'news')
  })
})

async function choose(label: string): Promise<void> {
  void vscode.commands.executeCommand('newsmark.readAsNews')
  await textOf(`.quick-input-widget .monaco-list-row:has-text("${label}")`)
  const rows = ['This file', 'All such files', 'Every plain text']
  for (let row = 0; row < rows.indexOf(label); row++) await press('ArrowDown')
  await press('Enter')
}
