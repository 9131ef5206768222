// PolNeAR's dev split, and each system's analysis of it in the form of Newsmark's command line. Where the corpus is not
// beside the project, a line says so and nothing is measured.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../scripts/machine.mjs'

export const shared = '../shared'
export const dev = join(shared, 'polnear/dev')

if (!existsSync(shared)) {
  console.log(`skipped: ${shared} is not here`)
  process.exit(0)
}

/** What one run writes; gone when it ends. */
export const folder = mkdtempSync(join(tmpdir(), 'newsmark-scores-'))
process.on('exit', () => rmSync(folder, { recursive: true }))

export const lines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))

/** Every article of the split: its path and text. */
export const articles = readdirSync(join(dev, 'text')).map((name) => {
  const path = join(dev, 'text', name)
  return { path, text: readFileSync(path, 'utf8') }
})

/** Analyse files with the built command line, or with a copy that has no models; the path of the answers. */
export function analyzeFiles(paths, name, { models = true } = {}) {
  const output = join(folder, name)
  const cli = models ? 'dist/cli.js' : withoutModels()
  // Without its models the command line warns, which is no news here.
  const { stdout, status } = spawnSync('node', [cli, 'analyze', ...paths], {
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', models ? 'inherit' : 'ignore'],
  })
  if (status !== 0) throw new Error('the command line failed; is it built?')
  writeFileSync(output, stdout)
  return output
}

function withoutModels() {
  const copy = join(folder, 'rules-alone')
  mkdirSync(copy, { recursive: true })
  copyFileSync('dist/cli.js', join(copy, 'cli.js'))
  return join(copy, 'cli.js')
}

const paths = articles.map(({ path }) => path)

export const newsmark = [
  { system: 'Newsmark', predictions: analyzeFiles(paths, 'newsmark.jsonl') },
  { system: 'Newsmark, rules alone', predictions: analyzeFiles(paths, 'rules-alone.jsonl', { models: false }) },
]

/**
 * A peer's answers, and the milliseconds it took an article: `task` is the export of its file that gives an analysis of
 * a text, or a part of one, told what `dayOf` reads from the article's path.
 */
export async function peer(system, file, task, dayOf = () => undefined) {
  installing ??= installPeers()
  if (!(await installing)) return []
  const { [task]: analyze } = await import(`./peers/${file}.mjs`)
  const predictions = join(folder, `${system.replace(/\W/gu, '')}.jsonl`)
  const start = performance.now()
  const answers = articles.map(({ path, text }) => JSON.stringify({ path, ...analyze(text, dayOf(path)) }))
  const ms = (performance.now() - start) / articles.length
  writeFileSync(predictions, `${answers.join('\n')}\n`)
  return [{ system, predictions, ms }]
}

let installing

/** Install what Newsmark is compared with, where it is missing; no part of the product. */
async function installPeers() {
  if (existsSync('bench/peers/node_modules/.package-lock.json')) return true
  try {
    await run('npm', ['ci', '--prefix', 'bench/peers'])
    return true
  } catch (error) {
    console.log(`without the peers, which cannot be installed: ${error.message}`)
    return false
  }
}

/** Run one of the corpus's scorers. */
export function score(script, split, predictions) {
  const { stdout, stderr, status } = spawnSync('node', [join(shared, script), split, predictions, '--json'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

export const percent = (share) => (100 * share).toFixed(1)
