// Which VS Code there is to run: one installed here, else a download, else code-server.
//   VSCODE_PATH      the executable of an installed VS Code
//   NEWSMARK_VSCODE  `electron` or `code-server`: take no other kind
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureCodeServer } from './code-server.mjs'
import { cacheFolder, findCommand } from './machine.mjs'

/**
 * Find a VS Code to `start` by hand or to run the `tests` in, and print which it is: `{ kind: 'desktop', name, command }`
 * or `{ kind: 'code-server', name, node, server }`.
 */
export async function findVSCode(use) {
  const wanted = process.env.NEWSMARK_VSCODE
  const desktop = wanted === 'code-server' ? undefined : await findDesktop(use)
  if (!desktop && wanted === 'electron') throw new Error('No desktop VS Code can run here: set VSCODE_PATH to one')
  const browser = use === 'tests' ? ['chromium'] : []
  const vscode = desktop ?? { kind: 'code-server', ...(await ensureCodeServer(...browser)) }
  console.log(`VS Code: ${vscode.name}`)
  return vscode
}

async function findDesktop(use) {
  const screen = findScreen(use)
  if (!screen) {
    console.log('No screen here, so no desktop VS Code')
    return
  }
  // Tests take a known version rather than whatever is on PATH; a person keeps their own.
  const installed = process.env.VSCODE_PATH ?? (use === 'start' ? findCommand('code', 'code.cmd') : undefined)
  if (installed && !existsSync(installed)) throw new Error(`VSCODE_PATH names no file: ${installed}`)
  const executable = installed ?? (await download())
  return executable && { kind: 'desktop', name: executable, command: [...screen, executable] }
}

// What to put before the command so that it has a screen; undefined where there is none.
function findScreen(use) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return []
  return use === 'tests' && findCommand('xvfb-run') ? ['xvfb-run', '--auto-servernum'] : undefined
}

async function download() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron')
  mkdirSync(cacheFolder, { recursive: true })
  try {
    console.log('Looking for a VS Code to download ...')
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(cacheFolder, 'vscode'), timeout: 8000 })
  } catch (error) {
    console.log(`VS Code cannot be downloaded here: ${error.message ?? error}`)
  }
}
