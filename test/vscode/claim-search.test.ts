import { assert } from 'chai'
import * as vscode from 'vscode'
import { labelOf, newsmark, outline, selectedWords } from './article.ts'
import { leaveFolder, leaveSamples } from './clippings.ts'
import { click, fill, press, textOf } from './page.ts'
import { until } from './until.ts'

const row = (words: string) => `.quick-input-list .monaco-list-row:has-text(${JSON.stringify(words)})`

/** Open the search, type, and wait for a row. */
async function search(words: string, found: string): Promise<void> {
  void vscode.commands.executeCommand('newsmark.searchClaims')
  await fill(words)
  await textOf(row(found))
}

describe('the search for claims', () => {
  beforeEach(() => leaveSamples())
  afterEach(leaveFolder)

  it('reads the folder where nobody has, and finds claims by words while they are typed', async () => {
    await search('telephone number', 'Petra Lindqvist-Amadi')
    await press('Enter')
    const editor = await until(() => vscode.window.activeTextEditor)
    assert.match(editor.document.uri.path, /harbour-bridge-tribune-clipping\.news\.txt$/)
    await until(() => selectedWords(editor)[0]?.includes('telephone number of the other two'))
  })

  it('finds claims by speaker, kind and day, the newest article first', async () => {
    await search('actor:lomax kind:direct from:2025-05-07', 'tunnel-leak-herald-copy · 2025-05-07')
    await until(async () => !(await textOf('.quick-input-list')).includes('2025-05-06'))
    await press('ArrowDown')
    await press('Escape')
  })

  it('shows what it found in the view Claims', async () => {
    await search('actor:oduya shoes', 'Selma Oduya')
    await click('.quick-input-titlebar .action-label[aria-label="Show in the view Claims"]')
    const { claims } = await newsmark()
    await until(() => claims.scope === 'folder' && claims.roots.length === 2)
    assert.equal(claims.filter, 'actor:oduya shoes')
    assert.deepEqual(
      claims.roots.map((node) => labelOf(claims, node)),
      ['tunnel-leak-gazette', 'tunnel-leak-wire'],
    )
    await vscode.commands.executeCommand('newsmark.clearClaimsFilter')
    await until(() => outline(claims).length > 10)
  })

  it('has a last row that does so by key, and keeps the words for the next time', async () => {
    await search('actor:tennant', 'Jory Tennant')
    await textOf('.quick-input-list .monaco-list-row:has(:text-matches("^all 1$"))')
    await press('ArrowUp')
    await press('Enter')
    const { claims } = await newsmark()
    await until(() => claims.scope === 'folder' && claims.view.description === '1')
    void vscode.commands.executeCommand('newsmark.searchClaims')
    await textOf(row('Jory Tennant'))
    await press('Escape')
  })
})
