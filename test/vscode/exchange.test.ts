import { assert } from 'chai'
import * as vscode from 'vscode'
import { newsmark, open } from './article.ts'
import {
  decide,
  fileOfDesk,
  leaveDesk,
  ledgerOf,
  openHarbour,
  pick,
  pickInDialog,
  readText,
  run,
  signAs,
  untilState,
  untilTold,
  writeText,
} from './desk.ts'
import { press, textOf } from './page.ts'
import { until } from './until.ts'

const formats: [string, string, RegExp][] = [
  ['W3C Web Annotations', 'out.jsonld', /^\{"@context".*"type":"AnnotationPage"/],
  ['brat standoff', 'out.ann', /^T1\t/],
  ['Table (CSV)', 'out.csv', /confirmed/],
  ['JSON Lines', 'out.jsonl', /"verdict":"confirmed"/],
  ['CoNLL-U Plus', 'out.conllup', /^# global\.columns/],
  ['Markdown', 'out.md', /^# .*\n(?:.*\n)*- 14 days.*\n {2}confirmed/],
  ['REFI-QDA project', 'out.qde', /^<\?xml .*\n<Project /],
]

/** The article with one figure confirmed and one claim rejected. */
async function checked(name: string): Promise<vscode.TextEditor> {
  const editor = await openHarbour(name)
  await decide('14 days', { act: 'verify', verdict: 'confirmed' })
  await untilState('14 days', 'confirmed')
  return editor
}

/** Export what is asked about and read the file. */
async function exported(format: string, file: string, ...before: string[]): Promise<string> {
  const done = run('exportArticle')
  for (const words of before) await pick(words)
  await pick(format)
  await pickInDialog(fileOfDesk(file))
  await done
  return readText(fileOfDesk(file))
}

describe('an article', () => {
  beforeEach(() => signAs('Ann Lee'))
  afterEach(leaveDesk)

  for (const [format, file, form] of formats) {
    it(`is exported as ${format}, with what is decided about it`, async () => {
      await checked('export.news.txt')
      assert.match(await exported(format, file), form)
    })
  }

  it('is exported together with all that are open', async () => {
    await checked('one.news.txt')
    await open('harbour-bridge-courier.news.txt')
    await until(async () => (await newsmark()).ledger.view.description !== '1/8 checked')
    const table = await exported('Table (CSV)', 'together.csv', 'All open articles')
    assert.include(table, 'one.news.txt')
    assert.include(table, 'harbour-bridge-courier.news.txt')
  })

  it('takes in what was exported, in one step to undo, and tells how much was new', async () => {
    const { document } = await checked('import.news.txt')
    await exported('W3C Web Annotations', 'back.jsonld')
    await vscode.commands.executeCommand('newsmark.undo', { uri: document.uri.toString() })
    await untilState('14 days', 'open')
    const done = run('importDecisions')
    await pickInDialog(fileOfDesk('back.jsonld'))
    await textOf('.quick-input-list .monaco-list-row.focused:has-text("W3C Web Annotations")')
    await press('Enter')
    await untilTold('1 decisions taken in')
    await done
    await untilState('14 days', 'confirmed')
    await vscode.commands.executeCommand('newsmark.undo', { uri: document.uri.toString() })
    await untilState('14 days', 'open')
  })

  it('takes in nothing of a file that is in another format, and tells why', async () => {
    await openHarbour('wrong.news.txt')
    await writeText(fileOfDesk('wrong.ann'), 'T1\tfigure 0 3\tferries\n')
    void run('importDecisions')
    await pickInDialog(fileOfDesk('wrong.ann'))
    await textOf('.quick-input-list .monaco-list-row.focused:has-text("brat")')
    await press('Enter')
    await untilTold('line 1')
    const kept = await vscode.workspace.fs.stat(ledgerOf('wrong.news.txt')).then(
      () => true,
      () => false,
    )
    assert.equal(kept, false)
  })

  it('has a sign-off report to be read and edited', async () => {
    await checked('report.news.txt')
    const done = run('signOffReport')
    await pick('Markdown')
    await done
    const report = await until(() => vscode.workspace.textDocuments.find(({ languageId }) => languageId === 'markdown'))
    assert.isTrue(report.isUntitled)
    assert.match(
      report.getText(),
      /^# Harbour to close for 14 days\n(?:.*\n)*\| 14 days \| {2}\| confirmed \| Ann Lee \|/,
    )
    await until(() =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => /^Preview/.test(label)),
    )
    await vscode.window.showTextDocument(report)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  it('has a sign-off report to be printed', async () => {
    await checked('page.news.txt')
    const done = run('signOffReport')
    await pick('HTML')
    await pickInDialog(fileOfDesk('page.html'))
    await untilTold('Saved as')
    await done
    assert.match(
      await readText(fileOfDesk('page.html')),
      /<td>14 days<\/td>.*<td class="confirmed">confirmed<\/td><td>Ann Lee<\/td>/,
    )
  })
})
