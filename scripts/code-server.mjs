// code-server is a whole VS Code as an npm package: for machines that have no VS Code and cannot download one.
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { ensurePackages } from './debian.mjs'
import { cacheFolder, runQuietly, start } from './machine.mjs'
import { writeSettings } from './settings.mjs'

const version = '4.139.1'
// code-server runs, and is installed, with Node 24; this package is that binary with its headers.
const nodePackage = `node-linux-${process.arch}`
const nodeVersion = '24.21.0'

/**
 * Install code-server in the cache folder unless it is there, and the Debian packages it needs with those that the
 * caller needs; returns code-server's name, its Node and its server's script.
 */
export async function ensureCodeServer(...packages) {
  if (process.platform !== 'linux') throw new Error('code-server is for Linux only: set VSCODE_PATH to a VS Code')
  const home = join(cacheFolder, `code-server-${version}-node-${nodeVersion}`)
  const installed = existsSync(home)
  await ensurePackages(...packages, ...(installed ? [] : ['g++', 'make', 'python3', 'libkrb5-dev']))
  if (!installed) await install(home)
  const vscode = join(home, 'node_modules/code-server/lib/vscode')
  return {
    name: `code-server ${version} (VS Code ${JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8')).version})`,
    node: join(home, 'node_modules', nodePackage, 'bin/node'),
    server: join(vscode, 'out/server-main.js'),
  }
}

// Complete or not there at all: it grows under a name of its own and is renamed at the end.
async function install(home) {
  const growing = `${home}.${process.pid}`
  process.once('exit', () => rmSync(growing, { recursive: true, force: true, maxRetries: 3 }))
  mkdirSync(growing, { recursive: true })
  // Of the packages' install scripts only code-server's own is wanted: it fetches and builds VS Code's modules.
  const manifest = { private: true, allowScripts: { 'code-server': true, argon2: false } }
  writeFileSync(join(growing, 'package.json'), JSON.stringify(manifest))
  const node = join(growing, 'node_modules', nodePackage)
  const env = { ...process.env, PATH: join(node, 'bin') + delimiter + process.env.PATH, npm_config_nodedir: node }
  // Set where this runs under npm, it would tell code-server of the other Node.
  delete env.npm_config_user_agent
  const npmInstall = ['install', '--save-exact', '--no-audit', '--no-fund']
  await runQuietly(`Installing Node ${nodeVersion}`, 'npm', [...npmInstall, `${nodePackage}@${nodeVersion}`], {
    cwd: growing,
  })
  const what = `Installing code-server ${version} into ${cacheFolder} (once, about two minutes)`
  await runQuietly(what, 'npm', [...npmInstall, `code-server@${version}`], { cwd: growing, env })
  moveInto(home, growing)
}

function moveInto(home, growing) {
  try {
    renameSync(growing, home)
  } catch (error) {
    // Another process may have installed it meanwhile.
    if (!existsSync(home)) throw error
  }
}

/** Install a VSIX into an extensions folder of its own. */
export async function installExtension({ node, server }, vsix, { data, extensions }) {
  const folders = ['--server-data-dir', data, '--extensions-dir', extensions]
  const args = [server, '--accept-server-license-terms', ...folders, '--install-extension', vsix]
  await runQuietly(`Installing ${basename(vsix)}`, node, args)
}

/**
 * Start the server on a free port of this machine alone, with everything it remembers in the folder `data`.
 * The address it returns carries the token without which the server answers nobody.
 */
export async function startCodeServer({ node, server }, { data, extensions, log, settings }, flags = []) {
  writeSettings(join(data, 'data/Machine'), settings)
  const folders = ['--server-data-dir', data, '--extensions-dir', extensions]
  const quiet = ['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust']
  const args = [server, '--host', '127.0.0.1', '--port', '0', ...quiet, ...folders, ...flags]
  writeFileSync(log, '')
  const child = start(node, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => appendFileSync(log, data))
  return { address: await printedAddress(child, log), child }
}

function printedAddress(child, log) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`code-server did not start: see ${log}`))
    const limit = setTimeout(fail, 60_000)
    child.on('error', fail).on('exit', fail)
    child.stdout.on('data', () => {
      const [, address] = /Web UI available at (\S+)/.exec(readFileSync(log, 'utf8')) ?? []
      if (!address) return
      clearTimeout(limit)
      resolve(new URL(address))
    })
  })
}
