import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { analyze } from '../src/engine/analyze.ts'
import type { Models } from '../src/engine/models.ts'
import { trainOnArticles } from './claims.ts'
import { readCorpus } from './corpus.ts'

/** Train the claims without every fifth article of a split, score them on these, and answer what the corpus's scorer prints. */
export function scoreHeldOut(folder: string, models: Models): string {
  const articles = readCorpus(folder, models)
  const isHeld = (_: unknown, i: number) => i % 5 === 0
  const claims = trainOnArticles(articles.filter((article, i) => !isHeld(article, i)))
  const held = articles.filter(isHeld)
  const predictions = held.map(({ id, file }) =>
    JSON.stringify({ path: `${id}.txt`, ...analyze(String(file), { models: { ...models, claims } }) }),
  )
  const split = mkdtempSync(join(tmpdir(), 'newsmark-held-out-'))
  symlinkSync(resolve(folder, 'text'), join(split, 'text'))
  const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8').trim().split('\n').filter(isHeld)
  writeFileSync(join(split, 'gold.jsonl'), `${gold.join('\n')}\n`)
  writeFileSync(join(split, 'predictions.jsonl'), `${predictions.join('\n')}\n`)
  const printed = execFileSync('node', [join(folder, '../score.mjs'), split, join(split, 'predictions.jsonl')], {
    encoding: 'utf8',
  })
  rmSync(split, { recursive: true })
  return printed
}
