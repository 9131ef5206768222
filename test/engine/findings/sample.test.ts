import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { it } from 'node:test'
import { analyze } from '../../../src/engine/analyze.ts'
import { checks } from '../../../src/engine/findings.ts'
import { models } from '../../models.ts'

const sample = readFileSync('media/samples/council-vote-second-look.news.txt', 'utf8')

it('the sample that deserves a second look shows every check, with the models and without', () => {
  for (const known of [models, {}])
    assert.deepEqual(
      [...new Set(analyze(sample, { models: known }).findings.map(({ rule }) => rule))].sort(),
      checks.map(({ rule }) => rule),
    )
})
