import { assert } from 'chai'
import * as vscode from 'vscode'
import type { ActParams, MarkItem } from '../../src/server/decision-protocol.ts'
import { type Article, articleRequest } from '../../src/server/protocol.ts'
import { write } from '../../src/vscode/files.ts'
import { closeEverything, fileIn, hoverAt, newsmark, open, openText, ownersWords, pier, rangeOf } from './article.ts'
import { cleanUp, set } from './depot.ts'
import { screenshot, textOf } from './page.ts'
import { until } from './until.ts'

const ledgerOf = (name: string) => fileIn(`.newsmark/articles/${name}.jsonl`)
const readLedger = async (name: string) => new TextDecoder().decode(await vscode.workspace.fs.readFile(ledgerOf(name)))
const isThere = async (file: vscode.Uri): Promise<boolean> =>
  vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  )

/** What the server knows of an open article. */
async function articleOf({ uri }: vscode.TextDocument): Promise<Article> {
  const { client } = await newsmark()
  return until(() => client.sendRequest<Article | null>(articleRequest, { uri: uri.toString() }))
}

async function claimOf(document: vscode.TextDocument, words: string): Promise<MarkItem> {
  const { decisions } = await articleOf(document)
  return decisions.marks.find((mark) => mark.kind === 'claim' && mark.words === words)!
}

/** Decide about the claim of the pier's owner. */
async function decide(document: vscode.TextDocument, act: ActParams): Promise<void> {
  await until(() => hoverAt(document, 'Elin Sorvik'))
  const params = { uri: document.uri.toString(), marks: [(await claimOf(document, ownersWords)).id], act }
  assert.isTrue(await vscode.commands.executeCommand('newsmark.decide', params))
}

async function rename(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.renameFile(fileIn(from), fileIn(to))
  assert.isTrue(await vscode.workspace.applyEdit(edit))
}

