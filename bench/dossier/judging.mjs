// Draws findings and counts what a reader judged of them.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { table } from '../table.mjs'
import { corpus } from './articles.mjs'

/** `train/text/a.txt#2:10-20`: the second variant of an article. */
const placeName = ({ path, start, end }) => `${path.slice(corpus.length + 1)}:${start}-${end}`
const keyOf = ({ rule, message, places }) =>
  createHash('sha256')
    .update([rule, message, ...places.map(placeName)].join('\n'))
    .digest('hex')
    .slice(0, 12)

/** The findings that nobody planted: none of their articles is one with a conflict of that rule in it. */
export function unplantedOf(planted, findings) {
  const rules = new Set(planted.map(({ path, rule }) => `${rule} ${path}`))
  return findings.filter(
    ({ rule, places }) => rule !== 'copied-text' && !places.some(({ path }) => rules.has(`${rule} ${path}`)),
  )
}

const verdicts = ['right', 'debatable', 'wrong', 'not judged']

/** Print how a reader judged findings of so many articles; `draw` of them with their words, where it is given. */
export function judge(title, findings, { articles, count = articles.length, draw: wanted }) {
  const judged = new Map(JSON.parse(readFileSync('bench/dossier/judged.json', 'utf8')).map((one) => [one.key, one]))
  const ranked = findings
    .map((finding) => ({ ...finding, key: keyOf(finding) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const draw = ranked.slice(0, Number(wanted ?? 60))
  const given = draw.map(({ key }) => judged.get(key)?.verdict ?? 'not judged')
  const counts = verdicts.map((verdict) => given.filter((each) => each === verdict).length)
  const wrong = draw.length === 0 ? 0 : ((counts[2] / draw.length) * findings.length) / count
  table(
    `${title}: ${findings.length}, ${(findings.length / count).toFixed(3)} an article; ${draw.length} drawn`,
    [...verdicts, 'wrong an article'],
    [[...counts, wrong.toFixed(4)]],
  )
  if (wanted) print(draw, articles)
}

function print(draw, articles) {
  const wanted = new Set(draw.flatMap(({ places }) => places.map(({ path }) => path)))
  const texts = new Map()
  for (const { path, text } of articles) if (wanted.has(path)) texts.set(path, text)
  for (const finding of draw) {
    console.log(`\n${finding.key} ${finding.rule}: ${finding.message}`)
    for (const place of finding.places.slice(0, 4)) {
      const { path, start, end } = place
      const around = texts.get(path).slice(Math.max(0, start - 150), Math.min(end, start + 200) + 150)
      console.log(`  ${placeName(place)}: ${around.replace(/\s+/gu, ' ')}`)
    }
  }
}
