import { assert } from 'chai'
import * as vscode from 'vscode'
import { closeEverything, hoverAt, newsmark, openWithSidebar, outline, pier } from './article.ts'
import { until } from './until.ts'

describe('the language server', () => {
  afterEach(closeEverything)

  it('can be restarted, and knows the open article again', async () => {
    const editor = await openWithSidebar('restart.news.txt', pier)
    const { actors } = await newsmark()
    const before = outline(actors)
    await vscode.commands.executeCommand('newsmark.restartServer')
    assert.include(await hoverAt(editor.document, 'Elin Sorvik'), 'Elin Sorvik')
    assert.deepEqual(outline(actors), before)
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(0, 0), '“Nothing was decided today at all,” Ida Kvist said.\n\n'),
    )
    await until(() => outline(actors).join().includes('Ida Kvist'))
  })
})
