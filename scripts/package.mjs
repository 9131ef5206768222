// `npm run package`: the extension as newsmark-VERSION.vsix. vsce itself runs `vscode:prepublish`, the production build.
import { join } from 'node:path'
import { root, run } from './machine.mjs'

// `--no-dependencies`: the bundles hold them.
const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links']
await run(join(root, 'node_modules/.bin/vsce'), ['package', ...flags]).catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
