import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { it } from 'node:test'
import { createDossier } from '../../src/dossier/dossier.ts'
import { clipped } from './articles.ts'

it('the samples show a conflict of each kind but of a name, and none that nobody planted', () => {
  const dossier = createDossier()
  for (const name of readdirSync('media/samples').filter((name) => name.endsWith('.txt')))
    dossier.put(clipped(name, readFileSync(`media/samples/${name}`, 'utf8')))
  const told = dossier
    .comparison()
    .findings.map(({ rule, places }) => [rule, ...places.map(({ path }) => path.replace('.news.txt', ''))].join(' '))
  assert.deepEqual(told.sort(), [
    'copied-text tunnel-leak-herald-copy tunnel-leak-wire',
    'date-conflict tunnel-leak-gazette tunnel-leak-wire',
    'figure-conflict tunnel-leak-evening-post tunnel-leak-herald-copy tunnel-leak-wire',
    'quotation-variance harbour-bridge-courier harbour-bridge-tribune-clipping',
    'quotation-variance harbour-bridge-courier harbour-bridge-tribune-clipping',
    'quotation-variance harbour-bridge-courier harbour-bridge-tribune-clipping',
    'quotation-variance tunnel-leak-gazette tunnel-leak-herald-copy tunnel-leak-wire',
    'title-conflict tunnel-leak-evening-post tunnel-leak-gazette tunnel-leak-wire',
  ])
})
