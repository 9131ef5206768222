// How many findings the checks within one article raise over PolNeAR's train and dev splits, and how many of 50 drawn at
// random a reader judged worth a look. The draw goes by a hash of article, rule and words, so that it stays nearly the same
// when the engine changes; bench/findings.json holds the judgements. No text of the corpus is printed or kept.
//
//   npm run build && node bench/findings.mjs
//   node bench/findings.mjs --words   prints the words of the findings drawn, to judge them
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { analyzeFiles, lines, shared } from './corpus.mjs'
import { table } from './table.mjs'

const drawn = 50
const seed = 'newsmark'

const paths = ['train', 'dev'].flatMap((split) => {
  const folder = join(shared, 'polnear', split, 'text')
  return readdirSync(folder).map((name) => join(folder, name))
})

/** Every finding with its article's id and a key that stays when other places of the article change. */
const findings = lines(analyzeFiles(paths, 'findings.jsonl')).flatMap(({ path, findings }) => {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '')
  const article = basename(path, '.txt')
  return findings.map(({ rule, message, places }) => {
    const words = places.map(({ start, end }) => text.slice(start, end))
    // With the words around: one mark is like the other.
    const around = text.slice(Math.max(0, places[0].start - 20), places[0].end + 20)
    const key = createHash('sha256').update([seed, article, rule, around].join('\n')).digest('hex').slice(0, 12)
    return { key, article, rule, message, words, start: places[0].start, end: places[0].end }
  })
})

const judged = new Map(JSON.parse(readFileSync('bench/findings.json', 'utf8')).map((one) => [one.key, one]))
const draw = findings.sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, drawn)
const known = draw.filter(({ key }) => judged.has(key))
const worth = known.filter(({ key }) => judged.get(key).worth)

const rules = [...new Set(findings.map(({ rule }) => rule))].sort()
const rows = [...rules, 'all'].map((rule) => {
  const own = findings.filter((one) => rule === 'all' || one.rule === rule)
  const ownDrawn = known.filter((one) => rule === 'all' || one.rule === rule)
  return [
    rule,
    own.length,
    new Set(own.map(({ article }) => article)).size,
    (own.length / paths.length).toFixed(3),
    `${ownDrawn.filter(({ key }) => judged.get(key).worth).length} of ${ownDrawn.length}`,
  ]
})
table('Findings within one article', ['rule', 'findings', 'articles', 'an article', 'worth a look'], rows)
console.log(
  `\n${paths.length} articles; of ${draw.length} findings drawn ${known.length} are judged, ${worth.length} of them worth a look.\n`,
)

const listed = draw.map(({ key, article, rule, start, end }) => [
  key,
  article,
  rule,
  `${start}-${end}`,
  judged.has(key) ? (judged.get(key).worth ? 'worth' : 'not worth') : 'not judged',
])
table('The findings drawn', ['key', 'article', 'rule', 'first place', 'judgement'], listed)

if (process.argv.includes('--words'))
  for (const one of draw)
    console.log(`\n${one.key} ${one.article} ${one.rule}\n${one.message}\n${one.words.join('\n')}`)
