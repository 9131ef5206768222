// Dates on PolNeAR's dev split, Newsmark beside what npm offers: what is found, how long it takes, how large it is.
//
//   npm run build && node bench/dates.mjs
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { articles, dev, newsmark, peer, percent, score } from './corpus.mjs'
import { guideSilver } from './guide-silver.mjs'
import { table } from './table.mjs'

/** The file of each peer, its export that finds dates, and the packages it brings. */
const peers = {
  'chrono-node': { file: 'chrono', task: 'dates', packages: ['chrono-node'] },
  compromise: { file: 'compromise', task: 'names', packages: ['compromise', 'compromise-dates'] },
  'recognizers-text': { file: 'recognizers', task: 'dates', packages: ['@microsoft/recognizers-text-date-time'] },
  'wink-nlp': { file: 'wink', task: 'figures', packages: ['wink-nlp', 'wink-eng-lite-web-model'] },
}

async function bundle(contents, resolveDir) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  return Buffer.from(outputFiles[0].contents)
}

/** A peer that needs more milliseconds an article is not run again and again to be timed. */
const slow = 100

const dayOf = (path) => /\d{4}-\d\d-\d\d/u.exec(path)[0]

/** Milliseconds an article, the best of some rounds over all of them. */
function time(find) {
  const rounds = Array.from({ length: 5 }, () => {
    const start = performance.now()
    for (const { path, text } of articles) find(text, dayOf(path))
    return performance.now() - start
  })
  return Math.min(...rounds) / articles.length
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(0)
const sizes = (code) => `${kilobytes(code.length)} / ${kilobytes(gzipSync(code).length)}`

/** What the pass does on top of the parse: find, and count from the day. */
const own = await bundle("export { findDates } from './src/engine/dates/finding.ts'", '.')
const { findDates } = await import(`data:text/javascript;base64,${own.toString('base64')}`)
const ownTime = time((text, today) => findDates(text, () => 'back').map(({ read }) => read({ today })))

const systems = [{ ...newsmark[0], ms: ownTime, size: sizes(own) }]
for (const [system, { file, task, packages }] of Object.entries(peers)) {
  for (const { predictions, ms } of await peer(system, file, task, dayOf)) {
    const { [task]: find } = await import(`./peers/${file}.mjs`)
    const imports = packages.map((name, i) => `export * as p${i} from '${name}'`).join('\n')
    systems.push({
      system,
      predictions,
      ms: ms > slow ? ms : time(find),
      size: sizes(await bundle(imports, 'bench/peers')),
    })
  }
}

const { split, gone, come } = guideSilver()
function row({ system, predictions, ms, size }) {
  const [silver, guide] = [dev, split].map((reference) => score('polnear/score-names.mjs', reference, predictions).DATE)
  const figures = [silver, guide].flatMap(({ exact, overlap }) => [
    exact.f1,
    overlap.precision,
    overlap.recall,
    overlap.f1,
  ])
  return [system, ...figures.map(percent), ms.toFixed(2), size]
}
const of = ['exact F1', 'overlap P', 'R', 'F1']
table(
  'PolNeAR dev: dates, silver and silver by the guide',
  ['', ...of, ...of.map((name) => `guide: ${name}`), 'ms an article', 'kB min / gzip'],
  systems.map(row),
)
console.log(
  `\nBy the guide ${gone} tags went that point to no day, month or year, and ${come} came that point to a day.`,
)
