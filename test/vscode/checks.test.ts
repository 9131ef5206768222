import { assert } from 'chai'
import * as vscode from 'vscode'
import type { FindingNode, TreeNode } from '../../src/vscode/trees/nodes.ts'
import {
  closeEverything,
  fileIn,
  hoverAt,
  newsmark,
  open,
  openWithSidebar,
  outline,
  rangeOf,
  rowIn,
  rowsOf,
  selectedWords,
} from './article.ts'
import { click, press, textOf, type } from './page.ts'
import { until } from './until.ts'

/** An invented article in which two people share a surname and two quotations are never closed. */
const depot = `Council clears the depot

Philip Marsh and Dana Marsh came late. Marsh said the depot would open.

Asked again, Marsh shrugged. Ida Kvist said: “Nobody told us so.

The hall was cold. She added: “The trams are loud.
`

const twoPeople = '“Marsh” could be Philip Marsh or Dana Marsh.'
const notClosed = 'This quotation opens and is not closed.'
const both = [twoPeople, notClosed, notClosed]

const openDepot = (name: string, text = depot) => openWithSidebar(name, text, ['checks'])
const isFinding = (node: TreeNode): node is FindingNode => node.kind === 'finding'

/** The findings of the tree, in text order. */
async function findings(): Promise<FindingNode[]> {
  return rowsOf((await newsmark()).checks).filter(isFinding)
}

async function messages(): Promise<string[]> {
  return (await findings()).map(({ finding }) => finding.message)
}

async function untilMessages(...expected: string[]): Promise<void> {
  await until(async () => (await messages()).join('\n') === expected.join('\n'))
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('newsmark').update(name, value, true)
}

const ledger = fileIn('.newsmark/ignores.jsonl')
const bytes = (text: string) => new TextEncoder().encode(text)
const readLedger = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(ledger))

const settings = [
  'checks.show',
  'checks.severity',
  'checks.showIgnored',
  'marks.checks',
  'marks.claims',
  'marks.quotations',
  'name',
]

