import { assert } from 'chai'
import * as vscode from 'vscode'
import { until } from './until.ts'

describe('activation', () => {
  it('reads a .news.txt file as news and starts the extension', async () => {
    const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'activation.news.txt')
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('“We will rebuild,” Mayor Ana Prado said.\n'))
    const document = await vscode.workspace.openTextDocument(file)
    await vscode.window.showTextDocument(document)
    assert.strictEqual(document.languageId, 'news')
    await until(() => vscode.extensions.getExtension('newsmark.newsmark')?.isActive)
  })
})
