// How well decisions find their words again: every span of the analyses of PolNeAR's dev split, after random edits of the
// articles; the same with a plain search and with the way of Hypothesis. Every run makes the same edits.
//
//   node bench/anchoring.mjs [--rounds 3] [--edits 12] [--misses]
//
// `--misses` prints the spans that were not found, or found elsewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { edited } from './anchoring/edits.mjs'
import { randomFrom } from './dossier/variants.mjs'
import { table } from './table.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    edits: { type: 'string', default: '12' },
    misses: { type: 'boolean', default: false },
  },
})

const corpus = '../shared/polnear/dev/text'
if (!existsSync(corpus)) {
  console.log(`skipped: ${corpus} is not here`)
  process.exit(0)
}

const { outputFiles } = await build({
  stdin: {
    contents: `export { analyze } from './src/engine/analyze.ts'
      export { readModelFolder } from './src/server/model-folder.ts'
      export { findAnchors } from './src/ledger/anchoring.ts'
      export { anchor } from './src/ledger/decision.ts'
      export { decide } from './src/ledger/decide.ts'
      export { createWriter, decisionsOf, formatLedger, parseLedger } from './src/ledger/ledger.ts'
      export { marksOf } from './src/ledger/marks.ts'`,
    resolveDir: '.',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
})
const ledger = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)

const { analyze, readModelFolder, findAnchors, anchor, marksOf } = ledger

const models = readModelFolder('models', (problem) => console.error(problem))
const articles = readdirSync(corpus).map((name) => {
  const text = readFileSync(join(corpus, name), 'utf8').replace(/^\uFEFF/u, '')
  const parts = marksOf(analyze(text, { path: name, models })).flatMap((mark) => mark.parts)
  return { name, text, anchors: anchor(text, parts) }
})

const systems = [
  ['Newsmark', (text, anchors) => found(findAnchors(text, anchors))],
  ['the exact words, the nearest', (text, anchors) => new Map(anchors.map((each) => [each, nearest(text, each)]))],
]
const peer = await import('./peers/hypothesis.mjs').catch(() => null)
if (peer)
  systems.push([
    'as Hypothesis does',
    (text, anchors) => new Map(anchors.map((each) => [each, peer.findQuote(text, each)])),
  ])
else console.log("without the way of Hypothesis: 'npm ci --prefix bench/peers' installs what it needs")

/** Where other words stand now, the ledger asks a person. */
const found = (places) =>
  new Map([...places].map(([each, place]) => [each, place?.words === 'replaced' ? null : place]))

function nearest(text, { exact, start }) {
  let best = null
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    if (!best || Math.abs(at - start) < Math.abs(best.start - start)) best = { start: at, end: at + exact.length }
  return best
}

const overlap = (a, b) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
  (Math.max(a.end, b.end) - Math.min(a.start, b.start))

const rows = systems.map(([name, find]) => {
  const random = randomFrom(20_260_401)
  const count = { spans: 0, left: 0, right: 0, whole: 0, wrong: 0, ms: 0 }
  for (let round = 0; round < Number(values.rounds); round++)
    for (const article of articles) {
      const { text, spanOf, shareOf } = edited(article.text, Number(values.edits), random)
      const start = performance.now()
      const places = find(text, article.anchors)
      count.ms += performance.now() - start
      for (const each of article.anchors) {
        const place = places.get(each)
        tally(count, each, { text, wanted: spanOf(each), place, wrong: place && shareOf(place, each) < 0.5 }, name)
      }
    }
  const share = (part, of) => `${((100 * part) / of).toFixed(2)} %`
  return [
    name,
    count.left,
    share(count.right, count.left),
    share(count.whole, count.left),
    share(count.wrong, count.spans),
    (count.ms / Number(values.rounds) / articles.length).toFixed(2),
  ]
})

function tally(count, each, { text, wanted, place, wrong }, name) {
  count.spans++
  if (wanted) count.left++
  const right = wanted && place && overlap(wanted, place) >= 0.5
  if (right) count.right++
  if (right && wanted.start === place.start && wanted.end === place.end) count.whole++
  if (wrong) count.wrong++
  if (values.misses && name === 'Newsmark' && (wrong || (wanted && !right)))
    console.log(
      `${wrong ? 'WRONG' : 'lost'} ${JSON.stringify([each.prefix, each.exact, each.suffix])}
        now ${JSON.stringify(wanted && text.slice(wanted.start - 32, wanted.end + 32))} found ${JSON.stringify(place && text.slice(place.start, place.end))}`,
    )
}

table(
  `${articles.length} articles, ${values.rounds} rounds of ${values.edits} edits each`,
  ['', 'spans left', 'found again', 'to the character', 'wrong words', 'ms an article'],
  rows,
)

/** How long a ledger of 20,000 decisions about an article of a megabyte takes, which nobody has. */
function timeLedger() {
  const { createWriter, decide, decisionsOf, formatLedger, parseLedger } = ledger
  const lines = Array.from({ length: 20_000 }, (_, pier) => `Pier ${pier} held ${pier * 7} crates of salt on Monday. `)
  const text = lines.join('')
  const write = createWriter({ text, path: 'salt.news.txt' })
  let from = 0
  const decided = lines.map((line, pier) => {
    const start = from + line.indexOf(' held ') + ' held '.length
    from += line.length
    const anchors = anchor(text, [{ role: 'words', start, end: start + `${pier * 7} crates`.length }])
    return write({ id: `urn:${pier}`, act: { act: 'accept' }, mark: { kind: 'figure', anchors } })
  })
  const file = formatLedger(decided)
  // Of the processor: others may be at work on the machine.
  const time = (work) => {
    const start = process.cpuUsage()
    const done = work()
    return { done, ms: Math.round(process.cpuUsage(start).user / 1000) }
  }
  const read = time(() => decisionsOf(parseLedger(file, text).lines))
  const applied = (now) => `${time(() => decide(analyze(''), read.done, now)).ms} ms`
  table(
    `${read.done.length} decisions, ${(file.length / 1e6).toFixed(1)} MB, about ${(text.length / 1e6).toFixed(1)} MB of text`,
    ['read', 'applied to the same text', 'with a sentence before it', 'with every second figure changed'],
    [
      [
        `${read.ms} ms`,
        applied(text),
        applied(`It rained. ${text}`),
        applied(text.replace(/(\d*[02468]) crates/gu, '$1 wet crates')),
      ],
    ],
  )
}

timeLedger()
