// Runs suites in code-server, in a headless Chromium.
import { appendFileSync } from 'node:fs'
import { format } from 'node:util'
import { chromium } from 'playwright-core'
import { installExtension, startCodeServer } from '../../scripts/code-server.mjs'
import { findChromium } from '../../scripts/debian.mjs'

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Open a window that runs the session's suites: its Playwright page, its exit code to come, and how to close it. */
export async function openInCodeServer(vscode, session) {
  if (session.vsix) await installExtension(vscode, session.vsix, session)
  const server = await startCodeServer(vscode, session, ['--enable-smoke-test-driver'])
  const browser = await chromium.launch({ executablePath: findChromium(), args: browserFlags })
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  const exitCode = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve))
  await page.exposeFunction('codeAutomationLog', (_type, [first, ...rest]) => {
    if (first === '[suite]') session.print(format(...rest))
    else appendFileSync(session.log, `${format(first, ...rest)}\n`)
  })
  await page.goto(addressOf(server.address, session))
  const close = async () => {
    await browser.close()
    server.child.kill()
  }
  return { page, exitCode, close }
}

function addressOf(server, { workspace, extension, suites }) {
  const remote = (path) => `vscode-remote://${server.host}${path}`
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(suites)],
  ]
  const address = new URL(server)
  address.searchParams.set('folder', workspace)
  address.searchParams.set('payload', JSON.stringify(payload))
  return address.href
}