describe('what is decided about an article', () => {
  afterEach(cleanUp)

  it('is written beside it by the command that every editor has', async () => {
    const { document } = await openText('decided.news.txt', pier)
    await decide(document, { act: 'accept' })
    assert.include(await readLedger('decided.news.txt'), '"act":"accept"')
    assert.equal((await claimOf(document, ownersWords)).state, 'accepted')
  })

  it('is told in the hover card, with a source that opens as a page', async () => {
    await set('name', 'Ann Lee')
    const editor = await openText('decided-hover.news.txt', pier)
    const { document } = editor
    await decide(document, { act: 'accept' })
    const source = 'https://example.org/minutes'
    await decide(document, { act: 'verify', verdict: 'confirmed', note: 'Press [office](command:x)', source })
    const card = await hoverAt(document, 'The pier is older')
    assert.match(card, /Accepted by Ann Lee, \d+ \w+ \d{4}/)
    assert.match(card, /✓ Confirmed by Ann Lee/)
    const { start } = rangeOf(document, 'The pier is older')
    editor.selection = new vscode.Selection(start, start)
    await vscode.commands.executeCommand('editor.action.showHover')
    const shown = await textOf('.monaco-hover:has-text("Accepted by Ann Lee")')
    assert.include(shown, 'Press [office](command:x)')
    await textOf(`.monaco-hover a[data-href="${source}"], .monaco-hover a[href="${source}"]`)
    await screenshot('decided-hover')
  })

  it('can be done by code actions: about the mark at the cursor, and with what is selected', async () => {
    const { document } = await openText('decided-actions.news.txt', pier)
    await until(() => hoverAt(document, 'Elin Sorvik'))
    const actionsAt = async (words: string, length = words.length) => {
      const { start } = rangeOf(document, words)
      const range = new vscode.Range(start, start.translate(0, length))
      const kind = 'refactor.newsmark'
      const read = 'vscode.executeCodeActionProvider'
      return vscode.commands.executeCommand<vscode.CodeAction[]>(read, document.uri, range, kind)
    }
    const perform = async (actions: vscode.CodeAction[], title: string) => {
      const { command, arguments: given = [] } = actions.find((each) => each.title === title)!.command!
      assert.isTrue(await vscode.commands.executeCommand(command, ...given))
    }
    await perform(await actionsAt('older than', 0), 'Change the speaker to Elin Sorvik')
    assert.equal((await claimOf(document, ownersWords)).speaker, 'Elin Sorvik')
    await perform(await actionsAt('owns 3 boats'), 'Mark as a claim')
    assert.equal((await claimOf(document, 'owns 3 boats')).state, 'added')
  })

  it('is offered and told above each paragraph where the setting asks for it', async () => {
    const { document } = await openText('decided-lens.news.txt', pier)
    await until(() => hoverAt(document, 'Elin Sorvik'))
    const lenses = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri)
    assert.deepEqual(await lenses(), [])
    await set('codeLens', true)
    await until(async () => (await lenses()).length === 9)
    await textOf('.codelens-decoration:has-text("Elin Sorvik · direct · open")')
    await screenshot('code-lens')
    const accept = (await lenses()).find(({ range, command }) => {
      return range.start.line === rangeOf(document, 'We will not').start.line && command?.title === 'Accept'
    })
    assert.isTrue(await vscode.commands.executeCommand(accept!.command!.command, ...accept!.command!.arguments!))
    await textOf('.codelens-decoration:has-text("direct · accepted")')
  })

  it('shows in hints, where the setting asks for them, who says it and which day is meant', async () => {
    const text = `BRANDHOLM, March 12, 2024 -- Jonas Falk came on Monday.\n\nHe said the boats would stay ashore.\n`
    const { document } = await openText('decided-hints.news.txt', text)
    await until(() => hoverAt(document, 'Jonas Falk'))
    await set('inlayHints', true)
    const shown = await until(() => textOf('.view-line:has-text("stay ashore")'))
    assert.notInclude(shown, 'Falk said')
    await textOf('.view-line:has-text("stay ashore— Jonas Falk"), .view-line:has-text("stay ashore — Jonas Falk")')
    await textOf('.view-line:has-text("= 2024-03-11")')
    await screenshot('inlay-hints')
  })

  it('goes along with an article that is renamed while it is open, and back', async () => {
    const { document } = await openText('before.news.txt', pier)
    await decide(document, { act: 'reject' })
    const written = await readLedger('before.news.txt')
    await rename('before.news.txt', 'after.news.txt')
    await until(
      async () => (await isThere(ledgerOf('after.news.txt'))) && !(await isThere(ledgerOf('before.news.txt'))),
    )
    assert.include(await readLedger('after.news.txt'), 'after.news.txt')
    const after = await open('after.news.txt')
    await until(async () => (await claimOf(after.document, ownersWords)).state === 'rejected')
    await rename('after.news.txt', 'before.news.txt')
    await until(async () => !(await isThere(ledgerOf('after.news.txt'))))
    assert.equal(await readLedger('before.news.txt'), written)
  })

  it('goes along with a folder that is renamed', async () => {
    const { document } = await openText('desk-before/deep/pier.news.txt', pier)
    await decide(document, { act: 'reject' })
    await closeEverything()
    await rename('desk-before', 'desk-after')
    await until(async () => isThere(ledgerOf('desk-after/deep/pier.news.txt')))
    await until(async () => !(await isThere(fileIn('.newsmark/articles/desk-before'))))
    const after = await open('desk-after/deep/pier.news.txt')
    await until(async () => (await claimOf(after.document, ownersWords)).state === 'rejected')
    assert.isTrue(await vscode.commands.executeCommand('newsmark.undo', { uri: after.document.uri.toString() }))
    assert.equal(await readLedger('desk-after/deep/pier.news.txt'), '')
  })

  it('is found again for an article that was renamed unseen', async () => {
    const { document } = await openText('unseen.news.txt', pier)
    await decide(document, { act: 'reject' })
    await closeEverything()
    await vscode.workspace.fs.rename(fileIn('unseen.news.txt'), fileIn('seen.news.txt'))
    const after = await open('seen.news.txt')
    await until(async () => (await claimOf(after.document, ownersWords)).state === 'rejected')
    await decide(after.document, { act: 'note', text: 'Ask Falk' })
    await until(async () => !(await isThere(ledgerOf('unseen.news.txt'))))
    await vscode.commands.executeCommand('notifications.showList')
    await textOf('.notifications-center >> text=/seen.news.txt: what was decided about it as unseen.news.txt/')
  })

  it('is kept whole where several windows write at once', async () => {
    const file = ledgerOf('windows.news.txt')
    const windows = [0, 1, 2, 3]
    const times = [0, 1, 2, 3, 4, 5, 6, 7]
    const read = () => isThere(file).then(async (there) => (there ? readLedger('windows.news.txt') : null))
    await Promise.all(
      windows.map(async (window) => {
        for (const time of times) {
          let written = false
          while (!written) {
            const before = await read()
            written = await write(file, `${before ?? ''}{"window":${window},"time":${time}}\n`, before)
          }
        }
      }),
    )
    const lines = (await readLedger('windows.news.txt')).trimEnd().split('\n')
    assert.lengthOf(new Set(lines), windows.length * times.length)
    assert.lengthOf(lines, windows.length * times.length)
    const left = await vscode.workspace.fs.readDirectory(fileIn('.newsmark/articles'))
    assert.deepEqual(
      left.filter(([, type]) => type === vscode.FileType.File).map(([name]) => name),
      ['windows.news.txt.jsonl'],
    )
  })

  it('waits for no window that broke off while it wrote', async () => {
    const file = ledgerOf('broken-off.news.txt')
    const lock = fileIn('.newsmark/articles/broken-off.news.txt.jsonl.lock')
    await vscode.workspace.fs.writeFile(lock, new Uint8Array())
    assert.isTrue(await write(file, '{}\n', null))
    assert.isFalse(await isThere(lock))
  }).timeout(30_000)

  it('stays as it was where it cannot be written, and a person is told why', async () => {
    await vscode.workspace.fs.writeFile(fileIn('.newsmark/articles/no-folder'), new Uint8Array())
    const { document } = await openText('no-folder/ferry.news.txt', pier)
    await until(() => hoverAt(document, 'Elin Sorvik'))
    const marks = [(await claimOf(document, ownersWords)).id]
    const params = { uri: document.uri.toString(), marks, act: { act: 'reject' } }
    assert.isFalse(await vscode.commands.executeCommand('newsmark.decide', params))
    assert.equal((await claimOf(document, ownersWords)).state, 'open')
    await vscode.commands.executeCommand('notifications.showList')
    const told = await textOf('.notifications-center .notification-list-item-message:has-text("Not written")')
    assert.include(told, 'no-folder/ferry.news.txt.jsonl: there is a file where its folder would be')
  })
})
