import { assert } from 'chai'
import * as vscode from 'vscode'
import { closeEverything, mayorsWords, openWithSidebar, ownersWords, pier, rangeOf, selectedWords } from './article.ts'
import { press } from './page.ts'
import { until } from './until.ts'

describe('navigation', () => {
  afterEach(closeEverything)

  it('walks from quotation to quotation by key, round the end of the article', async () => {
    const editor = await openWithSidebar('quotations.news.txt', pier)
    await vscode.window.showTextDocument(editor.document)
    for (const words of [mayorsWords, ownersWords, mayorsWords]) {
      await press('Alt+q')
      await until(() => selectedWords(editor)[0] === words)
    }
    await press('Shift+Alt+q')
    await until(() => selectedWords(editor)[0] === ownersWords)
  })

  it('walks from claim to claim by key', async () => {
    const editor = await openWithSidebar('claim-keys.news.txt', pier)
    await vscode.window.showTextDocument(editor.document)
    const { start } = rangeOf(editor.document, ownersWords)
    editor.selection = new vscode.Selection(start, start)
    await press('Alt+,')
    await until(() => selectedWords(editor)[0] === mayorsWords)
    await press('Alt+.')
    await until(() => selectedWords(editor)[0] === ownersWords)
  })

  it('walks through the mentions of the actor under the cursor', async () => {
    const editor = await openWithSidebar('mentions.news.txt', pier)
    const name = rangeOf(editor.document, 'Jonas Falk')
    editor.selection = new vscode.Selection(name.start, name.start)
    await vscode.commands.executeCommand('newsmark.nextMention')
    assert.deepEqual(selectedWords(editor), ['Falk'])
    await vscode.commands.executeCommand('newsmark.previousMention')
    assert.deepEqual(selectedWords(editor), ['Jonas Falk'])
  })

  it('takes no key that VS Code uses', async () => {
    const defaults = vscode.Uri.parse('vscode://defaultsettings/keybindings.json')
    const text = (await vscode.workspace.openTextDocument(defaults)).getText()
    const uses = Array.from(text.matchAll(/"key":\s*"([^"]+)",\s*"command":\s*"([^"]+)"/g), ([, key, command]) => ({
      key,
      command,
    }))
    const { keybindings } = vscode.extensions.getExtension('newsmark.newsmark')!.packageJSON.contributes
    const everywhere = keybindings.filter(({ when }: { when: string }) => !/newsmark\.reviewing|focusedView/.test(when))
    const ours: string[] = everywhere.map(({ key }: { key: string }) => key)
    assert.lengthOf(ours, 16)
    assert.includeMembers(
      uses.filter(({ command }) => command?.startsWith('newsmark.')).flatMap(({ key }) => key ?? []),
      ours,
    )
    const taken = uses.filter(({ key, command }) => ours.includes(key ?? '') && !command?.startsWith('newsmark.'))
    assert.isEmpty(taken)
  })
})