describe('the checks', () => {
  afterEach(async () => {
    const { checks } = await newsmark()
    checks.filter = ''
    for (const name of settings) await set(name, undefined)
    await closeEverything()
    await vscode.workspace.fs.delete(fileIn('.newsmark'), { recursive: true }).then(undefined, () => undefined)
    await vscode.commands.executeCommand('notifications.clearAll')
  })

  it('are listed by what they look for, with the places each finding rests on', async () => {
    await openDepot('listed.news.txt')
    const { checks } = await newsmark()
    assert.deepEqual(outline(checks), [
      'Ambiguous name',
      '  “Marsh” could be Philip…',
      '    …came late. Marsh said the depot would open.',
      '    Asked again, Marsh shrugged. Ida Kvist said: “Nobody told',
      'Unbalanced quotation marks',
      '  This quotation opens and…',
      '  This quotation opens and…',
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
    await textOf('.quick-input-widget:visible')
    await type('trams')
    await untilMessages(notClosed)
    await press('Enter')
    checks.filter = 'ambiguous'
    assert.deepEqual(await messages(), [twoPeople])
    checks.filter = 'zeppelin'
    await textOf('.welcome-view-content:has-text("Nothing here holds these words")')
    await vscode.commands.executeCommand('newsmark.clearChecksFilter')
    assert.deepEqual(await messages(), both)
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

  it('can be ignored here, and stay so after an edit and when the article is opened again', async () => {
    const editor = await openDepot('here.news.txt')
    const { checks } = await newsmark()
    await vscode.commands.executeCommand('newsmark.ignoreHere', (await findings())[1])
    await untilMessages(twoPeople, notClosed)
    assert.equal(checks.view.description, '2 · 1 ignored')
    const { rule, scope, path, exact } = JSON.parse(await readLedger())
    assert.deepEqual(
      { rule, scope, path, exact },
      { rule: 'unbalanced-quotation', scope: 'here', path: 'here.news.txt', exact: '“Nobody told us so.' },
    )
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Update: the '))
    await until(() => checks.roots[0] && editor.document.getText().startsWith('Update'))
    await untilMessages(twoPeople, notClosed)
    await editor.document.save()
    await closeEverything()
    await open('here.news.txt')
    await untilMessages(twoPeople, notClosed)
  })

  it('can be ignored in a file, and no other is touched', async () => {
    await openDepot('file.news.txt')
    await set('name', 'Ann Lee')
    const nodes = await findings()
    // Two rows are selected.
    await vscode.commands.executeCommand('newsmark.ignoreInFile', nodes[0], [nodes[0], nodes[1]])
    await untilMessages()
    await textOf('.welcome-view-content:has-text("is ignored")')
    assert.lengthOf((await readLedger()).trim().split('\n'), 2)
    assert.include(await readLedger(), '"by":"Ann Lee"')
    await openDepot('another-file.news.txt')
    await untilMessages(...both)
  })

  it('can be ignored in a folder and those below', async () => {
    await openDepot('desk/one.news.txt')
    await vscode.commands.executeCommand('newsmark.ignoreInFolder', (await findings())[0])
    await untilMessages(notClosed, notClosed)
    await openDepot('desk/night/two.news.txt')
    await untilMessages(notClosed, notClosed)
    await openDepot('desks.news.txt')
    await untilMessages(...both)
  })

  it('are shown fainter where they are ignored, and are heard again when told', async () => {
    await openDepot('again.news.txt')
    const { checks } = await newsmark()
    await vscode.commands.executeCommand('newsmark.ignoreHere', (await findings())[0])
    await untilMessages(notClosed, notClosed)
    await vscode.commands.executeCommand('newsmark.showIgnoredChecks')
    await untilMessages(...both)
    const [ignored] = await findings()
    const item = checks.getTreeItem(ignored!)
    assert.equal(item.contextValue, 'ignored')
    assert.equal(item.description, 'line 3 · ignored here')
    await vscode.commands.executeCommand('newsmark.stopIgnoringCheck', ignored)
    await until(async () => (await findings())[0]?.finding.ignored.length === 0)
    await vscode.commands.executeCommand('newsmark.hideIgnoredChecks')
    await untilMessages(...both)
    assert.equal(await readLedger(), '')
  })

  it('heed what somebody else ignored, as soon as the file tells', async () => {
    await openDepot('others.news.txt')
    await vscode.workspace.fs.writeFile(
      ledger,
      bytes('{"rule":"ambiguous-name","scope":"folder","path":"","reason":"twins"}\n'),
    )
    await untilMessages(notClosed, notClosed)
    await vscode.workspace.fs.delete(ledger)
    await untilMessages(...both)
  })

  it('leave a file alone that cannot be read', async () => {
    const broken = '<<<<<<< ours\n{"rule":"ambiguous-name","scope":"folder","path":""}\n'
    await vscode.workspace.fs.writeFile(ledger, bytes(broken))
    await openDepot('broken.news.txt')
    await untilMessages(...both)
    await vscode.commands.executeCommand('notifications.showList')
    await textOf('.notifications-center >> text=cannot be read')
    await vscode.commands.executeCommand('newsmark.ignoreHere', (await findings())[0])
    await textOf('.notifications-center >> text=Not ignored')
    assert.equal(await readLedger(), broken)
    assert.deepEqual(await messages(), both)
  })

  it('have quick fixes at the words they rest on, which ignore them', async () => {
    const { document } = await openDepot('fixes.news.txt')
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, 'Nobody'),
    )
    const ours = actions.filter(({ title }) => title.startsWith('Ignore'))
    assert.deepEqual(
      ours.map(({ title }) => title),
      [
        'Ignore here: Unbalanced quotation marks',
        'Ignore in this file: Unbalanced quotation marks',
        'Ignore in this folder: Unbalanced quotation marks',
      ],
    )
    const { command, arguments: args } = ours[1]!.command!
    await vscode.commands.executeCommand(command, ...args!)
    await untilMessages(twoPeople)
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
