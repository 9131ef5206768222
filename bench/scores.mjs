// Scores the built command line against the reference articles and PolNeAR's dev split:
//
//   npm run build && node bench/scores.mjs
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const shared = '../shared'
const folder = mkdtempSync(join(tmpdir(), 'newsmark-scores-'))

function analyze(texts, name) {
  const files = readdirSync(texts)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => join(texts, file))
  const output = join(folder, name)
  writeFileSync(output, execFileSync('node', ['dist/cli.js', 'analyze', ...files], { maxBuffer: 1 << 30 }))
  return output
}

function score(title, script, ...args) {
  console.log(`\n${title}`)
  const { stdout, stderr } = spawnSync('node', [join(shared, script), ...args], { encoding: 'utf8' })
  console.log(`${stdout}${stderr}`.trimEnd())
}

if (!existsSync(shared)) console.log(`skipped: ${shared} is not here`)
else {
  score('Reference articles', 'seeds/score.mjs', analyze(`${shared}/seeds`, 'seeds.jsonl'))
  const dev = `${shared}/polnear/dev`
  const predictions = analyze(`${dev}/text`, 'dev.jsonl')
  score('PolNeAR dev: attribution', 'polnear/score.mjs', dev, predictions)
  score('PolNeAR dev: names and figures (silver)', 'polnear/score-names.mjs', dev, predictions)
}
