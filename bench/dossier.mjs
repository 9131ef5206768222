// Compares thousands of articles: PolNeAR's train and dev split, and variants of them with one planted conflict each. Counts how many of
// these are found, and what else is; measures memory and time. Every run draws the same variants.
//
//   node bench/dossier.mjs [--articles 10000] [--cache FOLDER] [--draw 40]
//
// `--cache` keeps the analyses of the real articles for the next run; `--draw` prints findings of the real articles, drawn at
// random, to be judged by a reader.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { plantable, randomFrom, variantOf } from './dossier/variants.mjs'
import { table } from './table.mjs'

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, cache: { type: 'string' }, draw: { type: 'string' } },
})

const corpus = '../shared/polnear'
if (!existsSync(corpus)) {
  console.log(`skipped: ${corpus} is not here`)
  process.exit(0)
}

const { outputFiles } = await build({
  stdin: {
    contents: `export { clip } from './src/dossier/clipping.ts'
      export { createDossier } from './src/dossier/dossier.ts'
      export { entriesOf } from './src/dossier/rules.ts'`,
    resolveDir: '.',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
})
const code = Buffer.from(outputFiles[0].contents).toString('base64')
const { clip, createDossier, entriesOf } = await import(`data:text/javascript;base64,${code}`)

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
const heap = () => {
  collect()
  return process.memoryUsage().heapUsed
}

/** The real articles with a first line that tells the day in their files' names, analysed by the built command line. */
function readReal() {
  const folder = values.cache ?? mkdtempSync(join(tmpdir(), 'newsmark-dossier-'))
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'analyses.jsonl')
  if (!existsSync(file)) {
    const paths = ['train', 'dev'].flatMap((split) =>
      readdirSync(join(corpus, split, 'text')).map((name) => join(corpus, split, 'text', name)),
    )
    const input = paths.map((path) => JSON.stringify({ id: path, text: dated(path) })).join('\n')
    const begun = performance.now()
    const { status } = spawnSync('node', ['dist/cli.js', 'analyze', '--text', '-'], {
      input,
      stdio: ['pipe', openSync(file, 'w'), 'inherit'],
    })
    if (status !== 0) throw new Error('the command line failed; is it built?')
    console.log(`analysed ${paths.length} articles: ${((performance.now() - begun) / paths.length).toFixed(1)} ms each`)
  }
  const articles = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  if (!values.cache) rmSync(folder, { recursive: true })
  return articles.map(({ path, text, ...analysis }) => ({ path, text, analysis }))
}

function dated(path) {
  const day = /_(\d{4}-\d\d-\d\d)_/u.exec(path)?.[1]
  const text = readFileSync(path, 'utf8')
  return day
    ? `Published: ${new Date(day).toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' })}\n\n${text}`
    : text
}

const real = readReal()
const count = Math.max(real.length, Number(values.articles))

/** The real articles, then their variants in turn, one at a time. */
function* articles(planted) {
  yield* real
  const random = randomFrom(6)
  for (let i = 0; i < count - real.length; i++) {
    const original = real[i % real.length]
    const [turn, round] = [i % real.length, Math.floor(i / real.length)]
    // Not every article has a title, a date or a name to change.
    for (let k = 0; k < plantable.length; k++) {
      const rule = plantable[(turn + round + k) % plantable.length]
      const variant = variantOf(original, rule, random)
      if (!variant.planted && k < plantable.length - 1) continue
      const path = `${original.path}#${round + 1}`
      if (variant.planted) planted.push({ ...variant.planted, path, original: original.path })
      yield { path, text: variant.text, analysis: variant.analysis }
      break
    }
  }
}

function time(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

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
  if (values.draw) draw(findings, Number(values.draw))
}

function draw(findings, number) {
  const random = randomFrom(20)
  const texts = new Map(real.map(({ path, text }) => [path, text]))
  const drawn = findings
    .map((finding) => ({ finding, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, number)
  for (const { finding } of drawn) {
    console.log(`\n${finding.rule}: ${finding.message}`)
    for (const { path, start, end } of finding.places.slice(0, 6)) {
      const around = texts.get(path).slice(Math.max(0, start - 150), Math.min(end, start + 200) + 150)
      console.log(`  ${path}:${start}: ${around.replace(/\s+/gu, ' ')}`)
    }
  }
}

const touches = (a, b) => a.start < b.end && b.start < a.end

/** The planted conflicts that a finding of their rule names: in the variant and at its place in the original. */
function foundOf(planted, findings) {
  const byPath = new Map()
  for (const finding of findings)
    for (const path of new Set(finding.places.map(({ path }) => path)))
      byPath.set(path, [...(byPath.get(path) ?? []), finding])
  return planted.filter((plant) =>
    (byPath.get(plant.path) ?? []).some(
      ({ rule, places }) =>
        rule === plant.rule &&
        places.some(
          (place) =>
            place.path === plant.original &&
            (rule === 'name-spelling' || rule === 'title-conflict' || touches(place, plant)),
        ),
    ),
  )
}

function compareAll() {
  const planted = []
  const dossier = createDossier()
  const before = heap()
  let [clipping, putting, characters, keys, index] = [0, 0, 0, 0, 0]
  const some = []
  for (const { path, text, analysis } of articles(planted)) {
    let clipped
    clipping += time(() => {
      clipped = clip(path, analysis, text)
    })
    putting += time(() => dossier.put(clipped))
    characters += JSON.stringify(clipped).length
    keys += entriesOf(clipped).length
    if (index++ % Math.ceil(count / 20) === 0) some.push(clipped)
  }
  const filled = heap()
  let findings
  const comparing = time(() => {
    findings = dossier.findings()
  })
  const compared = heap()
  const again = time(() => {
    for (const clipped of some) {
      dossier.remove(clipped.path)
      dossier.put(clipped)
      dossier.findings()
    }
  })
  const naming = time(() => dossier.actors())
  const whole = clipping + putting + comparing
  report(planted, findings)
  table(
    `${count} articles: memory and time`,
    ['', ''],
    [
      ['clipping as JSON, characters', Math.round(characters / count)],
      ['keys an article', Math.round(keys / count)],
      ['memory an article, clippings and keys, kB', ((filled - before) / count / 1000).toFixed(1)],
      [
        'memory an article, with what the buckets gave and the findings, kB',
        ((compared - before) / count / 1000).toFixed(1),
      ],
      ['clip, ms an article', (clipping / count).toFixed(2)],
      ['put in, ms an article', (putting / count).toFixed(2)],
      ['compare, ms an article', (comparing / count).toFixed(2)],
      ['all, s', (whole / 1000).toFixed(1)],
      ['take out one, put it in again, read the findings, ms', (again / some.length).toFixed(1)],
      ['the same, share of the whole, %', ((100 * again) / some.length / whole).toFixed(2)],
      ['who is who, ms', naming.toFixed(0)],
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
}

compareReal()
compareAll()
