import * as vscode from 'vscode'
import { newsmark, rangeOf } from './article.ts'
import {
  compare,
  decide,
  fileOfDesk,
  leaveDesk,
  openHarbour,
  ownersWords,
  rowsOfKind,
  run,
  signAs,
  untilState,
  writeText,
} from './desk.ts'
import { click, screenshot } from './page.ts'
import { themes } from './themes.ts'
import { until } from './until.ts'

const headers = ['Actors', 'Claims', 'Checks'].map((view) => `.pane-header[aria-label^="${view}"]`)
const tags = [
  { name: 'blame', color: '#c2410c', description: 'Who is held to account' },
  { name: 'background', color: '#1a6fbf' },
]

async function toggleOtherViews(): Promise<void> {
  for (const header of headers) await click(header)
}

/** An article about which two people have decided something of every kind. */
async function busyDesk(): Promise<void> {
  await writeText(fileOfDesk('codebook.json'), JSON.stringify({ tags }))
  await signAs('Ann Lee')
  const editor = await openHarbour('looks.news.txt')
  await decide('Elin Sorvik', { act: 'verify', verdict: 'confirmed', note: 'The town says so' })
  await decide('Jonas Falk', { act: 'verify', verdict: 'cannot verify' })
  await decide('Elin Sorvik', { act: 'tag', tag: 'blame' })
  await decide('Jonas Falk', { act: 'tag', tag: 'background' })
  await decide('Jonas Falk', { act: 'note', text: 'Ask him for the year' })
  await decide('March 5, 2031', { act: 'verify', verdict: 'confirmed' })
  await decide('14 days', { act: 'verify', verdict: 'confirmed' })
  await decide(ownersWords, { act: 'change', to: { speaker: 'Elin Sorvik' } })
  await decide('$3 million', { act: 'note', text: 'Too little?' })
  await signAs('Ben Oduya')
  await decide(ownersWords, { act: 'change', to: { speaker: 'Jonas Falk' } })
  await decide('$3 million', { act: 'verify', verdict: 'disputed' })
  await editor.edit((edit) => {
    edit.replace(rangeOf(editor.document, '14 days'), '21 days')
  })
  await untilState('21 days', 'changed since checked')
}

describe('the looks of the ledger', () => {
  before(toggleOtherViews)
  after(toggleOtherViews)
  afterEach(async () => {
    await vscode.workspace.getConfiguration('workbench').update('colorTheme', undefined, true)
    await leaveDesk()
  })

  for (const [name, { theme }] of Object.entries(themes)) {
    it(`show what is checked and noted in ${name}, and are pictured`, async () => {
      await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, true)
      await busyDesk()
      const { ledger } = await newsmark()
      await ledger.view.reveal((await rowsOfKind('item'))[0]!, { select: true })
      await screenshot(`ledger-${name}`)
    })

    it(`show two people side by side and what is not found in ${name}, and are pictured`, async () => {
      await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, true)
      await busyDesk()
      const editor = vscode.window.activeTextEditor!
      await editor.edit((edit) => edit.delete(rangeOf(editor.document, ' The repair costs $3 million.')))
      await until(async () => (await rowsOfKind('orphan')).length > 0)
      await compare('Ann Lee', 'Ben Oduya')
      await run('compareReadings')
      const { ledger } = await newsmark()
      const [disagreement] = await rowsOfKind('disagreement')
      await ledger.view.reveal(disagreement!, { select: true, expand: true })
      await new Promise((resolve) => setTimeout(resolve, 1000))
      await screenshot(`judgements-${name}`)
    })
  }
})
