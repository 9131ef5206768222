// VS Code as a desktop program, with a clean profile of its own.
import { join } from 'node:path'
import { start } from './machine.mjs'
import { writeSettings } from './settings.mjs'

/** Start a desktop VS Code with everything it remembers in the folder `data`; returns its process. */
export function startDesktop({ command: [command, ...before] }, { data, extensions, settings }, flags) {
  writeSettings(join(data, 'User'), settings)
  const folders = [`--user-data-dir=${data}`, `--extensions-dir=${extensions}`]
  // As root, Electron runs without its sandbox or not at all.
  const quiet = [
    '--disable-workspace-trust',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    '--no-sandbox',
  ]
  return start(command, [...before, ...folders, ...quiet, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })
}
