// What people's decisions add to the work of the server after each pause in typing: the engine reads the edited article again, the
// decisions find their words, the marks are made from both, and all is put into lines and characters for the views.
//
//   node bench/typing.mjs
import { readdirSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { table } from './table.mjs'

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { createAnalyzer } from './src/engine/analyze.ts'
      export { applied } from './src/ledger/applied.ts'
      export { decide } from './src/ledger/decide.ts'
      export { marksOf, toMarked } from './src/ledger/marks.ts'
      export { toArticle } from './src/server/article.ts'
      export { toDecisions } from './src/server/decisions/items.ts'
      export { readModelFolder } from './src/server/model-folder.ts'
      export { judge } from './src/server/reading.ts'
      export { TextDocument } from 'vscode-languageserver-textdocument'`,
    resolveDir: '.',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
})
const code = Buffer.from(outputFiles[0].contents).toString('base64')
const {
  createAnalyzer,
  applied,
  decide,
  marksOf,
  toMarked,
  toArticle,
  toDecisions,
  readModelFolder,
  judge,
  TextDocument,
} = await import(`data:text/javascript;base64,${code}`)

const models = readModelFolder('models', console.error)
const samples = readdirSync('media/samples')
  .filter((name) => name.endsWith('.news.txt'))
  .map((name) => readFileSync(`media/samples/${name}`, 'utf8'))

/** Every paragraph is numbered: repeated lines would be taken for the site's own. */
function repeated(kilobytes) {
  const paragraphs = samples.flatMap((text) => text.split(/\n+/u)).filter((line) => line !== '')
  let text = ''
  for (let i = 0; text.length < kilobytes * 1000; i++) text += `${paragraphs[i % paragraphs.length]} (${i})\n\n`
  return text
}

const acts = [
  { act: 'accept' },
  { act: 'verify', verdict: 'confirmed', note: 'Asked the press office.' },
  { act: 'note', text: 'Ask again.' },
]

/** So many decisions, one mark after the other. */
function decisionsAbout(text, analysis, count) {
  const marks = marksOf(analysis)
  return Array.from({ length: count }, (_, index) => ({
    id: `urn:uuid:${index}`,
    mark: toMarked(text, marks[index % marks.length]),
    act: acts[index % acts.length],
    by: 'Ann Lee',
    at: new Date(1e12 + index).toISOString(),
  }))
}

const cpu = (work) => {
  const begun = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]

/** The processor's milliseconds of each part, in turns; a word is typed in the middle of the article before each. */
function measure(text, count, times) {
  const analyzer = createAnalyzer({ models })
  const decisions = decisionsAbout(text, analyzer(text), count)
  const runs = Array.from({ length: times + 2 }, (_, index) => {
    const at = text.indexOf(' ', text.length >> 1)
    const edited = `${text.slice(0, at)} ${'so '.repeat((index % 3) + 1)}${text.slice(at)}`
    const document = TextDocument.create('file:///a.news', 'news', index, edited)
    const run = {}
    let engine
    run.engine = cpu(() => (engine = analyzer(edited)))
    run.decide = cpu(() => {
      const decided = decide(engine, decisions, edited)
      if (count > 0) applied(engine, decided, edited)
    })
    const reading = judge({ document, engine }, { decisions, same: [], spellings: [] })
    const checked = { ...reading, settings: {}, ledger: null, checks: [] }
    run.views = cpu(() => JSON.stringify(toArticle(checked, toDecisions(reading, null, { undo: null, redo: null }))))
    return run
  }).slice(2)
  return ['engine', 'decide', 'views'].map((part) => median(runs.map((run) => run[part])))
}

function row(name, text, count, times) {
  const parts = measure(text, count, times)
  const share = (100 * parts[1]) / parts.reduce((sum, part) => sum + part)
  return [name, count, ...parts.map((part) => part.toFixed(1)), `${share.toFixed(0)} %`]
}

table(
  'After each pause in typing, milliseconds of the processor',
  ['', 'decisions', 'engine', 'decisions applied', 'for the views', 'share of the decisions'],
  [
    row('a sample of 3 kB', repeated(3), 0, 41),
    row('the same', repeated(3), 50, 41),
    row('10 kB', repeated(10), 200, 21),
    row('100 kB', repeated(100), 2000, 9),
    row('1 MB', repeated(1000), 0, 3),
    row('the same', repeated(1000), 20_000, 3),
  ],
)
