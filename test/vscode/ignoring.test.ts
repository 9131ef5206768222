import { assert } from 'chai'
import * as vscode from 'vscode'
import { closeEverything, deleteLater, fileIn, newsmark, open, rangeOf } from './article.ts'
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
import { textOf } from './page.ts'
import { until } from './until.ts'

const ledger = fileIn('.newsmark/ignores.jsonl')
const bytes = (text: string) => new TextEncoder().encode(text)
const readLedger = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(ledger))

describe('checks', () => {
  afterEach(cleanUp)

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
    await openDepot('in-a-file.news.txt')
    await set('name', 'Ann Lee')
    const nodes = await findings()
    // Two rows are selected.
    await vscode.commands.executeCommand('newsmark.ignoreInFile', nodes[0], [nodes[0], nodes[1]])
    await untilMessages()
    await textOf('.welcome-view-content:has-text("is ignored")')
    assert.lengthOf((await readLedger()).trim().split('\n'), 2)
    assert.include(await readLedger(), '"by":"Ann Lee"')
    await openDepot('another-file.news.txt')
    await untilMessages(...allMessages)
  })

  it('can be ignored in a folder and those below', async () => {
    await openDepot('desk/one.news.txt')
    await vscode.commands.executeCommand('newsmark.ignoreInFolder', (await findings())[0])
    await untilMessages(notClosed, notClosed)
    await openDepot('desk/night/two.news.txt')
    await untilMessages(notClosed, notClosed)
    await openDepot('desks.news.txt')
    await untilMessages(...allMessages)
  })

  it('are shown fainter where they are ignored, and are heard again when told', async () => {
    await openDepot('again.news.txt')
    const { checks } = await newsmark()
    await vscode.commands.executeCommand('newsmark.ignoreHere', (await findings())[0])
    await untilMessages(notClosed, notClosed)
    await vscode.commands.executeCommand('newsmark.showIgnoredChecks')
    await untilMessages(...allMessages)
    const [ignored] = await findings()
    const item = checks.getTreeItem(ignored!)
    assert.equal(item.contextValue, 'ignored')
    assert.equal(item.description, 'line 3 · ignored here')
    await vscode.commands.executeCommand('newsmark.stopIgnoringCheck', ignored)
    await until(async () => (await findings())[0]?.finding.ignored.length === 0)
    await vscode.commands.executeCommand('newsmark.hideIgnoredChecks')
    await untilMessages(...allMessages)
    assert.equal(await readLedger(), '')
  })

  it('stay ignored when the server is restarted, and can be ignored after that', async () => {
    await openDepot('restarted.news.txt')
    await vscode.commands.executeCommand('newsmark.ignoreHere', (await findings())[1])
    await untilMessages(twoPeople, notClosed)
    await vscode.commands.executeCommand('newsmark.restartServer')
    await vscode.commands.executeCommand('newsmark.ignoreInFile', (await findings())[0])
    await untilMessages(notClosed)
    assert.lengthOf((await readLedger()).trim().split('\n'), 2)
    const left = await vscode.workspace.fs.readDirectory(fileIn('.newsmark'))
    const files = left.filter(([, type]) => type === vscode.FileType.File).map(([name]) => name)
    assert.deepEqual(files, ['ignores.jsonl'], 'no draft is left')
  })

  it('heed what somebody else ignored, as soon as the file tells', async () => {
    await openDepot('others.news.txt')
    await vscode.workspace.fs.writeFile(
      ledger,
      bytes('{"rule":"ambiguous-name","scope":"folder","path":"","reason":"twins"}\n'),
    )
    await untilMessages(notClosed, notClosed)
    await deleteLater(ledger)
    await untilMessages(...allMessages)
  })

  it('leave a file alone that cannot be read', async () => {
    const broken = '<<<<<<< ours\n{"rule":"ambiguous-name","scope":"folder","path":""}\n'
    await vscode.workspace.fs.writeFile(ledger, bytes(broken))
    await openDepot('broken.news.txt')
    await untilMessages(...allMessages)
    await vscode.commands.executeCommand('notifications.showList')
    await textOf('.notifications-center >> text=cannot be read')
    await vscode.commands.executeCommand('newsmark.ignoreHere', (await findings())[0])
    await textOf('.notifications-center >> text=Not written')
    assert.equal(await readLedger(), broken)
    assert.deepEqual(await messages(), allMessages)
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
})
