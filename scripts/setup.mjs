// Makes a fresh clone ready: installs the npm packages where they are missing or older than package-lock.json.
// Imports nothing but Node, because nothing else is there yet.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { root, runQuietly } from './machine.mjs'

/** Install what package-lock.json names, unless that has been done. */
export async function setup() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node 20 or newer is needed; this is ${process.version}`)
  }
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json') - clockSkew) return
  await runQuietly('Installing the npm packages (npm ci)', 'npm', ['ci', '--no-audit', '--no-fund'])
}

// `npm install` writes both files in the same moment, in either order.
const clockSkew = 2000

function changed(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0
}
