// `npm test`: checks types and style, builds, and runs every test.
//   npm test -- hover        only the tests whose path holds this word
//   npm test -- --no-vscode  without the real VS Code
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root, run } from './machine.mjs'
import { setup } from './setup.mjs'

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { 'no-vscode': { type: 'boolean', default: false } },
})
const everything = words.length === 0
const tests = readdirSync(join(root, 'test'), { recursive: true })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts') && (everything || words.some((word) => path.includes(word))))
const packageTest = 'test/package.test.ts'
const needPackage = [packageTest, 'test/vscode/activation.test.ts']
const vscodeTests = values['no-vscode'] ? [] : tests.filter((path) => path.startsWith('test/vscode/'))
const unitTests = tests.filter((path) => path !== packageTest && !path.startsWith('test/vscode/'))

const npmRun = (script) => run('npm', ['run', '--silent', script])
const failed = []

async function step(name, work) {
  console.log(`\n${name} ...`)
  const begun = Date.now()
  await work().catch((error) => {
    console.error(error.message)
    failed.push(name)
  })
  console.log(`${name}: ${failed.includes(name) ? 'FAILED' : 'passed'} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
}

// Bundles of what ships are tested as bundles; the tools that only tests use stay packages.
async function runInNode(entryPoints) {
  const { build } = await import('esbuild')
  const outdir = join(root, 'out/test')
  rmSync(outdir, { recursive: true, force: true })
  const { outputs } = await build({
    entryPoints,
    outdir,
    outbase: 'test',
    outExtension: { '.js': '.mjs' },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies),
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    sourcemap: 'inline',
    logLevel: 'warning',
    metafile: true,
  }).then(({ metafile }) => metafile)
  await run('node', ['--enable-source-maps', '--test', '--test-reporter=spec', ...Object.keys(outputs)])
}

// Each step needs the one before.
async function check() {
  const steps = { 'Type check': 'check-types', Lint: 'lint', Build: 'build' }
  for (const [name, script] of Object.entries(steps)) {
    if (everything || script === 'build') await step(name, () => npmRun(script))
    if (failed.length > 0) return
  }
}

// Each says something of its own, whether or not another fails.
async function runTests() {
  if (unitTests.length > 0) await step('Unit tests', () => runInNode(unitTests))
  if (tests.some((path) => needPackage.includes(path))) await step('Package', () => npmRun('package'))
  if (tests.includes(packageTest)) await step('Package test', () => runInNode([packageTest]))
  if (vscodeTests.length > 0) await step('VS Code tests', () => run('node', ['test/vscode/run.mjs', ...words]))
}

const begun = Date.now()
await step('Setup', setup)
if (failed.length === 0) await check()
if (failed.length === 0) await runTests()
const seconds = Math.round((Date.now() - begun) / 1000)
console.log(
  failed.length > 0 ? `\nnpm test FAILED: ${failed.join(', ')} (${seconds} s)` : `\nnpm test passed (${seconds} s)`,
)
process.exitCode = failed.length > 0 ? 1 : 0
