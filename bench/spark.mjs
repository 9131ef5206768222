// Compares thousands of articles in one process, on Apache Spark (local mode) and with GNU parallel, from their texts on, and holds that
// the three comparisons are the same, byte for byte. What is missing here is left out with a line.
//
//   node bench/spark.mjs [--articles 10000] [--workers 2] [--python python3] [--cache FOLDER]
//
// `--python` is a Python with pyspark (`python3 -m venv spark; spark/bin/pip install pyspark`; it needs Java 17); parallel is Debian's package.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findCommand, root } from '../scripts/machine.mjs'
import { readReal, withVariants } from './dossier/articles.mjs'
import { table } from './table.mjs'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    workers: { type: 'string', default: '2' },
    python: { type: 'string', default: 'python3' },
    cache: { type: 'string' },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'newsmark-spark-'))
process.on('exit', () => rmSync(folder, { recursive: true }))
const texts = join(folder, 'articles.jsonl')
const cli = join(root, 'dist/cli.js')

function writeTexts() {
  const file = openSync(texts, 'w')
  for (const { path, text } of withVariants(readReal(values.cache), Number(values.articles)))
    writeSync(file, `${JSON.stringify({ id: path, text })}\n`)
  closeSync(file)
}

/** Run a command from one file to another; the seconds it took. */
function timed(command, args, { input, output, ...options }) {
  const begun = performance.now()
  const stdin = input ? openSync(input, 'r') : 'ignore'
  const stdout = openSync(output, 'w')
  const { status } = spawnSync(command, args, { stdio: [stdin, stdout, 'inherit'], ...options })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: exit status ${status}`)
  return (performance.now() - begun) / 1000
}

const comparisonOf = (name) => join(folder, `${name}.json`)

const oneProcess = () => timed(process.execPath, [cli, 'compare', '-'], { input: texts, output: comparisonOf('one') })

function onSpark() {
  const [parts, all] = [join(folder, 'parts'), join(folder, 'parts.jsonl')]
  const script = join(root, 'bench/dossier/spark.py')
  const spread = timed(values.python, [script, process.execPath, cli, texts, parts, values.workers], {
    output: join(folder, 'spark.log'),
  })
  const files = readdirSync(parts).filter((name) => name.startsWith('part-'))
  const gathered = timed(
    'cat',
    files.map((name) => join(parts, name)),
    { output: all },
  )
  return (
    spread +
    gathered +
    timed(process.execPath, [cli, 'compare', '--unite'], { input: all, output: comparisonOf('spark') })
  )
}

const withParallel = () =>
  timed('sh', [join(root, 'bench/dossier/parallel.sh'), `'${process.execPath}' '${cli}'`, texts, values.workers], {
    output: comparisonOf('parallel'),
  })

function missingForSpark() {
  if (!findCommand('java')) return 'Java'
  const { status } = spawnSync(values.python, ['-c', 'import pyspark'])
  return status === 0 ? null : `a Python with pyspark (${values.python})`
}

function row(name, title, run, missing) {
  if (missing) {
    console.log(`without ${title}: ${missing} is missing`)
    return []
  }
  const seconds = run()
  const same = readFileSync(comparisonOf(name)).equals(readFileSync(comparisonOf('one')))
  if (!same) process.exitCode = 1
  return [[title, seconds.toFixed(0), same ? 'yes' : 'NO']]
}

writeTexts()
table(
  `${values.articles} articles from their texts, ${values.workers} workers`,
  ['', 'seconds', 'the same comparison'],
  [
    ...row('one', 'one process', oneProcess),
    ...row('spark', 'Apache Spark', onSpark, missingForSpark()),
    ...row('parallel', 'GNU parallel', withParallel, findCommand('parallel') ? null : 'the command parallel'),
  ],
)
