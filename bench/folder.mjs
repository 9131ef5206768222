// Times the reading of a folder by the real server against the engine's own time for the same files on as many cores: PolNeAR's train
// and dev split, and variants of them, as files in a temporary folder. Asks for hovers and for what the views show meanwhile, opens the
// folder a second time, and measures the server's memory.
//
//   node bench/folder.mjs [--articles 2000]
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js'
import { table } from './table.mjs'

const { values } = parseArgs({ options: { articles: { type: 'string', default: '2000' } } })
const count = Number(values.articles)
const cores = Math.min(4, availableParallelism())

const corpus = '../shared/polnear'
if (!existsSync(corpus)) {
  console.log(`skipped: ${corpus} is not here`)
  process.exit(0)
}

const temporary = mkdtempSync(join(tmpdir(), 'newsmark-folder-'))
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))
const folder = join(temporary, 'articles')

/** The real articles, then each again with other figures, so that no text comes twice. */
function writeArticles() {
  const paths = ['train', 'dev'].flatMap((split) =>
    readdirSync(join(corpus, split, 'text')).map((name) => join(corpus, split, 'text', name)),
  )
  const texts = paths.map((path) => readFileSync(path, 'utf8'))
  for (let number = 0; number < count; number++) {
    const round = Math.floor(number / texts.length)
    const text = texts[number % texts.length].replace(/\b\d+\b/gu, (digits) => `${Number(digits) + round}`)
    const own = join(folder, String(number % 40))
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, `${number}.news`), text)
  }
}

/** The processor's seconds of the processes that ended so far, on Linux. */
function used() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

const seconds = (from) => (performance.now() - from) / 1000

/** The engine alone: as many processes of the command line as there are workers, each with its share of the files. */
async function timeEngine() {
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.news'))
    .map((name) => join(folder, name))
  const [begun, before] = [performance.now(), used()]
  await Promise.all(
    Array.from({ length: cores }, async (_, core) => {
      const own = files.filter((_, index) => index % cores === core)
      const child = spawn('node', ['dist/cli.js', 'analyze', '-'], { stdio: ['pipe', 'ignore', 'inherit'] })
      child.stdin.end(own.map((id) => `${JSON.stringify({ id, text: readFileSync(id, 'utf8') })}\n`).join(''))
      const code = await new Promise((done) => child.on('exit', done))
      if (code !== 0) throw new Error('the command line failed; is it built?')
    }),
  )
  return { time: seconds(begun), work: used() - before }
}

/** Start the built server and read the folder to the end; where `isEdited`, while an article of it is typed in and all views are looked at. */
async function readFolder({ storage, isEdited = false }) {
  const child = spawn('node', ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  connection.listen()
  const uri = pathToFileURL(folder).href
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri, name: 'articles' }],
    capabilities: {},
    initializationOptions: { storage: join(temporary, storage), showsFolders: true },
  })
  await connection.sendNotification('initialized', {})
  const before = memoryOf(child.pid)
  const resting = isEdited ? await hoverUntil(delay(3000), connection) : []
  const [begun, workBefore] = [performance.now(), workOf(child.pid)]
  const ready = new Promise((done) =>
    connection.onNotification('newsmark/folderChanged', (state) => state.phase === 'ready' && done(state)),
  )
  if (isEdited) for (const request of views) void lookAt(request, ready, connection)
  await connection.sendRequest('newsmark/folder', { folder: uri })
  const hovering = isEdited ? hoverUntil(ready, connection) : []
  const state = await ready
  const [time, work] = [seconds(begun), workOf(child.pid) - workBefore]
  const hovers = await hovering
  // The workers leave after half a minute without work.
  if (!isEdited) await delay(35_000)
  const memory = memoryOf(child.pid) - before
  const asked = performance.now()
  const conflicts = await connection.sendRequest('newsmark/conflicts', { folder: uri, filter: '', limit: 10 })
  const answered = seconds(asked)
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  return { time, work, resting, hovers, memory, state, conflicts: conflicts.total, answered }
}

const views = ['newsmark/folderActors', 'newsmark/searchClaims', 'newsmark/conflicts', 'newsmark/statements']

/** Ask for what a view shows as the editor does: again when twenty times as long as the last answer took are over. */
async function lookAt(request, ready, connection) {
  let isReady = false
  void ready.then(() => {
    isReady = true
  })
  while (!isReady) {
    const asked = performance.now()
    await connection.sendRequest(request, { folder: pathToFileURL(folder).href, filter: '', limit: 200 })
    await delay(Math.max(250, 20 * (performance.now() - asked)))
  }
}

/** Milliseconds of hovers on an open article that is edited again and again. */
async function hoverUntil(ready, connection) {
  const uri = pathToFileURL(join(folder, '0', '0.news')).href
  const text = readFileSync('media/samples/tunnel-leak-gazette.news.txt', 'utf8')
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'news', version: 1, text },
  })
  let isReady = false
  void ready.then(() => {
    isReady = true
  })
  const times = []
  for (let version = 2; !isReady; version++) {
    await delay(50)
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: `${text}\n${version}` }],
    })
    const asked = performance.now()
    await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 4, character: 4 } })
    times.push(performance.now() - asked)
  }
  return times.sort((a, b) => a - b)
}

/** The processor's seconds of a process so far. */
function workOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** What is in memory of a process, in bytes. */
function memoryOf(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(kilobytes) * 1024
}

const told = (numbers) =>
  [0.5, 0.95, 1].map((share) => numbers[Math.ceil((numbers.length - 1) * share)]?.toFixed(0) ?? '-').join(', ')

if (!existsSync(resolve('dist/server.js'))) throw new Error('npm run build first')
writeArticles()
const engine = await timeEngine()
const first = await readFolder({ storage: 'storage' })
const second = await readFolder({ storage: 'storage' })
const edited = await readFolder({ storage: 'other', isEdited: true })
table(
  `${count} articles, ${cores} workers`,
  ['', ''],
  [
    ['the engine alone, s', engine.time.toFixed(1)],
    ['first opening, s', first.time.toFixed(1)],
    ['first opening, of the engine alone', (first.time / engine.time).toFixed(2)],
    ['the same by the work of all cores', (first.work / engine.work).toFixed(2)],
    ['second opening, s', second.time.toFixed(1)],
    ['second opening, share of the first, %', ((100 * second.time) / first.time).toFixed(1)],
    ['the same by the work of all cores, %', ((100 * second.work) / first.work).toFixed(1)],
    ['the engine alone, work, ms an article', ((1000 * engine.work) / count).toFixed(1)],
    ['hovers before, p50, p95 and slowest, ms', told(edited.resting)],
    ['hovers while reading, p50, p95 and slowest, ms', told(edited.hovers)],
    ['memory of the server an article, first opening, kB', (first.memory / count / 1000).toFixed(1)],
    ['memory of the server an article, second opening, kB', (second.memory / count / 1000).toFixed(1)],
    ['conflicts', first.conflicts],
    ['the first answer about them, s', first.answered.toFixed(2)],
  ],
)
