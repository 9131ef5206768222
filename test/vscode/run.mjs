// Runs the suites in a real VS Code three times over: in the Node extension host, in the web worker extension host,
// and against the package installed as a user installs it.
//
//   node test/vscode/run.mjs [--session node|web|installed] [WORD...]    only suites whose path holds a WORD
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { root } from '../../scripts/machine.mjs'
import { findVSCode } from '../../scripts/vscode.mjs'
import { answerQuestions } from './answers.mjs'
import { openInCodeServer } from './in-code-server.mjs'
import { openInDesktop } from './in-desktop.mjs'
import { createPlaceFinder } from './places.mjs'
import { copyArticles } from './workspace.mjs'

const timeLimit = 15 * 60_000
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

// `x.test.ts` runs in both hosts, `x.node.test.ts` and `x.web.test.ts` in one.
const sessions = {
  node: { host: 'node', extension: root, suites: /^[\w-]+(\.node)?\.test\.ts$/ },
  web: { host: 'web', extension: root, suites: /^[\w-]+(\.web)?\.test\.ts$/ },
  installed: { host: 'node', vsix: join(root, `newsmark-${version}.vsix`), suites: /^activation\.test\.ts$/ },
}

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { session: { type: 'string', multiple: true, default: Object.keys(sessions) } },
})

function chooseSuites(pattern) {
  const suites = readdirSync(join(root, 'test/vscode')).filter((name) => pattern.test(name))
  return words.length === 0
    ? suites
    : suites.filter((name) => words.some((word) => `test/vscode/${name}`.includes(word)))
}

// One CommonJS file that needs nothing but `vscode`, so that either host can run it.
async function bundle(suites, outfile, host) {
  const contents = ['suite.ts', ...suites].map((name) => `import './${name}'`).join('\n')
  await build({
    stdin: { contents: `${contents}\nexport { run } from './suite.ts'`, resolveDir: join(root, 'test/vscode') },
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    define: { wantedHost: `'${host}'` },
    sourcemap: 'external',
    logLevel: 'warning',
  })
}

// The suites of the installed package ride in an extension that holds nothing else.
function writeCarrier(folder) {
  const manifest = { name: 'newsmark-tests', publisher: 'newsmark', version, engines: { vscode: '^1.90.0' } }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  return folder
}

async function runSession(vscode, name, suites) {
  const { host, vsix, extension } = sessions[name]
  const folder = mkdtempSync(join(tmpdir(), `newsmark-${name}-`))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  const out = join(root, 'out/vscode', name)
  const screenshots = join(root, 'out/screenshots', name === 'node' ? '' : name)
  const session = {
    host,
    vsix,
    extension: extension ?? writeCarrier(join(out, 'carrier')),
    suites: join(out, 'suites.js'),
    workspace: join(folder, 'workspace'),
    data: join(folder, 'data'),
    extensions: join(folder, 'extensions'),
    log: join(out, 'vscode.log'),
    settings: {
      // A browser's VS Code saves after a second by itself: what a suite leaves unsaved would be in the file by then.
      'files.autoSave': 'off',
      ...(host === 'web' && { 'remote.extensionKind': { 'newsmark.newsmark': ['web'] } }),
    },
  }
  mkdirSync(join(folder, 'page'))
  mkdirSync(screenshots, { recursive: true })
  copyArticles(session.workspace)
  await bundle(suites, session.suites, host)
  const findPlaces = createPlaceFinder(session.suites)
  session.print = (line) => console.log(findPlaces(line))
  const window = await (vscode.kind === 'desktop' ? openInDesktop : openInCodeServer)(vscode, session)
  const over = new AbortController()
  const answering = answerQuestions(join(folder, 'page'), window.page, screenshots, over.signal)
  const exitCode = await Promise.race([window.exitCode, delay(timeLimit, 'timeout', { signal: over.signal })])
  if (exitCode === 'timeout') await pictureTimeout(window.page, join(screenshots, 'timeout.png'))
  if (exitCode === 'timeout' || (exitCode !== 0 && process.env.CI)) printEnd(session.log)
  if (exitCode !== 0) console.error(`All that VS Code logged: ${session.log}`)
  over.abort()
  await answering
  await window.close()
  return exitCode === 0
}

async function pictureTimeout(page, path) {
  console.error(`No result after ${timeLimit / 60_000} minutes: ${path} shows the window`)
  await page.screenshot({ path, timeout: 10_000 }).catch(() => {})
}

function printEnd(log) {
  if (existsSync(log)) console.error(readFileSync(log, 'utf8').split('\n').slice(-40).join('\n'))
}

rmSync(join(root, 'out/screenshots'), { recursive: true, force: true })
const vscode = await findVSCode('tests').catch((error) => {
  console.error(error.message)
  process.exit(1)
})
const failed = []
for (const name of values.session) {
  const suites = chooseSuites(sessions[name].suites)
  if (suites.length === 0) continue
  console.log(`\nVS Code session '${name}': ${suites.join(', ')}`)
  if (!(await runSession(vscode, name, suites))) failed.push(name)
}
if (failed.length > 0) console.error(`Failed VS Code sessions: ${failed.join(', ')}`)
process.exit(failed.length > 0 ? 1 : 0)
