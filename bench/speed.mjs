// Times the whole engine, and each of its passes, beside its parser alone, in one run on the same texts: the samples of
// this project, and the first of them repeated to 1, 10, 100 and 1,000 kB. The ratio is what counts; machines are noisy.
//
//   node bench/speed.mjs
import { readdirSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { table } from './table.mjs'

const passes = ['blocks', 'sentences', 'quotations', 'names', 'claims', 'references', 'dates', 'figures', 'findings']

// The pipeline of src/engine/analyze.ts once more, with a clock in each pass.
const { outputFiles } = await build({
  stdin: {
    contents: `
      export { analyze } from './src/engine/analyze.ts'
      export { readModelFolder } from './src/server/model-folder.ts'
      import { assemble } from './src/engine/assemble.ts'
      import retextEnglish from 'retext-english'
      import { unified } from 'unified'
      import { VFile } from 'vfile'
      ${passes.map((pass) => `import { ${pass} } from './src/engine/${pass}.ts'`).join('\n')}

      const parser = unified().use(retextEnglish)
      export const parse = (text) => parser.parse(text)

      const times = {}
      const clocked = (name, work) => {
        const start = performance.now()
        work()
        times[name] = performance.now() - start
      }
      const withClock = (name, pass) => function () {
        const transform = pass.call(this)
        return (tree, file) => clocked(name, () => transform(tree, file))
      }
      const pipeline = unified().use(retextEnglish)${passes.map((pass) => `.use(withClock('${pass}', ${pass}))`).join('')}.freeze()
      /** The milliseconds of each pass in one analysis. */
      export function timePasses(text, models) {
        const file = new VFile(text)
        file.data.models = models
        pipeline.runSync({ type: 'RootNode', children: [] }, file)
        clocked('assemble', () => assemble(file))
        return { ...times }
      }`,
    resolveDir: '.',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
})
const code = Buffer.from(outputFiles[0].contents).toString('base64')
const { analyze, parse, readModelFolder, timePasses } = await import(`data:text/javascript;base64,${code}`)

const models = readModelFolder('models', console.error)

const samples = readdirSync('media/samples')
  .filter((name) => name.endsWith('.news.txt'))
  .map((name) => readFileSync(`media/samples/${name}`, 'utf8'))

function time(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The milliseconds of parser, engine and passes, taken in turns: what else the machine does falls on all of them. */
const runs = (text, count) =>
  Array.from({ length: count }, () => ({
    parser: time(() => parse(text)),
    engine: time(() => analyze(text, { models })),
    ...timePasses(text, models),
  }))

/** The median of each part, summed over the parts and averaged over texts: one hiccup of the machine spoils one part only. */
function medians(texts, parts) {
  const each = texts.flatMap((own) => parts.map((part) => median(own.map((run) => run[part]))))
  return each.reduce((sum, own) => sum + own, 0) / texts.length
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

function row(name, texts, ...parts) {
  const [parser, own] = [medians(texts, ['parser']), medians(texts, parts)]
  return [name, parser.toFixed(2), own.toFixed(2), (own / parser).toFixed(1)]
}

function repeated(kilobytes) {
  const paragraphs = samples[0].split(/\n+/u).filter((line) => line !== '')
  let text = ''
  // Every paragraph is numbered: repeated lines would be taken for the site's own.
  for (let i = 0; text.length < kilobytes * 1000; i++) text += `${paragraphs[i % paragraphs.length]} (${i})\n\n`
  return text
}

for (const text of samples) runs(text, 30)
const sampled = samples.map((text) => runs(text, 41))
table(
  'The whole engine',
  ['', 'parser, ms', 'engine, ms', 'engine / parser'],
  [
    row('one sample, on average', sampled, 'engine'),
    ...[1, 10, 100, 1000].map((kilobytes) =>
      row(`${kilobytes} kB`, [runs(repeated(kilobytes), kilobytes < 1000 ? 11 : 3)], 'engine'),
    ),
  ],
)
table(
  'Each pass, one sample on average (`sentences` runs the parser)',
  ['', 'parser, ms', 'pass, ms', 'pass / parser'],
  [
    ...[...passes, 'assemble'].map((pass) => row(pass, sampled, pass)),
    row('names + references', sampled, 'names', 'references'),
    row('all', sampled, ...passes, 'assemble'),
  ],
)
