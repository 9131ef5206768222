// `npm start`: builds the extension and opens VS Code on the sample articles with it.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { startCodeServer } from './code-server.mjs'
import { startDesktop } from './desktop.mjs'
import { findCommand, root, run, start } from './machine.mjs'
import { setup } from './setup.mjs'
import { findVSCode } from './vscode.mjs'

const samples = join(root, 'media/samples')
const data = join(root, 'out/start')
const extensions = join(data, 'extensions')

function openDesktop(vscode) {
  return startDesktop(vscode, { data, extensions }, [`--extensionDevelopmentPath=${root}`, samples])
}

async function openCodeServer(vscode) {
  rmSync(extensions, { recursive: true, force: true })
  mkdirSync(extensions, { recursive: true })
  symlinkSync(root, join(extensions, 'newsmark'))
  const { address, child } = await startCodeServer(vscode, { data, extensions, log: join(data, 'server.log') })
  address.searchParams.set('folder', samples)
  console.log(`Newsmark is at ${address}\nCtrl-C ends it. After \`npm run build\`, reload the page.`)
  openBrowser(address.href)
  return child
}

// The printed address is enough where no browser opens.
function openBrowser(address) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return
  const opener = findCommand('xdg-open', 'open')
  if (opener) start(opener, [address], { stdio: 'ignore' }).on('error', () => {})
}

try {
  await setup()
  console.log('Building Newsmark ...')
  await run('node', ['scripts/build.mjs'])
  const vscode = await findVSCode('start')
  const child = await (vscode.kind === 'desktop' ? openDesktop(vscode) : openCodeServer(vscode))
  await new Promise((ended) => child.on('exit', ended))
} catch (error) {
  console.error(`npm start: ${error.message}`)
  process.exitCode = 1
}
