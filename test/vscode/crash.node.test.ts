import { assert } from 'chai'
import * as vscode from 'vscode'
import type { State } from 'vscode-languageclient'
import { closeEverything, hoverAt, newsmark, openWithSidebar, outline, pier } from './article.ts'
import { textOf } from './page.ts'
import { until } from './until.ts'

const stopped: State.Stopped = 1

describe('a crash of the language server', () => {
  afterEach(closeEverything)

  it('leaves the sidebar and the marks as they were and is followed by a restart', async () => {
    const editor = await openWithSidebar('crash.news.txt', pier)
    const { actors } = await newsmark()
    const before = outline(actors)
    const dead = await killServer()
    assert.deepEqual(outline(actors), before)
    await textOf('.view-lines:has([class*="ced-"])')
    await until(async () => (await serverProcess()) !== dead && (await serverProcess()))
    await until(async () => (await hoverAt(editor.document, 'Elin Sorvik')).includes('Elin Sorvik'))
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(0, 0), '“Nothing was decided today at all,” Ida Kvist said.\n\n'),
    )
    await until(() => outline(actors).join().includes('Ida Kvist'))
    await textOf('.view-line:has-text("Nothing was decided") [class*="ced-"]')
  })

  it('too often ends with the server stopped, and the command brings it back', async () => {
    const editor = await openWithSidebar('crashes.news.txt', pier)
    const { client, actors } = await newsmark()
    while (client.state !== stopped) {
      await killServer()
      await until(() => client.isRunning() || client.state === stopped)
    }
    assert.isNotEmpty(outline(actors))
    await vscode.commands.executeCommand('newsmark.restartServer')
    assert.include(await hoverAt(editor.document, 'Elin Sorvik'), 'Elin Sorvik')
    await vscode.commands.executeCommand('notifications.clearAll')
  })
})

/** The process id of the server, which the client keeps to itself. */
async function serverProcess(): Promise<number | undefined> {
  const { client } = await newsmark()
  return (client as unknown as { _serverProcess?: { pid: number } })._serverProcess?.pid
}

async function killServer(): Promise<number> {
  const { client } = await newsmark()
  await until(async () => client.isRunning() && (await serverProcess()))
  const id = (await serverProcess())!
  process.kill(id, 'SIGKILL')
  await until(async () => (await serverProcess()) !== id)
  return id
}
