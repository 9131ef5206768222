// Compares thousands of articles: PolNeAR's train and dev split, and variants of them with one planted conflict each. Counts how many of
// these are found, and what else is; measures memory and time. Every run draws the same variants.
//
//   node bench/dossier.mjs [--articles 10000] [--cache FOLDER] [--draw 40]
//
// `--cache` keeps the analyses of the real articles for the next run. Of the findings that nobody planted 60 are drawn by a hash of what they
// say and where; bench/dossier/judged.json holds what a reader judged of them. `--draw` prints so many of them with their words, to be judged.
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { readReal, withVariants } from './dossier/articles.mjs'
import { judge, unplantedOf } from './dossier/judging.mjs'
import { heap, time } from './dossier/measuring.mjs'
import { plantable } from './dossier/variants.mjs'
import { table } from './table.mjs'

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, cache: { type: 'string' }, draw: { type: 'string' } },
})

const { outputFiles } = await build({
  stdin: {
    contents: `export { clip, clipAsJson } from './src/dossier/clipping.ts'
      export { createDossier } from './src/dossier/dossier.ts'
      export { analyze } from './src/engine/analyze.ts'
      export { readClipping } from './src/dossier/stored.ts'
      export { readModelFolder } from './src/server/model-folder.ts'`,
    resolveDir: '.',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
})
const code = Buffer.from(outputFiles[0].contents).toString('base64')
const { analyze, clip, clipAsJson, createDossier, readClipping, readModelFolder } = await import(
  `data:text/javascript;base64,${code}`
)

const real = readReal(values.cache)
const count = Math.max(real.length, Number(values.articles))

function perRule(findings) {
  const counts = new Map()
  for (const { rule, severity } of findings)
    counts.set(`${rule}, ${severity}`, (counts.get(`${rule}, ${severity}`) ?? 0) + 1)
  return [...counts].sort()
}

function compareReal() {
  const dossier = createDossier()
  for (const { path, text, analysis } of real) dossier.put(clip(path, analysis, text))
  const { findings, statements } = dossier.comparison()
  table(
    `${real.length} real articles`,
    ['', 'findings', 'an article'],
    [...perRule(findings), ['statements in more than one article', statements.length]].map(([name, number]) => [
      name,
      number,
      (number / real.length).toFixed(3),
    ]),
  )
  judge('What the real articles give', findings, { articles: real, draw: values.draw })
}

const touches = (a, b) => a.start < b.end && b.start < a.end

/**
 * The planted conflicts that a finding of their rule names: in the variant and at its place in the original. Of the articles with
 * the common spelling of a name a finding lists only some: the surname that was planted tells it.
 */
function foundOf(planted, findings) {
  const byPath = new Map()
  for (const finding of findings)
    for (const path of new Set(finding.places.map(({ path }) => path)))
      byPath.set(path, [...(byPath.get(path) ?? []), finding])
  return planted.filter((plant) =>
    (byPath.get(plant.path) ?? []).some(
      ({ rule, message, places }) =>
        rule === plant.rule &&
        (rule === 'name-spelling'
          ? message.includes(plant.surname)
          : places.some(
              (place) => place.path === plant.original && (rule === 'title-conflict' || touches(place, plant)),
            )),
    ),
  )
}

/** What one article takes, in milliseconds, and how many characters it keeps; its clipping is read from the JSON that a worker would send. */
const times = { engine: 0, clip: 0, read: 0, put: 0, compare: 0 }
let [characters, keys, sampled] = [0, 0, 0]

function clipAll(planted) {
  const models = readModelFolder('models', console.error)
  for (const { path, text } of real.slice(0, 100)) analyze(text, { path, models })
  const sent = []
  let index = 0
  for (const { path, text, analysis } of withVariants(real, count, planted)) {
    // The engine takes most of the time: a tenth of the articles tells it.
    if (index++ % 10 === 0) {
      times.engine += time(() => analyze(text, { path, models }))
      sampled++
    }
    let clipping
    times.clip += time(() => {
      clipping = clipAsJson(path, analysis, text)
    })
    characters += clipping.length
    keys += JSON.parse(clipping).keys.length
    sent.push(Buffer.from(clipping))
  }
  return sent
}

/** Take one article out and put it in again, with its answers read after each: milliseconds of the median and of the slowest. */
function replaceSome(dossier, clippings) {
  const answers = () => [dossier.findings(), dossier.statements()]
  const each = clippings
    .filter((_, i) => i % Math.ceil(count / 40) === 0)
    .map((clipping) =>
      time(() => {
        dossier.remove(clipping.path)
        answers()
        dossier.put(clipping)
        answers()
      }),
    )
    .sort((a, b) => a - b)
  return { median: each[each.length >> 1], slowest: each.at(-1) }
}

function compareAll() {
  const planted = []
  const sent = clipAll(planted)
  const dossier = createDossier()
  const before = heap()
  let clippings
  times.read += time(() => {
    clippings = sent.map((json) => readClipping(json.toString()))
  })
  const clipped = heap()
  times.put += time(() => clippings.forEach(dossier.put))
  const put = heap()
  let longest = 0
  times.compare += time(() => {
    for (let done = false; !done; ) {
      const slice = time(() => {
        done = dossier.settle(100)
      })
      longest = Math.max(longest, slice)
    }
  })
  let findings
  times.compare += time(() => {
    findings = dossier.findings()
    dossier.statements()
  })
  const compared = heap()
  const again = replaceSome(dossier, clippings)
  const told = heap()
  dossier.actors()
  const known = heap()
  dossier.actor(dossier.keyOf(clippings[0].path, clippings[0].actors[0].name))
  const offered = heap()
  report(planted, findings)
  const memory = {
    ...{ clippings: clipped - before, keys: put - clipped, told: compared - put },
    ...{ actors: known - told, offers: offered - known },
  }
  reportCosts(memory, again, longest)
}

function reportCosts(memory, again, longest) {
  const kilobytes = (bytes) => (bytes / count / 1000).toFixed(1)
  table(
    `${count} articles: memory`,
    ['an article', ''],
    [
      ['clipping as JSON, characters', Math.round(characters / count)],
      ['keys', Math.round(keys / count)],
      ['clippings, kB', kilobytes(memory.clippings)],
      ['their keys in the dossier, kB', kilobytes(memory.keys)],
      ['what the buckets told, and the answers, kB', kilobytes(memory.told)],
      ['who is who, kB', kilobytes(memory.actors)],
      ['who may be one with whom, kB', kilobytes(memory.offers)],
      ['all, kB', kilobytes(Object.values(memory).reduce((all, part) => all + part))],
    ],
  )
  const engine = times.engine / sampled
  const [clipping, read, put, compare] = ['clip', 'read', 'put', 'compare'].map((name) => times[name] / count)
  const rest = clipping + read + put + compare
  const row = (name, ms) => [name, ms.toFixed(2), (100 * (ms / engine)).toFixed(1)]
  table(
    `${count} articles: time`,
    ['', 'ms an article', '% of the engine’s'],
    [
      row('engine', engine),
      row('clip, to JSON', clipping),
      row('from JSON', read),
      row('put in', put),
      row('compare', compare),
      row('all but the engine', rest),
      row('from a cache: from JSON, put in, compare', read + put + compare),
    ],
  )
  const share = (ms) => ((100 * ms) / (count * (engine + rest))).toFixed(3)
  table(
    'Answers in between',
    ['', 'ms', '% of the whole'],
    [
      [
        'one article out and in again, findings and statements read after each: median',
        again.median.toFixed(1),
        share(again.median),
      ],
      ['the same: slowest', again.slowest.toFixed(1), share(again.slowest)],
      ['longest slice of 100 buckets', longest.toFixed(1), share(longest)],
    ],
  )
}

function report(planted, findings) {
  const found = foundOf(planted, findings)
  const rows = [...plantable, null].map((rule) => {
    const of = (list) => (rule ? list.filter((plant) => plant.rule === rule).length : list.length)
    return [rule ?? 'all', of(planted), of(found), ((100 * of(found)) / of(planted)).toFixed(1)]
  })
  table('Planted conflicts', ['', 'planted', 'found', '%'], rows)
  table(
    `${count} articles`,
    ['', 'findings', 'an article'],
    perRule(findings).map(([name, number]) => [name, number, (number / count).toFixed(3)]),
  )
  const articles = withVariants(real, count)
  judge('Conflicts that nobody planted', unplantedOf(planted, findings), { articles, count, draw: values.draw })
}

compareReal()
compareAll()
