import { assert } from 'chai'
import * as vscode from 'vscode'
import { hoverAt, newsmark, outline, rangeOf, rowIn, selectedWords } from './article.ts'
import {
  allMessages,
  cleanUp,
  findings,
  messages,
  notClosed,
  openDepot,
  set,
  twoPeople,
  untilMessages,
} from './depot.ts'
import { click, fill, press, textOf } from './page.ts'
import { until } from './until.ts'

describe('the checks', () => {
  afterEach(cleanUp)

  it('are listed by what they look for, with the places each finding rests on', async () => {
    await openDepot('listed.news.txt')
    const { checks } = await newsmark()
    assert.deepEqual(outline(checks), [
      'Ambiguous name',
      '  “Marsh” could be Philip…',
      '    …came late. Marsh said the depot would open.',
      '    Asked again, Marsh shrugged. Ida Kvist said: “Nobody told',
      'Unbalanced quotation marks',
      '  This quotation opens…',
      '  This quotation opens…',
    ])
    assert.equal(checks.view.description, '3')
    const [first] = await findings()
    const item = checks.getTreeItem(first!)
    assert.equal(item.description, 'line 3')
    assert.match(String(item.tooltip), /^“Marsh” could be Philip Marsh or Dana Marsh\./)
    assert.equal(item.accessibilityInformation!.label, `Ambiguous name, information, line 3: ${twoPeople}`)
    assert.equal(
      checks.getTreeItem(first!.children[1]!).accessibilityInformation!.label,
      `${twoPeople} Line 5: Asked again, Marsh shrugged. Ida Kvist said: “Nobody told`,
    )
  })

  it('lead to each place by a click', async () => {
    const editor = await openDepot('click-checks.news.txt')
    const { checks } = await newsmark()
    await click(rowIn('Checks', 'could be Philip'))
    await until(() => selectedWords(editor)[0] === 'Marsh' && editor.selection.start.line === 2)
    const [first] = await findings()
    await checks.view.reveal(first!, { expand: true, select: false })
    await click(rowIn('Checks', 'Asked again'))
    await until(() => selectedWords(editor)[0] === 'Marsh' && editor.selection.start.line === 4)
    assert.deepEqual(selectedWords(editor), ['Marsh'])
  })

  it('are walked through by key, round the end of the article', async () => {
    const editor = await openDepot('walk-checks.news.txt')
    await vscode.window.showTextDocument(editor.document)
    for (const words of ['Marsh', '“Nobody told us so.', '“The trams are loud.', 'Marsh']) {
      await press('Control+F8')
      await until(() => selectedWords(editor)[0] === words)
    }
    await press('Control+Shift+F8')
    await until(() => selectedWords(editor)[0] === '“The trams are loud.')
  })

  it('follow the cursor', async () => {
    const editor = await openDepot('follow-checks.news.txt')
    const { checks } = await newsmark()
    await vscode.window.showTextDocument(editor.document)
    const { start } = rangeOf(editor.document, 'trams')
    editor.selection = new vscode.Selection(start, start)
    await until(async () => checks.view.selection[0]?.id === (await findings())[2]?.id)
  })

  it('are filtered by message, by check and by the words they rest on', async () => {
    await openDepot('filter-checks.news.txt')
    const { checks } = await newsmark()
    void vscode.commands.executeCommand('newsmark.filterChecks')
    await fill('trams')
    await untilMessages(notClosed)
    await press('Enter')
    checks.filter = 'ambiguous'
    assert.deepEqual(await messages(), [twoPeople])
    checks.filter = 'zeppelin'
    await textOf('.welcome-view-content:has-text("Nothing here holds these words")')
    await vscode.commands.executeCommand('newsmark.clearChecksFilter')
    assert.deepEqual(await messages(), allMessages)
  })

  it('change with the article, and say so where nothing asks for a second look', async () => {
    const editor = await openDepot('edit-checks.news.txt')
    const everything = new vscode.Range(0, 0, editor.document.lineCount, 0)
    await editor.edit((edit) => edit.replace(everything, 'Gates stay shut\n\nThe port was quiet.\n'))
    await untilMessages()
    await textOf('.welcome-view-content:has-text("nothing that asks for a second look")')
  })

  it('are marked in the article and told by its hover cards', async () => {
    const { document } = await openDepot('marked-checks.news.txt')
    // What is left then are the marks of checks.
    await set('marks.claims', false)
    await set('marks.quotations', false)
    const marked = '.view-overlays [class*="ced-"]'
    await textOf(`.monaco-editor:has(${marked})`)
    assert.include(await hoverAt(document, 'Marsh said'), 'could be Philip Marsh or Dana Marsh')
    await set('marks.checks', false)
    await textOf(`.monaco-editor:not(:has(${marked}))`)
  })

  it('go to the Problems panel where that is wanted, or to both', async () => {
    const { document } = await openDepot('problems.news.txt')
    const problems = () => vscode.languages.getDiagnostics(document.uri)
    assert.isEmpty(problems())
    await set('checks.show', 'both')
    await until(() => problems().length === 3)
    const [first] = problems()
    assert.equal(first!.source, 'Newsmark')
    assert.equal(first!.code, 'ambiguous-name')
    assert.equal(first!.message, twoPeople)
    assert.equal(first!.severity, vscode.DiagnosticSeverity.Information)
    assert.deepEqual(
      first!.relatedInformation?.map(({ location }) => location.range.start.line),
      [4],
    )
    assert.notInclude(await hoverAt(document, 'Marsh said'), 'Ambiguous name')
    await set('checks.show', 'problems')
    await textOf('.pane-header[aria-label^="Claims"]')
    await textOf('.composite.viewlet:not(:has(.pane-header[aria-label^="Checks"]))')
    assert.lengthOf(problems(), 3)
    await set('checks.show', 'view')
    await until(() => problems().length === 0)
  })

  it('are off or more severe where that is set', async () => {
    await openDepot('severity.news.txt')
    await set('checks.severity', { 'ambiguous-name': 'off', 'unbalanced-quotation': 'error' })
    await untilMessages(notClosed, notClosed)
    await until(async () => (await findings()).every(({ finding }) => finding.severity === 'error'))
  })

  it('offer from their row what can be done, at the words', async () => {
    const editor = await openDepot('mend.news.txt')
    await vscode.commands.executeCommand('newsmark.mendCheck', (await findings())[2])
    assert.deepEqual(selectedWords(editor), ['“The trams are loud.'])
    await textOf('.action-widget >> text=Ignore here')
    await press('Escape')
  })

  it('are copied with their lines', async () => {
    await openDepot('copy-checks.news.txt')
    const nodes = await findings()
    await vscode.commands.executeCommand('newsmark.copyCheck', nodes[0], [nodes[0], nodes[2]])
    assert.equal(await vscode.env.clipboard.readText(), `Line 3: ${twoPeople}\nLine 7: ${notClosed}`)
  })
})
