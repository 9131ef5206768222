import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { join, relative } from 'node:path'
import { root } from '../../scripts/machine.mjs'

// The web worker host names the bundle `suites.js#vscode-extension` and puts two lines of its own before it.
const bundlePlace = /[^\s(]*suites\.js(#vscode-extension)?:(\d+):(\d+)/g

/** Make a function that turns each place in a bundle of suites that a text names into its place in the sources. */
export function createPlaceFinder(bundle) {
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')))
  return (text) =>
    text.replaceAll(bundlePlace, (place, web, line, column) => {
      const { originalSource, originalLine } = map.findEntry(line - (web ? 3 : 1), column - 1)
      return originalSource ? `${relative(root, join(bundle, '..', originalSource))}:${originalLine + 1}` : place
    })
}
