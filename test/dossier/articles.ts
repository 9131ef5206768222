import assert from 'node:assert/strict'
import { type Clipping, clip } from '../../src/dossier/clipping.ts'
import type { Comparison, Conflict, ConflictRule, Place } from '../../src/dossier/comparison.ts'
import { createDossier } from '../../src/dossier/dossier.ts'
import { analyze } from '../../src/engine/analyze.ts'
import { readMarks } from '../marked.ts'
import { models } from '../models.ts'

/** An article that tells its day of publication. */
export const on = (day: string, body: string) => `The week at the quay\n\n${day}\n\n${body}`

export const clipped = (path: string, text: string): Clipping => clip(path, analyze(text, { models }), text)

/** Compare articles, named `1.txt`, `2.txt` and so on. */
export function compared(...texts: string[]): Comparison {
  const dossier = createDossier()
  texts.forEach((text, i) => {
    dossier.put(clipped(`${i + 1}.txt`, text))
  })
  return dossier.comparison()
}

/** Hold that articles with `[places]{!}` give one finding of a rule, at exactly these places. */
export function finds(rule: ConflictRule, ...articles: string[]): Conflict {
  const marked = articles.map(readMarks)
  const texts = marked.map(({ text }) => text)
  const found = compared(...texts).findings.filter((finding) => finding.rule === rule)
  const words = ({ path, start, end }: Place) => `${path}: ${texts[Number.parseInt(path, 10) - 1]!.slice(start, end)}`
  const wanted = marked.flatMap(({ marks }, i) => marks.map(({ start, end }) => ({ path: `${i + 1}.txt`, start, end })))
  assert.deepEqual(
    found.map(({ places }) => places.map(words)),
    [wanted.map(words)],
  )
  assert.deepEqual(found[0]!.places, wanted)
  return found[0]!
}

/** Hold that articles give no finding of a rule. */
export function isSilent(rule: ConflictRule, ...articles: string[]) {
  const found = compared(...articles).findings.filter((finding) => finding.rule === rule)
  assert.deepEqual(
    found.map(({ message }) => message),
    [],
  )
}
