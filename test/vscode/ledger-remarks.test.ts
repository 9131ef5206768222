import { assert } from 'chai'
import * as vscode from 'vscode'
import { fileIn, labelOf, newsmark, open, openText, rangeOf, rowIn, selectedWords } from './article.ts'
import {
  decide,
  leaveDesk,
  ledgerOf,
  openHarbour,
  readText,
  rowOf,
  rowsOfKind,
  run,
  signAs,
  untilState,
  writeText,
} from './desk.ts'
import { click, textOf } from './page.ts'
import { until } from './until.ts'

const codebook = fileIn('.newsmark/codebook.json')

/** The article of the active editor with a check that has lost its words: the whole sentence is gone. */
async function orphaned(name: string): Promise<vscode.TextEditor> {
  const editor = await openHarbour(name)
  await run('confirm', await rowOf('$3 million'))
  await untilState('$3 million', 'confirmed')
  await editor.edit((edit) => edit.delete(rangeOf(editor.document, ' The repair costs $3 million.')))
  await until(async () => (await rowsOfKind('orphan')).length === 1)
  return editor
}

describe('the ledger', () => {
  beforeEach(() => signAs('Ann Lee'))
  afterEach(leaveDesk)

  it('lists tags in their colours and notes, leads to their words, and takes them out', async () => {
    await writeText(
      codebook,
      JSON.stringify({ tags: [{ name: 'blame', color: '#c2410c', description: 'Who is at fault' }] }),
    )
    const editor = await openHarbour('tags.news.txt')
    const { ledger } = await newsmark()
    await decide('Elin Sorvik', { act: 'tag', tag: 'blame' })
    await decide('Jonas Falk', { act: 'note', text: 'Ask <script>him</script> again' })
    const tag = await until(async () => (await rowsOfKind('tag')).find(({ tag }) => tag.color))
    const item = ledger.getTreeItem(tag)
    assert.deepEqual([item.label, item.description], ['#blame', '1'])
    assert.equal(item.tooltip, '#blame\n\nWho is at fault')
    assert.include(atob((item.iconPath as vscode.Uri).path.replace(/^.*base64,/, '')), '#c2410c')
    assert.equal(labelOf(ledger, tag.children[0]!), 'Elin Sorvik')
    const note = await until(async () => (await rowsOfKind('remark')).find(({ decision }) => decision.act === 'note'))
    assert.equal(labelOf(ledger, note), 'Ask <script>him</script> again')
    await ledger.view.reveal(note, { select: true })
    await click(rowIn('Ledger', 'Ask <script>'))
    await until(() => selectedWords(editor)[0] === 'Jonas Falk')
    await click(`${rowIn('Ledger', 'Ask <script>')} .action-label[aria-label="Remove Note or Tag"]`)
    await until(async () => (await rowsOfKind('remark')).length === 1)
    assert.notInclude(await readText(ledgerOf('tags.news.txt')), 'script')
  })

  it('lists what is not found any more with what was decided and where it stood', async () => {
    await orphaned('orphan.news.txt')
    const { ledger } = await newsmark()
    const [row] = await rowsOfKind('orphan')
    const { label, description, tooltip, accessibilityInformation } = ledger.getTreeItem(row!)
    assert.equal(label, '$3 million')
    assert.match(String(description), /^check: confirmed · Ann Lee \d{4}-\d\d-\d\d$/)
    assert.match(String(tooltip), /It stood here: ….*The repair costs \[\$3 million\]/)
    assert.match(accessibilityInformation!.label, /^Not found any more: \$3 million, check: confirmed · Ann Lee/)
    await run('copyOrphan', row)
    assert.match(await vscode.env.clipboard.readText(), /^\$3 million: check: confirmed, Ann Lee \d{4}-\d\d-\d\d$/)
  })

  it('gives what is not found any more the words that are selected', async () => {
    const editor = await orphaned('reattach.news.txt')
    const [row] = await rowsOfKind('orphan')
    const { start } = rangeOf(editor.document, 'Harbour')
    editor.selection = new vscode.Selection(start, start)
    await run('reattachToSelection', row)
    await textOf('.statusbar:has-text("Select the words first")')
    const { start: from, end } = rangeOf(editor.document, '14 days')
    editor.selection = new vscode.Selection(from, end)
    await run('reattachToSelection', row)
    await untilState('14 days', 'confirmed')
    assert.lengthOf(await rowsOfKind('orphan'), 0)
  })

  it('gives what is not found any more the words that stand there now', async () => {
    const editor = await openHarbour('near.news.txt')
    await decide('$3 million', { act: 'note', text: 'Ask the port' })
    await until(async () => (await rowsOfKind('remark')).length === 1)
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '$3 million'), '$4 million'))
    const row = await until(async () => (await rowsOfKind('orphan')).find(({ orphan }) => orphan.near))
    const { tooltip } = (await newsmark()).ledger.getTreeItem(row)
    assert.match(String(tooltip), /There is now: .*The repair costs \[\$4 million\]/)
    await run('reattachToNear', row)
    const remark = await until(async () => (await rowsOfKind('remark'))[0])
    assert.deepEqual([remark.mark.words, remark.decision.says], ['$4 million', 'Ask the port'])
    assert.lengthOf(await rowsOfKind('orphan'), 0)
  })

  it('lets go of what is not found any more, which can be undone', async () => {
    const { document } = await orphaned('let-go.news.txt')
    await run('letGoOrphan', (await rowsOfKind('orphan'))[0])
    await until(async () => (await rowsOfKind('orphan')).length === 0)
    assert.equal(await readText(ledgerOf('let-go.news.txt')), '')
    await vscode.commands.executeCommand('newsmark.undo', { uri: document.uri.toString() })
    await until(async () => (await rowsOfKind('orphan')).length === 1)
  })

  it('tells that its file cannot be read, leaves it, and opens it', async () => {
    await writeText(ledgerOf('broken-ledger.news.txt'), '{"half": \n')
    await openText('broken-ledger.news.txt', 'Ida Kvist counted 40 trams.\n')
    await run('ledger.focus')
    const { ledger } = await newsmark()
    await until(() => /cannot be read/.test(ledger.view.message ?? ''))
    const [row] = await rowsOfKind('brokenLedger')
    assert.equal(ledger.getTreeItem(row!).description, 'line 1 is not a JSON object')
    await run('confirm', (await rowsOfKind('item'))[0])
    assert.equal(await readText(ledgerOf('broken-ledger.news.txt')), '{"half": \n')
    await click(rowIn('Ledger', 'The ledger cannot be read'))
    await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith('broken-ledger.news.txt.jsonl'))
    await writeText(ledgerOf('broken-ledger.news.txt'), '')
    await open('broken-ledger.news.txt')
    await until(async () => (await rowsOfKind('brokenLedger')).length === 0)
  })

  it('has a codebook that is made with examples, completed and checked as it is written', async () => {
    await openHarbour('codebook.news.txt')
    await run('editCodebook')
    const editor = await until(() => {
      const active = vscode.window.activeTextEditor
      return active?.document.uri.path.endsWith('/.newsmark/codebook.json') ? active : undefined
    })
    const { document } = editor
    assert.deepEqual(
      JSON.parse(document.getText()).tags.map(({ key }: { key: string }) => key),
      ['1', '2'],
    )
    const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length))
    await editor.edit((edit) => edit.replace(whole, '{"tags": [{"name": "blame", "color": "red", ""}]}'))
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      rangeOf(document, '""').start.translate(0, 1),
    )
    const offered = items.map(({ label }) => (typeof label === 'string' ? label : label.label))
    assert.includeMembers(offered, ['description', 'key'])
    const problem = await until(() =>
      vscode.languages.getDiagnostics(document.uri).find(({ message }) => /colour like/.test(message)),
    )
    assert.equal(document.getText(problem.range), '"red"')
    await vscode.commands.executeCommand('workbench.action.files.revert')
  })
})
