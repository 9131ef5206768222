import { assert } from 'chai'
import * as vscode from 'vscode'
import { closeEverything, newsmark } from './article.ts'
import { fill, press, textOf } from './page.ts'
import { until } from './until.ts'

describe('the sample articles', () => {
  afterEach(closeEverything)

  it('are offered by a command, and the chosen one is read', async () => {
    void vscode.commands.executeCommand('newsmark.openSamples')
    await textOf('.quick-input-widget .monaco-list-row:has-text("harbour-bridge-courier")')
    await fill('courier')
    await press('Enter')
    const { claims } = await newsmark()
    await until(() => claims.roots.length > 0)
    assert.match(
      vscode.window.activeTextEditor!.document.uri.path,
      /media\/samples\/harbour-bridge-courier\.news\.txt$/,
    )
  })
})
