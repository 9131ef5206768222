// PolNeAR's train and dev split, each article with its day of publication before it and its analysis, and variants of them with one planted conflict each.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plantable, randomFrom, variantOf } from './variants.mjs'

export const corpus = '../shared/polnear'

if (!existsSync(corpus)) {
  console.log(`skipped: ${corpus} is not here`)
  process.exit(0)
}

/** The real articles with a first line that tells the day in their files' names, analysed by the built command line; kept in a folder, where one is given. */
export function readReal(cache) {
  const folder = cache ?? mkdtempSync(join(tmpdir(), 'newsmark-dossier-'))
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'analyses.jsonl')
  if (!existsSync(file)) analyzeReal(file)
  const articles = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  if (!cache) rmSync(folder, { recursive: true })
  return articles.map(({ path, text, ...analysis }) => ({ path, text, analysis }))
}

function analyzeReal(file) {
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

function dated(path) {
  const day = /_(\d{4}-\d\d-\d\d)_/u.exec(path)?.[1]
  const text = readFileSync(path, 'utf8')
  return day
    ? `Published: ${new Date(day).toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' })}\n\n${text}`
    : text
}

/** The real articles, then their variants in turn, one at a time, so many in all; what is planted is added to a list. Every run draws the same. */
export function* withVariants(real, count, planted = []) {
  yield* real.slice(0, count)
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
