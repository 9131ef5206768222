import * as vscode from 'vscode'
import { closeEverything, newsmark, openWithSidebar, rowsOf } from './article.ts'
import { click, press, screenshot, textOf } from './page.ts'

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast-dark': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
}

describe('the looks', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('workbench').update('colorTheme', undefined, true)
    await closeEverything()
  })

  for (const [name, theme] of Object.entries(themes)) {
    it(`are pictured in ${name}`, async () => {
      await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, true)
      await openWithSidebar('harbour-bridge-courier.news.txt')
      const { actors } = await newsmark()
      const speaker = rowsOf(actors).find((node) => node.kind === 'actor' && node.claimCount > 0)!
      await actors.view.reveal(speaker, { expand: true, select: true })
      await click('.view-line span:text("Haddadi")')
      await vscode.commands.executeCommand('editor.action.showHover')
      await textOf('.monaco-hover:visible')
      await screenshot(name)
      await press('Escape')
    })
  }
})
