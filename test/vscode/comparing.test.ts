import { assert } from 'chai'
import * as vscode from 'vscode'
import { closeEverything, fileIn, open, rangeOf, rowIn, selectedWords } from './article.ts'
import { leaveFolder, leaveSamples, rowCalled, showFolder } from './clippings.ts'
import { click, press, textOf, type } from './page.ts'
import { until } from './until.ts'

/** The two sides of the comparison on screen. */
async function sides(): Promise<{ title: string; left: string; right: string }> {
  const tab = await until(() => {
    const { activeTab } = vscode.window.tabGroups.activeTabGroup
    return activeTab?.input instanceof vscode.TabInputTextDiff ? activeTab : undefined
  })
  const { original, modified } = tab.input as vscode.TabInputTextDiff
  const [left, right] = await Promise.all([original, modified].map((uri) => vscode.workspace.openTextDocument(uri)))
  return { title: tab.label, left: left!.getText(), right: right!.getText() }
}

describe('two passages', () => {
  beforeEach(() => leaveSamples())
  afterEach(leaveFolder)

  it('of a conflict open side by side by a click, only to be read', async () => {
    const checks = await showFolder('checks')
    await checks.view.reveal(await rowCalled(checks, 'Selma Oduya says the same'), { select: false })
    await click(rowIn('Checks', 'Selma Oduya says the same'))
    const { title, left, right } = await sides()
    assert.equal(title, 'tunnel-leak-gazette · 2025-05-07 ↔ tunnel-leak-wire · 2025-05-06')
    assert.match(left, /^“Not one tram .* on Monday\. She gave no day for that\.$/)
    assert.match(right, /^“Not one tram .* on Tuesday\.$/)
    await textOf('.monaco-diff-editor .view-line:has-text("Monday")')
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup')
    await type('x')
    await textOf('.monaco-editor-overlaymessage:has-text("read-only")')
    assert.equal((await sides()).right, right)
  })

  it('stand with the article’s own checks, where one of them is in it', async () => {
    const checks = await showFolder('checks')
    await open('tunnel-leak-wire.news.txt')
    checks.scope = 'article'
    const row = await rowCalled(checks, 'Selma Oduya says the')
    await checks.view.reveal(await rowCalled(checks, 'tunnel-leak-gazette', row), { select: false })
    await click(rowIn('Checks', 'tunnel-leak-gazette'))
    await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith('tunnel-leak-gazette.news.txt'))
  })

  it('leave the sidebar with the article that was open', async () => {
    await open('tunnel-leak-wire.news.txt')
    const checks = await showFolder('checks')
    await vscode.commands.executeCommand('newsmark.openConflict', await rowCalled(checks, 'Selma Oduya says the same'))
    await sides()
    await textOf('.monaco-diff-editor .view-line:has-text("Monday")')
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'news')
    await textOf('.statusbar:not(:has-text("claims,"))')
  })

  it('are those that differ, where a conflict has more places', async () => {
    const checks = await showFolder('checks')
    await vscode.commands.executeCommand('newsmark.openConflict', await rowCalled(checks, 'Pieter Lomax'))
    const { left, right } = await sides()
    assert.include(left, 'We were not warned')
    assert.include(right, 'We were warned')
  })

  it('have the words that are not saved yet', async () => {
    const checks = await showFolder('checks')
    const find = () => rowCalled(checks, 'Selma Oduya says the same')
    const before = JSON.stringify(await find())
    const editor = await open('tunnel-leak-wire.news.txt')
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(8, 0), 'The river fell overnight.\n\n')
      edit.insert(rangeOf(editor.document, 'said on Tuesday.').end, ' It was noon.')
    })
    await until(async () => JSON.stringify(await find()) !== before)
    await vscode.commands.executeCommand('newsmark.openConflict', await find())
    await until(async () => (await sides()).right.includes('said on Tuesday. It was noon.'))
    await vscode.window.showTextDocument(editor.document)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await closeEverything()
    await until(async () => JSON.stringify(await find()) === before)
  })

  it('lead to their article', async () => {
    const checks = await showFolder('checks')
    await vscode.commands.executeCommand('newsmark.openConflict', await rowCalled(checks, 'Selma Oduya says the same'))
    await textOf('.monaco-diff-editor .view-line:has-text("Monday")')
    await click('.editor-actions .action-label[aria-label="Go to Article"]')
    await until(() => {
      const editor = vscode.window.activeTextEditor
      return editor?.document.uri.scheme === fileIn('').scheme && /^(Mon|Tues)day$/.test(selectedWords(editor)[0]!)
    })
  })

  it('of copied text are not compared by a click, which leads to the first', async () => {
    const checks = await showFolder('checks')
    const copied = await rowCalled(checks, '2 articles share')
    await vscode.commands.executeCommand('newsmark.openConflict', copied)
    const editor = await until(() => vscode.window.activeTextEditor)
    assert.match(editor.document.uri.path, /tunnel-leak-herald-copy\.news\.txt$/)
    await vscode.commands.executeCommand('newsmark.comparePassages', copied)
    assert.include((await sides()).right, 'tram tunnel under the Ost river')
  })
})

describe('the same statement', () => {
  beforeEach(() => leaveSamples())
  afterEach(leaveFolder)

  it('is listed once, with the articles that report it and how many of them are sources', async () => {
    const statements = await showFolder('statements')
    const statement = await rowCalled(statements, '“We were not warned')
    const item = statements.getTreeItem(statement)
    assert.equal(item.description, 'Pieter Lomax')
    assert.match(item.accessibilityInformation!.label, /^Pieter Lomax in 3 articles, 2 sources: “We were not warned/)
    await statements.view.reveal(statement, { expand: true })
    await click(rowIn('Statements', 'tunnel-leak-herald-copy'))
    const editor = await until(() => vscode.window.activeTextEditor)
    await until(() => selectedWords(editor)[0]?.startsWith('“We were warned'))
    assert.match(editor.document.uri.path, /tunnel-leak-herald-copy\.news\.txt$/)
  })

  it('is compared in two wordings', async () => {
    const statements = await showFolder('statements')
    const statement = await rowCalled(statements, '“We had')
    await statements.view.reveal(statement, { select: true, focus: true })
    await click(`${rowIn('Statements', '“We had')} .action-label[aria-label="Compare Side by Side"]`)
    const { left, right } = await sides()
    assert.match(`${left}\n${right}`, /eleven minutes[\s\S]*11 minutes|11 minutes[\s\S]*eleven minutes/)
  })

  it('asks which two where there are several wordings', async () => {
    const endings = ['before the winter', 'before the first frost of winter', 'before we see the winter']
    for (const [at, ending] of endings.entries()) {
      const text = `March ${at + 4}, 2025\n\n“Our old quay must open to every ferry ${ending},” Ida Kvist said.\n`
      await vscode.workspace.fs.writeFile(fileIn(`quay-${at}.news.txt`), new TextEncoder().encode(text))
    }
    const statements = await showFolder('statements')
    const find = () => rowCalled(statements, '“Our old quay')
    await until(async () => statements.getTreeItem(await find()).accessibilityInformation!.label.includes('3 articles'))
    void vscode.commands.executeCommand('newsmark.comparePassages', await find())
    await textOf('.quick-input-widget .monaco-list-row:has-text("quay-1 · 2025-03-05")')
    await press('ArrowDown')
    await press('Enter')
    const { title } = await sides()
    assert.equal(title, 'quay-2 · 2025-03-06 ↔ quay-0 · 2025-03-04')
    for (const at of endings.keys()) await vscode.workspace.fs.delete(fileIn(`quay-${at}.news.txt`))
  })
})
