import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { analyze } from '../src/engine/analyze.ts'
import { checks } from '../src/engine/findings.ts'

const [, ...sections] = readFileSync('docs/checks.md', 'utf8').split(/^## /mu)

const examples = (section: string, kind: 'conflict' | 'silent') =>
  section
    .split(`\`\`\`text ${kind}\n`)
    .slice(1)
    .map((rest) => rest.split('\n```')[0]!)

const rulesIn = (text: string) => analyze(text).findings.map(({ rule }) => rule)

describe('docs/checks.md', () => {
  it('has a section for each check, in the same order, with its severity and sentence', () => {
    assert.deepEqual(
      sections.map((section) => section.split('\n').slice(0, 3)),
      checks.map(({ rule, severity, about }) => [`\`${rule}\``, '', `**${severity}.** ${about}`]),
    )
  })

  for (const [i, { rule }] of checks.entries())
    it(`shows what ${rule} reports and what it leaves alone`, () => {
      const [conflicts, silent] = [examples(sections[i]!, 'conflict'), examples(sections[i]!, 'silent')]
      assert(conflicts.length > 0 && silent.length > 0)
      for (const text of conflicts) assert.deepEqual(rulesIn(text), [rule], text)
      for (const text of silent) assert.deepEqual(rulesIn(text), [], text)
    })
})
