// What this machine has, and running commands on it.
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What is too large for the project's own folder and outlives it: VS Code itself. */
export const cacheFolder =
  process.env.NEWSMARK_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'newsmark')

// Ended by a signal, this process still stops what it has started and removes what it has begun.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

/** Find the first of these commands that is on PATH: its full path, or undefined. */
export function findCommand(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Run a command in the project's folder and show what it prints; throws where it fails. */
export async function run(command, args, options = {}) {
  const child = start(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
  await success(child, [command, ...args].join(' '))
}

/** Run a command that takes long and prints much: a line every 15 seconds, and its last lines where it fails. */
export async function runQuietly(what, command, args, options = {}) {
  console.log(`${what} ...`)
  const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  const begun = Date.now()
  const beat = setInterval(() => console.log(`${what} ... ${Math.round((Date.now() - begun) / 1000)} s`), 15_000)
  try {
    await success(child, [command, ...args].join(' '))
  } catch (error) {
    console.error(output.split('\n').slice(-40).join('\n'))
    throw error
  } finally {
    clearInterval(beat)
  }
}

/** Start a command in the project's folder; it ends at the latest when this process does. */
export function start(command, args, options) {
  // Windows finds `npm` as npm.cmd, which only a shell can run.
  const child = spawn(command, args, { cwd: root, shell: process.platform === 'win32', ...options })
  const end = () => child.kill()
  process.once('exit', end)
  child.once('close', () => process.off('exit', end))
  return child
}

function success(child, commandLine) {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${commandLine}: exit code ${code}`))))
  })
}
