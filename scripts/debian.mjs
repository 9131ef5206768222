// The Debian packages that code-server needs, installed with apt where that is allowed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findCommand, runQuietly } from './machine.mjs'

const packages = {
  'g++': () => findCommand('g++'),
  make: () => findCommand('make'),
  python3: () => findCommand('python3'),
  'libkrb5-dev': () => existsSync('/usr/include/gssapi/gssapi.h'),
  chromium: findChromium,
}

/** Find a browser of Chromium's family: its path, or undefined. */
export function findChromium() {
  return findCommand('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')
}

/** Make sure that these packages are there; throws one line that names what is missing. */
export async function ensurePackages(...names) {
  const missing = names.filter((name) => !packages[name]())
  if (missing.length === 0) return
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (!findCommand('apt-get') || !isAllowed(sudo)) {
    throw new Error(`Missing on this machine, please install: ${missing.join(', ')} (named as in Debian)`)
  }
  const [command, ...args] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--yes', '--quiet']
  await runQuietly('Reading the list of Debian packages', command, [...args, 'update'])
  const install = [...args, 'install', '--no-install-recommends', ...missing]
  await runQuietly(`Installing Debian packages: ${missing.join(', ')}`, command, install)
}

function isAllowed(sudo) {
  return sudo.length === 0 || (findCommand('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0)
}
