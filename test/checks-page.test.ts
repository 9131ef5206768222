import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import type { ConflictRule } from '../src/dossier/comparison.ts'
import { analyze } from '../src/engine/analyze.ts'
import { checks } from '../src/engine/findings.ts'
import { compared } from './dossier/articles.ts'

const [within = '', between = ''] = readFileSync('docs/checks.md', 'utf8').split('\n# The conflicts between articles\n')
const sectionsOf = (part: string) => part.split(/^## /mu).slice(1)
const sections = sectionsOf(within)

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

const conflicts: readonly ConflictRule[] = [
  ...(['copied-text', 'date-conflict', 'figure-conflict'] as const),
  ...(['name-spelling', 'quotation-variance', 'title-conflict'] as const),
]

/** The articles of an example, one behind the other. */
const compare = (example: string) => compared(...example.split('\n---\n')).findings

describe('docs/checks.md on conflicts', () => {
  const sections = sectionsOf(between)

  it('has a section for each of them, in order, with its severities', () => {
    assert.deepEqual(
      sections.map((section) => section.split('\n')[0]),
      conflicts.map((rule) => `\`${rule}\``),
    )
    for (const section of sections)
      assert.match(section, /^`[\w-]+`\n\n\*\*(?:(?:error|warning|information)(?:, | or )?)+\.\*\* /)
  })

  for (const [i, rule] of conflicts.entries())
    it(`shows what ${rule} reports and what it leaves alone`, () => {
      const [conflicting, silent] = [examples(sections[i]!, 'conflict'), examples(sections[i]!, 'silent')]
      assert(conflicting.length > 0 && silent.length > 0)
      for (const text of conflicting) {
        const [found, ...more] = compare(text)
        assert.deepEqual([found?.rule, more], [rule, []], text)
        assert(sections[i]!.split('\n')[2]!.includes(found!.severity), text)
      }
      for (const text of silent) assert.deepEqual(compare(text), [], text)
    })
})
