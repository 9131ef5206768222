import * as vscode from 'vscode'
import { openWithSidebar, rowIn } from './article.ts'
import { leaveFolder, leaveSamples, rowCalled, showFolder } from './clippings.ts'
import { click, fill, press, screenshot, textOf } from './page.ts'
import { themes } from './themes.ts'

const header = (view: string) => `.pane-header[aria-label^="${view}"]`

describe('the looks of a folder', () => {
  beforeEach(() => leaveSamples())
  afterEach(async () => {
    await vscode.workspace.getConfiguration('workbench').update('colorTheme', undefined, true)
    await leaveFolder()
  })

  for (const [name, { theme }] of Object.entries(themes)) {
    const use = () => vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, true)

    it(`show who is in it and where it disagrees in ${name}, and are pictured`, async () => {
      await use()
      const checks = await showFolder('checks')
      const actors = await showFolder('actors')
      await click(header('Claims'))
      const oduya = await rowCalled(actors, 'Selma Oduya')
      await actors.view.reveal(oduya, { expand: true, select: true })
      await actors.view.reveal(await rowCalled(actors, 'Titles by day', oduya), { expand: true })
      const conflict = await rowCalled(checks, 'Pieter Lomax')
      await checks.view.reveal(conflict, { expand: true, select: true })
      await vscode.commands.executeCommand('newsmark.openConflict', conflict)
      await textOf('.monaco-diff-editor .view-line:has-text("not warned")')
      await screenshot(`folder-${name}`)
      await click(header('Claims'))
    })

    it(`show the same statement and the claims in ${name}, and are pictured`, async () => {
      await use()
      await openWithSidebar('tunnel-leak-gazette.news.txt')
      const claims = await showFolder('claims')
      claims.filter = 'the'
      const statements = await showFolder('statements')
      const statement = await rowCalled(statements, '“Not one tram')
      await statements.view.reveal(statement, { expand: true, select: true })
      await textOf(rowIn('Statements', 'tunnel-leak-wire'))
      await screenshot(`statements-${name}`)
    })

    it(`show the search in ${name}, and are pictured`, async () => {
      await use()
      await showFolder('claims')
      void vscode.commands.executeCommand('newsmark.searchClaims')
      await fill('actor:oduya shoes')
      await textOf('.quick-input-list .monaco-list-row:has-text("Selma Oduya")')
      await screenshot(`search-${name}`)
      await press('Escape')
    })
  }
})
