import { assert } from 'chai'
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { listFolderRequest, readArticleRequest } from '../../src/server/folder-protocol.ts'
import { registerFolderFiles } from '../../src/vscode/folder-files.ts'
import { closeEverything, fileIn, open } from './article.ts'
import { askFolder, move, readFolder, remove, untilArticlesOf, write } from './folder.ts'

const halgrim = 'Tove Halgrim said that the ferry would sail again.\n'
const ostvik = 'Nils Ostvik said that the ferry would stay in port.\n'

describe('a folder of articles', () => {
  before(async () => {
    await vscode.commands.executeCommand('newsmark.actors.focus')
    await write('ferry/halgrim.news.txt', halgrim)
    await write('ferry/deep/halgrim.news', halgrim)
    await write('ferry/notes.txt', ostvik)
  })
  afterEach(closeEverything)
  after(() => remove('ferry'))

  it('is read when it is asked for', async () => {
    const { found, read } = await readFolder()
    assert.isAtLeast(found, 12)
    assert.equal(read, found)
    await untilArticlesOf('Tove Halgrim', 2)
    await untilArticlesOf('Nils Ostvik', 0)
  })

  it('knows of files that are made, changed, renamed and deleted', async () => {
    await write('ferry/ostvik.news.txt', ostvik)
    await untilArticlesOf('Nils Ostvik', 1)
    await write('ferry/halgrim.news.txt', ostvik)
    await untilArticlesOf('Nils Ostvik', 2)
    await move('ferry/ostvik.news.txt', 'ferry/ostvik.txt')
    await untilArticlesOf('Nils Ostvik', 1)
    await move('ferry/ostvik.txt', 'ferry/again.article')
    await untilArticlesOf('Nils Ostvik', 2)
    await remove('ferry/again.article')
    await untilArticlesOf('Nils Ostvik', 1)
    await write('ferry/halgrim.news.txt', halgrim)
    await untilArticlesOf('Tove Halgrim', 2)
  })

  it('knows of folders that are renamed and deleted', async () => {
    await write('ferry/wire/2016/a.news', ostvik)
    await write('ferry/wire/2016/b.news', ostvik)
    await untilArticlesOf('Nils Ostvik', 2)
    await move('ferry/wire', 'ferry/node_modules')
    await untilArticlesOf('Nils Ostvik', 0)
    await move('ferry/node_modules', 'ferry/wire')
    await untilArticlesOf('Nils Ostvik', 2)
    await remove('ferry/wire')
    await untilArticlesOf('Nils Ostvik', 0)
  })

  it('heeds ignore files and settings', async () => {
    await write('ferry/.gitignore', 'deep\n')
    await untilArticlesOf('Tove Halgrim', 1)
    await remove('ferry/.gitignore')
    await untilArticlesOf('Tove Halgrim', 2)
    const files = vscode.workspace.getConfiguration('files')
    await files.update('exclude', { '**/deep': true }, vscode.ConfigurationTarget.Workspace)
    await untilArticlesOf('Tove Halgrim', 1)
    await files.update('exclude', undefined, vscode.ConfigurationTarget.Workspace)
    await untilArticlesOf('Tove Halgrim', 2)
    await files.update('associations', { '**/ferry/*.txt': 'news' }, vscode.ConfigurationTarget.Workspace)
    await untilArticlesOf('Nils Ostvik', 1)
    await files.update('associations', undefined, vscode.ConfigurationTarget.Workspace)
    await untilArticlesOf('Nils Ostvik', 0)
  })

  it('heeds unsaved edits, and forgets them when they are not saved', async () => {
    const editor = await open('ferry/halgrim.news.txt')
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ostvik))
    await untilArticlesOf('Nils Ostvik', 1)
    assert.isTrue(editor.document.isDirty)
    await closeEverything()
    await untilArticlesOf('Nils Ostvik', 0)
  })

  it('forgets edits that are reverted in an editor that stays open', async () => {
    const { document, edit } = await open('ferry/halgrim.news.txt')
    await edit((builder) => builder.insert(new vscode.Position(0, 0), ostvik))
    await untilArticlesOf('Nils Ostvik', 1)
    // So long a browser's VS Code waits before it saves by itself, where nothing forbids it.
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await untilArticlesOf('Nils Ostvik', 0)
    assert.equal(document.getText(), halgrim)
    assert.isFalse(document.isClosed)
  })

  it('is told of what cannot be read', async () => {
    await vscode.workspace.fs.writeFile(fileIn('ferry/picture.news'), Uint8Array.of(137, 80, 78, 71, 0, 0))
    const { skipped } = await readFolder(true)
    assert.deepEqual(
      skipped.filter(({ path }) => path.startsWith('ferry/')).map(({ path, why }) => [path, why]),
      [['ferry/picture.news', 'not a text in UTF-8']],
    )
    await remove('ferry/picture.news')
  })

  it('gives the server what is below the folders of the workspace and nothing beside them', async () => {
    const answers = new Map<string, (params: object) => Promise<{ found?: unknown; problem?: string }>>()
    const client = { onRequest: (name: string, answer: never) => answers.set(name, answer) }
    registerFolderFiles(client as unknown as BaseLanguageClient)
    const list = answers.get(listFolderRequest)!
    const read = answers.get(readArticleRequest)!
    const folder = fileIn('').toString().replace(/\/$/, '')
    const { found } = await list({ uri: `${folder}/ferry` })
    assert.deepInclude(found, { name: 'deep', kind: 'folder' })
    assert.deepInclude(found, { name: 'notes.txt', kind: 'file' })
    assert.deepEqual(await read({ uri: `${folder}/ferry/notes.txt`, most: 1000 }), { found: ostvik })
    assert.deepEqual(await read({ uri: `${folder}/ferry/notes.txt`, most: 10 }), { problem: 'TooLarge' })
    assert.deepEqual(await read({ uri: `${folder}/ferry/nothing.txt`, most: 10 }), { problem: 'FileNotFound' })
    const beside = ['/..', '/../page', '/%2e%2e/page', '/ferry/../../page', '/ferry/..%5c..%5cpage', '-other', '']
    for (const path of beside.slice(0, -1)) {
      assert.deepEqual(await list({ uri: `${folder}${path}` }), { problem: 'NoPermissions' }, path)
      assert.deepEqual(await read({ uri: `${folder}${path}`, most: 10 }), { problem: 'NoPermissions' }, path)
    }
    assert.deepEqual(await read({ uri: 'file:///etc/hostname', most: 1000 }), { problem: 'NoPermissions' })
  })

  it('is asked for once, and stays read', async () => {
    const { revision } = await askFolder()
    const { phase, revision: after } = await askFolder()
    assert.deepEqual([phase, after], ['ready', revision])
  })
})
