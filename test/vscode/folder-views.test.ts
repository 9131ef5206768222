import { assert } from 'chai'
import * as vscode from 'vscode'
import { deleteLater, fileIn, labelOf, newsmark, openText, outline, rowIn, rowsOf, selectedWords } from './article.ts'
import { labelsBelow, leaveFolder, leaveSamples, rowCalled, setFiles, showFolder } from './clippings.ts'
import { click, textOf } from './page.ts'
import { until } from './until.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const write = (name: string, content: string | Uint8Array) =>
  vscode.workspace.fs.writeFile(fileIn(name), typeof content === 'string' ? bytes(content) : content)

describe('a folder', () => {
  beforeEach(() => leaveSamples())
  afterEach(leaveFolder)

  it('is read when a view is turned to it: its actors by kind, who is in most articles first', async () => {
    const actors = await showFolder('actors')
    const persons = await rowCalled(actors, 'Persons')
    assert.sameMembers((await labelsBelow(actors, persons)).slice(0, 2), ['Pieter Lomax', 'Selma Oduya'])
    const item = actors.getTreeItem(await rowCalled(actors, 'Selma Oduya'))
    assert.match(String(item.description), /transport minister · 3 articles$/)
    assert.match(item.accessibilityInformation!.label, /^Selma Oduya, person, transport minister: 5 claims, 3 articles/)
    assert.equal(actors.view.description, String((await outline(actors)).filter((row) => row.startsWith('  ')).length))
    assert.equal(actors.view.message, '')
  })

  it('tells of an actor what each article says, and leads there', async () => {
    const actors = await showFolder('actors')
    const oduya = await rowCalled(actors, 'Selma Oduya')
    const titles = await rowCalled(actors, 'Titles by day', oduya)
    assert.deepEqual(await labelsBelow(actors, titles), [
      '2025-05-06 · Transport Minister',
      '2025-05-07 · Interior Minister',
      '2025-05-09 · transport minister',
    ])
    const together = await rowCalled(actors, 'Named together with', oduya)
    const lomax = await rowCalled(actors, 'Pieter Lomax', together)
    assert.includeMembers(await labelsBelow(actors, lomax), ['Latest claims', 'Mentions by article'])
    await actors.view.reveal(oduya, { expand: true })
    await actors.view.reveal(titles, { expand: true })
    await click(rowIn('Actors', 'Interior Minister'))
    const editor = await until(() => vscode.window.activeTextEditor)
    assert.match(editor.document.uri.path, /tunnel-leak-gazette\.news\.txt$/)
    await until(() => selectedWords(editor)[0] === 'Interior Minister')
  })

  it('lists its claims by article, or by speaker where that is wanted', async () => {
    const claims = await showFolder('claims')
    assert.equal(labelOf(claims, claims.roots[0]!), 'tunnel-leak-evening-post')
    claims.filter = 'actor:oduya kind:direct from:2025-05-07'
    await until(() => claims.roots.length === 2)
    assert.deepEqual(outline(claims), [
      'tunnel-leak-evening-post',
      '  “She did what no…',
      'tunnel-leak-gazette',
      '  “Not one tram will…',
    ])
    await vscode.commands.executeCommand('newsmark.groupClaimsBySpeaker')
    await until(() => labelOf(claims, claims.roots[0]!) === 'Selma Oduya')
    assert.lengthOf(claims.roots, 1)
    const claim = await rowCalled(claims, '“Not one tram')
    assert.equal(claims.getTreeItem(claim).description, 'tunnel-leak-gazette · 2025-05-07')
    await vscode.commands.executeCommand('newsmark.copyClaim', claim)
    assert.match(await vscode.env.clipboard.readText(), /^Selma Oduya: “Not one tram will run/)
    await vscode.commands.executeCommand('newsmark.groupClaimsByArticle')
  })

  it('has its conflicts ignored, whether or not their articles are open', async () => {
    const checks = await showFolder('checks')
    const conflicts = () => rowsOf(checks).filter((node) => node.kind === 'conflict')
    await until(() => conflicts().length > 1)
    const [first, ...others] = conflicts()
    await vscode.commands.executeCommand('newsmark.ignoreHere', first)
    await until(() => conflicts().length === others.length)
    assert.sameMembers(
      conflicts().map(({ id }) => id),
      others.map(({ id }) => id),
    )
    await deleteLater(fileIn('.newsmark/ignores.jsonl'))
    await until(() => conflicts().length === others.length + 1)
  })

  it('shows the row of what stands under the cursor', async () => {
    const claims = await showFolder('claims')
    const { document } = await vscode.window.showTextDocument(fileIn('tunnel-leak-gazette.news.txt'))
    const editor = await vscode.window.showTextDocument(document)
    const at = document.positionAt(document.getText().indexOf('timetable back up. “I never') + 25)
    editor.selection = new vscode.Selection(at, at)
    await until(() => claims.view.selection.some((node) => labelOf(claims, node).startsWith('“I never')))
  })

  it('brings more rows where there are many', async () => {
    const said = Array.from(
      { length: 230 },
      (_, at) => `“We have mended pipe ${at} in the zinc works,” Ida Kvist said.`,
    )
    await write('zinc-works.news.txt', said.join('\n\n'))
    const claims = await showFolder('claims')
    claims.filter = 'zinc'
    await until(() => claims.roots.length === 2)
    const more = await rowCalled(claims, 'Show more')
    assert.match(String(claims.getTreeItem(more).description), /^\d\d are not shown$/)
    const [article] = claims.roots
    assert.lengthOf(await claims.getChildren(article), 200)
    await vscode.commands.executeCommand('newsmark.showMore', more)
    const total = Number(claims.view.description)
    await until(async () => (await claims.getChildren(claims.roots[0])).length === total)
    assert.notInclude(outline(claims), 'Show more')
    await vscode.workspace.fs.delete(fileIn('zinc-works.news.txt'))
  })

  it('tells which files are left out, and why', async () => {
    await write('picture.news.txt', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1]))
    const actors = await showFolder('actors')
    const left = await rowCalled(actors, '1 file left out')
    const [file] = await actors.getChildren(left)
    assert.equal(labelOf(actors, file!), 'picture.news.txt')
    assert.isNotEmpty(actors.getTreeItem(file!).description)
    await deleteLater(fileIn('picture.news.txt'))
    await until(() => !outline(actors).join().includes('left out'))
  })

  it('heeds what is written, on disk and without saving', async () => {
    const claims = await showFolder('claims')
    claims.filter = 'quartz'
    await until(() => claims.view.description === '0')
    await write('quartz.news.txt', '“The quartz is not for sale,” Ida Kvist said.\n')
    await until(() => claims.view.description === '1')
    const editor = await openText('quartz.news.txt', '“The quartz is not for sale,” Ida Kvist said.\n')
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '\n“The quartz stays,” Jonas Falk said.\n'))
    await until(() => claims.view.description === '2')
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await until(() => claims.view.description === '1')
    await deleteLater(fileIn('quartz.news.txt'))
    await until(() => claims.view.description === '0')
  })

  it('says so where it holds no news, and offers to read plain text', async () => {
    await setFiles('exclude', { '**/*.news.txt': true })
    await showFolder('actors')
    await until(async () => (await newsmark()).folders.state?.found === 0)
    await textOf('.welcome-view-content:has-text("named as news")')
    await textOf('.welcome-view-content >> text=Read its plain text as news')
  })

  it('can be stopped, and read again', async () => {
    const actors = await showFolder('actors')
    const { folders } = await newsmark()
    // Nothing of it is in the cache, where the test has a second go.
    const pile = Array.from({ length: 400 }, (_, at) => `“Pile ${at} of ${Date.now()} is high,” Ida Kvist said.\n\n`)
    await Promise.all(Array.from({ length: 60 }, (_, at) => write(`pile/${at}.news.txt`, `${at}\n\n${pile.join('')}`)))
    // Before all are known, those that are may all be read for a moment.
    await until(() => folders.state?.phase === 'reading' && folders.state.found >= 60)
    await vscode.commands.executeCommand('newsmark.stopReading')
    await until(() => folders.state?.phase === 'stopped')
    await until(() => /^Stopped: \d+ of \d+ articles are read/.test(actors.view.message!))
    assert.isBelow(folders.state!.read, folders.state!.found)
    await vscode.commands.executeCommand('newsmark.readFolderAgain')
    await until(() => folders.state?.phase === 'ready' && folders.state.read === folders.state.found, 50)
    assert.equal(actors.view.message, '')
    await vscode.workspace.fs.delete(fileIn('pile'), { recursive: true })
  })
})
