import * as vscode from 'vscode'
import { closeEverything, newsmark, openWithSidebar, rowsOf } from './article.ts'
import { click, lineColorOf, press, screenshot, textOf, type } from './page.ts'
import { themes } from './themes.ts'
import { until } from './until.ts'

/** The colour that package.json gives the line under a direct claim, as a browser writes it. */
function directColor(base: string): string {
  const { colors } = vscode.extensions.getExtension('newsmark.newsmark')!.packageJSON.contributes
  const color: string = colors.find(({ id }: { id: string }) => id === 'newsmark.claims.direct').defaults[base]
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return `rgb(${red}, ${green}, ${blue})`
}

describe('the looks', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('workbench').update('colorTheme', undefined, true)
    await closeEverything()
  })

  for (const [name, { theme, base }] of Object.entries(themes)) {
    it(`have the colours of ${name}, and are pictured`, async () => {
      await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, true)
      await openWithSidebar('harbour-bridge-courier.news.txt')
      const { actors } = await newsmark()
      const speaker = rowsOf(actors).find((node) => node.kind === 'actor' && node.claimCount > 0)!
      await actors.view.reveal(speaker, { expand: true, select: true })
      await click('.view-line span:text("Haddadi")')
      await vscode.commands.executeCommand('editor.action.showHover')
      await textOf('.monaco-hover:visible')
      const marked = '.view-line:has-text("eleven minutes") [class*="ced-"]'
      await until(async () => (await lineColorOf(marked)) === directColor(base))
      await screenshot(name)
      await press('Escape')
    })

    it(`show what deserves a second look in ${name}, and are pictured`, async () => {
      await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, true)
      await openWithSidebar('council-vote-second-look.news.txt', undefined, ['checks'])
      const { checks } = await newsmark()
      const shared = rowsOf(checks).find((node) => node.kind === 'finding' && node.finding.rule === 'ambiguous-name')!
      await checks.view.reveal(shared, { expand: true, select: true })
      await click('.view-line:has-text("Marsh later told") span:text("Marsh")')
      await vscode.commands.executeCommand('editor.action.showHover')
      await textOf('.monaco-hover:visible >> text=could be')
      await screenshot(`checks-${name}`)
      await press('Escape')
    })
  }

  it('show what deserves a second look among the problems, and are pictured', async () => {
    await vscode.workspace.getConfiguration('newsmark').update('checks.show', 'both', true)
    await openWithSidebar('council-vote-second-look.news.txt', undefined, ['checks'])
    await vscode.commands.executeCommand('workbench.actions.view.problems')
    // Documents that other suites opened have problems too, until VS Code lets go of them.
    await click('.panel .viewpane-filter input')
    await type('council-vote')
    await textOf('.markers-panel >> text=The body does not have the words')
    await screenshot('problems')
    await vscode.commands.executeCommand('problems.action.clearFilterText')
    await vscode.commands.executeCommand('workbench.action.closePanel')
    await vscode.workspace.getConfiguration('newsmark').update('checks.show', undefined, true)
  })
})
