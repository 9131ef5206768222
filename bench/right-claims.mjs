// Which claims of an article the corpus's scorer takes for attributed: its content shares at least half of its words with
// a gold claim's, one to one, and the sources share a word or both have none. The scorer tells only how many there are, so
// its matching stands here again, and the number is compared.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { shared } from './corpus.mjs'

const { emptyTotals, scoreArticle } = await import(pathToFileURL(resolve(shared, 'polnear/score.mjs')))

/** A boolean for each claim. */
export function rightClaims(text, gold, claims) {
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
  const golden = gold.map(({ source, cue, content }) => ({
    source: source.map(toSpan),
    cue: cue.map(toSpan),
    content: content.map(toSpan),
  }))
  const found = claims.map(({ source, cue, content }) => ({ source: asList(source), cue: asList(cue), content }))
  const right = match(
    golden.map((claim) => wordsOf(tokens, claim)),
    found.map((claim) => wordsOf(tokens, claim)),
  )
  const totals = emptyTotals()
  scoreArticle(text, golden, found, totals)
  const count = right.filter(Boolean).length
  if (count !== totals.attributed.tp) throw new Error(`Expected ${totals.attributed.tp} right claims, not ${count}`)
  return right
}

const toSpan = ([start, end]) => ({ start, end })
const asList = (span) => (span ? [span] : [])

function wordsOf(tokens, { source, content }) {
  const inside = (spans) =>
    new Set(tokens.filter((token) => spans.some(({ start, end }) => start < token.end && token.start < end)))
  return { source: inside(source), content: inside(content) }
}

function match(gold, found) {
  const pairs = gold
    .flatMap((a, i) => found.map((b, j) => ({ i, j, score: jaccard(a.content, b.content) })))
    .filter(({ score }) => score >= 0.5)
    .sort((x, y) => y.score - x.score)
  const right = found.map(() => false)
  const [usedGold, usedFound] = [new Set(), new Set()]
  for (const { i, j } of pairs) {
    if (usedGold.has(i) || usedFound.has(j)) continue
    usedGold.add(i)
    usedFound.add(j)
    const [a, b] = [gold[i].source, found[j].source]
    right[j] = (a.size === 0 && b.size === 0) || common(a, b) > 0
  }
  return right
}

function jaccard(a, b) {
  const both = common(a, b)
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

const common = (a, b) => [...a].filter((word) => b.has(word)).length
