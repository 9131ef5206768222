import * as vscode from 'vscode'

// Extension hosts cannot see the window they serve. The runner can: it answers files in a folder beside the workspace,
// which both the Node host and the web worker host reach.

/** Save a picture of the whole window as `out/screenshots/NAME.png` (the web host's in `web/`). */
export const screenshot = (name: string) => ask<void>('screenshot', name)

/** Click the first thing that matches a Playwright selector: `text=Actors`, `.monaco-hover a`. Waits for it to appear. */
export const click = (target: string) => ask<void>('click', target)

/** Press a key where the focus is: `Enter`, `Control+Shift+P`. */
export const press = (key: string) => ask<void>('press', key)

/** Type text where the focus is. */
export const type = (text: string) => ask<void>('type', text)

/** Put text into the box that asks for some, in place of what it holds. Waits for the box to appear. */
export const fill = (text: string) => ask<void>('fill', text)

/** Put text where the focus is, all of it at once. */
export const insert = (text: string) => ask<void>('insert', text)

/** The visible text of the first thing that matches a Playwright selector. Waits for it to appear. */
export const textOf = (target: string) => ask<string>('textOf', target)

/** The colour of the line under the first thing that matches a Playwright selector, as `rgb(0, 102, 204)`. */
export const lineColorOf = (target: string) => ask<string>('lineColorOf', target)

let asked = 0

async function ask<Answer>(action: string, argument: string): Promise<Answer> {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '../page')
  const id = `${++asked}`
  const question = new TextEncoder().encode(JSON.stringify({ action, argument }))
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, `${id}.question`), question)
  const { error, answer } = await readAnswer(vscode.Uri.joinPath(folder, `${id}.answer`))
  if (error) throw new Error(`${action} '${argument}': ${error}`)
  return answer as Answer
}

async function readAnswer(file: vscode.Uri): Promise<{ error?: string; answer?: unknown }> {
  for (;;) {
    try {
      return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)))
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
