// How often a claim of Newsmark is right, by its confidence, on PolNeAR's dev split:
//
//   npm run build && node bench/calibration.mjs
import { basename, join } from 'node:path'
import { articles, dev, lines, newsmark, percent } from './corpus.mjs'
import { rightClaims } from './right-claims.mjs'
import { table } from './table.mjs'

const edges = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 1]

const gold = new Map(lines(join(dev, 'gold.jsonl')).map(({ id, annotators }) => [id, Object.values(annotators)[0]]))
const analyses = lines(newsmark[0].predictions)
const claims = []
for (const [i, { path, text }] of articles.entries()) {
  const found = analyses[i].claims
  const right = rightClaims(text, gold.get(basename(path, '.txt')), found)
  claims.push(...found.map(({ confidence }, j) => ({ confidence, right: right[j] })))
}

const row = (name, chosen) => {
  const right = chosen.filter((claim) => claim.right).length
  return [name, chosen.length, chosen.length === 0 ? '' : percent(right / chosen.length)]
}
table(
  'PolNeAR dev: claims of Newsmark by their confidence',
  ['confidence', 'claims', 'right, %'],
  [
    ...edges.slice(1).map((high, i) => {
      const last = i === edges.length - 2
      const inside = ({ confidence }) => confidence >= edges[i] && (confidence < high || last)
      return row(`${edges[i]} to ${high}`, claims.filter(inside))
    }),
    row(
      '0.8 and more',
      claims.filter(({ confidence }) => confidence >= 0.8),
    ),
    row('all', claims),
  ],
)
