// Scores the built command line, beside what else npm offers, against the reference articles and PolNeAR's dev split:
//
//   npm run build && node bench/scores.mjs
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { analyzeFiles, shared } from './corpus.mjs'

const seeds = join(shared, 'seeds')
const texts = readdirSync(seeds).filter((name) => name.endsWith('.txt'))
const predictions = analyzeFiles(
  texts.map((name) => join(seeds, name)),
  'seeds.jsonl',
)
console.log('Reference articles\n')
spawnSync('node', [join(seeds, 'score.mjs'), predictions], { stdio: 'inherit' })
await import('./attributions.mjs')
await import('./calibration.mjs')
await import('./names.mjs')
