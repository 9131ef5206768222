// Runs suites in a desktop VS Code, whose window Playwright reaches over Chromium's debugging port.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron'
import { chromium } from 'playwright-core'
import { startDesktop } from '../../scripts/desktop.mjs'
import { run } from '../../scripts/machine.mjs'

/** Open a window that runs the session's suites: its Playwright page, its exit code to come, and how to close it. */
export async function openInDesktop(vscode, session) {
  if (session.vsix) await install(vscode, session)
  const port = await freePort()
  const flags = [`--extensionDevelopmentPath=${session.extension}`, `--extensionTestsPath=${session.suites}`]
  // The setting that says so is heeded only where there is a remote host as well.
  if (session.host === 'web') flags.push('--extensionDevelopmentKind=web')
  const child = startDesktop(vscode, session, [...flags, `--remote-debugging-port=${port}`, session.workspace])
  createInterface(child.stdout).on('line', session.print)
  child.stderr.pipe(createWriteStream(session.log))
  const exitCode = once(child, 'exit').then(([code]) => code ?? 1)
  const browser = await connect(port)
  return { page: await findWindow(browser), exitCode, close: async () => child.kill() }
}

async function install({ command }, { vsix, data, extensions }) {
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(command.at(-1), { reuseMachineInstall: true })
  const folders = [`--user-data-dir=${data}`, `--extensions-dir=${extensions}`]
  await run(cli, [...args, ...folders, '--no-sandbox', '--install-extension', vsix])
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}

async function connect(port) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    } catch (error) {
      if (attempt === 60) throw error
      await delay(500)
    }
  }
}

async function findWindow(browser) {
  for (;;) {
    const window = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().includes('workbench'))
    if (window) return window
    await delay(100)
  }
}
